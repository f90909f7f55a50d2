//! The oEmbed answers of the built page. They contain full addresses, so they are made for one address.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The placeholder for the address of the page.
const PLACE: &str = "{base}";

/// Writes the address into every oEmbed answer among some files.
pub fn locate(written: &[PathBuf], base: &str) -> Result<()> {
    let answers = written
        .iter()
        .filter(|path| path.parent().is_some_and(|folder| folder.ends_with("oembed")));
    for path in answers {
        let locate = || {
            let text = fs::read_to_string(path)?;
            fs::write(path, text.replace(PLACE, base))
        };
        locate().with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_learn_where_the_page_is_and_other_files_stay() {
        let folder = std::env::temp_dir().join(format!("multihome-oembed-{}", std::process::id()));
        fs::create_dir_all(folder.join("oembed")).unwrap();
        let paths = [folder.join("oembed/a.json"), folder.join("b.json")];
        for path in &paths {
            fs::write(path, "{\"html\": \"{base}?v=1\"}").unwrap();
        }
        locate(&paths, "https://a.example/m/").unwrap();
        let [answer, other] = paths.map(|path| fs::read_to_string(path).unwrap());
        assert_eq!(answer, "{\"html\": \"https://a.example/m/?v=1\"}");
        assert!(other.contains(PLACE));
        fs::remove_dir_all(&folder).unwrap();
    }
}
