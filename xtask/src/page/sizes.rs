//! The sizes of the files that a browser downloads.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use super::budget::{MOST, PARTS, Part};
use super::dist::is_hashed;
use super::parts::is_later;

/// Brotli's strongest settings: its quality, and its window as a power of 2.
const BEST: (u32, u32) = (11, 24);

/// The size of each file, uncompressed and compressed as most web servers compress it.
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
    /// Measures, among some files, those that the page itself loads: they have a hash in their names.
    /// Files for other pages, such as `embed.js`, are not downloaded by readers of the page.
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

    /// The sums, as one line of JSON.
    pub fn weights(&self) -> Result<String> {
        let weights = json!({
            "answer_brotli": self.brotli_for_answer()?,
            "answer_gzip": self.gzip_for_answer(),
            "page_gzip": self.gzip(),
        });
        Ok(weights.to_string())
    }

    /// Bytes of all files that the answer waits for, with Brotli's strongest compression.
    fn brotli_for_answer(&self) -> Result<usize> {
        self.for_answer().map(|row| brotli(&row.bytes)).sum()
    }

    /// The same, compressed with gzip.
    fn gzip_for_answer(&self) -> usize {
        self.for_answer().map(|row| row.gzip).sum()
    }

    /// Bytes of all files together, compressed with gzip.
    fn gzip(&self) -> usize {
        self.rows.iter().map(|row| row.gzip).sum()
    }

    /// The name, the size and the permitted size of each part, with gzip.
    fn beside_budget(&self) -> Vec<(&'static str, usize, usize)> {
        let weight = |part: &Part| {
            self.for_answer().filter(|row| part.has(&row.name)).map(|row| row.gzip).sum()
        };
        let mut parts: Vec<_> =
            PARTS.iter().map(|part| (part.name, weight(part), part.most)).collect();
        parts.push(("in all", self.gzip_for_answer(), MOST));
        parts
    }

    /// Fails if the files that the answer waits for, or a part of them, are larger than permitted.
    ///
    /// # Errors
    /// Names the parts that are too large, and by how much.
    pub fn within_budget(&self) -> Result<()> {
        let over: Vec<String> = self
            .beside_budget()
            .into_iter()
            .filter(|(_, has, most)| has > most)
            .map(|(name, has, most)| format!("{name} has {has} B of {most} B"))
            .collect();
        ensure!(
            over.is_empty(),
            "the page is too heavy (docs/page-size.md says what may be done): {}",
            over.join(", ")
        );
        Ok(())
    }

    fn for_answer(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !is_later(&row.name))
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
        let mut write_row = |name: &str, plain: usize, gzip: usize| {
            writeln!(f, "{name:width$}  {plain:>9} B  {gzip:>9} B gzip")
        };
        for Row { name, bytes, gzip } in &self.rows {
            write_row(name, bytes.len(), *gzip)?;
        }
        let plain = self.for_answer().map(|row| row.bytes.len()).sum();
        write_row("before the answer", plain, self.gzip_for_answer())?;
        let plain = self.rows.iter().map(|row| row.bytes.len()).sum();
        write_row("in all", plain, self.gzip())?;
        writeln!(f, "what the answer waits for, by gzip, beside its budget (docs/page-size.md):")?;
        for (name, has, most) in self.beside_budget() {
            let over = if has > most { "  too heavy" } else { "" };
            writeln!(f, "{name:width$}  {has:>9} B of {most:>9} B{over}")?;
        }
        Ok(())
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
            text.lines().skip(3).take(2).map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(totals[0], ["before", "the", "answer", "120", "B", "42", "B", "gzip"]);
        assert_eq!(totals[1], ["in", "all", "127", "B", "45", "B", "gzip"]);
    }

    #[test]
    fn what_is_too_heavy_is_named() {
        let row = |gzip| Row { name: "icon-0123456789abcdef.svg".to_owned(), bytes: vec![], gzip };
        assert!(Sizes { rows: vec![row(1)] }.within_budget().is_ok());
        let heavy = Sizes { rows: vec![row(1 << 30)] };
        let error = heavy.within_budget().unwrap_err().to_string();
        assert!(error.contains("icon has 1073741824 B of"), "{error}");
        assert!(heavy.to_string().contains("too heavy"), "{heavy}");
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
