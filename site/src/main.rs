//! Writes what a published copy of the page has beside it: for each story a page and a picture in each language, the
//! picture of the page itself, and a sitemap. `cargo xtask build --site-url` starts it.
#![allow(
    clippy::print_stdout,
    reason = "this is a command: what it has to say goes to the terminal"
)]

mod picture;
mod sitemap;
mod story_page;
mod told;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Parser;
use multihome::Comparison;
use multihome::link::{STORIES, Story};
use multihome::words::Language;
use time::OffsetDateTime;

use picture::Painter;
use story_page::{ICON, StoryPage};
use told::Told;

/// Writes the pages and pictures of stories, and the sitemap.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder of the built page
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// The address that the page will be at, slash included
    #[arg(long, value_name = "ADDRESS")]
    site_url: String,
}

fn main() -> Result<()> {
    let Arguments { out, site_url } = Arguments::parse();
    publish(&out, &site_url, &STORIES)
}

/// Writes everything for some stories into the folder of the page.
fn publish(out: &Path, site: &str, stories: &[Story]) -> Result<()> {
    let today = OffsetDateTime::now_utc().date();
    let painter = Painter::new();
    let page = Told::of(&Comparison::default(), site, today)?;
    write(out, "card.png", &painter.png(&page.card(Language::ENGLISH)?)?)?;
    write(out, ICON, include_bytes!("../../www/icon.svg"))?;
    for story in stories {
        let told = Told::of(&story.comparison(), site, today)?;
        for language in Language::all() {
            let page = StoryPage { story, told: &told, language, site };
            write(out, &page.file("html"), page.html().as_bytes())?;
            write(out, &page.file("png"), &painter.png(&told.card(language)?)?)?;
        }
        println!("{}: a page and a picture in each language", story.key);
    }
    write(out, "sitemap.xml", sitemap::xml(site, stories).as_bytes())
}

/// Writes a file below a folder.
fn write(out: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = out.join(name);
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&path, bytes))
        .with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_and_picture_that_is_named_is_written() {
        let out = std::env::temp_dir().join(format!("multihome-site-{}", std::process::id()));
        let site = "https://example.org/m/";
        publish(&out, site, &STORIES[..1]).unwrap();
        let map = fs::read_to_string(out.join("sitemap.xml")).unwrap();
        let pages: Vec<&str> = map
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split_once("</loc>"))
            .filter_map(|(address, _)| address.strip_prefix(site))
            .filter(|page| !page.is_empty())
            .collect();
        assert_eq!(pages.len(), Language::all().count());
        for page in pages {
            let html = fs::read_to_string(out.join(page)).unwrap();
            let (_, picture) = html.split_once("property=\"og:image\" content=\"").unwrap();
            let picture = picture.split_once('"').unwrap().0.strip_prefix(site).unwrap();
            assert!(fs::read(out.join(picture)).unwrap().len() > 10_000, "{picture}");
        }
        assert!(fs::read(out.join("card.png")).unwrap().len() > 10_000);
        fs::remove_dir_all(&out).unwrap();
    }
}
