//! Protects the examples: each runs, and prints what it is about.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A part of the output of each example.
const EXAMPLES: [(&str, &[&str]); 3] = [
    (
        "compare",
        &[
            "Under the rules of side B,",
            "Azure-first window (14 days on side A, 180 days on side B)",
        ],
    ),
    ("own_timetable", &["?v=1&b=custom&timetable=openai@aws:2026-07-01:0.5,openai@aws:2027-07-01"]),
    ("sweep", &["window,cloud,p10,p50,p90\n0,aws,", "\n365,other,"]),
];

/// The folder in which cargo puts compiled examples, beside that of the tests.
fn folder() -> PathBuf {
    let program = env::current_exe().unwrap();
    program.parent().unwrap().parent().unwrap().join("examples")
}

#[test]
fn every_example_runs_and_prints_its_answer() {
    for (name, expected) in EXAMPLES {
        let program = folder().join(name).with_extension(env::consts::EXE_EXTENSION);
        assert!(program.exists(), "`cargo build --examples` builds {}", program.display());
        let output = Command::new(program).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        for part in expected {
            assert!(text.contains(part), "{name} does not print {part:?}:\n{text}");
        }
    }
}

#[test]
fn every_example_is_run() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let files = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, EXAMPLES.map(|(name, _)| name));
}
