//! A drawing: an SVG from the library as an element of the page.

use yew::prelude::*;

/// The properties of [`Drawing`].
#[derive(Properties, PartialEq)]
pub(crate) struct DrawingProps {
    /// The SVG.
    pub svg: AttrValue,
}

/// The drawing in an element of its own. As a component, it is set again only when it changes.
/// Translators are asked to skip it, because they insert HTML elements into texts, and SVG does not
/// show text in those.
#[component]
pub(crate) fn Drawing(DrawingProps { svg }: &DrawingProps) -> Html {
    html! { <div translate="no" ~innerHTML={svg.as_str()} /> }
}
