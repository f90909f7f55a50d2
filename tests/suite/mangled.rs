//! Protects links on their way: after any known change by mail programs, chats, gateways and browsers,
//! a link is still read as the scenario that was meant, with one notice that says so.

use multihome::link::{Citation, Reading, STORIES, cite, cite_briefly, read};
use multihome::market::Cloud;
use multihome::scenario::Notice;

const PAGE: &str = "https://host.example/multihome/";

/// Queries of all kinds, without the address of a page.
fn queries() -> Vec<String> {
    let golden = csv::Reader::from_path("tests/golden/links.csv").unwrap();
    let golden: Vec<(String, String)> = golden.into_deserialize().map(Result::unwrap).collect();
    let stories = STORIES.iter().map(|story| format!("v=1&{}", story.link));
    let cited = golden.iter().step_by(7).flat_map(|(_, link)| {
        let citation = Citation {
            model: 7,
            draws: 1,
            digest: "0f3a".repeat(16),
            ends: vec![(Cloud::Aws, 2951), (Cloud::Azure, 3100)],
        };
        let shown = [("embed", "1"), ("title", "A (b) & c.")]
            .map(|(key, text)| (key.to_owned(), text.to_owned()));
        let comparison = read(link).unwrap().comparison;
        [cite(&comparison, &citation, &shown), cite_briefly(&comparison, &citation, &shown)]
    });
    let handmade = [
        "v=1&b=custom&timetable=openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01",
        "aws-name=Oracle+Cloud&v=1",
        "v=1&embed=1&show=share,table&controls=window,aws&theme=dark&window=90",
        "v=1&aws=31&azure=25&microsoft-years=3&microsoft-pays=7&window=30",
    ];
    let handmade = handmade.into_iter().map(ToOwned::to_owned);
    let golden = golden.iter().map(|(_, link)| link.clone());
    golden.chain(stories).chain(cited).chain(handmade).collect()
}

/// Fails unless a mangled link has its old meaning, with one notice of the damage.
fn assert_meant(mangled: &str, query: &str) {
    let notices = assert_same(mangled, query);
    assert_eq!(notices.len(), 1, "no notice is about {mangled:?}");
    assert!(notices[0].used.contains('?'), "{}", notices[0]);
}

/// Fails unless a mangled link has its old meaning, with one notice that gives this reason alone.
fn assert_meant_with(mangled: &str, query: &str, why: &str) {
    assert_meant(mangled, query);
    assert_eq!(assert_same(mangled, query)[0].why, why, "{mangled:?}");
}

/// Fails unless a mangled link has its old meaning, and no notices but those of the damage.
fn assert_same(mangled: &str, query: &str) -> Vec<Notice> {
    let meant = read(query).unwrap();
    let reading = read(mangled).unwrap_or_else(|error| panic!("{mangled:?}: {error}"));
    let Reading { comparison, notices, citation, display, .. } = reading;
    let short: String = mangled.chars().take(200).collect();
    let keys: Vec<&str> = notices.iter().map(|notice| notice.key.as_str()).collect();
    assert!(keys.iter().all(|key| *key == "query"), "{short:?} of {query}: {notices:#?}");
    assert!(comparison == meant.comparison, "{short:?} is another scenario");
    assert_eq!((citation, display), (meant.citation, meant.display), "{short:?}");
    notices
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[test]
fn text_around_a_link_is_no_part_of_it() {
    for query in queries() {
        for around in [
            "LINK.",
            "LINK,",
            "LINK;",
            "LINK!",
            "LINK?",
            "LINK:",
            "LINK)",
            "LINK]",
            "LINK>",
            "LINK\"",
            "LINK'",
            "LINK”",
            "LINK»",
            "LINK*",
            "LINK_",
            "LINK`",
            "LINK\u{200b}.",
            "LINK\u{a0}.",
            "LINK).",
            "LINK\".",
            "LINK…",
            "LINK。",
            "(LINK)",
            "(LINK).",
            "<LINK>",
            "<LINK>.",
            "\"LINK\"",
            "“LINK”",
            "„LINK“.",
            "»LINK«",
            "«LINK»",
            "‘LINK’",
            "*LINK*",
            "**LINK**",
            "_LINK_",
            "`LINK`",
            "[LINK]",
            "{LINK}",
            "[text](LINK)",
            "[text](LINK).",
            "[LINK](LINK)",
            "![](LINK)",
            "<LINK|text>",
            "[url=LINK]text[/url]",
            "[url]LINK[/url]",
            "[[LINK][text]]",
            "\u{feff}LINK.",
            "LINK%22",
            "LINK%E2%80%9D",
            "LINK%29.",
            "LINK%E2%80%8B.",
            "LINK%3E",
            "LINK%20)",
            "LINK&gt;",
            "LINK&quot;.",
            "&lt;LINK&gt;",
            "&quot;LINK&quot;",
            "<a href=\"LINK\">text</a>",
            "<a href='LINK'>text</a>",
            "> LINK.",
            "- LINK.",
            "1. LINK",
            "See LINK for details.",
            "See LINK, which is new.",
            "LINK\n\nRegards, Ada",
            "URL: LINK",
            "LINK https://host.example/?v=1&window=1",
        ] {
            let address = format!("{PAGE}?{query}");
            assert_meant(&around.replace("LINK", &address), &query);
        }
    }
}

#[test]
fn other_separators_than_an_ampersand_are_read() {
    const SEPARATED: &str = "its parts are separated by something other than “&”";
    for query in
        queries().iter().filter(|query| !query.contains(['+', '%']) && !query.contains("name="))
    {
        for separator in [";", "; ", " "] {
            let separated = query.replace('&', separator);
            if separated != *query && !query.contains("title=") {
                assert_meant_with(&format!("?{separated}"), query, SEPARATED);
                assert_meant_with(&separated, query, SEPARATED);
            }
        }
    }
    let link = format!("{PAGE}?v=1;window=90;pull=0.5");
    assert_meant_with(&link, "v=1&window=90&pull=0.5", SEPARATED);
    assert_meant_with("v=1 window=90", "v=1&window=90", SEPARATED);
}

#[test]
fn a_query_behind_a_fragment_sign_is_read() {
    for query in queries() {
        for begin in ["#?", "#", "#/?", "#!/?", "#!"] {
            let link = format!("{PAGE}{begin}{query}");
            assert_meant_with(&link, &query, "its query is behind a “#”");
        }
    }
    // What only points to a section of the page is no query.
    for section in ["#stories", "#a=b", "#?", "#lever-window"] {
        let reading = read(&format!("{PAGE}{section}")).unwrap();
        assert_eq!(reading, Reading::default(), "{section}");
    }
}

#[test]
fn a_query_alone_is_found_in_brackets_too() {
    for query in queries() {
        for around in
            ["(LINK)", "“LINK”.", "<LINK>", "LINK.", "LINK)", "`LINK`", "'LINK'", "[text](LINK)"]
        {
            assert_meant(&around.replace("LINK", &format!("?{query}")), &query);
        }
    }
}

#[test]
fn what_programs_write_in_place_of_a_link_is_undone() {
    for query in queries() {
        let address = format!("{PAGE}?{query}");
        let lines = |width: usize, end: &str| {
            let letters: Vec<char> = address.chars().collect();
            let lines = letters.chunks(width).map(|line| line.iter().collect::<String>());
            lines.collect::<Vec<_>>().join(end)
        };
        let quoted = address.replace('=', "=3D");
        let mut soft = String::new();
        for (index, letter) in quoted.chars().enumerate() {
            // A line never ends within “=3D”.
            let within = soft.ends_with('=') || soft.ends_with("=3");
            if index % 70 == 69 && !within {
                soft += "=\r\n";
            }
            soft.push(letter);
        }
        let mut mangled = vec![
            address.replace('&', "&amp;"),
            address.replace('&', "&amp;amp;"),
            address.replace('&', "&amp%3B"),
            address.replace('&', "&amp%3b"),
            address.replace('&', "&#38;"),
            address.replace('&', "&#x26;"),
            address.replace('&', "&amp;").replace('=', "&#61;"),
            format!("<{}>", address.replace('&', "&amp;")),
            quoted,
            soft,
            encoded(&address),
            encoded(&encoded(&address)),
            format!("{PAGE}?{}", encoded(&query)),
            format!("{PAGE}?{}", encoded(&encoded(&query))),
            format!("{PAGE}%3F{query}"),
            format!("{PAGE}%3F{}", encoded(&query)),
            address.replace('=', "%3D"),
            lines(71, "\n"),
            lines(70, "\r\n> "),
            lines(53, "\n    "),
            address.replace('&', "\n&"),
            address.replace('&', "&\n"),
            address.replace("v=1", "\u{200b}v=\u{2060}1"),
        ];
        // Names and titles keep their spaces and their “&”.
        let any_text = query.split('&').any(|pair| {
            pair.split_once('=').is_some_and(|(key, text)| {
                (key.ends_with("-name") || key == "title") && !text.is_empty()
            })
        });
        if !any_text {
            mangled.push(address.replace('&', "%26"));
            mangled.push(address.replace('&', "%26").replace('=', "%3D"));
            mangled.push(address.replace('&', "%2526").replace('=', "%253D"));
            // Spaces around values do no harm, so there must be no notice of them.
            assert_same(&address.replace('&', " &"), &query);
            assert_same(&lines(67, " "), &query);
        }
        for mangled in mangled.iter().filter(|mangled| **mangled != address) {
            assert_meant(mangled, &query);
        }
    }
}

#[test]
fn a_link_inside_another_one_is_read() {
    for query in queries() {
        let link = encoded(&format!("{PAGE}?{query}"));
        for wrapper in [
            "https://eur01.safelinks.protection.outlook.com/?url=LINK&data=05%7C01&sdata=x%3D&reserved=0",
            "https://www.google.com/url?q=LINK&sa=D&ust=1&usg=AOv",
            "https://l.facebook.com/l.php?u=LINK&h=AT0&s=1",
            "https://slack-redir.net/link?url=LINK&v=3",
            "https://www.linkedin.com/redir/redirect?url=LINK&urlhash=a&trk=b",
            "https://t.umblr.com/redirect?z=LINK&t=x&m=1",
            "https://vk.com/away.php?to=LINK",
            "https://href.li/?LINK",
            "https://linkprotect.cudasvc.com/url?a=LINK&c=E,1,q&typo=1",
            "https://unheard-of.example/r?id=5&n=2&target=LINK",
            "(https://l.facebook.com/l.php?u=LINK&h=AT0).",
        ] {
            assert_meant(&wrapper.replace("LINK", &link), &query);
            if wrapper.contains("unheard-of") {
                continue;
            }
            let twice = wrapper.replace("LINK", &encoded(&wrapper.replace("LINK", &link)));
            assert_meant(&twice, &query);
        }
        let plain = format!("https://urldefense.com/v3/__{PAGE}?{query}__;!!a-b$");
        assert_meant(&plain, &query);
        assert_meant(&format!("https://href.li/?{PAGE}?{query}"), &query);
        let reading = read(&format!("https://href.li/?{PAGE}?{query}")).unwrap();
        assert!(reading.notices[0].why.contains("href.li"), "{}", reading.notices[0]);
    }
}

/// Browsers read “&micro” as “µ”, with or without a semicolon after it.
#[test]
fn old_keys_that_a_browser_took_for_html_are_read() {
    let mut mangled = 0;
    for query in queries().iter().filter(|query| query.contains("&microsoft-")) {
        for eaten in ["µ", "%C2%B5", "%c2%b5", "μ", "%CE%BC", "&micro;", "&µ"] {
            assert_meant(&format!("{PAGE}?{}", query.replace("&micro", eaten)), query);
            mangled += 1;
        }
    }
    assert!(mangled > 100, "{mangled}");
}

/// A link without faults is never changed, however odd it looks.
#[test]
fn a_link_that_is_fine_is_left_alone() {
    for (query, name) in [
        ("v=1&aws-name=A%26B%3Dc", "A&B=c"),
        ("aws-name=3D+Cloud", "3D Cloud"),
        ("v=1&aws-name=Yahoo!", "Yahoo!"),
        ("v=1&aws-name=Amazon+(AWS)", "Amazon (AWS)"),
        ("v=1&aws-name=50%2525", "50%25"),
        ("?aws-name=Oracle Cloud", "Oracle Cloud"),
    ] {
        let reading = read(query).unwrap();
        assert_eq!(
            (reading.comparison.common().aws_name.as_str(), reading.notices),
            (name, Vec::new())
        );
    }
    for link in
        [PAGE, "/", "", "https://host.example/?utm_source=a%26b", "/multihome/#top", "?v=1&#top"]
    {
        assert_eq!(
            read(link).unwrap(),
            Reading { kept: read(link).unwrap().kept, ..Reading::default() }
        );
    }
}

/// A campaign may have added the address of the page before to the address.
#[test]
fn where_a_visitor_comes_from_is_not_what_is_meant() {
    let from = encoded(&format!("{PAGE}?v=1&window=300&seed=7"));
    for link in [format!("{PAGE}?ref_url={from}"), format!("{PAGE}?v=1&referrer={from}")] {
        let reading = read(&link).unwrap();
        assert_eq!(reading.comparison, multihome::scenario::Comparison::default());
        assert_eq!((reading.notices, reading.kept.len()), (Vec::new(), 1));
    }
}
