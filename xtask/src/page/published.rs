//! What the head of a published page says to other sites: its canonical address, the title and the picture that
//! messengers show (the Open Graph protocol, <https://ogp.me>), and what it is (JSON-LD with terms of
//! <https://schema.org>).

use anyhow::{Context, Result};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// The markup, with placeholders.
const MARKUP: &str = include_str!("published.html");

/// Adds the markup for a page at an address, slash included. Without one the page is left as it is: none of that can be
/// said of a page whose address is unknown.
pub fn describe(html: &str, site_url: Option<&str>) -> Result<String> {
    let Some(site) = site_url else { return Ok(html.to_owned()) };
    let between = |before: &str, after: &str| {
        let (_, rest) = html.split_once(before)?;
        rest.split_once(after).map(|(text, _)| text)
    };
    let title = between("<title>", "</title>").context("index.html has no title")?;
    let description = between("<meta name=\"description\" content=\"", "\"");
    let description = description.context("index.html has no description")?;
    let markup = MARKUP
        .replace("{site}", &site.replace('&', "&amp;"))
        .replace("{title}", title)
        .replace("{description}", description);
    let handler = element!("head > meta[name=description]", |description| {
        description.after(&format!("\n{}", markup.trim_end()), ContentType::Html);
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler))
        .context("index.html is not HTML that can be rewritten")
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::project::Project;

    #[test]
    fn a_published_page_says_where_it_is_and_what_it_is() {
        let source = Project::here().unwrap().read("index.html").unwrap();
        let site = "https://example.org/multihome/";
        let html = describe(&source, Some(site)).unwrap();
        for part in [
            format!("<link rel=\"canonical\" href=\"{site}\" />"),
            format!("<meta property=\"og:image\" content=\"{site}card.png\" />"),
        ] {
            assert!(html.contains(&part), "{part}: {html}");
        }
        let (_, data) = html.split_once("ld+json\">").unwrap();
        let data: Value = serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        assert_eq!((&data["url"], &data["@type"]), (&site.into(), &"WebApplication".into()));
        assert!(source.contains(data["description"].as_str().unwrap()));
        assert!(!html.contains("{site}") && !html.contains("{title}"));
    }

    #[test]
    fn a_page_whose_address_is_unknown_says_nothing_of_it() {
        let source = Project::here().unwrap().read("index.html").unwrap();
        assert_eq!(describe(&source, None).unwrap(), source);
        assert!(!source.contains("canonical") && !source.contains("og:"));
        assert!(describe("<p>", Some("https://example.org/")).is_err());
    }
}
