//! Finds the file for a requested address, never outside the served folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;

/// A folder whose files anyone may read.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Serves the files of a folder.
    pub fn of(folder: &Path) -> Result<Self> {
        let folder = fs::canonicalize(folder)
            .with_context(|| format!("cannot serve the folder {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The file for an address, if it exists.
    pub fn find(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
        let path = percent_decode_str(path).decode_utf8().ok()?;
        let mut file = self.folder.clone();
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", &path));
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            file.push(plain(part)?);
        }
        file.push(if name.is_empty() { "index.html" } else { plain(name)? });
        // Resolved last, so that neither a symbolic link nor `..` leads out of the folder.
        let file = fs::canonicalize(file).ok()?;
        (file.starts_with(&self.folder) && file.is_file()).then_some(file)
    }
}

/// A path segment that is only a name: no `..`, no drive, no path separator.
fn plain(part: &str) -> Option<&str> {
    let hostile = |c: char| matches!(c, '/' | '\\' | ':' | '\0');
    (part != "." && part != ".." && !part.contains(hostile)).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_in_the_folder_is_found() {
        let outer = std::env::temp_dir().join(format!("multihome-files-{}", std::process::id()));
        let folder = outer.join("dist");
        fs::create_dir_all(folder.join("data")).unwrap();
        fs::write(outer.join("secret"), "s").unwrap();
        fs::write(folder.join("index.html"), "i").unwrap();
        fs::write(folder.join("data/a b.csv"), "d").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(outer.join("secret"), folder.join("way-out")).unwrap();

        let files = Files::of(&folder).unwrap();
        for found in ["/", "/index.html", "/?m=1#top", "/data/a%20b.csv", "//index.html"] {
            assert!(files.find(found).is_some(), "{found} was not found");
        }
        for refused in [
            "/../secret",
            "/data/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5Csecret",
            "/data/..%2f..%2fsecret",
            "//etc/passwd",
            "/%2Fetc%2Fpasswd",
            "/C:/secret",
            "/index.html%00",
            "/%ff",
            "/way-out",
            "/data",
            "/data/",
            "/none",
            "secret",
            "http://127.0.0.1/index.html",
            "*",
            "",
        ] {
            assert_eq!(files.find(refused), None, "{refused}");
        }
        fs::remove_dir_all(&outer).unwrap();
    }
}
