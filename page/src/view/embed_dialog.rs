//! “Embed this”: the HTML that puts the result on another page, with a preview of it.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use multihome::report::Snippet;
use multihome::scenario::{
    Display, LONGEST_TITLE, PARAMETERS, PARTS, Parameter, Part, Scenario, Theme,
};
use multihome::words::{self, Language};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDialogElement, HtmlIFrameElement, HtmlInputElement, MessageEvent};
use yew::prelude::*;

use crate::address;
use crate::cited::Cited;

use super::choice::Choice;
use super::clipboard::copy;
use super::levers::is_open;
use super::stage::{Stage, use_result};

/// Levers that are offered whatever the scenario is.
const USUAL: [&str; 4] = ["a", "b", "window", "pull"];

/// The height of the preview until it has told its own, in CSS pixels.
const HEIGHT: u32 = 600;

/// The properties of [`EmbedDialog`].
#[derive(Properties, PartialEq)]
pub(super) struct EmbedDialogProps {
    pub scenario: Rc<Scenario>,
    /// Where the result is, once it is whole.
    pub stage: Stage,
}

/// The button, and the dialog that it opens.
#[component]
pub(super) fn EmbedDialog(EmbedDialogProps { scenario, stage }: &EmbedDialogProps) -> Html {
    let result = use_result(stage, scenario);
    let dialog = use_node_ref();
    // What was cited when the dialog was opened.
    let subject = use_state(|| None::<Rc<Cited>>);
    let on_open = {
        let (dialog, subject, result) = (dialog.clone(), subject.setter(), result.clone());
        Callback::from(move |_: MouseEvent| {
            subject.set(result.clone());
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It refuses only while it is open.
                let _ = dialog.show_modal();
            }
        })
    };
    let on_shut = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let on_close = {
        let subject = subject.setter();
        Callback::from(move |_: Event| subject.set(None))
    };
    html! {
        <>
            <button type="button" class="embed-this" disabled={result.is_none()} onclick={on_open}>
                { words::embed_this() }
            </button>
            <dialog class="embed-dialog" ref={dialog} aria-labelledby="embed-title" onclose={on_close}>
                <div class="dialog-head">
                    <h2 id="embed-title">{ words::embed_title() }</h2>
                    <button type="button" aria-label={words::close()} onclick={on_shut}>{ "×" }</button>
                </div>
                if let Some(cited) = &*subject { <Builder cited={cited.clone()} /> }
            </dialog>
        </>
    }
}

/// The properties of [`Builder`].
#[derive(Properties, PartialEq)]
struct BuilderProps {
    cited: Rc<Cited>,
}

/// The snippet, its options and its preview.
#[component]
fn Builder(BuilderProps { cited }: &BuilderProps) -> Html {
    let display = use_state(Display::default);
    let scripted = use_state(|| false);
    let height = use_state(|| HEIGHT);
    let copied = use_state(|| None::<bool>);
    let preview = use_node_ref();
    let previewed = use_state(|| true);
    let on_toggle = {
        let previewed = previewed.setter();
        Callback::from(move |event: Event| previewed.set(is_open(&event)))
    };
    {
        let (preview, height) = (preview.clone(), height.setter());
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "message", move |event| {
                    if let Some(told) = height_of(&preview, event) {
                        height.set(told);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let page = address::page();
    let Cited { scenario, citation } = &**cited;
    let snippet = Snippet { page: &page, scenario, citation, display: &display };
    let text = if *scripted { snippet.element() } else { snippet.frame(*height) };
    {
        let copied = copied.setter();
        use_effect_with(text.clone(), move |_| copied.set(None));
    }
    let set = {
        let display = display.clone();
        move |change: fn(&mut Display, String)| {
            let display = display.clone();
            Callback::from(move |text: String| {
                let mut changed = (*display).clone();
                change(&mut changed, text);
                display.set(changed);
            })
        }
    };
    let on_copy = {
        let (text, copied) = (text.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (text.clone(), copied.clone());
            wasm_bindgen_futures::spawn_local(async move {
                copied.set(Some(copy(&text).await.is_ok()));
            });
        })
    };
    let forms = [(false, words::embed_frame()), (true, words::embed_element())];
    let forms = forms.map(|(with, words)| {
        let on_change = {
            let scripted = scripted.setter();
            Callback::from(move |_: Event| scripted.set(with))
        };
        html! {
            <label><input type="radio" name="embed-form" checked={*scripted == with} onchange={on_change} />{ words }</label>
        }
    });
    let only = display.parts.len() == 1;
    let parts = PARTS.iter().map(|part| {
        let toggled = set(|display, key| toggle_part(display, &key));
        let checked = display.parts.contains(part);
        check(part.key, part.about.text(), checked, checked && only, &toggled)
    });
    let offered = PARAMETERS
        .iter()
        .filter(|parameter| USUAL.contains(&parameter.key) || parameter.is_changed(scenario));
    let levers = offered.map(|parameter| {
        let toggled = set(|display, key| toggle_lever(display, &key));
        let checked = display.levers.contains(&parameter.key) && !display.locked;
        check(parameter.key, parameter.label.text(), checked, display.locked, &toggled)
    });
    let lock = set(|display, _| display.locked = !display.locked);
    let theme = set(|display, key| {
        let themes = [Theme::Auto, Theme::Light, Theme::Dark];
        display.theme = themes.into_iter().find(|theme| theme.key() == key).unwrap_or_default();
    });
    let themes = [
        ("auto", words::embed_auto()),
        ("light", words::embed_light()),
        ("dark", words::embed_dark()),
    ];
    let language = set(|display, key| display.language = Language::find(&key));
    let languages = [("", words::embed_readers_language())].into_iter();
    let languages =
        languages.chain(Language::all().map(|language| (language.key(), language.name())));
    let title =
        set(|display, text| display.title = text.trim().chars().take(LONGEST_TITLE).collect());
    let on_title = title.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        input.value()
    });
    let words = match *copied {
        None => "",
        Some(true) => words::embed_copied(),
        Some(false) => words::embed_not_copied(),
    };
    let source = snippet.address();
    html! {
        <div class="builder">
            <div class="outcome">
                <label for="embed-snippet">{ words::embed_snippet() }</label>
                <textarea id="embed-snippet" rows="5" readonly=true value={text} />
                <p>
                    <button type="button" class="copy" onclick={on_copy}>{ words::embed_copy() }</button>
                    <span class="words" role="status">{ words }</span>
                </p>
                <p class="note">
                    { words::embed_note() }
                    if !*scripted {
                        { words::embed_height(&height.to_string()) }
                    }
                </p>
            </div>
            <div class="options">
                <fieldset><legend>{ words::embed_form() }</legend>{ for forms }</fieldset>
                <fieldset>
                    <legend>{ words::embed_shown() }</legend>
                    { for parts }
                    if only { <p class="note">{ words::embed_only() }</p> }
                </fieldset>
                <fieldset>
                    <legend>{ words::levers() }</legend>
                    { for levers }
                    { check("lock", words::embed_locked(), display.locked, false, &lock) }
                </fieldset>
                <div class="field">
                    <label for="embed-heading">{ words::embed_heading() }</label>
                    <input id="embed-heading" type="text" maxlength={LONGEST_TITLE.to_string()} value={display.title.clone()}
                        onchange={on_title} />
                </div>
                <div class="field">
                    <label for="embed-theme">{ words::embed_colours() }</label>
                    <Choice id="embed-theme" value={display.theme.key()} on_choose={theme}
                        options={themes.map(|(key, name)| (key.into(), name.into())).to_vec()} />
                </div>
                <div class="field">
                    <label for="embed-language">{ words::embed_language() }</label>
                    <Choice id="embed-language" value={display.language.map_or("", Language::key)}
                        on_choose={language}
                        options={languages.map(|(key, name)| (key.into(), name.into())).collect::<Vec<_>>()} />
                </div>
            </div>
            // Not drawn up while it is closed: in no room it would tell a height of none.
            <details class="preview" open={*previewed} ontoggle={on_toggle}>
                <summary>{ words::embed_preview() }</summary>
                if *previewed {
                    <iframe key={source.clone()} ref={preview} src={source} title={words::embed_preview()}
                        style={format!("height:{}px", *height)} />
                }
            </details>
        </div>
    }
}

/// A check box that hands its key on when it is toggled.
fn check(
    key: &'static str,
    words: &'static str,
    checked: bool,
    disabled: bool,
    toggled: &Callback<String>,
) -> Html {
    let on_change = toggled.reform(move |_: Event| key.to_owned());
    html! {
        <label>
            <input type="checkbox" name={key} {checked} {disabled} onchange={on_change} />
            { words }
        </label>
    }
}

/// Shows a part, or does not; the parts keep the order of the page, and one is left.
fn toggle_part(display: &mut Display, key: &str) {
    let shown = |part: &Part| (part.key == key) != display.parts.contains(part);
    let parts: Vec<Part> = PARTS.into_iter().filter(shown).collect();
    if !parts.is_empty() {
        display.parts = parts;
    }
}

/// Shows a lever, or does not.
fn toggle_lever(display: &mut Display, key: &str) {
    if display.levers.contains(&key) {
        display.levers.retain(|other| *other != key);
    } else {
        display.levers.extend(Parameter::find(key).map(|parameter| parameter.key));
    }
}

/// The height that a message from the preview tells.
fn height_of(preview: &NodeRef, event: &Event) -> Option<u32> {
    let event = event.dyn_ref::<MessageEvent>()?;
    let window: JsValue = preview.cast::<HtmlIFrameElement>()?.content_window()?.into();
    (JsValue::from(event.source()?) == window).then_some(())?;
    let get = |key: &str| Reflect::get(&event.data(), &key.into()).ok();
    (get("type")?.as_string()? == "height").then_some(())?;
    get("height")?.as_f64().map(|height| height as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_their_order_and_one_is_left() {
        let mut display = Display::default();
        let keys =
            |display: &Display| display.parts.iter().map(|part| part.key).collect::<Vec<_>>();
        toggle_part(&mut display, "table");
        toggle_part(&mut display, "share");
        assert_eq!(keys(&display), ["answer", "effects", "table"]);
        for key in ["answer", "effects", "table"] {
            toggle_part(&mut display, key);
        }
        assert_eq!(keys(&display), ["table"]);
        toggle_lever(&mut display, "pull");
        toggle_lever(&mut display, "window");
        assert_eq!(display.levers, ["pull"]);
    }
}
