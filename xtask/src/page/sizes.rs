//! How much a browser downloads.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::dist::is_hashed;
use super::parts::is_later;

/// The most that Brotli can do: its quality, and its window as a power of 2.
const BEST: (u32, u32) = (11, 24);

/// The size of each file, plain and compressed as most web servers compress it.
#[derive(Debug)]
pub struct Sizes {
    rows: Vec<Row>,
}

/// A file that the page loads.
#[derive(Debug)]
struct Row {
    name: String,
    bytes: Vec<u8>,
    gzip: usize,
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
                rows.push(Row { name: name.into_owned(), gzip: gzip(&bytes)?, bytes });
            }
        }
        Ok(Self { rows })
    }

    /// Bytes of all that the answer waits for, compressed as well as Brotli can.
    pub fn brotli_for_answer(&self) -> Result<usize> {
        self.for_answer().map(|row| brotli(&row.bytes)).sum()
    }

    /// The same, compressed by gzip.
    pub fn gzip_for_answer(&self) -> usize {
        self.for_answer().map(|row| row.gzip).sum()
    }

    /// Bytes of all files together, compressed by gzip.
    pub fn gzip(&self) -> usize {
        self.rows.iter().map(|row| row.gzip).sum()
    }

    fn for_answer(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !is_later(&row.name))
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
        let mut tell = |name: &str, plain: usize, gzip: usize| {
            writeln!(f, "{name:width$}  {plain:>9} B  {gzip:>9} B gzip")
        };
        for Row { name, bytes, gzip } in &self.rows {
            tell(name, bytes.len(), *gzip)?;
        }
        let plain = self.for_answer().map(|row| row.bytes.len()).sum();
        tell("before the answer", plain, self.gzip_for_answer())?;
        let plain = self.rows.iter().map(|row| row.bytes.len()).sum();
        tell("in all", plain, self.gzip())
    }
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let (quality, window) = BEST;
    let mut encoder = CompressorWriter::new(Vec::new(), 1 << 16, quality, window);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner().len())
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
    fn what_comes_later_counts_in_all_and_not_before_the_answer() {
        let row =
            |name: &str, plain, gzip| Row { name: name.to_owned(), bytes: vec![0; plain], gzip };
        let stem = "page-0123456789abcdef";
        let rows = vec![
            row(&format!("{stem}.js"), 100, 40),
            row(&format!("{stem}_bg.wasm"), 20, 2),
            row(&format!("{stem}_split_details.wasm"), 7, 3),
        ];
        let text = Sizes { rows }.to_string();
        let totals: Vec<Vec<_>> =
            text.lines().skip(3).map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(totals[0], ["before", "the", "answer", "120", "B", "42", "B", "gzip"]);
        assert_eq!(totals[1], ["in", "all", "127", "B", "45", "B", "gzip"]);
    }

    #[test]
    fn what_lies_beside_the_page_is_not_counted() {
        let beside = [PathBuf::from("none/embed.js"), PathBuf::from("none/oembed/a.json")];
        assert_eq!(Sizes::of(&beside).unwrap().gzip(), 0);
        assert!(Sizes::of(&[PathBuf::from("none/boot-0123456789abcdef.js")]).is_err());
    }

    #[test]
    fn repetition_compresses() {
        assert!(gzip(&[7; 10_000]).unwrap() < 100);
        assert!(brotli(&[7; 10_000]).unwrap() < 100);
    }
}
