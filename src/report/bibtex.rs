//! BibTeX: a result as an entry of a bibliography. It is in English whatever the reader's language,
//! like everything that programs read.

use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words::{Language, within};

use super::provenance::{Provenance, VERSION};

/// The length of the beginning of the digest that is the entry's key.
const KEY: usize = 12;

/// The months as all BibTeX styles define them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// An entry that both old and new versions of BibTeX can read: what is compared, the versions, the
/// digest, the link and the date.
#[must_use]
pub fn bibtex(comparison: &Comparison, provenance: &Provenance) -> String {
    let Provenance { link, seed, replicates, citation, date, .. } = provenance;
    let digest = &citation.digest;
    let key = digest.get(..KEY).unwrap_or(digest);
    let (year, month) = (date.year(), MONTHS[usize::from(u8::from(date.month())) - 1]);
    // Double braces keep BibTeX styles from changing the title's capitals.
    format!(
        "@misc{{multihome-{key},\n  \
         key = {{Multihome}},\n  \
         title = {{{{Multihome: {}}}}},\n  \
         version = {{{VERSION}}},\n  \
         year = {{{year}}},\n  \
         month = {month},\n  \
         note = {{Simulation: model {}, draws {}, seed {seed}, {replicates} runs, result digest {digest}}},\n  \
         url = {{{link}}},\n  \
         urldate = {{{date}}},\n}}\n",
        within(Language::ENGLISH, || title(comparison)),
        citation.model,
        citation.draws,
    )
}

/// The regimes that are compared, and the quarters.
fn title(comparison: &Comparison) -> String {
    let (start, end) = (comparison.common().start.name(), comparison.common().end().name());
    // The usual name of the cloud: a custom name may contain BibTeX commands.
    let [a, b] = comparison.regimes().map(|regime| regime.name(Cloud::Azure.name()));
    let regimes = if comparison.is_same() { b } else { format!("{b} against {a}") };
    format!("{regimes}, {start} to {end}")
}

#[cfg(test)]
mod tests {
    use time::{Date, Month};

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::{Summary, simulate_chunk};
    use crate::scenario::Scenario;

    #[test]
    fn it_is_one_entry_with_all_that_finds_the_result_again() {
        let comparison = Comparison::of(Scenario {
            enterprises: 30,
            replicates: 3,
            horizon: 2,
            aws_name: "{A} % & \\".to_owned(),
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let date = Date::from_calendar_date(2026, Month::September, 7).unwrap();
        let provenance = Provenance::of(&comparison, &summary, date);
        let entry = bibtex(&comparison, &provenance);
        let digest = &provenance.citation.digest;
        assert!(entry.starts_with(&format!("@misc{{multihome-{},\n", &digest[..12])), "{entry}");
        for field in [
            "title = {{Multihome: Multi-cloud against Exclusive to Azure, 2026 Q1 to 2026 Q3}}",
            "year = {2026}",
            "month = sep,",
            "seed 42, 3 runs",
            "urldate = {2026-09-07}",
            &format!("result digest {digest}}}"),
            &format!("url = {{{}}}", provenance.link),
        ] {
            assert!(entry.contains(field), "{field}: {entry}");
        }
        // A custom name's braces and backslashes are only in the link, where they are percent-encoded.
        assert_eq!(entry.matches('{').count(), entry.matches('}').count(), "{entry}");
        assert!(!entry.contains('\\'), "{entry}");
    }
}
