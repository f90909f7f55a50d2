//! Files: texts and images that the page makes and the browser saves.

use std::time::Duration;

use gloo_timers::callback::Timeout;
use gloo_timers::future::sleep;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, Url,
};

use super::interface::{ask, now};

/// Milliseconds of writing after which the browser may do other work.
const TURN: f64 = 12.0;

/// Milliseconds that a browser may take before it begins to save a file.
const KEPT_FOR: u32 = 60_000;

/// Pixels of an image for each CSS pixel.
const SHARPNESS: u32 = 2;

/// Returns the pieces of a file, one for each call, and `None` after the last. A boxed closure adds
/// less to the download than generic code for each iterator.
pub(crate) type Next<'a> = Box<dyn FnMut() -> Option<String> + 'a>;

/// Joins pieces of text into a file; pauses from time to time to let the browser work.
pub(crate) async fn text(mut next: Next<'_>, kind: &str) -> Result<Blob, JsValue> {
    let (parts, mut part, mut since) = (Array::new(), String::new(), now());
    while let Some(piece) = next() {
        part += &piece;
        if now() - since > TURN {
            // As a blob of its own, which a browser may store outside of memory.
            parts.push(&blob(&Array::of1(&part.as_str().into()), kind)?.into());
            part.clear();
            rest().await;
            since = now();
        }
    }
    parts.push(&part.into());
    blob(&parts, kind)
}

/// Lets the browser work before the caller continues.
pub(crate) async fn rest() {
    sleep(Duration::ZERO).await;
}

fn blob(parts: &Array, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(parts, &options)
}

/// Lets the browser save a file under a name.
pub(crate) fn save(file: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let anchor: HtmlAnchorElement = document()?.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // Not immediately: the browser may still be reading the file.
    Timeout::new(KEPT_FOR, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// Converts an SVG to a PNG, with enough pixels for high-resolution screens and print.
pub(crate) async fn png(svg: Next<'_>) -> Result<Blob, JsValue> {
    let source = text(svg, "image/svg+xml").await?;
    let address = Url::create_object_url_with_blob(&source)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let decoded = ask(&image, "decode", &[]).await;
    Url::revoke_object_url(&address)?;
    decoded?;
    let [width, height] = [image.natural_width(), image.natural_height()].map(|x| SHARPNESS * x);
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    // A canvas that cannot be read rejects the promise; one that is too large resolves it to null.
    let read = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            drop(reject.call1(&JsValue::NULL, &error));
        }
    });
    JsFuture::from(read).await?.dyn_into()
}

fn document() -> Result<Document, JsValue> {
    web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)
}
