//! A function of many things, on all threads with the feature `parallel`, else on one.

#[cfg(feature = "parallel")]
use rayon::prelude::*;

/// The results in the order of the things, however many threads there are.
pub fn in_order<T: Send, R: Send>(
    things: Vec<T>,
    function: impl Fn(T) -> R + Sync + Send,
) -> Vec<R> {
    #[cfg(feature = "parallel")]
    return things.into_par_iter().map(function).collect();
    #[cfg(not(feature = "parallel"))]
    return things.into_iter().map(function).collect();
}
