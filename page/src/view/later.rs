//! Later: waiting for the part of the program that draws the details.

use multihome::words;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::details::{self, Details};

/// Whether the details can be drawn yet.
#[derive(Clone, Copy)]
enum Part {
    /// Not yet, or nobody wants them.
    Awaited,
    /// By this.
    Here(&'static Details),
    /// It did not come.
    Missing,
}

/// What draws the details, once it is there.
pub(super) struct Later {
    part: Part,
    /// Asks for it once more.
    again: Callback<()>,
}

/// Loads what draws the details, if they are wanted, as soon as the answer has been drawn up.
#[hook]
pub(super) fn use_later(wanted: bool) -> Later {
    let part = use_state(|| Part::Awaited);
    let again = {
        let setter = part.setter();
        use_callback((), move |(), ()| {
            let setter = setter.clone();
            setter.set(Part::Awaited);
            spawn_local(async move {
                setter.set(details::load().await.map_or(Part::Missing, Part::Here));
            });
        })
    };
    {
        let load = again.clone();
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                load.emit(());
            }
        });
    }
    Later { part: *part, again }
}

impl Later {
    /// Whether the details can be drawn.
    pub fn is_here(&self) -> bool {
        matches!(self.part, Part::Here(_))
    }

    /// Draws some details, or tells why they do not come.
    pub fn draw(&self, draw: impl FnOnce(&Details) -> Html) -> Html {
        match self.part {
            Part::Awaited => Html::default(),
            Part::Here(details) => draw(details),
            Part::Missing => {
                let on_click = self.again.reform(|_: MouseEvent| ());
                html! {
                    <p class="missing" role="alert">
                        <span>{ words::details_missing() }</span>
                        <button type="button" class="again" onclick={on_click}>
                            { words::details_again() }
                        </button>
                    </p>
                }
            }
        }
    }
}
