//! Protects the way back from a file to the page: every form in which a result is exported holds the link that cites it.

use multihome::chart::{Subject, Theme};
use multihome::ensemble::simulate;
use multihome::link::{link_of_file, read};
use multihome::report::{self, Provenance, citation};
use time::{Date, Month};

/// A scenario whose link has commas and escaped characters.
const TIMETABLE: &str = "n=30&runs=2&horizon=2&b=custom&aws-name=A%22%3Cb%3E%3B&\
    timetable=openai@aws:2026-06-01:0.5,openai@gcp:2026-07-01";

#[test]
fn every_file_of_a_result_leads_back_to_it() {
    let day = Date::from_calendar_date(2026, Month::December, 2).unwrap();
    for link in ["n=30&runs=2&horizon=2", TIMETABLE] {
        let comparison = read(link).unwrap().comparison;
        let summary = simulate(&comparison).unwrap();
        let citation = citation(&comparison, &summary);
        for page in ["", "https://example.org/multihome/"] {
            let provenance = Provenance::cited(&comparison, 2, citation.clone(), page, day);
            let svg = Subject::Shares.sheet(&comparison, &summary, &provenance, Theme::System);
            let files = [
                report::csv(&comparison, &summary, &provenance).collect(),
                report::spreadsheet(&comparison, &summary, &provenance).collect(),
                report::json(&comparison, &summary, &provenance).collect(),
                report::markdown(&comparison, &summary, &provenance),
                report::bibtex(&comparison, &provenance),
                svg.unwrap(),
            ];
            for file in files {
                let found = link_of_file(&file).unwrap_or_else(|| panic!("no link in {file}"));
                let reading = read(&found).unwrap();
                assert_eq!(reading.notices, Vec::new(), "{found}");
                assert_eq!(reading.comparison, comparison, "{found}");
                assert_eq!(reading.citation.unwrap().digest, citation.digest);
            }
        }
    }
}
