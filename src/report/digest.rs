//! Digests: 64 characters that identify a result, so that two people can see that theirs are equal.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::engine::{COLUMNS, MODEL_VERSION};
use crate::ensemble::{Series, Statistics, Summary};
use crate::link::identity;
use crate::numeric::SCHEME;
use crate::scenario::Comparison;
use crate::worlds;

/// The SHA-256 of a result, in hexadecimal. It covers the versions of the model and of its draws, every
/// parameter, and the bits of every figure. It is the same wherever the same link is run, and changes
/// if any bit of any figure does.
#[must_use]
pub fn digest(comparison: &Comparison, summary: &Summary) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("multihome model {MODEL_VERSION} draws {SCHEME}\n"));
    hash.update(identity(comparison));
    if comparison.varies() {
        // Which worlds the replicates were in.
        hash.update(format!("\nworlds {}\n", worlds::published().digest));
    }
    hash.update(summary.replicates.to_le_bytes());
    for column in 0..COLUMNS.len() {
        let Series { a, b, difference, rises, falls } = summary.series(column);
        for statistics in [a, b, difference].into_iter().flatten() {
            update_with(&mut hash, statistics);
        }
        for count in rises.iter().chain(falls) {
            hash.update(count.to_le_bytes());
        }
    }
    update_with(&mut hash, &summary.elsewhere);
    update_with(&mut hash, &summary.spend_elsewhere);
    for flow in summary.flows.iter().flatten() {
        hash.update(flow.to_bits().to_le_bytes());
    }
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn update_with(hash: &mut Sha256, statistics: &Statistics) {
    for (_, value) in statistics.named() {
        hash.update(value.to_bits().to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::scenario::Scenario;

    fn result() -> (Comparison, Summary) {
        let comparison = Comparison::of(Scenario {
            enterprises: 30,
            replicates: 3,
            horizon: 2,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        (comparison, summary)
    }

    #[test]
    fn any_bit_of_any_figure_changes_it() {
        let (comparison, summary) = result();
        let reference = digest(&comparison, &summary);
        assert_eq!(reference.len(), 64);
        assert_eq!(digest(&comparison, &summary), reference);
        let mut outcomes =
            simulate_chunk(&Rules::new(&comparison), 0..comparison.common().replicates);
        let figure = &mut outcomes[1].figures[1][COLUMNS.len() + 3];
        *figure = f64::from_bits(figure.to_bits() ^ 1);
        assert_ne!(digest(&comparison, &Summary::of(outcomes)), reference);
        let mut other = summary.clone();
        other.flows[0][1] += 1.0;
        assert_ne!(digest(&comparison, &other), reference);
        let comparison = comparison.with(|side| side.seed = 43);
        assert_ne!(digest(&comparison, &summary), reference);
    }
}
