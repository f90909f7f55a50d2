//! “Share”: a picture with the headline, a short link that cites the result, and its QR code.

use std::rc::Rc;

use js_sys::encode_uri_component;
use multihome::chart::Subject;
use multihome::report::{self, Span};
use multihome::scenario::Comparison;
use multihome::words::{self, Language};
use qrcode::QrCode;
use qrcode::render::svg::Color;
use yew::prelude::*;

use crate::browser::copy;
use crate::state::{Cited, Picture, Shown, Store, address, use_result};

use super::cited_dialog::CitedDialog;
use super::export::{Export, Outcome, provenance, theme};

/// The properties of [`ShareDialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct ShareDialogProps {
    pub comparison: Rc<Comparison>,
    /// The store, which has the result once the run is complete.
    pub store: Store,
    /// The requested language.
    pub language: Option<Language>,
}

/// The button, and the dialog that it opens.
#[component]
pub(crate) fn ShareDialog(props: &ShareDialogProps) -> Html {
    let ShareDialogProps { comparison, store, language } = props;
    let result = use_result(store, comparison);
    let content = {
        let (store, language) = (store.clone(), *language);
        Callback::from(move |cited: Rc<Cited>| {
            html! { <Sharing store={store.clone()} {cited} {language} /> }
        })
    };
    html! {
        <CitedDialog name="share" label={words::sharing_open()} title={words::sharing_title()} {result} {content} />
    }
}

/// The properties of [`Sharing`].
#[derive(Properties, PartialEq)]
struct SharingProps {
    store: Store,
    cited: Rc<Cited>,
    language: Option<Language>,
}

/// What the dialog offers.
#[component]
fn Sharing(SharingProps { store, cited, language }: &SharingProps) -> Html {
    // As it was when the dialog was opened, like the citation: Back may lead to another comparison meanwhile.
    let shown = use_memo((), |()| store.picture.get());
    let outcome = use_state(Outcome::default);
    let Some(Shown(picture)) = &*shown else { return Html::default() };
    let link = address::brief_link(&cited.comparison, &cited.citation, *language);
    let on_copy = {
        let (outcome, link) = (outcome.setter(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (outcome, link) = (outcome.clone(), link.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let copied = copy(&link).await.is_ok();
                let words =
                    if copied { words::sharing_copied() } else { words::sharing_not_copied() };
                outcome.set(Outcome::of(words));
            });
        })
    };
    let on_save = {
        let (outcome, topic) = (outcome.setter(), store.topic.get());
        let (picture, cited) = (picture.clone(), cited.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = Export::Png.perform(picture.clone(), cited.clone(), topic, Subject::Card);
            let outcome = outcome.clone();
            outcome.set(Outcome::of(words::take_writing()));
            wasm_bindgen_futures::spawn_local(async move { outcome.set(saved.await) });
        })
    };
    html! {
        <div class="sharing">
            { card(picture, cited) }
            <p>
                <button type="button" class="save-card" onclick={on_save} ~textContent={words::sharing_save()} />
            </p>
            <div class="passed-on">
                <div>
                    <label for="short-link" ~textContent={words::sharing_link()} />
                    <textarea id="short-link" rows="4" readonly=true value={link.clone()} />
                    <p>
                        <button type="button" class="copy" onclick={on_copy} ~textContent={words::sharing_copy()} />
                    </p>
                    <p class="note" ~textContent={words::sharing_note()} />
                </div>
                { code(&link) }
            </div>
            <p class="words" role="status" ~textContent={outcome.words.clone()} />
        </div>
    }
}

/// The picture with the headline, in the colours of the page.
fn card(picture: &Picture, cited: &Cited) -> Html {
    let Picture { comparison, summary } = picture;
    let provenance = provenance(picture, &cited.citation);
    match Subject::Card.sheet(comparison, summary, &provenance, theme()) {
        Ok(svg) => {
            let headline = Span::plain(&report::headline(comparison, summary));
            let described = words::sharing_card(&headline);
            html! { <img class="card" width="1200" height="630" src={svg_address(&svg)} alt={described} /> }
        }
        Err(error) => html! { <p class="note" ~textContent={error.to_string()} /> },
    }
}

/// The QR code of a link, or a sentence where the link does not fit in one.
fn code(link: &str) -> Html {
    let Ok(code) = QrCode::new(link) else {
        return html! { <p class="note" ~textContent={words::sharing_no_code()} /> };
    };
    // Scanners expect dark squares on light ground, in either theme.
    let squares = code.render::<Color<'_>>().min_dimensions(240, 240).build();
    html! { <img class="code" src={svg_address(&squares)} alt={words::sharing_code()} /> }
}

/// A drawing as an address that an image can have.
fn svg_address(svg: &str) -> String {
    format!("data:image/svg+xml,{}", encode_uri_component(svg))
}
