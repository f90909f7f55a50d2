//! `drivers` and `attribute`: the same bytes with any number of threads, formats that can be read, parts that
//! add up, and sentences for what cannot be told.

use serde_json::Value;

use super::{Answer, multihome, on_threads, refused};

/// A link with just enough worlds to tell what carries a result.
const LINK: &str = "v=1&n=60&runs=40&horizon=4";

/// An attribution that takes a second or two.
const ATTRIBUTE: [&str; 6] = ["attribute", LINK, "--worlds", "8", "--orders", "4"];

fn json(arguments: &[&str]) -> Value {
    let Answer { code, out, err } = multihome(&[arguments, &["--format", "json"]].concat());
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn rows(arguments: &[&str]) -> Vec<csv::StringRecord> {
    let text = multihome(&[arguments, &["--format", "csv"]].concat()).out;
    csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect()
}

#[test]
fn threads_change_no_part() {
    for arguments in [&ATTRIBUTE[..], &["drivers", LINK, "--output", "share:aws"]] {
        for format in ["csv", "svg"] {
            let arguments = [arguments, &["--format", format]].concat();
            let one = on_threads(1, &arguments);
            for threads in [2, 7] {
                assert!(on_threads(threads, &arguments) == one, "{arguments:?} on {threads}");
            }
        }
    }
}

#[test]
fn parts_of_an_attribution_add_up_in_every_format() {
    let document = json(&ATTRIBUTE);
    let units = |part: &Value| (part.as_f64().unwrap() * 1e9).round() as i64;
    let parts = document["parts"].as_array().unwrap();
    let sum: i64 = parts.iter().map(|part| units(&part["part"])).sum();
    assert_eq!(sum, units(&document["whole"]));
    assert!(parts.len() > 10 && parts[0]["key"] == "M01", "{document}");
    assert_eq!((&document["worlds"], &document["orders"]), (&8.into(), &4.into()));
    let rows = rows(&ATTRIBUTE);
    let part = |row: &csv::StringRecord| (row[4].parse::<f64>().unwrap() * 1e9).round() as i64;
    let of_kind = |kind: &str| rows.iter().filter(|row| row[1] == *kind).collect::<Vec<_>>();
    assert_eq!(of_kind("part").into_iter().map(part).sum::<i64>(), sum);
    assert_eq!(of_kind("whole").into_iter().map(part).collect::<Vec<_>>(), [sum]);
    assert!(of_kind("left:enterprises").iter().any(|row| &row[2] == "M10"), "{rows:?}");
    let Answer { out, err, .. } = multihome(&ATTRIBUTE);
    assert!(
        out.starts_with("What B − A of `share:azure` at the horizon is made of, over 8 worlds"),
        "{out}"
    );
    assert!(out.contains("| **B − A** |") && out.contains("Lock-in, in part | M12"), "{out}");
    assert!(err.ends_with("multihome: 8 of 8 worlds\n"), "{err}");
}

#[test]
fn drivers_come_with_curves_and_with_what_would_change_the_answer() {
    let arguments = ["drivers", LINK, "--output", "models:openai"];
    let document = json(&arguments);
    let curves = document["responses"].as_array().unwrap();
    let sentences = document["what_would_change_it"].as_array().unwrap();
    assert!(!sentences.is_empty(), "{document}");
    let rows = rows(&arguments);
    let count = |kind: &str| rows.iter().filter(|row| row[1] == *kind).count();
    let points = |curve: &Value| curve["points"].as_array().unwrap().len();
    assert_eq!(count("response"), curves.iter().map(points).sum::<usize>());
    assert_eq!(count("sentence"), sentences.len());
    let text = multihome(&arguments).out;
    for sentence in sentences {
        let line = format!("- {}", sentence.as_str().unwrap());
        assert!(text.lines().any(|found| found == line), "{line}: {text}");
    }
}

#[test]
fn what_cannot_be_told_is_said_in_a_sentence() {
    refused(&["attribute", LINK, "--output", "shares:azure"], "there is no measure “shares”");
    refused(&["attribute", LINK, "--output", "share:ibm"], "no item “ibm”; it has aws, azure");
    refused(&["attribute", LINK, "--orders", "3"], "their number is even");
    refused(&["attribute", LINK, "--worlds", "7"], "8 worlds are needed");
    refused(&["attribute", LINK, "--worlds", "300"], "there are 256 worlds, not 300");
    refused(&["attribute", "v=1&b=exclusive"], "both sides are the same");
    refused(&["drivers", "v=1&n=20&runs=9&b=exclusive"], "both sides are the same");
    refused(&["drivers", &format!("{LINK}&assumptions=central")], "no assumption varies");
}
