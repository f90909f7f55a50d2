//! The texts that a link gives, by key, sorted by key.

/// The texts of a link under the keys of one kind, sorted by key. There are a few dozen at most, so a
/// vector is enough; a `BTreeMap` would add to the page's download.
#[derive(Debug, Default)]
pub(super) struct Given(Vec<Text>);

#[derive(Debug)]
struct Text {
    key: &'static str,
    text: String,
    repeats: bool,
}

impl Given {
    /// Stores a text under a key. If the key was given before, the new text replaces the old one.
    pub fn put(&mut self, key: &'static str, text: String) {
        match self.find(key) {
            Ok(index) => self.0[index] = Text { key, text, repeats: true },
            Err(index) => self.0.insert(index, Text { key, text, repeats: false }),
        }
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.find(key).ok().map(|index| self.0[index].text.as_str())
    }

    /// Every key that is given, with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|Text { key, text, .. }| (*key, text.as_str()))
    }

    /// How many keys are given.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a key is given more than once.
    pub fn repeats(&self, key: &str) -> bool {
        self.find(key).is_ok_and(|index| self.0[index].repeats)
    }

    fn find(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by_key(&key, |text| text.key)
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
        assert_eq!((given.get("n"), given.get("x"), given.len()), (Some("3"), None, 4));
        assert_eq!(["a", "n", "x"].map(|key| given.repeats(key)), [false, true, false]);
    }
}
