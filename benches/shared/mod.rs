//! Settings of all benches: short measurements, so that all benches together take a few minutes.

use std::time::Duration;

use criterion::Criterion;
use multihome::ensemble::keep_memory;

/// Criterion with small samples, which its command line can enlarge, and with the allocator set as in the
/// native command.
pub fn criterion() -> Criterion {
    keep_memory();
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500))
        .configure_from_args()
}
