//! The oEmbed answers of the built page: they hold whole addresses, so they are made for one place.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// What stands for the address of the page until it is built.
const PLACE: &str = "{base}";

/// Where `cargo xtask serve` puts the page, unless it is told another port.
pub const LOCAL: &str = "http://127.0.0.1:8080/";

/// Reads the address that a page will be at: everything up to its last slash, without a query.
pub fn base(text: &str) -> Result<String, String> {
    let web = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '?' | '#');
    match web {
        Some(rest) if rest.len() > 1 && rest.ends_with('/') && rest.chars().all(plain) => {
            Ok(text.to_owned())
        }
        _ => Err("an address such as https://example.org/multihome/, slash included".to_owned()),
    }
}

/// Writes the address into every answer among some files.
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

    #[test]
    fn an_address_is_whole() {
        assert!(base("https://a.example/m/").is_ok() && base("http://127.0.0.1:8080/").is_ok());
        for bad in ["a.example/", "https://a.example", "https://a.example/?x/", "https:///", "x"] {
            assert!(base(bad).is_err(), "{bad}");
        }
    }
}
