//! How much a browser downloads.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// The size of each file, plain and compressed as most web servers compress it.
#[derive(Debug)]
pub struct Sizes {
    rows: Vec<(String, usize, usize)>,
}

impl Sizes {
    /// Measures files.
    pub fn of(paths: &[PathBuf]) -> Result<Self> {
        let rows = paths.iter().map(|path| {
            let bytes =
                fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Ok((name.into_owned(), bytes.len(), gzip(&bytes)?))
        });
        Ok(Self { rows: rows.collect::<Result<_>>()? })
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
    fn repetition_compresses() {
        assert!(gzip(&[7; 10_000]).unwrap() < 100);
    }
}
