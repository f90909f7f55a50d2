//! Protects studies: rows are read strictly, and what is run in shards is what is run at once.

use std::collections::BTreeSet;

use super::*;
use crate::ensemble::simulate;
use crate::link::read;
use crate::study::{Axis, Cell, Factor, Method, Record, RecordDigest, Shard, WorldSource};

/// A base scenario that runs in milliseconds.
const SMALL: &str = "n=40&runs=3&horizon=4";

fn base(more: &str) -> Comparison {
    read(&format!("{SMALL}&{more}")).unwrap().comparison
}

fn study(more: &str, design: Design) -> Result<Study, StudyError> {
    Study::new(&base(more), design, Projection::default())
}

fn table(keys: &[&str], rows: &[&[&str]]) -> Design {
    let cell = |text: &&str| (!text.is_empty()).then(|| (*text).to_owned());
    Design::Scenarios(Scenarios::Values {
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
    })
}

fn grid(axes: &[&str]) -> Design {
    Design::Grid(axes.iter().map(|axis| Axis::parse(axis).unwrap()).collect())
}

fn sample(method: Method, size: u32, factors: &[&str]) -> Design {
    let factors = factors.iter().map(|text| Factor::parse(text).unwrap()).collect();
    Design::Sample { method, size, seed: 1, over: Over::Factors(factors) }
}

fn records(study: &Study, shard: Shard) -> Vec<Record> {
    let mut all = Vec::new();
    study
        .run(shard.rows(study.rows()), |_, records| {
            all.extend(records);
            Ok::<_, StudyError>(())
        })
        .unwrap();
    all
}

fn digest(records: &[Record]) -> String {
    let mut digest = RecordDigest::default();
    records.iter().for_each(|record| digest.add(record));
    digest.finish()
}

#[test]
fn a_grid_has_every_combination_once() {
    let study = study("", grid(&["window=0,90,365", "pull=0..1:3", "b=multicloud,as-it-happened"]))
        .unwrap();
    assert_eq!(study.rows(), 18);
    let rows: BTreeSet<String> =
        (0..18).map(|row| format!("{:?}", study.row(row).unwrap().keys)).collect();
    assert_eq!(rows.len(), 18);
    let last = study.row(17).unwrap();
    assert_eq!(
        last.keys,
        [Cell::Whole(365), Cell::Number(1.0), Cell::Text("as-it-happened".to_owned())]
    );
    assert_eq!(last.comparison, base("window=365&pull=1&b=as-it-happened"));
    // The last axis moves fastest.
    assert_eq!(study.row(1).unwrap().keys[..2], study.row(0).unwrap().keys[..2]);
}

#[test]
fn a_row_is_the_base_scenario_with_its_own_values() {
    let design = table(&["pull", "b.window"], &[&["0.5", "90"], &["", "30"], &["2", ""]]);
    let study = study("a.window=5&b.window=7&anthropic=20", design).unwrap();
    for (row, link) in [
        (0, "a.window=5&b.window=90&anthropic=20&pull=0.5"),
        (1, "a.window=5&b.window=30&anthropic=20"),
        (2, "a.window=5&b.window=7&anthropic=20&pull=2"),
    ] {
        assert_eq!(study.row(row).unwrap().comparison, base(link), "{link}");
    }
    // Nobody set the lever in the second row, so it varies.
    assert_eq!(study.row(1).unwrap().keys, [Cell::Empty, Cell::Whole(30)]);
    // A value of both sides replaces what the base scenario says of each.
    let design = table(&["window"], &[&["1"]]);
    let study = Study::new(&base("a.window=5&b.window=7"), design, Projection::default());
    assert_eq!(study.unwrap().row(0).unwrap().comparison, base("window=1"));
}

#[test]
fn links_are_scenarios_of_their_own() {
    let links = ["v=1&window=90&n=40", "https://example.org/?v=1&pull=2&runs=7"];
    let design = |replicates| {
        let links = links.map(ToOwned::to_owned).to_vec();
        Design::Scenarios(Scenarios::Links { links, replicates })
    };
    let of =
        |base: &Comparison, replicates| Study::new(base, design(replicates), Projection::default());
    let study = of(&Comparison::default(), None).unwrap();
    for (row, link) in (0..).zip(links) {
        assert_eq!(study.row(row).unwrap().comparison, read(link).unwrap().comparison);
    }
    assert_eq!(study.row(1).unwrap().keys, [Cell::Text("v=1&pull=2&runs=7".to_owned())]);
    let study = of(&Comparison::default(), Some(2)).unwrap();
    assert_eq!(study.row(1).unwrap().comparison.common().replicates, 2);
    assert_eq!(of(&base(""), None).unwrap_err(), StudyError::BaseOfLinks);
}

#[test]
fn whatever_is_wrong_with_a_row_is_said_with_its_number_and_key() {
    let error = |study: Result<Study, StudyError>| {
        study.and_then(|study| study.check()).unwrap_err().to_string()
    };
    let many = (0..4_711).map(|row| if row == 4_710 { "9999" } else { "1" });
    let rows: Vec<Vec<Option<String>>> = many.map(|text| vec![Some(text.to_owned())]).collect();
    let keys = vec!["window".to_owned()];
    let far = Design::Scenarios(Scenarios::Values { keys, rows });
    assert!(error(study("", far)).starts_with("row 4,711: window=9999: "));
    let one = |key, text| error(study("", table(&[key], &[&[text]])));
    assert!(one("windw", "1").starts_with("no lever has the key “windw”"));
    assert!(one("title", "1").starts_with("no lever has the key “title”"));
    assert!(one("pull", "much").starts_with("row 1: pull=much: "));
    assert!(one("openai", "95").starts_with("row 1: "));
    assert!(one("b.n", "50").starts_with("row 1: b.n=50: "));
    assert!(
        error(study("openai=45&open-models=5", grid(&["openai=40,45"]))).contains("open-models")
    );
    let twice = error(study("", table(&["pull", "pull"], &[&["1", "2"]])));
    assert_eq!(twice, "pull is varied twice");
    assert!(error(study("", table(&["pull"], &[]))).starts_with("a study has 1 to"));
    let far = Design::Worlds { source: WorldSource::Prior, rows: 65_537 };
    assert!(error(study("", far)).starts_with("prior can have 1 to 65536 points"));
    assert!(error(study("", grid(&["pull=0..1:99999", "window=0..364:365"]))).contains("not 36"));
    for (link, start) in [
        ("v=1&windw=3", "row 1: windw: "),
        ("hello", "row 1: link: "),
        ("  ", "row 1: link: there is none"),
        ("v=1&pull=2&pull=3", "row 1: pull=3: "),
    ] {
        let links = Scenarios::Links { links: vec![link.to_owned()], replicates: None };
        let study =
            Study::new(&Comparison::default(), Design::Scenarios(links), Projection::default());
        let error = error(study);
        assert!(error.starts_with(start), "{link}: {error}");
    }
    let projection = Projection { quarters: "2027Q3".parse().unwrap(), ..Projection::default() };
    let short = Study::new(&base(""), grid(&["horizon=9,4"]), projection);
    assert_eq!(error(short), "row 2: 2027Q3 is not simulated: it runs from 2026Q1 to 2027Q1");
}

#[test]
fn levers_of_a_sample_are_held_and_others_vary_as_the_base_scenario_says() {
    for assumptions in ["vary", "central"] {
        let more = format!("assumptions={assumptions}&window=90");
        let study = study(&more, sample(Method::Sobol, 4, &["pull", "resourcing=5..40"])).unwrap();
        for index in 0..4 {
            let row = study.row(index).unwrap().comparison;
            let varying: Vec<&str> =
                Parameter::ranged().filter(|lever| lever.varies_in(&row)).map(|l| l.key).collect();
            assert_eq!(varying.is_empty(), assumptions == "central");
            assert!(!["pull", "resourcing", "window"].iter().any(|key| varying.contains(key)));
            let resourcing = Parameter::find("resourcing").unwrap().get(&row).number().unwrap();
            assert!((5.0..=40.0).contains(&resourcing));
        }
    }
}

#[test]
fn over_all_assumptions_every_free_lever_has_a_value_and_shares_add_up() {
    for method in [Method::LatinHypercube, Method::Morris, Method::Saltelli] {
        let design = Design::Sample { method, size: 2, seed: 5, over: Over::Assumptions };
        let study = study("openai=33&pull=1", design).unwrap();
        let columns = study.columns();
        assert!(columns.iter().all(|column| column.name != "pull" && column.name != "openai"));
        assert_eq!(columns.len() + 2, Parameter::ranged().count());
        for index in [0, 1, study.rows() - 1] {
            let row = study.row(index).unwrap();
            assert_eq!(row.comparison.validate(), Ok(()));
            assert!(row.keys.iter().all(|cell| *cell != Cell::Empty));
            assert!(Parameter::ranged().all(|lever| !lever.varies_in(&row.comparison)));
            assert_eq!(
                Parameter::find("openai").unwrap().get(&row.comparison).number(),
                Some(33.0)
            );
        }
    }
}

#[test]
fn a_row_gives_the_figures_of_its_link() {
    let study = study("", grid(&["window=0,365"])).unwrap();
    let records = study.records(1).unwrap();
    let summary = simulate(&base("window=365")).unwrap();
    let azure = summary.of_item(crate::engine::Measure::Share, "azure").unwrap();
    let found = records.iter().find(|record| record.item == "azure").unwrap();
    let [a, b, difference] = [&azure.a, &azure.b, &azure.difference].map(|side| side[4].mean);
    assert_eq!(found.values, [Some(a), Some(b), Some(difference)]);
    assert_eq!((found.row, found.quarter, &*found.date), (2, 4, "2027Q1"));
}

#[test]
fn worlds_one_by_one_are_those_of_an_ensemble() {
    let design = Design::Worlds { source: WorldSource::Matched, rows: 5 };
    let study = Study::new(&base("runs=1&pull=2"), design, Projection::default()).unwrap();
    let one_by_one: Vec<f64> =
        (0..5).map(|row| study.records(row).unwrap()[1].values[2].unwrap()).collect();
    let ensemble = simulate(&base("runs=5&pull=2")).unwrap();
    let azure = ensemble.of_item(crate::engine::Measure::Share, "azure").unwrap();
    let mean = crate::ensemble::Statistics::of(&mut one_by_one.clone()).mean;
    assert_eq!(mean, azure.difference[4].mean);
    assert!(study.columns().iter().all(|column| column.name != "pull"));
    // Several replicates of a world differ in luck.
    let again = |runs: &str| {
        let design = Design::Worlds { source: WorldSource::Prior, rows: 3 };
        let study = Study::new(&base(runs), design, Projection::default()).unwrap();
        study.records(2).unwrap()[1].clone()
    };
    assert_eq!(again("runs=1").keys, again("runs=4").keys);
    assert_ne!(again("runs=1").values, again("runs=4").values);
    assert_ne!(again("runs=1").keys, study.records(2).unwrap()[1].keys);
}

#[test]
fn shards_of_any_split_give_the_records_of_the_whole() {
    let study = study("", sample(Method::LatinHypercube, 7, &["pull", "window=0..365"])).unwrap();
    let whole = records(&study, Shard::whole());
    assert_eq!(whole.len(), 7 * 4);
    for of in [2, 3, 7, 9] {
        let parts: Vec<Record> = Shard::all(of).flat_map(|shard| records(&study, shard)).collect();
        assert_eq!(digest(&parts), digest(&whole), "{of}");
    }
}

#[cfg(feature = "parallel")]
#[test]
fn any_number_of_threads_gives_the_same_records() {
    let design = || sample(Method::Morris, 2, &["pull", "window=0..365", "resourcing"]);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| digest(&records(&study("", design()).unwrap(), Shard::whole())))
    };
    let one = with(1);
    for threads in [2, 7] {
        assert_eq!(with(threads), one, "{threads} threads");
    }
}

#[test]
fn the_digest_of_a_study_changes_with_whatever_its_records_depend_on() {
    let of =
        |more, design, projection| Study::new(&base(more), design, projection).unwrap().digest();
    let first = || grid(&["window=0,365"]);
    let last = Projection::default();
    let same = of("", first(), last.clone());
    assert_eq!(of("", first(), last.clone()), same);
    let others = [
        of("seed=7", first(), last.clone()),
        of("", grid(&["window=0,364"]), last.clone()),
        of("", table(&["window"], &[&["0"], &["365"]]), last.clone()),
        of("", sample(Method::LatinHypercube, 2, &["window"]), last.clone()),
        of("", sample(Method::LatinHypercube, 2, &["window=0..365"]), last.clone()),
        of("", sample(Method::Sobol, 2, &["window"]), last.clone()),
        of("", Design::Worlds { source: WorldSource::Matched, rows: 2 }, last.clone()),
        of("", Design::Worlds { source: WorldSource::Matched, rows: 3 }, last.clone()),
        of("", Design::Worlds { source: WorldSource::Prior, rows: 2 }, last.clone()),
        of("", first(), Projection { quarters: Quarters::All, ..last.clone() }),
        of("", first(), Projection { series: vec![0], ..last }),
    ];
    let all: BTreeSet<&String> = others.iter().chain([&same]).collect();
    assert_eq!(all.len(), others.len() + 1);
}
