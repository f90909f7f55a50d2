//! `digest`, `cite` and `verify`: a result is reproduced or refuted, whatever stands around its link.

use super::*;

#[test]
fn a_citation_is_verified_or_refuted() {
    let cited = multihome(&["cite", SMALL]);
    assert_eq!((cited.code, cited.err.as_str()), (0, ""));
    let link = cited.out.trim_end();
    let digest = multihome(&["digest", SMALL]).out;
    assert!(link.contains(&format!("digest={}", digest.trim_end())), "{link}");
    // The link has every value, so that it keeps its meaning if defaults change.
    assert!(link.contains("&aws=31&") && link.contains("&n=60&"), "{link}");
    let verified = multihome(&["verify", link]);
    assert_eq!((verified.code, verified.err.as_str()), (0, ""), "{}", verified.out);
    let other = link.replace("&seed=42", "&seed=43");
    assert_ne!(other, link);
    let refuted = multihome(&["verify", &other]);
    assert_eq!(refuted.code, 1, "{}", refuted.out);
    assert!(refuted.out.starts_with("Not reproduced"), "{}", refuted.out);
    let uncited = multihome(&["verify", SMALL]);
    assert_eq!((uncited.code, uncited.out.as_str()), (2, ""));
    assert_eq!(uncited.err.trim_end().lines().count(), 1, "{}", uncited.err);
}

#[test]
fn a_citation_leads_to_the_page_that_the_link_names() {
    let query = multihome(&["cite", SMALL]).out;
    for page in ["https://host.example/m/", "http://127.0.0.1:8080/index.html"] {
        let link = format!("{page}?{SMALL}");
        assert_eq!(multihome(&["cite", &link]).out, format!("{page}{query}"));
        let bibtex = multihome(&["run", &link, "--format", "bibtex"]).out;
        assert!(bibtex.contains(&format!("url = {{{page}{}}}", query.trim_end())), "{bibtex}");
        let json = multihome(&["run", &link, "--format", "json"]).out;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["link"], format!("{page}{}", query.trim_end()));
    }
    // What stands around a link is no page.
    let query_in_query = SMALL.replace('&', "%26").replace('=', "%3D");
    let wrapped =
        format!("https://www.google.com/url?q=https%3A%2F%2Fhost.example%2F%3F{query_in_query}");
    for link in [&wrapped, &format!("(https://host.example/m/?{SMALL})")] {
        assert_eq!(multihome(&["cite", link]).out, query, "{link}");
    }
}

#[test]
fn the_digest_is_of_the_result_and_not_of_the_way_to_write_the_link() {
    let answer = multihome(&["digest", SMALL]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let digest = answer.out.trim_end();
    assert_eq!(digest.len(), 64);
    assert!(digest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let shuffled = "runs=3&horizon=4&n=60&seed=42&utm_source=x";
    assert_eq!(multihome(&["digest", shuffled]).out, answer.out);
    assert_ne!(multihome(&["digest", &format!("{SMALL}&seed=43")]).out, answer.out);
    let json = multihome(&["run", SMALL, "--format", "json"]).out;
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(document["digest"], digest);
}

#[test]
fn what_is_around_a_cited_link_does_not_matter() {
    let cited = multihome(&["cite", SMALL]).out;
    let link = format!("https://host.example/m/{}", cited.trim_end());
    for around in
        ["LINK.", "(LINK)", "LINK).", "“LINK”", "<LINK>", "[here](LINK)", "see LINK for more"]
    {
        let answer = multihome(&["verify", &around.replace("LINK", &link)]);
        assert_eq!((answer.code, answer.out.as_str()), (0, "Reproduced exactly.\n"), "{around}");
        assert!(answer.err.contains("it is read as ?v=1&aws=31"), "{}", answer.err);
    }
    let html = multihome(&["verify", &link.replace('&', "&amp;")]);
    assert_eq!((html.code, html.out.as_str()), (0, "Reproduced exactly.\n"));
}

#[test]
fn a_digest_decides_whatever_the_shares_beside_it_are() {
    let cited = multihome(&["cite", SMALL]).out;
    let (digest, ends) = cited.trim_end().split_once("&ends=").unwrap();
    for (now, code, expected) in [
        (String::new(), 0, "“ends” is missing"),
        ("&ends=".to_owned(), 0, "“ends” is missing"),
        ("&ends=soon".to_owned(), 0, "“ends” is missing"),
        ("&ends=aws:x".to_owned(), 0, "“ends” is missing"),
        (format!("&ends={}", ends.split(',').next().unwrap()), 0, "a share is missing: Azure"),
        (format!("&ends={ends},cloud5:3"), 1, "Cloud 5"),
        (format!("&ends={ends}&utm_source=x)."), 0, "Reproduced exactly.\n"),
    ] {
        let answer = multihome(&["verify", &format!("{digest}{now}")]);
        assert_eq!(answer.code, code, "{now}: {}", answer.out);
        assert!(answer.out.contains(expected), "{now}: {}", answer.out);
    }
}
