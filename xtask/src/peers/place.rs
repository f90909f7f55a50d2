//! The temporary folder in which peers are installed.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use anyhow::{Context, Result};

use crate::project::Project;

/// A folder with a copy of `peers/`, which is removed at the end unless it is to be kept.
#[derive(Debug)]
pub struct Place {
    path: PathBuf,
    keep: bool,
}

impl Place {
    /// Copies `peers/` into a new folder, or into the given one, which is kept.
    pub fn new(project: &Project, keep: Option<PathBuf>) -> Result<Self> {
        let place = match keep {
            Some(path) => Self { path: env::current_dir()?.join(path), keep: true },
            None => {
                let name = format!("multihome-peers-{}", process::id());
                Self { path: env::temp_dir().join(name), keep: false }
            }
        };
        copy(&project.root().join("peers"), &place.path)
            .with_context(|| format!("cannot copy peers/ to {}", place.path.display()))?;
        Ok(place)
    }

    /// The path of a file or folder in it.
    pub fn join(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.keep && fs::remove_dir_all(&self.path).is_err() {
            eprintln!("{} could not be removed", self.path.display());
        }
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        if kind.is_dir() && name != "target" && name != "node_modules" {
            copy(&entry.path(), &to.join(name))?;
        } else if kind.is_file() {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_holds_the_peers_and_goes_away() {
        let place = Place::new(&Project::here().unwrap(), None).unwrap();
        let path = place.join("mesa/lock_in.py");
        assert!(path.is_file());
        drop(place);
        assert!(!path.exists());
    }
}
