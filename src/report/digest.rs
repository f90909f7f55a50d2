//! Digests: a result in 64 characters, so that two people can see that they have the same.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::engine::{COLUMNS, MODEL_VERSION};
use crate::ensemble::{Series, Statistics, Summary};
use crate::numeric::SCHEME;
use crate::scenario::{Scenario, Style, write};

/// The SHA-256 of a result, in hexadecimal: of the versions of the model and of its draws, of every
/// parameter, and of the bits of every figure. It is the same wherever the same link is run, and
/// changes with any bit of any figure.
#[must_use]
pub fn digest(scenario: &Scenario, summary: &Summary) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("multihome model {MODEL_VERSION} draws {SCHEME}\n"));
    hash.update(write(scenario, &[], Style::Full));
    hash.update(summary.runs.to_le_bytes());
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
    use crate::ensemble::run;

    fn result() -> (Scenario, Summary) {
        let scenario = Scenario { enterprises: 30, runs: 3, horizon: 2, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        (scenario, summary)
    }

    #[test]
    fn any_bit_of_any_figure_changes_it() {
        let (scenario, summary) = result();
        let reference = digest(&scenario, &summary);
        assert_eq!(reference.len(), 64);
        assert_eq!(digest(&scenario, &summary), reference);
        let mut outcomes = run(&Rules::new(&scenario), 0..scenario.runs);
        let figure = &mut outcomes[1].figures[1][COLUMNS.len() + 3];
        *figure = f64::from_bits(figure.to_bits() ^ 1);
        assert_ne!(digest(&scenario, &Summary::of(outcomes)), reference);
        let mut other = summary.clone();
        other.flows[0][1] += 1.0;
        assert_ne!(digest(&scenario, &other), reference);
        let scenario = Scenario { seed: 43, ..scenario };
        assert_ne!(digest(&scenario, &summary), reference);
    }
}
