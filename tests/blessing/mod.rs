//! Files that tests compare with the program's current output, and that only a person may rewrite.

use std::path::{Path, PathBuf};

/// The environment variable that rewrites the files. The test that rewrites a file fails too, so that a
/// rewritten file is always noticed.
pub const BLESS: &str = "MULTIHOME_BLESS";

/// Fails unless every file contains exactly its text.
pub fn compare(files: &[(PathBuf, String)]) {
    let bless = std::env::var(BLESS).is_ok_and(|value| value == "1");
    let trouble: Vec<String> =
        files.iter().filter_map(|(path, text)| difference(path, text, bless)).collect();
    assert!(trouble.is_empty(), "\n{}", trouble.join("\n"));
}

/// The most lines of a difference that are shown.
const MOST_LISTED: usize = 5;

/// What is wrong with one file; `None` if nothing is. A rewritten file counts as wrong, since only a
/// person can decide whether its old content was to change.
pub fn difference(path: &Path, text: &str, bless: bool) -> Option<String> {
    let held = std::fs::read_to_string(path).unwrap_or_default();
    if held == text {
        return None;
    }
    let file = path.display();
    let count = held.lines().count().max(text.lines().count());
    let line = |text: &str, number| text.lines().nth(number).unwrap_or("(end)").to_owned();
    let changes: Vec<String> = (0..count)
        .map(|number| (number + 1, line(&held, number), line(text, number)))
        .filter(|(_, held, now)| held != now)
        .map(|(number, held, now)| format!("line {number}\n  held: {held}\n  now:  {now}"))
        .collect();
    let what = if bless {
        std::fs::write(path, text).unwrap();
        format!("{file} was rewritten; look at the difference, and test again without {BLESS}")
    } else {
        format!("{file} is no longer what the program says ({BLESS}=1 rewrites it)")
    };
    let listed = changes[..changes.len().min(MOST_LISTED)].join("\n");
    Some(format!("{what}\n{} lines differ, the first of them:\n{listed}", changes.len()))
}

/// A document with its generated blocks replaced: the text between the comments `<!-- name: begin -->`
/// and `<!-- name: end -->`.
#[allow(dead_code, reason = "not every test that blesses has blocks")]
pub fn blocks(document: &str, blocks: &[(&str, String)]) -> (PathBuf, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
    let mut held = std::fs::read_to_string(&path).unwrap();
    for (name, text) in blocks {
        let [begin, end] = ["begin", "end"].map(|edge| format!("<!-- {name}: {edge} -->"));
        let (before, rest) = held.split_once(&begin).unwrap();
        let (_, after) = rest.split_once(&end).unwrap();
        held = format!("{before}{begin}\n\n{}\n\n{end}{after}", text.trim());
    }
    (path, held)
}
