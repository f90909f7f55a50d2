//! The watchdog: how long a worker may go without a report before it is considered lost. A worker can
//! end without any event, for example if the browser runs out of memory, and its run would never
//! complete.

use super::throughput::UNTIMED;

/// Milliseconds between two checks of the workers. Checks are counted instead of time: while a computer
/// sleeps or a browser suspends a hidden page, neither the page nor its workers continue.
pub(super) const CHECK_INTERVAL: u32 = 1_000;

/// The least number of checks without a report for any worker. A working one reports five times a
/// second.
const LEAST: u32 = 6;

/// How many times as long as on a usual machine work may take without a report.
const SLOW: f64 = 4.0;

/// The number of checks during which a worker may make so many decisions without a report.
pub(super) fn allowed_checks(decisions: u64) -> u32 {
    let seconds = decisions as f64 / UNTIMED.decisions;
    LEAST + (SLOW * seconds * 1_000.0 / f64::from(CHECK_INTERVAL)).ceil() as u32
}

/// Whether the page is visible. Browsers slow down the workers of a hidden page.
pub(super) fn is_visible() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| !document.hidden())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_work_may_go_without_a_report_for_longer() {
        assert_eq!(allowed_checks(0), LEAST);
        assert!(allowed_checks(12_000) <= LEAST + 1);
        assert!(allowed_checks(6_000_000) > 40);
    }
}
