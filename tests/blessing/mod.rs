//! Files that tests compare with what the program says now, and that only a person may renew.

use std::path::{Path, PathBuf};

/// The environment variable that asks for files to be rewritten. The test that rewrites one fails
/// nevertheless, so that a blessing never passes unnoticed.
pub const BLESS: &str = "MULTIHOME_BLESS";

/// Fails unless every file holds exactly its text.
pub fn compare(files: &[(PathBuf, String)]) {
    let bless = std::env::var(BLESS).is_ok_and(|value| value == "1");
    let trouble: Vec<String> =
        files.iter().filter_map(|(path, text)| difference(path, text, bless)).collect();
    assert!(trouble.is_empty(), "\n{}", trouble.join("\n"));
}

/// How many lines of a difference are told.
const TOLD: usize = 5;

/// What is wrong with one file, if anything. A file that is rewritten is wrong all the same: only a
/// person can tell whether what it held was to change.
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
    let told = changes[..changes.len().min(TOLD)].join("\n");
    Some(format!("{what}\n{} lines differ, the first of them:\n{told}", changes.len()))
}

/// A document with its generated blocks replaced: what stands between the comments
/// `<!-- name: begin -->` and `<!-- name: end -->`.
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
