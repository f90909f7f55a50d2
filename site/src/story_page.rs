//! The page of a story: what was found, as text and as a picture, for whoever follows a link without running the
//! simulation: search engines, messengers, readers without JavaScript.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use multihome::link::{LINK_VERSION, STORIES, Story};
use multihome::words::{self, Language, within};
use serde_json::{Value, json};

use crate::told::Told;

/// The icon, below the folder of the page.
pub(crate) const ICON: &str = "stories/icon.svg";

/// How the page looks: with the colours and the measure of the simulation's page.
const STYLE: &str = include_str!("story_page.css");

/// The page of a story in a language.
#[derive(Clone, Copy)]
pub(crate) struct StoryPage<'a> {
    pub story: &'a Story,
    pub told: &'a Told,
    pub language: Language,
    /// The address of the simulation's page, slash included.
    pub site: &'a str,
}

/// The file of a story in a language, below the folder of the page.
pub(crate) fn file(story: &Story, language: Language, extension: &str) -> String {
    let folder = if language == Language::ENGLISH { "" } else { language.key() };
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("stories/{folder}{slash}{}.{extension}", story.key)
}

impl StoryPage<'_> {
    /// Its file, or that of its picture.
    pub(crate) fn file(&self, extension: &str) -> String {
        file(self.story, self.language, extension)
    }

    /// The whole page.
    pub(crate) fn html(&self) -> String {
        within(self.language, || self.markup().into_string())
    }

    fn address(&self, extension: &str) -> String {
        format!("{}{}", self.site, self.file(extension))
    }

    fn markup(&self) -> Markup {
        let Self { story, told, language, site } = *self;
        let [headline, standfirst] = told.sentences(language);
        let name = story.name.text();
        let (page, picture) = (self.address("html"), self.address("png"));
        // What stands on the page leads from its own folder, so that a copy works wherever it is.
        let up = "../".repeat(self.file("html").matches('/').count());
        let lang = language.key();
        let simulation = format!("{up}?v={LINK_VERSION}&{}&lang={lang}", story.link);
        let source = words::SourceLine {
            imprint: &told.provenance.imprint(),
            date: &words::day(told.provenance.date),
        }
        .text();
        html! {
            (DOCTYPE)
            html lang=(lang) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy"
                        content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (name) " · Multihome" }
                    meta name="description" content=(headline);
                    link rel="canonical" href=(page);
                    @for each in Language::all() {
                        link rel="alternate" hreflang=(each.key()) href={ (site) (file(story, each, "html")) };
                    }
                    link rel="icon" href={ (up) (ICON) };
                    meta property="og:type" content="article";
                    meta property="og:site_name" content="Multihome";
                    meta property="og:url" content=(page);
                    meta property="og:title" content=(headline);
                    meta property="og:description" content=(standfirst);
                    meta property="og:image" content=(picture);
                    meta property="og:image:width" content="1200";
                    meta property="og:image:height" content="630";
                    meta property="og:image:alt" content=(headline);
                    meta name="twitter:card" content="summary_large_image";
                    script type="application/ld+json" { (PreEscaped(self.linked_data(&headline))) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header { a href={ (up) "?lang=" (lang) } { "Multihome" } }
                    main {
                        p.name { (name) }
                        h1 { (headline) }
                        @if !standfirst.is_empty() { p { (standfirst) } }
                        a href=(simulation) {
                            img src={ (story.key) ".png" } width="1200" height="630" alt=(words::site_picture(&headline));
                        }
                        p { (story.hint.text()) }
                        p { a.run href=(simulation) { (words::site_run()) } }
                        p.source { (source) br; (words::result_line(&told.provenance.citation.digest)) }
                        nav aria-label=(words::site_others()) {
                            h2 { (words::site_others()) }
                            ul {
                                @for other in STORIES.iter().filter(|other| other.key != story.key) {
                                    li { a href={ (other.key) ".html" } { (other.name.text()) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What the page is about, for programs (JSON-LD with the terms of schema.org).
    fn linked_data(&self, headline: &str) -> String {
        let Self { story, told, language, site } = self;
        let data: Value = json!({
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": story.name.text(),
            "description": headline,
            "url": self.address("html"),
            "inLanguage": language.key(),
            "dateModified": told.provenance.date.to_string(),
            "primaryImageOfPage": { "@type": "ImageObject", "url": self.address("png"), "width": 1200, "height": 630 },
            "isPartOf": { "@type": "WebApplication", "name": "Multihome", "url": site },
            "citation": told.provenance.link,
        });
        // No text may end the element that the data stands in.
        data.to_string().replace('<', "\\u003c")
    }
}

#[cfg(test)]
mod tests {
    use multihome::read;
    use time::macros::date;

    use super::*;

    #[test]
    fn a_page_tells_the_result_and_leads_to_the_simulation() {
        let site = "https://example.org/multihome/";
        let comparison = read("window=365&n=60&runs=4&horizon=8").unwrap().comparison;
        let told = Told::of(&comparison, site, date!(2026 - 12 - 02)).unwrap();
        let story = STORIES.iter().find(|story| story.key == "long-window").unwrap();
        for language in Language::all() {
            let page = StoryPage { story, told: &told, language, site };
            let html = page.html();
            let [headline, _] = told.sentences(language);
            let address = format!("{site}{}", page.file("html"));
            for part in [
                format!("<h1>{headline}</h1>"),
                format!("<link rel=\"canonical\" href=\"{address}\">"),
                format!("content=\"{site}{}\"", page.file("png")),
                format!("../?v=1&amp;window=365&amp;lang={}\"", language.key()),
                told.provenance.citation.digest.clone(),
            ] {
                assert!(html.contains(&part), "{part}: {html}");
            }
            let (_, data) = html.split_once("ld+json\">").unwrap();
            let (data, _) = data.split_once("</script>").unwrap();
            let data: Value = serde_json::from_str(data).unwrap();
            assert_eq!((&data["description"], &data["url"]), (&json!(headline), &json!(address)));
        }
    }
}
