//! Surroundings: the sentence, brackets or markup around a link.

use crate::link::key::Key;

use super::mark::{without_closing, without_opening};

/// The text without anything around its link.
pub(super) fn without(text: &str) -> String {
    let (before, link) = split_before_link(text);
    let link = if before.is_empty() { without_opening(link) } else { link };
    let link = without_prose(up_to_closing_mark(before, link), !before.is_empty());
    without_closing(link).to_owned()
}

/// Splits a text before its link.
fn split_before_link(text: &str) -> (&str, &str) {
    // In Markdown's “[words](link)”, the words may be a link too.
    if let Some(position) = text.find("](")
        && text.trim_start().starts_with(['[', '!'])
    {
        return ("(", without_opening(&text[position + 2..]));
    }
    if is_query(text) {
        return ("", text);
    }
    let heads = ["https", "http"];
    let begin = text.match_indices("://").find_map(|(end, _)| {
        heads.iter().find_map(|head| {
            let begin = end.checked_sub(head.len())?;
            text.get(begin..end)?.eq_ignore_ascii_case(head).then_some(begin)
        })
    });
    begin.map_or(("", text), |begin| text.split_at(begin))
}

/// Whether a text begins as a query of this program; an address in it is then a value.
pub(super) fn is_query(text: &str) -> bool {
    let text = without_opening(text).trim_start_matches('?');
    text.split_once('=').is_some_and(|(key, _)| Key::find(key.trim()).is_some())
}

/// A link up to the character that closes the bracket or quote right before it.
fn up_to_closing_mark<'a>(before: &str, link: &'a str) -> &'a str {
    let closes: &[char] = match before.chars().next_back() {
        Some('<') => &['>', '|'],
        Some('"') => &['"'],
        Some('\'') => &['\''],
        Some('`') => &['`'],
        Some('“' | '„') => &['”', '“'],
        Some('‘' | '‚') => &['’', '‘'],
        Some('«') => &['»'],
        Some('»') => &['«'],
        Some('[') => &[']'],
        Some('{') => &['}'],
        Some('>') => &['<'],
        Some(']') => &['['],
        // BBCode, and attributes without quotes.
        Some('=') => &[']', '>', ' '],
        Some('(') => return up_to_bracket(link),
        _ => return link,
    };
    link.find(closes).map_or(link, |end| &link[..end])
}

/// A link up to the first closing bracket without an opening one.
fn up_to_bracket(link: &str) -> &str {
    let mut open = 0_i64;
    let end = link.char_indices().find(|(_, letter)| {
        open += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        open < 0
    });
    end.map_or(link, |(end, _)| &link[..end])
}

/// A link up to where the sentence continues or another link begins. A word after the last value is cut
/// off if more words follow, or if the link is inside a sentence.
fn without_prose(link: &str, in_prose: bool) -> &str {
    // The end of a paragraph, a signature, or another link.
    let breaks = ["\n\n", "\r\n\r\n", "\n-- ", " http://", " https://", "\nhttp://", "\nhttps://"];
    let end = breaks.iter().filter_map(|end| link.find(end)).min().unwrap_or(link.len());
    let in_prose = in_prose || end < link.len();
    let link = &link[..end];
    let last_value = link.rfind('=').unwrap_or(0);
    let key = link[..last_value].rsplit(['&', '?']).next().unwrap_or_default();
    // The last value may be a list of several words.
    if !in_prose && ["ends", "timetable"].contains(&key) {
        return link;
    }
    let mut end = 0;
    for token in link.split_inclusive(char::is_whitespace) {
        let begin = end;
        end += token.len();
        if begin <= last_value {
            continue;
        }
        let word = without_closing(without_opening(token));
        let is_word = !word.is_empty() && word.chars().all(char::is_alphabetic);
        let more = || !link[end..].trim_start().is_empty();
        if is_word && (in_prose || more()) {
            return &link[..begin];
        }
    }
    link
}

/// A link without line breaks, and without the marks that mail programs put before quoted lines.
pub(super) fn without_breaks(link: &str) -> String {
    let mut lines = link.split(['\r', '\n']);
    let mut joined = lines.next().unwrap_or_default().trim_end().to_owned();
    for line in lines {
        joined += line.trim_start_matches(['>', ' ', '\t', '|']).trim_end();
    }
    joined.replace('\t', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_in_what_is_around_it() {
        let link = "https://a.example/m/?v=1&window=90&seed=7";
        for around in [
            "LINK",
            "<LINK>",
            "(LINK)",
            "(LINK).",
            "\"LINK\"",
            "“LINK”",
            "„LINK“",
            "«LINK»",
            "[LINK]",
            "*LINK*",
            "_LINK_",
            "`LINK`",
            "<LINK|our link>",
            "[our (link)](LINK)",
            "[LINK](LINK)",
            "![x](LINK \"title\")",
            "<a href=\"LINK\">here</a>",
            "<a href='LINK'>here</a>",
            "{LINK}",
            "[url=LINK]here[/url]",
            "[url]LINK[/url]",
            "See LINK.",
            "See: LINK for details, please",
            "see LINK!?",
            "LINK, which is new",
            "LINK and https://b.example/?v=1&n=3",
            "LINK…",
            "'LINK',",
            "[[LINK][here]]",
            "> LINK",
            "LINK\n\nRegards",
            "`our link <LINK>`_",
            "LINK»",
            "\\LINK\\",
            "LINK;",
        ] {
            assert_eq!(without(&around.replace("LINK", link)), link, "{around}");
            // A query without an address is found in brackets, but not within words.
            if !around.contains(char::is_alphabetic) || around == "LINK" {
                let query = around.replace("LINK", "?v=1&window=90");
                assert_eq!(without(&query).trim_start_matches('?'), "v=1&window=90", "{around}");
            }
        }
    }

    #[test]
    fn a_link_that_was_broken_is_joined() {
        for broken in
            ["v=1&win\ndow=90", "v=1&window=\r\n90", "v=1&win\n> dow=90", "v=1&\n  window=90"]
        {
            let joined = without_breaks(&without(broken));
            assert_eq!(joined, "v=1&window=90", "{broken}");
        }
    }

    #[test]
    fn values_that_hold_addresses_are_left_alone() {
        let query = "embed=1&origins=https://a.example,https://b.example&id=x";
        assert_eq!(without(query), query);
        let archived = "https://archive.example/web/2026/https://a.example/?v=1&n=3";
        assert_eq!(without(archived), archived);
    }
}
