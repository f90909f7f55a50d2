//! Protects the test vectors of docs/model.md: figures of one small replicate, phase by phase, with which
//! whoever builds the model again can compare theirs.

use std::fmt::Write;

use multihome::engine::{COLUMNS, InitialConditions, Measure, Population, Rules, replicate};
use multihome::link::read;
use multihome::market::{Cloud, Model, Venue};
use multihome::numeric::kernel::ln;

use crate::blessing;

/// A replicate that can be followed by hand: eight enterprises, one quarter, and no world of its own.
const LINK: &str = "assumptions=central&n=8&runs=1&horizon=1&seed=7&cadence=1";

/// The clouds of the scenario.
const CLOUDS: [Cloud; 4] = [Cloud::Aws, Cloud::Azure, Cloud::Gcp, Cloud::Other];

/// A row of a table.
fn row(text: &mut String, name: &str, cells: impl Iterator<Item = String>) {
    writeln!(text, "| {name} | {} |", cells.collect::<Vec<_>>().join(" | ")).unwrap();
}

/// A number with six decimals, with a proper minus sign.
fn number(value: f64) -> String {
    if value.is_finite() { format!("{value:.6}").replace('-', "−") } else { "–".to_owned() }
}

/// The vectors as tables.
fn vectors() -> String {
    let comparison = read(LINK).unwrap().comparison;
    let rules = Rules::new(&comparison);
    let common = rules.common();
    let (population, state) = Population::new(&InitialConditions::of(common), 0);
    let mut text = format!(
        "The scenario is `{LINK}`, replicate 0. Spend is in units (10⁷ for each enterprise on average).\n\n\
         **1 · Quarter 0, enterprises** (5.1 to 5.3), by number:\n\n\
         | | size | contract, years | quarters of it passed | Microsoft shop | gateway rank |\n\
         |---|--:|--:|--:|---|--:|\n"
    );
    let mut enterprises = population.enterprises.clone();
    enterprises.sort_by_key(|enterprise| enterprise.number);
    for enterprise in &enterprises {
        let cells = [
            common.sizes[enterprise.number as usize].to_string(),
            enterprise.contract_years.to_string(),
            enterprise.contract_offset.to_string(),
            if enterprise.shop { "yes" } else { "no" }.to_owned(),
            number(enterprise.gateway_rank.value()),
        ];
        row(&mut text, &enterprise.number.to_string(), cells.into_iter());
    }
    text += "\n**2 · Quarter 0, calibration and books** (5.4 to 5.8). *q* of each model, then AI spend by model \
             and venue:\n\n| | *q* | AWS | Azure | Google Cloud | Others | direct |\n|---|--:|--:|--:|--:|--:|--:|\n";
    let venues = CLOUDS.map(Venue::Cloud).into_iter().chain([Venue::Direct]);
    for model in Model::ALL {
        let spend =
            venues.clone().map(|venue| state.totals.ai[model.index()][venue.index()].to_string());
        let quality = number(population.qualities[model.index()]);
        row(&mut text, model.name(), [quality].into_iter().chain(spend));
    }
    text += "\nConstants of venues and clouds, and core spend:\n\n\
             | | AWS | Azure | Google Cloud | Others | direct |\n|---|--:|--:|--:|--:|--:|\n";
    let rho = common.tastes.rho;
    let zeta = |venue: Venue| number(rho * ln(population.venue_rates[venue.index()]));
    row(&mut text, "ζ", venues.map(zeta));
    let xi = CLOUDS.map(|cloud| number(ln(population.core_constants[cloud.index()])));
    row(&mut text, "ξ", xi.into_iter().chain(["–".to_owned()]));
    let core = CLOUDS.map(|cloud| state.totals.core[cloud.index()].to_string());
    row(&mut text, "core", core.into_iter().chain(["–".to_owned()]));
    text += "\n**3 · Quarter 1, after all have decided** (7.4 to 7.7), on both sides:\n\n\
             | | AWS | Azure | Google Cloud | Others |\n|---|--:|--:|--:|--:|\n";
    let outcome = replicate(&rules, 0);
    for (side, name) in ["exclusive", "multi-cloud"].into_iter().enumerate() {
        for measure in [
            Measure::Load,
            Measure::ShareCore,
            Measure::ShareAi,
            Measure::Share,
            Measure::ShareReported,
        ] {
            let figure = |cloud: Cloud| {
                let column = COLUMNS
                    .iter()
                    .position(|column| column.measure == measure && column.item == cloud.key());
                number(outcome.figures[side][COLUMNS.len() + column.unwrap()])
            };
            let label = format!("`{}`, {name}", measure.key());
            row(&mut text, &label, CLOUDS.into_iter().map(figure));
        }
    }
    text += "\n`openai-blocked` (7.13) in that quarter, in percent:";
    for (side, name) in ["exclusive", "multi-cloud"].into_iter().enumerate() {
        let column = COLUMNS.iter().position(|column| column.measure == Measure::OpenaiBlocked);
        let figure = number(outcome.figures[side][COLUMNS.len() + column.unwrap()]);
        text += &format!(" {name} {figure}{}", if side == 0 { "," } else { ".\n" });
    }
    text += "\n**4 · First choices of enterprises without a cloud** (section 4), with the constants above, of which \
             no later draw is part: the same link with `race=0&outages=0&waiver=0` and `horizon=4`.\n\n\
             | | AWS | Azure | Google Cloud | Others |\n|---|--:|--:|--:|--:|\n";
    let still = LINK.replace("horizon=1", "horizon=4&race=0&outages=0&waiver=0");
    let outcome = replicate(&Rules::new(&read(&still).unwrap().comparison), 0);
    for (side, name) in ["exclusive", "multi-cloud"].into_iter().enumerate() {
        for quarter in [0, 1, 2, 4] {
            let figure = |cloud: Cloud| {
                let column = COLUMNS.iter().position(|column| {
                    column.measure == Measure::NewCustomers && column.item == cloud.key()
                });
                number(outcome.figures[side][quarter * COLUMNS.len() + column.unwrap()])
            };
            row(&mut text, &format!("quarter {quarter}, {name}"), CLOUDS.into_iter().map(figure));
        }
    }
    text
}

#[test]
fn the_vectors_are_those_of_the_program() {
    blessing::compare(&[blessing::blocks("docs/model.md", &[("vectors", vectors())])]);
}
