//! The Content-Security-Policy of the built page.
//!
//! It is not in `index.html`, because Trunk starts the page with an inline script, which so strict a
//! policy forbids; a server that sends the policy as a header covers such a build, with that
//! script's hash (docs/embedding.md tells how).

use anyhow::{Context, Result, ensure};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// What the page may load: its own files, and what it makes itself. A frame around it is the
/// business of whoever serves it, as a policy in a page cannot speak of that.
pub const POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; \
    worker-src 'self' blob:; \
    style-src 'self' 'unsafe-inline'; \
    connect-src 'self'; \
    img-src 'self' data: blob:; \
    frame-src 'self'; \
    manifest-src 'self'; \
    object-src 'none'; \
    base-uri 'none'; \
    form-action 'none'";

/// Puts the policy before everything that it is to hold for.
pub fn enforce(html: &str) -> Result<String> {
    let meta =
        format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\" />");
    let handler = element!("head > meta[charset]", |charset| {
        charset.after(&meta, ContentType::Html);
        Ok(())
    });
    let enforced =
        rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler))
            .context("index.html is not HTML that can be rewritten")?;
    ensure!(enforced != html, "index.html names no charset to put the policy behind");
    Ok(enforced)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn the_documents_tell_the_policy() {
        let told = Project::here().unwrap().read("docs/embedding.md").unwrap();
        assert!(told.contains(&format!("\n{POLICY}\n")), "docs/embedding.md has another policy");
    }

    #[test]
    fn the_policy_comes_before_all_that_it_holds_for() {
        let html = "<html><head><meta charset=\"utf-8\" /><link rel=\"stylesheet\"></head></html>";
        let enforced = enforce(html).unwrap();
        let place = |text: &str| enforced.find(text).unwrap();
        assert!(place("charset") < place("Content-Security-Policy"));
        assert!(place("Content-Security-Policy") < place("stylesheet"));
        assert!(!POLICY.contains('"'), "it would end the attribute: {POLICY}");
        assert!(enforce("<p>").is_err());
    }
}
