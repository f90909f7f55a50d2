//! Origins of pages: scheme, host and port, as browsers write them.

/// An origin as browsers write it: scheme, host, and the port unless it is the scheme's default. `None`
/// if the text is not an origin.
pub(super) fn origin(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (scheme, host) = text.split_once("://")?;
    let (name, port) = match host.rsplit_once(':') {
        // The colons inside an IPv6 address in brackets do not begin a port.
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let usual = match scheme {
        "https" => "443",
        "http" => "80",
        _ => return None,
    };
    let fine =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']');
    if name.is_empty()
        || !name.chars().all(fine)
        || port.is_some_and(|port| port.parse::<u16>().is_err())
    {
        return None;
    }
    match port {
        Some(port) if port != usual => Some(format!("{scheme}://{name}:{port}")),
        _ => Some(format!("{scheme}://{name}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_written_as_browsers_write_them() {
        for (text, expected) in [
            ("HTTPS://News.Example:443", Some("https://news.example")),
            ("http://localhost:8080", Some("http://localhost:8080")),
            ("http://[::1]:80", Some("http://[::1]")),
            ("http://[::1]", Some("http://[::1]")),
            ("https://a.example/", None),
            ("https://user@a.example", None),
            ("https://a.example:x", None),
            ("https://*.example", None),
            ("file://x", None),
            ("https://", None),
        ] {
            assert_eq!(origin(text).as_deref(), expected, "{text}");
        }
    }
}
