//! Rewrites `index.html`: each of Trunk's links is replaced by markup for browsers.

use std::cell::RefCell;

use anyhow::{Context, Result, anyhow};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::asset::Asset;

/// Rewrites the page; `place` writes the files of an asset and returns its markup.
pub fn rewrite(html: &str, mut place: impl FnMut(&Asset) -> Result<String>) -> Result<String> {
    // The original error is kept here, because the rewriter returns only a summary of it.
    let failure = RefCell::new(None);
    let handler = element!("[data-trunk]", |link| {
        let replaced = if link.tag_name() == "link" {
            let attributes = link.attributes().iter();
            let attributes = attributes.map(|a| (a.name(), a.value())).collect::<Vec<_>>();
            Asset::parse(&attributes).and_then(|asset| place(&asset))
        } else {
            Err(anyhow!("index.html: xtask does not know data-trunk on <{}>", link.tag_name()))
        };
        match replaced {
            Ok(markup) => {
                link.replace(&markup, ContentType::Html);
                Ok(())
            }
            Err(error) => {
                failure.replace(Some(error));
                Err("see the failure that was kept".into())
            }
        }
    });
    let result =
        rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler));
    match failure.into_inner() {
        Some(error) => Err(error),
        None => result.context("index.html is not HTML that can be rewritten"),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::page::asset::Placing;
    use crate::page::bindgen::Program;
    use crate::page::dist::Dist;
    use crate::page::parts;
    use crate::project::Project;

    /// The texts between `before` and the next quote.
    fn after<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
        let parts = html.split(before).skip(1);
        parts.filter_map(|part| part.split('"').next()).collect()
    }

    #[test]
    fn the_real_index_refers_only_to_files_that_are_there() {
        let project = Project::here().unwrap();
        let folder = std::env::temp_dir().join(format!("multihome-index-{}", std::process::id()));
        let mut dist = Dist::create(&folder).unwrap();
        let html = rewrite(&project.read("index.html").unwrap(), |asset| {
            asset.place(&mut Placing {
                root: project.root(),
                dist: &mut dist,
                compile: &mut |target, dist| {
                    let stem = format!("{}-0123456789abcdef", target.bin);
                    dist.add(format!("{stem}.js"), b"")?;
                    dist.add(format!("{stem}_bg.wasm"), b"")?;
                    dist.add(parts::script(&stem), b"")?;
                    let later = format!("{stem}_split_details.wasm");
                    dist.add(&later, b"")?;
                    Program::place(&stem, vec![later], dist)
                },
            })
        })
        .unwrap();
        assert!(!html.contains("data-trunk"), "{html}");
        let mut references = after(&html, "href=\"");
        references.extend(after(&html, "src=\""));
        // An empty reference is the page itself.
        let local = |reference: &&&str| !reference.is_empty() && !reference.contains("://");
        let local: Vec<_> = references.iter().filter(local).collect();
        assert!(local.len() >= 4, "script, wasm, boot and style: {local:?}");
        for reference in local {
            assert!(reference.starts_with("./"), "{reference} works in no sub-folder");
            assert!(folder.join(reference).is_file(), "{reference} is not there");
        }
        let boot = dist.finish().unwrap().into_iter().find(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("boot-"))
        });
        let boot = fs::read_to_string(boot.unwrap()).unwrap();
        assert!(boot.contains("\"./page-0123456789abcdef.js\""), "{boot}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn an_unknown_kind_is_an_error_that_names_it() {
        let html = "<link data-trunk rel=\"tailwind-css\" href=\"a.css\">";
        let error = rewrite(html, |_| Ok(String::new())).unwrap_err();
        assert!(error.to_string().contains("tailwind-css"), "{error}");
        let error = rewrite("<script data-trunk></script>", |_| Ok(String::new())).unwrap_err();
        assert!(error.to_string().contains("<script>"), "{error}");
    }

    #[test]
    fn other_markup_is_left_as_it_was() {
        let html = "<!doctype html><link rel=\"canonical\" href=\"x\"><p>a &amp; b";
        assert_eq!(rewrite(html, |_| Ok(String::new())).unwrap(), html);
    }
}
