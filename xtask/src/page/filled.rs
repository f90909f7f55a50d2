//! Scripts with a placeholder that the build fills in.

use anyhow::{Result, ensure};

/// The script with a text replaced, which must occur in it.
pub fn filled(script: &str, from: &str, to: &str) -> Result<String> {
    ensure!(script.contains(from), "a script of the page does not say {from}");
    Ok(script.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_to_fill_in_is_looked_for() {
        assert_eq!(filled("a b a", "a", "c").unwrap(), "c b c");
        let error = filled("a b a", "x", "c").unwrap_err().to_string();
        assert!(error.ends_with("does not say x"), "{error}");
    }
}
