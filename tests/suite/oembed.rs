//! Protects www/oembed: one file for each story, with the model's current result. The address of the
//! page is not known here; `{base}` stands for it until the page is built.

use std::path::{Path, PathBuf};
use std::thread;

use multihome::ensemble::{self, Gathering, WorldRules};
use multihome::link::Snippet;
use multihome::link::{Display, Part, STORIES, Story, read};
use multihome::report::{citation, file_name};
use serde_json::{Value, json};

use crate::blessing;

/// The size of the frame, in CSS pixels: the height that a story needs at this width.
const SIZE: (u32, u32) = (800, 880);

/// The story whose file README.md names as an example.
const IN_THE_README: &str = "window=365";

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/oembed")
}

/// The oEmbed answer for a story.
fn answer(preset: &Story) -> (PathBuf, String) {
    let comparison = preset.comparison();
    let rules = WorldRules::new(&comparison).unwrap();
    let mut gathering = Gathering::new(&comparison);
    while let Some(replicates) = gathering.hand_out() {
        gathering.gather(replicates.start, ensemble::simulate_chunk(&rules, replicates));
    }
    let citation = citation(&comparison, &gathering.summary());
    let display = Display {
        parts: ["answer", "share"].into_iter().filter_map(Part::find).collect(),
        levers: Vec::new(),
        title: preset.name.text().to_owned(),
        ..Display::default()
    };
    let snippet =
        Snippet { page: "{base}", comparison: &comparison, citation: &citation, display: &display };
    let (width, height) = SIZE;
    let html = snippet.frame(height);
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": preset.name.text(),
        "provider_name": "Multihome",
        "provider_url": "{base}",
        "html": html,
        "width": width,
        "height": height,
    });
    let text = serde_json::to_string_pretty(&answer).unwrap() + "\n";
    (folder().join(format!("{}.json", preset.key)), text)
}

#[test]
fn every_story_has_an_answer_with_its_result() {
    let (first, second) = STORIES.split_at(STORIES.len() / 2);
    let all = |half: &[Story]| half.iter().map(answer).collect::<Vec<_>>();
    let answers = thread::scope(|scope| {
        let second = scope.spawn(|| all(second));
        [all(first), second.join().unwrap()].concat()
    });
    let held = std::fs::read_dir(folder()).map_or(0, Iterator::count);
    blessing::compare(&answers);
    assert_eq!(held, STORIES.len(), "a file of no story is left in www/oembed");
    for ((_, text), preset) in answers.iter().zip(&STORIES) {
        let answer: Value = serde_json::from_str(text).unwrap();
        let html = answer["html"].as_str().unwrap();
        let link = html.split('"').nth(1).unwrap().replace("&amp;", "&").replace("{base}", "/");
        let reading = read(&link).unwrap();
        let digest = reading.citation.unwrap().digest;
        assert_eq!((reading.notices, &reading.comparison), (Vec::new(), &preset.comparison()));
        if preset.link == IN_THE_README {
            let (file, readme) = (file_name(&reading.comparison, &digest, "", "csv"), readme());
            assert!(readme.contains(&format!("`{file}`")), "README.md does not name {file}");
        }
    }
}
