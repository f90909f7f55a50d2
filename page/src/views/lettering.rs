//! The reader's text settings: charts make room for letters and words with more space between them, and
//! for larger text (WCAG 1.4.12).

use std::cell::Cell;

use multihome::chart::Lettering;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, Element, ResizeObserver, Window};
use yew::prelude::*;

use crate::state::{Observable, use_observable};

/// The font size that the sample asks for, in CSS pixels: that of chart texts at eight times the size.
const SET: f64 = 96.0;

/// Sample texts in HTML and in SVG, since a reader's style sheet may have separate rules for each. They
/// are invisible.
const SAMPLE: &str =
    "<span>m m</span><svg viewBox=\"0 0 80 10\"><text font-size=\"96\">m m</text></svg>";

thread_local! {
    /// The last measurement.
    static LETTERING: Observable<Lettering> = Observable::new(Lettering::AS_SET);
    /// Whether the sample is being watched.
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// The reader's text settings for charts, kept up to date.
#[hook]
pub(crate) fn use_lettering() -> Lettering {
    let observable = LETTERING.with(Clone::clone);
    if !WATCHED.replace(true) {
        // If there is no sample, the default settings are assumed.
        let _ = watch(&observable);
    }
    use_observable(&observable)
}

/// Adds the sample to the page, and measures it now and whenever its size changes.
fn watch(observable: &Observable<Lettering>) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let sample = document.create_element("div")?;
    sample.set_class_name("sample");
    sample.set_attribute("aria-hidden", "true")?;
    sample.set_attribute("translate", "no")?;
    sample.set_inner_html(SAMPLE);
    document.body().ok_or(JsValue::NULL)?.append_child(&sample)?;
    let text = sample.query_selector("text")?.ok_or(JsValue::NULL)?;
    observable.set(measured(&window, &text));
    let observable = observable.clone();
    let measure = Closure::<dyn FnMut()>::new(move || {
        let lettering = measured(&window, &text);
        if lettering != observable.get() {
            observable.set(lettering);
        }
    });
    let observer = ResizeObserver::new(measure.as_ref().unchecked_ref())?;
    observer.observe(&sample);
    // Kept for as long as the page is open.
    measure.forget();
    std::mem::forget(observer);
    Ok(())
}

/// The measured settings of a sample text.
fn measured(window: &Window, text: &Element) -> Lettering {
    let Some(style) = window.get_computed_style(text).ok().flatten() else {
        return Lettering::AS_SET;
    };
    let size = length(&style, "font-size").filter(|size| *size > 0.0).unwrap_or(SET);
    // Limited to plausible values, and never less space than charts ask for.
    let space = |name| {
        let part = length(&style, name).unwrap_or_default() / size;
        (1000.0 * part).clamp(0.0, 1000.0).ceil() as u32
    };
    Lettering {
        letters: space("letter-spacing"),
        words: space("word-spacing"),
        size: (100.0 * size / SET).clamp(100.0, 300.0).ceil() as u32,
    }
}

/// A length in CSS pixels; `None` for keywords such as `normal`.
fn length(style: &CssStyleDeclaration, name: &str) -> Option<f64> {
    let length = js_sys::parse_float(&style.get_property_value(name).ok()?);
    length.is_finite().then_some(length)
}
