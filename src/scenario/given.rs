//! What a link gives: texts by key, in the order of the keys.

/// The texts of a link under the keys of one kind. There are a few dozen at most, so they stand in
/// a row and not in a tree, of which every reader would have to download the code.
#[derive(Debug, Default)]
pub(super) struct Given {
    texts: Vec<(&'static str, String)>,
    repeated: Vec<&'static str>,
}

impl Given {
    /// Notes a text. Of a key that is given more than once, the last text counts.
    pub fn put(&mut self, key: &'static str, text: String) {
        match self.place(key) {
            Ok(place) => {
                self.texts[place].1 = text;
                self.repeated.push(key);
            }
            Err(place) => self.texts.insert(place, (key, text)),
        }
    }

    /// The text of a key, if there is one.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.place(key).ok().map(|place| self.texts[place].1.as_str())
    }

    /// Every key that is given, with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.texts.iter().map(|(key, text)| (*key, text.as_str()))
    }

    /// Whether a key is given more than once.
    pub fn repeats(&self, key: &str) -> bool {
        self.repeated.contains(&key)
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.texts.binary_search_by_key(&key, |(key, _)| *key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_text_of_a_key_counts_and_keys_are_in_order() {
        let mut given = Given::default();
        for (key, text) in [("n", "1"), ("b", "2"), ("n", "3"), ("seed", "4"), ("a", "5")] {
            given.put(key, text.to_owned());
        }
        let all: Vec<_> = given.iter().collect();
        assert_eq!(all, [("a", "5"), ("b", "2"), ("n", "3"), ("seed", "4")]);
        assert_eq!((given.get("n"), given.get("x")), (Some("3"), None));
        assert_eq!(["a", "n", "x"].map(|key| given.repeats(key)), [false, true, false]);
    }
}
