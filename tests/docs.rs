//! Protects the documents: their tables and answers are what the program says.

#![cfg(test)]

mod blessing;

use multihome::engine::{Rules, measures_markdown, state_markdown};
use multihome::ensemble::{Summary, run};
use multihome::market::START_PRESETS;
use multihome::report::{Span, headline};
use multihome::scenario::{
    PARAMETERS, PRESETS, Scenario, Style, markdown, mechanisms_markdown, page_options_markdown,
    parts_markdown, read, write,
};

/// The links of the lesson, with what each asks.
const LESSON: [(&str, &str); 6] = [
    ("", "The default: what opening changes"),
    ("seed=7", "Other luck"),
    ("window=365", "Every generation comes to other clouds a year after Azure"),
    ("pull=0", "AI pulls no other workloads"),
    ("pull=1", "AI pulls other workloads strongly"),
    ("switching=10", "A tenth of the enterprises move what is running, each year"),
];

/// Each table of the model by the name of its block.
fn tables() -> [(&'static str, String); 3] {
    [
        ("state", state_markdown()),
        ("measures", measures_markdown()),
        ("mechanisms", mechanisms_markdown()),
    ]
}

fn starts() -> String {
    let rows = START_PRESETS.iter().map(|preset| {
        let link = write(&Scenario::default().starting_from(preset), &[], Style::Differences);
        format!("| {} | `?{link}` |\n", preset.name)
    });
    format!("| start | link |\n|---|---|\n{}", rows.collect::<String>())
}

fn stories() -> String {
    let rows = PRESETS.iter().map(|preset| {
        let mechanisms = preset.mechanisms.join(" ");
        format!("| {} | `?v=1&{}` | {} | {mechanisms} |\n", preset.name, preset.link, preset.look)
    });
    let head = "| story | link | what to look for | mechanisms |\n|---|---|---|---|\n";
    format!("{head}{}", rows.collect::<String>())
}

/// What the page answers to each link of the lesson.
fn answers() -> String {
    let rows = LESSON.iter().map(|(link, asked)| {
        let reading = read(link).unwrap();
        assert_eq!(reading.notices, [], "{link}");
        let scenario = reading.scenario;
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let answer = Span::plain(&headline(&scenario, &summary));
        let link = write(&scenario, &[], Style::Differences);
        // Where `cargo xtask serve` opens the page.
        format!("| {asked} | [`?{link}`](http://127.0.0.1:8080/?{link}) | {answer} |\n")
    });
    let head = "| question | link | what the page answers |\n|---|---|---|\n";
    format!("{head}{}", rows.collect::<String>())
}

#[test]
fn the_tables_are_generated() {
    let embedding = [("page-options", page_options_markdown()), ("parts", parts_markdown())];
    blessing::compare(&[
        blessing::blocks("docs/model.md", &tables()),
        blessing::blocks(
            "docs/links.md",
            &[("parameters", markdown()), ("starts", starts()), ("stories", stories())],
        ),
        blessing::blocks("docs/embedding.md", &embedding),
    ]);
}

#[test]
fn the_answers_of_the_lesson_are_those_of_the_model() {
    blessing::compare(&[blessing::blocks("docs/teaching.md", &[("answers", answers())])]);
}

#[test]
fn the_table_of_parameters_is_complete() {
    // A group that its table forgets takes its parameters with it.
    let parameters = markdown();
    for parameter in PARAMETERS {
        assert!(parameters.contains(&format!("| `{}` |", parameter.key)), "{}", parameter.key);
    }
}
