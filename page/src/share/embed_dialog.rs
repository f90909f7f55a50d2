//! “Embed this”: the HTML that puts the result on another page, with a preview of it.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use multihome::link::Snippet;
use multihome::link::{Display, LONGEST_TITLE, PARTS, Part, Theme, title};
use multihome::scenario::{Comparison, PARAMETERS, Parameter};
use multihome::words::{self, Language};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};
use yew::prelude::*;

use crate::browser::{copy, is_open};
use crate::elements::{Choice, TextEntry, text};
use crate::state::{Cited, Store, address, use_result};

use super::cited_dialog::CitedDialog;

/// Levers that are offered for every comparison.
const USUAL: [&str; 4] = ["a", "b", "window", "pull"];

/// The height of the preview before it reports its own, in CSS pixels.
const HEIGHT: u32 = 600;

/// The properties of [`EmbedDialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct EmbedDialogProps {
    pub comparison: Rc<Comparison>,
    /// The store, which has the result once the run is complete.
    pub store: Store,
}

/// The button, and the dialog that it opens.
#[component]
pub(crate) fn EmbedDialog(EmbedDialogProps { comparison, store }: &EmbedDialogProps) -> Html {
    let result = use_result(store, comparison);
    let content = Callback::from(|cited: Rc<Cited>| html! { <Builder {cited} /> });
    html! {
        <CitedDialog name="embed" label={words::embed_this()} title={words::embed_title()} {result} {content} />
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
                    if let Some(reported) = height_of(&preview, event) {
                        height.set(reported);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let page = address::page();
    let Cited { comparison, citation } = &**cited;
    let snippet = Snippet { page: &page, comparison, citation, display: &display };
    let code = if *scripted { snippet.element() } else { snippet.frame(*height) };
    {
        let copied = copied.setter();
        use_effect_with(code.clone(), move |_| copied.set(None));
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
        let (code, copied) = (code.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (code, copied) = (code.clone(), copied.clone());
            wasm_bindgen_futures::spawn_local(async move {
                copied.set(Some(copy(&code).await.is_ok()));
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
            <label><input type="radio" name="embed-form" checked={*scripted == with} onchange={on_change} />{ text(words) }</label>
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
        .filter(|parameter| USUAL.contains(&parameter.key) || parameter.is_changed(comparison));
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
    let heading = set(|display, text| display.title = title(&text));
    let words = match *copied {
        None => "",
        Some(true) => words::embed_copied(),
        Some(false) => words::embed_not_copied(),
    };
    let note = if *scripted { String::new() } else { words::embed_height(&height.to_string()) };
    let note = format!("{}{note}", words::embed_note());
    let source = snippet.address();
    html! {
        <div class="builder">
            <div class="outcome">
                <label for="embed-snippet" ~textContent={words::embed_snippet()} />
                <textarea id="embed-snippet" rows="5" readonly=true value={code} />
                <p>
                    <button type="button" class="copy" onclick={on_copy} ~textContent={words::embed_copy()} />
                    <span class="words" role="status" ~textContent={words} />
                </p>
                <p class="note" ~textContent={note} />
            </div>
            <div class="options">
                <fieldset><legend ~textContent={words::embed_form()} />{ for forms }</fieldset>
                <fieldset>
                    <legend ~textContent={words::embed_shown()} />
                    { for parts }
                    if only { <p class="note" ~textContent={words::embed_only()} /> }
                </fieldset>
                <fieldset>
                    <legend ~textContent={words::levers()} />
                    { for levers }
                    { check("lock", words::embed_locked(), display.locked, false, &lock) }
                </fieldset>
                <div class="field">
                    <label for="embed-heading" ~textContent={words::embed_heading()} />
                    <TextEntry id="embed-heading" longest={LONGEST_TITLE.to_string()}
                        value={display.title.clone()} on_enter={heading} />
                </div>
                <div class="field">
                    <label for="embed-theme" ~textContent={words::embed_colours()} />
                    <Choice id="embed-theme" value={display.theme.key()} on_choose={theme}
                        options={themes.map(|(key, name)| (key.into(), name.into())).to_vec()} />
                </div>
                <div class="field">
                    <label for="embed-language" ~textContent={words::embed_language()} />
                    <Choice id="embed-language" value={display.language.map_or("", Language::key)}
                        on_choose={language}
                        options={languages.map(|(key, name)| (key.into(), name.into())).collect::<Vec<_>>()} />
                </div>
            </div>
            // Not rendered while it is closed: without space it would report a height of zero.
            <details class="preview" open={*previewed} ontoggle={on_toggle}>
                <summary ~textContent={words::embed_preview()} />
                if *previewed {
                    <iframe key={source.clone()} ref={preview} src={source} title={words::embed_preview()}
                        style={format!("height:{}px", *height)} />
                }
            </details>
        </div>
    }
}

/// A check box that calls back with its key when it is toggled.
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
            { text(words) }
        </label>
    }
}

/// Shows or hides a part. The parts keep the order of the page, and the last one cannot be hidden.
fn toggle_part(display: &mut Display, key: &str) {
    let shown = |part: &Part| (part.key == key) != display.parts.contains(part);
    let parts: Vec<Part> = PARTS.into_iter().filter(shown).collect();
    if !parts.is_empty() {
        display.parts = parts;
    }
}

/// Shows or hides a lever.
fn toggle_lever(display: &mut Display, key: &str) {
    if display.levers.contains(&key) {
        display.levers.retain(|other| *other != key);
    } else {
        display.levers.extend(Parameter::find(key).map(|parameter| parameter.key));
    }
}

/// The height in a message from the preview.
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
