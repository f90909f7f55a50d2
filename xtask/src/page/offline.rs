//! The service worker's list: the files of this version of the page, with their lengths and hashes.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::dist::Dist;
use super::filled::filled;
use crate::kind::content_type;

/// The script, in the folder of the page.
const SCRIPT: &str = "offline.js";

/// Writes the list of the page's files into the service worker: the page itself and all files that it
/// names.
pub fn list(html: &str, dist: &mut Dist) -> Result<()> {
    let mut files = vec![file("", "index.html", html.as_bytes())];
    for name in named(html) {
        files.push(file(name, name, &dist.read(name)?));
    }
    let files = Value::from(files).to_string();
    let script = String::from_utf8(dist.read(SCRIPT)?).context("offline.js is not text")?;
    let script = filled(&script, "FILES = []", &format!("FILES = {files}"))?;
    let version = hexadecimal(files.as_bytes());
    let script = filled(&script, "VERSION = \"\"", &format!("VERSION = \"{version}\""))?;
    dist.add(SCRIPT, script.as_bytes())
}

/// The local files that the page names.
fn named(html: &str) -> Vec<&str> {
    let mut names: Vec<_> = ["href=\"./", "src=\"./"]
        .into_iter()
        .flat_map(|before| html.split(before).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A file as the service worker lists it: path, length, hash and type.
fn file(path: &str, name: &str, bytes: &[u8]) -> Value {
    let kind = content_type(Path::new(name));
    let kind = kind.split_once(';').map_or(kind, |(kind, _)| kind);
    json!([path, bytes.len(), hexadecimal(bytes), kind])
}

/// The SHA-256 in hexadecimal.
fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project::Project;

    #[test]
    fn every_file_that_the_page_names_is_listed_once() {
        let folder = std::env::temp_dir().join(format!("multihome-offline-{}", std::process::id()));
        let mut dist = Dist::create(&folder).unwrap();
        let script = Project::here().unwrap().read("www/offline.js").unwrap();
        dist.add(SCRIPT, script.as_bytes()).unwrap();
        dist.add("a.css", b"p{}").unwrap();
        dist.add("b.js", b"").unwrap();
        let html = "<link href=\"./a.css\"><script src=\"./b.js\"></script><a href=\"./a.css\">";
        list(html, &mut dist).unwrap();
        let script = fs::read_to_string(folder.join(SCRIPT)).unwrap();
        let empty = hexadecimal(b"");
        assert!(empty.starts_with("e3b0c44298fc1c14"), "{empty}");
        assert!(script.contains(&format!("[\"b.js\",0,\"{empty}\",\"text/javascript\"]")));
        assert!(script.contains(&format!("FILES = [[\"\",{},", html.len())));
        assert_eq!(script.matches("\"a.css\"").count(), 1);
        assert!(list("<p src=\"./none.js\">", &mut dist).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
