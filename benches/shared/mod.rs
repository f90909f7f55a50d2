//! What all benches share: measurements short enough that all of them take a few minutes.

use std::time::Duration;

use criterion::Criterion;
use multihome::ensemble::keep_memory;

/// Criterion with small samples, its command line may ask for larger ones; on memory that is kept, as the
/// command does.
pub fn criterion() -> Criterion {
    keep_memory();
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500))
        .configure_from_args()
}
