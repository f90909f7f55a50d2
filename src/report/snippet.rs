//! Snippets: the HTML that puts a cited result onto another page.

use crate::scenario::{Citation, Display, Scenario, cite};
use crate::words::{self, within};

/// What a frame may do: run, be what it is, and open the full page in a tab that is free again.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/// A cited result, how it is to be shown, and where the page lies.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The address of the full page, without a query.
    pub page: &'a str,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What came of it, so that the snippet never changes under its page unnoticed.
    pub citation: &'a Citation,
    /// How it is shown; embedded in any case.
    pub display: &'a Display,
}

impl Snippet<'_> {
    /// The address of the embedded page.
    #[must_use]
    pub fn address(&self) -> String {
        let display = Display { embedded: true, ..self.display.clone() };
        format!("{}?{}", self.page, cite(self.scenario, self.citation, &display.pairs()))
    }

    /// A plain frame of a height in CSS pixels.
    #[must_use]
    pub fn frame(&self, height: u32) -> String {
        let Display { title, language, .. } = self.display;
        // Whoever embeds the page may speak another language than it will.
        let usual = within(language.unwrap_or(words::spoken()), words::frame_title);
        let title = Some(title.as_str()).filter(|title| !title.is_empty());
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
             allow=\"clipboard-write\" sandbox=\"{SANDBOX}\" style=\"border:0\"></iframe>",
            escaped(&self.address()),
            escaped(title.unwrap_or(usual)),
        )
    }

    /// The element, with the script that knows it.
    #[must_use]
    pub fn element(&self) -> String {
        let folder = self.page.rsplit_once('/').map_or("", |(folder, _)| folder);
        let pairs = self.display.pairs();
        let options = pairs.iter().filter(|(key, _)| key != "embed");
        let options: String =
            options.map(|(key, text)| format!(" {key}=\"{}\"", escaped(text))).collect();
        format!(
            "<script src=\"{}/embed.js\" async></script>\n\
             <multihome-sim scenario=\"?{}\"{options}></multihome-sim>",
            escaped(folder),
            escaped(&cite(self.scenario, self.citation, &[])),
        )
    }
}

/// A text as an attribute's value.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Part, read};
    use crate::words::Language;

    const PAGE: &str = "https://host.example/multihome/";

    fn with(display: &Display, test: impl FnOnce(&Snippet<'_>)) {
        let citation = Citation { model: 1, draws: 1, digest: "0f".repeat(32), ends: Vec::new() };
        let scenario = Scenario { window: 30, ..Scenario::default() };
        test(&Snippet { page: PAGE, scenario: &scenario, citation: &citation, display });
    }

    #[test]
    fn the_address_is_a_cite_link_of_an_embedded_page() {
        with(&Display { locked: true, ..Display::default() }, |snippet| {
            let reading = read(&snippet.address()).unwrap();
            assert_eq!(reading.notices, []);
            assert_eq!(
                (&reading.scenario, reading.citation.as_ref()),
                (snippet.scenario, Some(snippet.citation))
            );
            assert!(reading.display.embedded && reading.display.locked);
        });
    }

    #[test]
    fn a_frame_is_named_in_the_language_that_it_will_speak() {
        let german = Display { language: Language::find("de"), ..Display::default() };
        with(&german, |snippet| {
            let frame = snippet.frame(480);
            assert!(frame.contains("title=\"Multihome, eine Simulation"), "{frame}");
            assert!(frame.contains("&amp;lang=de") && snippet.element().contains(" lang=\"de\""));
        });
    }

    #[test]
    fn what_a_person_typed_stays_within_its_attribute() {
        let title = "\"><script>a & b".to_owned();
        let parts = vec![Part::find("table").unwrap()];
        with(&Display { title, parts, ..Display::default() }, |snippet| {
            let frame = snippet.frame(480);
            assert!(frame.contains("title=\"&quot;>&lt;script>a &amp; b\""), "{frame}");
            assert!(
                frame.contains("height=\"480\"") && frame.contains("&amp;show=table&amp;"),
                "{frame}"
            );
            assert_eq!(frame.matches('<').count(), 2, "{frame}");
            let element = snippet.element();
            let script = "<script src=\"https://host.example/multihome/embed.js\" async>";
            assert!(element.starts_with(script), "{element}");
            assert!(
                element.contains(" show=\"table\" title=\"&quot;>&lt;script>a &amp; b\">"),
                "{element}"
            );
            assert!(
                !element.contains("embed=") && element.contains("&amp;window=30&amp;"),
                "{element}"
            );
        });
    }
}
