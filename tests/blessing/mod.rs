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

/// What is wrong with one file, if anything.
fn difference(path: &Path, text: &str, bless: bool) -> Option<String> {
    let held = std::fs::read_to_string(path).unwrap_or_default();
    if held == text {
        return None;
    }
    let file = path.display();
    if bless {
        std::fs::write(path, text).unwrap();
        return Some(format!(
            "{file} was rewritten: look at the difference, and test again without {BLESS}"
        ));
    }
    let line = held.lines().zip(text.lines()).take_while(|(held, text)| held == text).count();
    let [held, now] = [held.as_str(), text].map(|text| text.lines().nth(line).unwrap_or("(end)"));
    Some(format!(
        "{file} differs from line {} on ({BLESS}=1 rewrites it)\nheld: {held}\nnow:  {now}",
        line + 1
    ))
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
