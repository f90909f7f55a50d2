//! The sitemap: every page of the site, for search engines (<https://www.sitemaps.org/protocol.html>).

use std::fmt::Write;

use multihome::link::Story;
use multihome::words::Language;

use crate::story_page::file;

/// The sitemap of a site at an address, slash included.
pub(crate) fn xml(site: &str, stories: &[Story]) -> String {
    let stories = Language::all()
        .flat_map(|language| stories.iter().map(move |story| file(story, language, "html")));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let site = site.replace('&', "&amp;").replace('\'', "&apos;");
    for page in std::iter::once(String::new()).chain(stories) {
        // Writing to a text does not fail.
        let _ = writeln!(xml, "<url><loc>{site}{page}</loc></url>");
    }
    xml + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use multihome::link::STORIES;

    use super::*;

    #[test]
    fn it_lists_every_page_once() {
        let xml = xml("https://example.org/a&b/", &STORIES);
        assert_eq!(xml.matches("<url>").count(), 1 + STORIES.len() * Language::all().count());
        assert!(xml.contains("<loc>https://example.org/a&amp;b/stories/de/fast-link.html</loc>"));
        assert!(xml.contains("<loc>https://example.org/a&amp;b/</loc>"));
    }
}
