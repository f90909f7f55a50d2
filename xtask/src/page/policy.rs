//! The Content-Security-Policy of the built page.
//!
//! It is not in `index.html`, because Trunk starts the page with an inline script, which such a strict
//! policy forbids. A server that sends the policy as a header can cover a build by Trunk too, with the
//! hash of that script (docs/embedding.md explains how).
//!
//! The policy is enforced in two steps. A policy in a page applies to what follows it, so one must come
//! first in `index.html`. But there the page's own server, whose address no build knows, can only be
//! named as `'self'`, which in WebKit matches nothing in a frame without an origin. So the first policy
//! contains only what needs no address, and the script that starts the program adds the whole policy
//! before it does anything else; without that script there is no program.

use anyhow::{Context, Result, ensure};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// What the page may load: its own files, and what it makes itself. Which pages may embed it is decided
/// by whoever serves it, since a policy in a page cannot say that.
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

/// The policy until the script that starts the program has added [`POLICY`]: the same, except that
/// files may come from any web server.
fn until_started() -> String {
    POLICY.replace("'self'", "'self' http: https:")
}

/// Puts the first policy before everything that it applies to.
pub fn enforce(html: &str) -> Result<String> {
    let policy = until_started();
    let meta =
        format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
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
    fn the_documents_state_the_policy() {
        let document = Project::here().unwrap().read("docs/embedding.md").unwrap();
        assert!(
            document.contains(&format!("\n{POLICY}\n")),
            "docs/embedding.md has another policy"
        );
    }

    #[test]
    fn no_text_becomes_code_at_any_time() {
        let first = until_started();
        assert!(is_stated_once(&first) && !first.contains("'unsafe-eval'"), "{first}");
        let scripts = first.split("; ").find(|part| part.starts_with("script-src")).unwrap();
        assert_eq!(scripts, "script-src 'self' http: https: 'wasm-unsafe-eval'");
        let kept = ["default-src", "object-src", "base-uri", "form-action"];
        for part in kept.map(|name| format!("{name} 'none'")) {
            assert!(first.contains(&part) && POLICY.contains(&part), "{part}");
        }
    }

    /// Whether no directive occurs twice; browsers would follow only the first.
    fn is_stated_once(policy: &str) -> bool {
        let mut names: Vec<_> = policy.split("; ").map(|part| part.split(' ').next()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        names.len() == all
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
