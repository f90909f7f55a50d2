//! The folder that the page is built into.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The number of hexadecimal digits of a content hash in a file name.
const HASH_DIGITS: usize = 16;

/// An output folder, and the files that this build has written to it.
#[derive(Debug)]
pub struct Dist {
    folder: PathBuf,
    written: Vec<PathBuf>,
}

impl Dist {
    /// Creates the folder if it does not exist.
    pub fn create(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        Ok(Self { folder: folder.to_path_buf(), written: Vec::new() })
    }

    /// Writes a file under a fixed name.
    pub fn add(&mut self, name: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        let write = || {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, bytes)
        };
        write().with_context(|| format!("cannot write {}", path.display()))?;
        if !self.written.contains(&path) {
            self.written.push(path);
        }
        Ok(())
    }

    /// Reads a file that this build wrote.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        ensure!(self.has(name), "nothing wrote a file {name}");
        let path = self.folder.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Writes a file under a name that contains its hash, so that files of different versions never
    /// mix.
    pub fn add_hashed(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let name = format!("{stem}-{}.{extension}", hash(bytes));
        self.add(&name, bytes)?;
        Ok(name)
    }

    /// Whether this build has written a file with this name.
    pub fn has(&self, name: &str) -> bool {
        self.written.contains(&self.folder.join(name))
    }

    /// Copies a folder with its contents.
    pub fn add_folder(&mut self, name: &Path, source: &Path) -> Result<()> {
        let unreadable = || format!("cannot read the folder {}", source.display());
        let mut entries = fs::read_dir(source)
            .and_then(|entries| entries.collect::<Result<Vec<_>, _>>())
            .with_context(unreadable)?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = name.join(entry.file_name());
            if path.is_dir() {
                self.add_folder(&name, &path)?;
            } else {
                let bytes =
                    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                self.add(&name, &bytes)?;
            }
        }
        Ok(())
    }

    /// Removes files of earlier builds: those with a hash in their name that this build did not write.
    /// No other file is ever deleted, since the folder may contain anything.
    pub fn finish(self) -> Result<Vec<PathBuf>> {
        let unreadable = || format!("cannot tidy the folder {}", self.folder.display());
        for entry in fs::read_dir(&self.folder).with_context(unreadable)? {
            let path = entry.with_context(unreadable)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_file() && is_hashed(&name) && !self.written.contains(&path) {
                fs::remove_file(&path).with_context(unreadable)?;
            }
        }
        Ok(self.written)
    }
}

/// FNV-1a of 64 bits, in hexadecimal. It distinguishes builds; it is not a cryptographic hash.
pub fn hash(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:0HASH_DIGITS$x}")
}

/// Whether a name has the form of `page-0123456789abcdef.js` or `page-0123456789abcdef_bg.wasm`.
pub fn is_hashed(name: &str) -> bool {
    let Some((_, tail)) = name.rsplit_once('-') else {
        return false;
    };
    let digits = tail.bytes().take_while(u8::is_ascii_hexdigit).count();
    let end = tail.get(digits..).unwrap_or_default();
    digits == HASH_DIGITS && end.starts_with(['.', '_'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(hash(b""), "cbf29ce484222325");
        assert_eq!(hash(b"foobar"), "85944171f73967e8");
    }

    #[test]
    fn only_what_an_earlier_build_wrote_is_removed() {
        let folder = std::env::temp_dir().join(format!("multihome-dist-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let old = ["page-0123456789abcdef.js", "page-0123456789abcdef_bg.wasm"];
        let mine = ["notes.txt", "page-01.js", "holiday-0123456789abcdefg.jpg"];
        for name in old.iter().chain(&mine) {
            fs::write(folder.join(name), "x").unwrap();
        }
        let mut dist = Dist::create(&folder).unwrap();
        let style = dist.add_hashed("style.css", b"p{}").unwrap();
        dist.finish().unwrap();
        for name in old {
            assert!(!folder.join(name).exists(), "{name} was left");
        }
        for name in mine.iter().copied().chain([style.as_str()]) {
            assert!(folder.join(name).exists(), "{name} was removed");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
