//! The address at which a page will be served.

/// The address that `cargo xtask serve` uses, unless another port is given.
#[cfg(feature = "bundler")]
pub const LOCAL: &str = "http://127.0.0.1:8080/";

/// Reads the address of a page: everything up to its last slash, without a query.
pub fn base(text: &str) -> Result<String, String> {
    let web = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '?' | '#');
    match web {
        Some(rest) if rest.len() > 1 && rest.ends_with('/') && rest.chars().all(plain) => {
            Ok(text.to_owned())
        }
        _ => Err("an address such as https://example.org/multihome/, slash included".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_complete() {
        assert!(base("https://a.example/m/").is_ok() && base("http://127.0.0.1:8080/").is_ok());
        for bad in ["a.example/", "https://a.example", "https://a.example/?x/", "https:///", "x"] {
            assert!(base(bad).is_err(), "{bad}");
        }
    }
}
