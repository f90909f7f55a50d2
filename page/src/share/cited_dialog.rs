//! A button, and the dialog that it opens: about a complete result, as it was when the dialog was opened.

use std::rc::Rc;

use multihome::words;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::state::Cited;

/// The properties of [`CitedDialog`].
#[derive(Properties, PartialEq)]
pub(super) struct CitedDialogProps {
    /// The name in the classes of the button and of the dialog.
    pub name: &'static str,
    /// The words on the button.
    pub label: &'static str,
    /// The heading of the dialog.
    pub title: &'static str,
    /// The result, once the run is complete.
    pub result: Option<Rc<Cited>>,
    /// Renders the content of the dialog.
    pub content: Callback<Rc<Cited>, Html>,
}

/// The button, and the dialog that it opens.
#[component]
pub(super) fn CitedDialog(props: &CitedDialogProps) -> Html {
    let CitedDialogProps { name, label, title, result, content } = props;
    let dialog = use_node_ref();
    let subject = use_state(|| None::<Rc<Cited>>);
    let on_open = {
        let (dialog, subject, result) = (dialog.clone(), subject.setter(), result.clone());
        Callback::from(move |_: MouseEvent| {
            subject.set(result.clone());
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // `show_modal` fails only if the dialog is already open.
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
    let heading = format!("{name}-title");
    html! {
        <>
            <button type="button" class={format!("{name}-this")} disabled={result.is_none()} onclick={on_open} ~textContent={*label} />
            <dialog class={format!("cited-dialog {name}-dialog")} ref={dialog} aria-labelledby={heading.clone()} onclose={on_close}>
                <div class="dialog-head">
                    <h2 id={heading} ~textContent={*title} />
                    <button type="button" aria-label={words::close()} onclick={on_shut} ~textContent={"×"} />
                </div>
                if let Some(cited) = &*subject { { content.emit(cited.clone()) } }
            </dialog>
        </>
    }
}
