//! One `<link data-trunk ...>` of `index.html`: what it asks for, and its replacement.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::bindgen::Program;
use super::dist::Dist;
use crate::target::Target;

/// What a link asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asset {
    /// The WebAssembly program.
    Rust(Target),
    /// A stylesheet or an icon: copied under a hashed name, and linked as before.
    Linked { rel: String, href: String, rest: String },
    /// A file that is copied unchanged.
    File { href: String, folder: String },
    /// A folder that is copied unchanged.
    Folder { href: String, folder: Option<String> },
}

/// Where assets are placed. The compiler is a parameter, so that tests need not compile.
pub struct Placing<'a> {
    pub root: &'a Path,
    pub dist: &'a mut Dist,
    pub compile: &'a mut dyn FnMut(&Target, &mut Dist) -> Result<Program>,
}

impl Asset {
    /// Reads a link's attributes. Attributes that only Trunk would understand are refused, so that the
    /// builds by Trunk and by xtask stay alike.
    pub fn parse(attributes: &[(String, String)]) -> Result<Self> {
        let get = |name: &str| {
            let found = attributes.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.clone())
        };
        let rel = get("rel").context("index.html: a data-trunk link has no rel")?;
        let href = || get("href").with_context(|| format!("index.html: rel=\"{rel}\" has no href"));
        let (asset, known): (_, &[&str]) = match rel.as_str() {
            "rust" => (
                Self::Rust(Target {
                    manifest: href()?.into(),
                    bin: get("data-bin")
                        .context("index.html: rel=\"rust\" has no data-bin")?
                        .into(),
                    profile: get("data-cargo-profile").map_or("release".into(), Into::into),
                }),
                &["data-bin", "data-cargo-profile", "data-wasm-opt"],
            ),
            "css" | "icon" => (
                Self::Linked {
                    rel: if rel == "css" { "stylesheet" } else { "icon" }.to_owned(),
                    href: href()?,
                    rest: rest(attributes),
                },
                &["data-integrity", "data-no-minify"],
            ),
            "copy-file" => (
                Self::File { href: href()?, folder: get("data-target-path").unwrap_or_default() },
                &["data-target-path"],
            ),
            "copy-dir" => (
                Self::Folder { href: href()?, folder: get("data-target-path") },
                &["data-target-path"],
            ),
            _ => bail!("index.html: xtask does not know data-trunk rel=\"{rel}\""),
        };
        for (name, _) in attributes {
            let foreign = name.starts_with("data-") && name != "data-trunk";
            if foreign && !known.contains(&name.as_str()) {
                bail!("index.html: xtask does not know {name} on data-trunk rel=\"{rel}\"");
            }
        }
        Ok(asset)
    }

    /// Writes the files that the link asks for; returns the markup that replaces it.
    pub fn place(&self, to: &mut Placing<'_>) -> Result<String> {
        match self {
            Self::Rust(target) => (to.compile)(target, to.dist).map(|program| program.markup()),
            Self::Linked { rel, href, rest } => {
                let source = to.root.join(href);
                let name = to.dist.add_hashed(file_name(&source)?, &read(&source)?)?;
                Ok(format!("<link rel=\"{rel}\" href=\"./{name}\"{rest}>"))
            }
            Self::File { href, folder } => {
                let source = to.root.join(href);
                let name = Path::new(folder).join(file_name(&source)?);
                to.dist.add(&name, &read(&source)?)?;
                Ok(String::new())
            }
            Self::Folder { href, folder } => {
                let source = to.root.join(href);
                let folder = match folder {
                    Some(folder) => PathBuf::from(folder),
                    None => PathBuf::from(file_name(&source)?),
                };
                to.dist.add_folder(&folder, &source)?;
                Ok(String::new())
            }
        }
    }
}

/// The attributes that a link keeps.
fn rest(attributes: &[(String, String)]) -> String {
    let kept = attributes
        .iter()
        .filter(|(name, _)| name != "rel" && name != "href" && !name.starts_with("data-"));
    kept.map(|(name, value)| format!(" {name}=\"{}\"", value.replace('"', "&quot;"))).collect()
}

fn file_name(path: &Path) -> Result<&str> {
    path.file_name()
        .and_then(|name| name.to_str())
        .with_context(|| format!("{} has no file name", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path)
        .with_context(|| format!("index.html names {}, which cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(attributes: &[(&str, &str)]) -> Result<Asset> {
        let owned = attributes.iter().map(|&(name, value)| (name.to_owned(), value.to_owned()));
        Asset::parse(&owned.collect::<Vec<_>>())
    }

    #[test]
    fn an_unknown_rel_is_named() {
        let error = parse(&[("data-trunk", ""), ("rel", "sass"), ("href", "a.scss")]).unwrap_err();
        assert!(error.to_string().contains("rel=\"sass\""), "{error}");
    }

    #[test]
    fn an_unknown_option_is_named() {
        let program = [("rel", "rust"), ("href", "page/Cargo.toml"), ("data-bin", "page")];
        let error = parse(&[&program[..], &[("data-initializer", "a.js")]].concat());
        let error = error.unwrap_err().to_string();
        assert!(error.contains("data-initializer"), "{error}");
    }

    #[test]
    fn a_stylesheet_keeps_its_media() {
        let asset = parse(&[("rel", "css"), ("href", "print.css"), ("media", "print")]);
        let Asset::Linked { rel, rest, .. } = asset.unwrap() else {
            panic!("not linked");
        };
        assert_eq!((rel.as_str(), rest.as_str()), ("stylesheet", " media=\"print\""));
    }
}
