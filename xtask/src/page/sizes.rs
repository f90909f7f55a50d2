//! How much a browser downloads.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::dist::is_hashed;

/// The size of each file, plain and compressed as most web servers compress it.
#[derive(Debug)]
pub struct Sizes {
    rows: Vec<(String, usize, usize)>,
}

impl Sizes {
    /// Measures, among some files, those that the page itself loads: it names them by their hash.
    /// What lies beside it for others, such as `embed.js`, costs its readers nothing.
    pub fn of(paths: &[PathBuf]) -> Result<Self> {
        let mut rows = Vec::new();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if is_hashed(&name) || name == "index.html" {
                let bytes =
                    fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
                rows.push((name.into_owned(), bytes.len(), gzip(&bytes)?));
            }
        }
        Ok(Self { rows })
    }

    /// All files together, compressed, in bytes.
    pub fn compressed(&self) -> usize {
        self.rows.iter().map(|(.., gzip)| gzip).sum()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
        let mut row = |name: &str, plain: usize, gzip: usize| {
            writeln!(f, "{name:width$}  {plain:>9} B  {gzip:>9} B gzip")
        };
        for (name, plain, gzip) in &self.rows {
            row(name, *plain, *gzip)?;
        }
        let plain = self.rows.iter().map(|(_, plain, _)| plain).sum();
        row("total", plain, self.compressed())
    }
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_total_adds_both_columns() {
        let sizes =
            Sizes { rows: vec![("a.js".to_owned(), 100, 40), ("b.wasm".to_owned(), 20, 2)] };
        let text = sizes.to_string();
        let total = text.lines().last().unwrap();
        assert_eq!(
            total.split_whitespace().collect::<Vec<_>>(),
            ["total", "120", "B", "42", "B", "gzip"]
        );
    }

    #[test]
    fn what_lies_beside_the_page_is_not_counted() {
        let beside = [PathBuf::from("none/embed.js"), PathBuf::from("none/oembed/a.json")];
        assert_eq!(Sizes::of(&beside).unwrap().compressed(), 0);
        assert!(Sizes::of(&[PathBuf::from("none/boot-0123456789abcdef.js")]).is_err());
    }

    #[test]
    fn repetition_compresses() {
        assert!(gzip(&[7; 10_000]).unwrap() < 100);
    }
}
