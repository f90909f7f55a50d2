//! Protects the documents: their generated tables and answers match the program.

use multihome::engine::state_markdown;
use multihome::ensemble::simulate;
use multihome::link::{STORIES, Style, page_options_markdown, parts_markdown, read, write};
use multihome::market::START_PRESETS;
use multihome::report::{Span, headline, measures_markdown, standfirst};
use multihome::scenario::{Comparison, PARAMETERS, markdown, mechanisms_markdown};

use crate::blessing;

/// The links of the lesson, with the question that each answers.
const LESSON: [(&str, &str); 6] = [
    ("", "The default: what opening changes"),
    ("seed=7", "Other random events"),
    ("window=365", "Every generation comes to other clouds a year after Azure"),
    ("pull=0", "AI pulls no other workloads"),
    ("pull=2", "AI pulls other workloads strongly"),
    ("switching=10", "A tenth of the enterprises move what is running, each year"),
];

/// The generated tables of docs/model.md, by the name of their block.
fn tables() -> [(&'static str, String); 3] {
    [
        ("state", state_markdown()),
        ("measures", measures_markdown()),
        ("mechanisms", mechanisms_markdown()),
    ]
}

fn starts() -> String {
    let rows = START_PRESETS.iter().map(|preset| {
        let link = write(&Comparison::default().starting_from(preset), &[], Style::Differences);
        format!("| {} | `?{link}` |\n", preset.name)
    });
    format!("| start | link |\n|---|---|\n{}", rows.collect::<String>())
}

fn stories() -> String {
    let rows = STORIES.iter().map(|preset| {
        let mechanisms = preset.mechanisms.join(" ");
        format!("| {} | `?v=1&{}` | {} | {mechanisms} |\n", preset.name, preset.link, preset.hint)
    });
    let head = "| story | link | what to look for | mechanisms |\n|---|---|---|---|\n";
    format!("{head}{}", rows.collect::<String>())
}

/// The page's headline for each link of the lesson.
fn answers() -> String {
    let rows = LESSON.iter().map(|(link, asked)| {
        let reading = read(link).unwrap();
        assert_eq!(reading.notices, [], "{link}");
        let comparison = reading.comparison;
        let summary = simulate(&comparison).unwrap();
        let answer = [headline, standfirst].map(|of| Span::plain(&of(&comparison, &summary)));
        let answer = answer.join(" ");
        let link = write(&comparison, &[], Style::Differences);
        // The address at which `cargo xtask serve` opens the page.
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
    // If the table left out a group, its parameters would be missing too.
    let parameters = markdown();
    for parameter in PARAMETERS {
        assert!(parameters.contains(&format!("| `{}` |", parameter.key)), "{}", parameter.key);
    }
}
