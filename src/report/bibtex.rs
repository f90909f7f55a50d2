//! BibTeX: a result as an entry of a bibliography. It is in English whoever reads it, like all that
//! programs take in.

use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words::{Language, within};

use super::provenance::{Provenance, VERSION};

/// How many characters of the digest an entry is known by.
const KEY: usize = 12;

/// The months as every style knows them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// An entry that old and new BibTeX read: what is compared, the versions, the digest, the link and
/// the date.
#[must_use]
pub fn bibtex(scenario: &Scenario, provenance: &Provenance) -> String {
    let Provenance { link, seed, replicates, citation, date, .. } = provenance;
    let digest = &citation.digest;
    let key = digest.get(..KEY).unwrap_or(digest);
    let (year, month) = (date.year(), MONTHS[usize::from(u8::from(date.month())) - 1]);
    // In two pairs of braces no style changes the title's capitals.
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
        within(Language::ENGLISH, || title(scenario)),
        citation.model,
        citation.draws,
    )
}

/// What is compared, and over which quarters.
fn title(scenario: &Scenario) -> String {
    let (start, end) = (scenario.start.name(), scenario.end().name());
    // By the usual name: what a person calls a cloud may mean something to BibTeX.
    let [a, b] = [scenario.a, scenario.b].map(|regime| regime.name(Cloud::Azure.name()));
    let regimes = if scenario.a == scenario.b { b } else { format!("{b} against {a}") };
    format!("{regimes}, {start} to {end}")
}

#[cfg(test)]
mod tests {
    use time::{Date, Month};

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::{Summary, run};

    #[test]
    fn it_is_one_entry_with_all_that_finds_the_result_again() {
        let scenario = Scenario {
            enterprises: 30,
            runs: 3,
            horizon: 2,
            aws_name: "{A} % & \\".to_owned(),
            ..Scenario::default()
        };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let date = Date::from_calendar_date(2026, Month::September, 7).unwrap();
        let provenance = Provenance::of(&scenario, &summary, date);
        let entry = bibtex(&scenario, &provenance);
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
        // A name's own braces and backslashes stand in the link, where they are escaped.
        assert_eq!(entry.matches('{').count(), entry.matches('}').count(), "{entry}");
        assert!(!entry.contains('\\'), "{entry}");
    }
}
