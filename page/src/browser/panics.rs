//! Panics: reports a fault in this program to the console and to the page's own script.

use web_sys::{CustomEvent, CustomEventInit, window};

/// The event that reports a panic to the page's own script (xtask/src/page/boot.js). The script shows
/// the message, because after a panic this program cannot be relied on.
const EVENT: &str = "multihome-panic";

/// Installs a panic hook that writes to the console and, in a window, dispatches the event. A panic in
/// a worker reaches the window as an error event of that worker.
pub(crate) fn install_hook() {
    // Yew's own function must set the hook; otherwise Yew would later replace this hook by its own.
    yew::set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        let about = CustomEventInit::new();
        about.set_detail(&panic.to_string().into());
        let event = CustomEvent::new_with_event_init_dict(EVENT, &about);
        if let (Some(window), Ok(event)) = (window(), event) {
            // If dispatching fails too, the message is at least in the console.
            let _ = window.dispatch_event(&event);
        }
    }));
}
