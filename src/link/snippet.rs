//! Snippets: HTML that embeds a cited result in another page.

use crate::link::{Citation, Display, cite};
use crate::scenario::Comparison;
use crate::words::{self, within};

/// What the frame may do: run scripts, keep its origin, and open the full page in an unrestricted tab.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/// A cited result, its display options, and the address of the page.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The address of the full page, without a query.
    pub page: &'a str,
    /// The scenario.
    pub comparison: &'a Comparison,
    /// Its cited result, so that the embedded page shows when the result has changed.
    pub citation: &'a Citation,
    /// The display options; `embedded` is always set.
    pub display: &'a Display,
}

impl Snippet<'_> {
    /// The address of the embedded page.
    #[must_use]
    pub fn address(&self) -> String {
        let display = Display { embedded: true, ..self.display.clone() };
        format!("{}?{}", self.page, cite(self.comparison, self.citation, &display.pairs()))
    }

    /// A plain iframe with the given height in CSS pixels.
    #[must_use]
    pub fn frame(&self, height: u32) -> String {
        let Display { title, language, .. } = self.display;
        // The surrounding page may be in another language than the embedded one.
        let usual = within(language.unwrap_or(words::spoken()), words::frame_title);
        let title = Some(title.as_str()).filter(|title| !title.is_empty());
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
             allow=\"clipboard-write\" sandbox=\"{SANDBOX}\" style=\"border:0\"></iframe>",
            escaped(&self.address()),
            escaped(title.unwrap_or(usual)),
        )
    }

    /// The custom element, with the script that defines it.
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
            escaped(&cite(self.comparison, self.citation, &[])),
        )
    }
}

/// A text as the value of an HTML attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Part, read};
    use crate::scenario::Scenario;
    use crate::words::Language;

    const PAGE: &str = "https://host.example/multihome/";

    fn with(display: &Display, test: impl FnOnce(&Snippet<'_>)) {
        let citation = Citation { model: 1, draws: 1, digest: "0f".repeat(32), ends: Vec::new() };
        let comparison = Comparison::of(Scenario { window: 30, ..Scenario::default() });
        test(&Snippet { page: PAGE, comparison: &comparison, citation: &citation, display });
    }

    #[test]
    fn the_address_is_a_cite_link_of_an_embedded_page() {
        with(&Display { locked: true, ..Display::default() }, |snippet| {
            let reading = read(&snippet.address()).unwrap();
            assert_eq!(reading.notices, []);
            assert_eq!(
                (&reading.comparison, reading.citation.as_ref()),
                (snippet.comparison, Some(snippet.citation))
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

    /// An attribute that the element does not know would be ignored in silence.
    #[test]
    fn an_element_has_only_attributes_that_its_script_knows() {
        let script = include_str!("../../www/embed.js");
        let title = "A title".to_owned();
        with(&Display { locked: true, title, ..Display::default() }, |snippet| {
            let element = snippet.element();
            let (_, tag) = element.split_once("<multihome-sim ").unwrap();
            let names: Vec<_> = tag.split('"').step_by(2).map(|text| text.trim()).collect();
            let names = names.iter().filter_map(|text| text.strip_suffix('='));
            let unknown: Vec<_> =
                names.filter(|name| !script.contains(&format!("\"{name}\""))).collect();
            assert!(unknown.is_empty(), "{unknown:?}: {element}");
            assert!(element.contains(" scenario=\"?"), "{element}");
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
