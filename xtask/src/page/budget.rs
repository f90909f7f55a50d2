//! The largest permitted size of each part of the page (docs/page-size.md gives the reasons).

/// A part of the files that the answer waits for.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// What it is called.
    pub name: &'static str,
    /// The end of its files' names, without the hash.
    file: &'static str,
    /// The most bytes that it may have, compressed with gzip.
    pub most: usize,
}

/// Every part. A file belongs to the first part that matches.
pub const PARTS: [Part; 7] = [
    Part { name: "program", file: "page_bg.wasm", most: 481_380 },
    Part { name: "script around it", file: "page.js", most: 11_100 },
    Part { name: "script for its later parts", file: "page_parts.js", most: 1_000 },
    Part { name: "script that starts it", file: "boot.js", most: 2_700 },
    Part { name: "style sheet", file: "style.css", most: 9_700 },
    Part { name: "icon", file: "icon.svg", most: 240 },
    Part { name: "index.html", file: "index.html", most: 4_100 },
];

/// Bytes that all of them together may have, compressed by gzip.
pub const MOST: usize = 510_220;

impl Part {
    /// Whether a file with this name belongs to it.
    pub fn has(&self, name: &str) -> bool {
        without_hash(name) == self.file
    }
}

/// `page_bg.wasm` for `page-0123456789abcdef_bg.wasm`.
fn without_hash(name: &str) -> String {
    let Some((stem, tail)) = name.rsplit_once('-') else { return name.to_owned() };
    stem.to_owned() + tail.trim_start_matches(|digit: char| digit.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn each_file_belongs_to_one_part() {
        for (name, part) in [
            ("page-0123456789abcdef_bg.wasm", "program"),
            ("page-0123456789abcdef.js", "script around it"),
            ("page-0123456789abcdef_parts.js", "script for its later parts"),
            ("boot-0123456789abcdef.js", "script that starts it"),
            ("style-0123456789abcdef.css", "style sheet"),
            ("index.html", "index.html"),
        ] {
            let found: Vec<_> = PARTS.iter().filter(|part| part.has(name)).collect();
            assert!(found.len() == 1 && found[0].name == part, "{name}: {found:?}");
        }
    }

    #[test]
    fn the_document_states_the_budget() {
        let document = Project::here().unwrap().read("docs/page-size.md").unwrap();
        let parts = PARTS.map(|Part { name, most, .. }| (name, most));
        for (name, most) in parts.into_iter().chain([("in all", MOST)]) {
            let row = document.lines().find(|line| line.starts_with(&format!("| {name} |")));
            let says = row.is_some_and(|row| row.contains(&format!("| {} |", grouped(most))));
            assert!(says, "docs/page-size.md does not say {} for {name}: {row:?}", grouped(most));
        }
    }

    /// 300,000 for 300000.
    fn grouped(number: usize) -> String {
        match number / 1000 {
            0 => number.to_string(),
            thousands => format!("{},{:03}", grouped(thousands), number % 1000),
        }
    }

    #[test]
    fn the_parts_have_room_in_the_whole() {
        assert!(PARTS.iter().map(|part| part.most).sum::<usize>() <= MOST);
    }
}
