//! Protects the table of worlds: it is of this model and these ranges, and a search would find the same.

use multihome::engine::MODEL_VERSION;
use multihome::matching::{
    Design, FIRST_STARTS, LIMIT, energy_distance, judge, path_variances, run,
};
use multihome::past::Past;
use multihome::scenario::Parameter;
use multihome::worlds::{
    Tolerance, Worlds, current, dimensions, fingerprint, probability, published,
};

/// What to do when a test here fails.
const AGAIN: &str = "`cargo xtask record` makes the table again";

/// How many worlds are run again.
const SOME: usize = 3;

#[test]
fn the_table_is_of_this_model_and_of_these_ranges() {
    let table: &Worlds = current(MODEL_VERSION).unwrap();
    assert_eq!(table.ranges, fingerprint(), "{AGAIN}");
    assert_eq!(table.at(Tolerance::AsStated).len(), 256, "{AGAIN}");
}

#[test]
fn the_first_worlds_are_not_ruled_out() {
    let table = published();
    let [enterprises, paths] = table.size;
    let design =
        Design::new(&Past::published(), &FIRST_STARTS, table.sets, [paths, enterprises]).unwrap();
    let variances = path_variances(&design).unwrap();
    for tolerance in Tolerance::ALL {
        let worlds = table.at(tolerance).iter().take(SOME).map(|world| u32::from(*world));
        for row in run(&design, &variances, worlds.collect()) {
            let judged = judge(&design, &variances, &row, tolerance.factor(), |_| true);
            let [largest, second] = judged.unwrap();
            assert!(second <= LIMIT && second <= largest, "world {}: {second}; {AGAIN}", row.set);
        }
    }
}

#[test]
fn the_first_worlds_represent_all_better_than_the_last() {
    let point = |world: &u16| -> Vec<f64> {
        let quantile = |lever: &&Parameter| probability(u32::from(*world), lever).unwrap();
        dimensions().iter().map(quantile).collect()
    };
    let all: Vec<Vec<f64>> = published().at(Tolerance::AsStated).iter().map(point).collect();
    for some in [10, 20, 50] {
        let [first, last] = [&all[..some], &all[all.len() - some..]];
        let [first, last] = [first, last].map(|some| energy_distance(some, &all));
        assert!(first < last, "{some}: {first} and {last}");
    }
}

#[test]
fn the_documents_tables_are_of_this_model_and_of_these_ranges() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let document = std::fs::read_to_string(path).unwrap();
    let head = format!("Model {MODEL_VERSION}, ranges {},", fingerprint());
    for block in ["matching", "backtest"] {
        let (_, after) = document.split_once(&format!("<!-- {block}: begin -->")).unwrap();
        assert!(after.trim_start().starts_with(&head), "{block}: {AGAIN}");
    }
    let id = format!("Worlds {},", published().id());
    assert!(document.contains(&id), "{AGAIN}");
}
