//! Protects the table of draws in docs/model.md: with it, whoever builds the model again has the same luck.

use std::fmt::Write;

use multihome::engine::{
    ChoiceSet, InitialConditions, Outages, Population, QualityRace, RegimeEvents, Rules, Sector,
    Shocks,
};
use multihome::link::read;
use multihome::market::{Cloud, Model, Venue};
use multihome::numeric::kernel::{exp, ln};
use multihome::numeric::quantile::normal;
use multihome::numeric::{Decision, Draws, NOBODY, SCHEME, lanes, philox4x32_10};

use crate::blessing;

/// Every decision, in the order of the numbers.
const DECISIONS: [Decision; 17] = [
    Decision::Clouds,
    Decision::CloudCount,
    Decision::Traits,
    Decision::Taste,
    Decision::InitialModel,
    Decision::InitialVenue,
    Decision::AiOption,
    Decision::AiNest,
    Decision::Core,
    Decision::Migration,
    Decision::Segments,
    Decision::SecondSource,
    Decision::Clause,
    Decision::Precedent,
    Decision::Waiver,
    Decision::Race,
    Decision::Outage,
];

/// What a decision is, what Q is in its addresses, and what its words decide.
const fn row(decision: Decision) -> [&'static str; 3] {
    match decision {
        Decision::Clouds => {
            ["which clouds an enterprise uses (5.2)", "0", "*c*: cloud *c* arrives at E / rate"]
        }
        Decision::CloudCount => [
            "how many (5.2)",
            "0",
            "0: one, and one more for each of `one-cloud`, `one-cloud` + `two-clouds` and so on that is below u",
        ],
        Decision::Traits => [
            "sector and contract (5.3)",
            "0",
            "0: exempt if u < `carveout`; 1: 1 + ⌊u·`contract`⌋ years, *L*; 2: ⌊u·4*L*⌋ quarters of it have passed",
        ],
        Decision::Taste => ["tastes (5.3)", "0", "*m*: τ is Φ⁻¹(u) times its standard deviation"],
        Decision::InitialModel => [
            "AI of quarter 0: models (5.6)",
            "0 for the first model, 1 for the second",
            "*m*: model *m* arrives at E / π_m",
        ],
        Decision::InitialVenue => [
            "AI of quarter 0: venues (5.6)",
            "as for its model",
            "*v*: venue *v* arrives at E / e^(V/ρ)",
        ],
        Decision::AiOption => [
            "AI sourcing: options (7.10)",
            "quarter",
            "8*m* + *v*, but 48 + 4*m* for *v* = 8: E_mv is E",
        ],
        Decision::AiNest => [
            "AI sourcing: nests (7.10)",
            "quarter",
            "2*m*: θ of S_m is π·u; 2*m* + 1: its *W* is E",
        ],
        Decision::Core => ["core placement (7.5)", "quarter", "*c*: cloud *c* arrives at E / e^U"],
        Decision::Migration => ["migration (7.7)", "quarter", "0: moves if u < `switching`·*L*"],
        Decision::Segments => [
            "Microsoft shop and gateway (5.3)",
            "0",
            "0: a shop if u < `shop`; 1: the gateway rank is u",
        ],
        Decision::SecondSource => [
            "second source (7.5)",
            "quarter",
            "0: leaves its home cloud out if u < `second-source`",
        ],
        Decision::Clause => [
            "the AGI clause (7.2); nobody's",
            "0",
            "0: the day is ⌊E / hazard of a day⌋ days after the first day of quarter 1",
        ],
        Decision::Precedent => [
            "the precedent (7.2); nobody's",
            "number of the year, from 1",
            "0: one more opens if u < `precedent`; 1: that with number ⌊u·*k*⌋, from 0, of the *k* left, in the order of models",
        ],
        Decision::Waiver => [
            "the waiver (7.2); nobody's",
            "quarter",
            "0: waived, where Azure was full, if u < `waiver`",
        ],
        Decision::Race => ["the race (7.4); nobody's", "quarter", "*m*: z is Φ⁻¹(u)"],
        Decision::Outage => [
            "outages (7.4); nobody's",
            "quarter",
            "*v*: the smallest *n* with u ≤ P(at most *n*), and 30 at most",
        ],
    }
}

/// Items with their numbers from 0.
fn numbered<'a>(items: impl Iterator<Item = &'a str>) -> String {
    (0..).zip(items).map(|(k, item): (u32, _)| format!("{k} {item}")).collect::<Vec<_>>().join(", ")
}

fn table() -> String {
    let cloud = |cloud: Cloud| if cloud < Cloud::Cloud5 { cloud.name() } else { cloud.key() };
    let venue = |venue: &Venue| venue.cloud().map_or("direct", cloud);
    let mut text = format!(
        "- Models *m*: {}.\n- Clouds *c*: {}.\n- Venues *v*: {}.\n\n| decision | of | Q | words |\n|--:|---|---|---|\n",
        numbered(Model::ALL.into_iter().map(Model::name)),
        numbered(Cloud::ALL.into_iter().map(cloud)),
        numbered(Venue::ALL.iter().map(venue)),
    );
    for decision in DECISIONS {
        let [of, when, words] = row(decision);
        writeln!(text, "| {} | {of} | {when} | {words} |", decision as u32).unwrap();
    }
    text
}

#[test]
fn the_table_of_draws_is_that_of_the_program() {
    assert_eq!(DECISIONS.map(|decision| decision as u32), std::array::from_fn(|k| k as u32 + 1));
    assert_eq!((NOBODY, SCHEME), (u32::MAX, 1));
    blessing::compare(&[blessing::blocks("docs/model.md", &[("draws", table())])]);
}

const SEED: u32 = 7;
const REPLICATE: u32 = 3;

/// The uniform of a word by its address, as the document says it.
fn uniform(enterprise: u32, decision: u32, q: u32, word: u32) -> f64 {
    let words = philox4x32_10([enterprise, decision << 16 | q, word / 4, REPLICATE], [SEED, 1]);
    (f64::from(words[word as usize % 4]) + 0.5) / 4_294_967_296.0
}

fn rules(levers: &str) -> Rules {
    Rules::new(
        &read(&format!("assumptions=central&n=40&horizon=4&seed={SEED}{levers}"))
            .unwrap()
            .comparison,
    )
}

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12 * expected.abs().max(1.0), "{found} {expected}");
}

#[test]
fn enterprises_are_drawn_as_the_table_says() {
    let rules = rules("");
    let common = rules.common();
    let (population, _) = Population::new(&InitialConditions::of(common), REPLICATE);
    for enterprise in &population.enterprises {
        let draw = |decision, word| uniform(enterprise.number, decision, 0, word);
        let is_exempt = draw(3, 0) < 0.05;
        let years = 1 + (draw(3, 1) * 3.0) as u8;
        assert_eq!(enterprise.sector == Sector::Exempt, is_exempt);
        assert_eq!(enterprise.contract_years, years);
        assert_eq!(enterprise.contract_offset, (draw(3, 2) * 4.0 * f64::from(years)) as u8);
        assert_eq!(enterprise.shop, draw(11, 0) < common.traits.shop.value());
        assert_eq!(enterprise.gateway_rank.value(), draw(11, 1));
        for (m, word) in (0..6).enumerate() {
            let taste = ln(enterprise.odds[m]) - population.qualities[m];
            assert_near(taste, common.tastes.spread * normal(draw(4, word)));
        }
    }
}

#[test]
fn decisions_are_drawn_as_the_table_says() {
    let draws = Draws::new(SEED, REPLICATE);
    let set = ChoiceSet::new(0.5, 8, true, |_, _| true);
    for (enterprise, quarter) in [(0, 1), (5, 1), (39, 60)] {
        let shocks = Shocks::draw(&set, &draws, enterprise, quarter);
        let draw = |decision, word| uniform(enterprise, decision, quarter, word);
        let expected = (0..6).flat_map(|m| {
            // cos(θ/2) = sin(π/2 + θ/2), with θ = π·u.
            let mut cosine = [0.5 + 0.5 * draw(8, 2 * m)];
            lanes::sin_half_turns(&mut cosine);
            let one_over = 4.0 * cosine[0] * cosine[0] * -ln(draw(8, 2 * m + 1));
            (0..9).map(move |v| {
                let word = if v == 8 { 48 + 4 * m } else { 8 * m + v };
                -ln(draw(7, word)) * one_over
            })
        });
        for (found, expected) in shocks.ai.into_iter().zip(expected) {
            assert_near(found, expected);
        }
        for (c, word) in (0..8).enumerate() {
            assert_near(shocks.core[c], -ln(draw(9, word)));
        }
    }
}

#[test]
fn what_is_nobodys_is_drawn_as_the_table_says() {
    let rules = rules("&outages=12");
    let common = rules.common();
    let draws = Draws::new(SEED, REPLICATE);
    let (race, outages) = (QualityRace::new(common, &draws), Outages::new(common, &draws));
    let (_, deviation) = common.supply.race;
    for (m, word) in (0..6).enumerate() {
        assert_near(race.at(1)[m], deviation * normal(uniform(NOBODY, 16, 1, word)));
    }
    for quarter in 1..=4 {
        for (v, word) in (0..9).enumerate() {
            let number = outages.at(quarter)[v];
            let at_most = |n: u32| {
                let weights = (1..=n).scan(1.0, |weight, k| {
                    *weight *= 3.0 / f64::from(k);
                    Some(*weight)
                });
                exp(-3.0) * (1.0 + weights.sum::<f64>())
            };
            let u = uniform(NOBODY, 17, quarter, word);
            assert!(u <= at_most(number) && (number == 0 || u > at_most(number - 1)));
        }
    }
}

/// Section 7.2 names the runs in which the clause strikes by default.
#[test]
fn the_clause_strikes_where_the_document_says() {
    let rules = Rules::new(&read("assumptions=central&n=1").unwrap().comparison);
    let common = rules.common();
    let strikes =
        |run: &u32| RegimeEvents::new(common, &Draws::new(common.seed, *run)).ended.is_some();
    assert_eq!((0..2_000).filter(strikes).collect::<Vec<_>>(), [1280, 1462]);
}
