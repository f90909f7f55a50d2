//! Exported files: the link in a file of a result.

/// What stands before the keys of a link that this program wrote.
const BEGIN: &str = "?v=";

/// The key of the result that a link cites.
const DIGEST: &str = "digest=";

/// The keys and values of the link that cites a result, in the text of a file that the page or the command exported:
/// CSV, JSON, SVG, Markdown or BibTeX. `None` if there is none.
#[must_use]
pub fn link_of_file(text: &str) -> Option<String> {
    let found = text.match_indices(BEGIN).find_map(|(at, _)| {
        let (before, rest) = (text.get(..at)?, text.get(at + 1..)?);
        let link = rest.get(..length(before, rest))?;
        link.contains(DIGEST).then_some(link)
    });
    // As in the XML of an SVG.
    found.map(|link| link.replace("&amp;", "&"))
}

/// How long a link is that begins a text. In a table a cell without quotes ends at the next separator; elsewhere commas
/// are part of a link.
fn length(before: &str, rest: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | ')' | '}');
    let outside = |c: char| ends(c) || matches!(c, '(' | '{' | ',' | ';');
    let separator = before.chars().rev().find(|c| outside(*c)).filter(|c| matches!(c, ',' | ';'));
    rest.find(|c| ends(c) || Some(c) == separator).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_xml_ampersands_are_escaped() {
        let svg = "<metadata><link>http://a.example/?v=1&amp;n=3&amp;digest=ab</link></metadata>";
        assert_eq!(link_of_file(svg).as_deref(), Some("v=1&n=3&digest=ab"));
    }

    #[test]
    fn what_cites_no_result_has_no_link() {
        for text in ["", "a,b\n1,2", "see http://a.example/?v=1&n=3, and digest=3", "?v=", "é?v=é"]
        {
            assert_eq!(link_of_file(text), None, "{text}");
        }
    }
}
