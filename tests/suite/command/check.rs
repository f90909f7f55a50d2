//! `check` and `--strict`: what is wrong with a link is named, with what is used instead.

use std::collections::BTreeSet;

use super::*;

#[test]
fn check_answers_by_exit_code() {
    let clean = multihome(&["check", SMALL]);
    assert_eq!((clean.code, clean.err.as_str()), (0, ""));
    let noticed = multihome(&["check", "aws=50&azure=60&seed=x"]);
    assert_eq!(noticed.code, 1);
    assert!(noticed.out.contains("110%") && noticed.out.contains("seed"), "{}", noticed.out);
    let unusable = multihome(&["check", "hello"]);
    assert_eq!(unusable.code, 2);
}

/// Fails unless `check` reports a link in these words and reads it as the other link.
fn assert_noticed(link: &str, words: &[&str], read_as: &str) {
    let answer = multihome(&["check", &format!("v=1&window=90&{link}&seed=7")]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""), "{link}");
    let lines: Vec<&str> = answer.out.lines().collect();
    // One notice, and the link as it was read: no other value of the scenario is lost.
    assert_eq!(lines.len(), 2, "{link}: {}", answer.out);
    let (notice, read) = (lines[0], lines[1]);
    for word in words {
        assert!(notice.contains(word), "{link}: {word} is not in “{notice}”");
    }
    let read: BTreeSet<&str> = read.strip_prefix("read as: ?").unwrap().split('&').collect();
    let expected = ["v=1", "window=90", "seed=7"].into_iter();
    let expected = expected.chain(read_as.split('&').filter(|pair| !pair.is_empty()));
    assert_eq!(read, expected.collect(), "{link}");
    let clean = multihome(&["check", &format!("v=1&window=90&{read_as}&seed=7")]);
    assert_eq!(clean.code, 0, "{link}: {}", clean.out);
}

#[test]
fn shares_that_do_not_add_up_are_named_with_what_is_used() {
    assert_noticed(
        "aws=50&azure=60",
        &["aws+azure", "110%", "default shares aws 31, azure 25, gcp 11, other 33"],
        "",
    );
    assert_noticed(
        "aws=40&azure=20&gcp=10&other=40",
        &["other = “40”", "110%", "takes the rest, 30%"],
        "aws=40&azure=20&gcp=10",
    );
    assert_noticed(
        "aws=40&other=30",
        &["aws+other", "106%", "using azure 20.84, gcp 9.16"],
        "aws=40&azure=20.84&gcp=9.16",
    );
    assert_noticed("cloud5=60&cloud6=50", &["cloud5+cloud6", "110%", "default shares"], "");
    assert_noticed(
        "openai=80&anthropic=40&assumptions=central",
        &[
            "openai+anthropic",
            "120%",
            "default shares openai 40, anthropic 26, gemini 16, ms-models 4, amazon-models 4, open-models 10",
        ],
        "assumptions=central",
    );
    assert_noticed(
        "one-cloud=80&two-clouds=40",
        &["one-cloud+two-clouds", "120%", "default shares one-cloud 24, two-clouds 45"],
        "one-cloud=24&two-clouds=45",
    );
    assert_noticed("aws=-3", &["aws = “-3”", "from 0 to 100", "the default, 31%"], "");
}

#[test]
fn a_cloud_that_is_named_twice_keeps_its_usual_name() {
    assert_noticed(
        "cloud5=5&cloud6=4&cloud5-name=Oracle&cloud6-name=oracle",
        &["cloud6-name = “oracle”", "another cloud (cloud5) has this name", "using Cloud 6"],
        "cloud5=5&cloud6=4&cloud5-name=Oracle",
    );
    assert_noticed(
        "gcp-name=Azure",
        &["gcp-name = “Azure”", "another cloud (azure) has this name", "using Google Cloud"],
        "",
    );
    assert_noticed(
        "aws-name=A+name+that+is+longer+than+names+are",
        &["aws-name", "longer than 24 characters", "using A name that is longer th"],
        "aws-name=A+name+that+is+longer+th",
    );
}

#[test]
fn a_name_that_passes_for_another_or_cannot_be_shown_is_named() {
    assert_noticed(
        "aws-name=Google%20%20Cloud",
        &["another cloud (gcp) has this name", "using AWS"],
        "",
    );
    assert_noticed("azure-name=%EF%BF%BF", &["azure-name", "U+FFFF", "using Azure"], "");
    let name = "aws-name=%EF%BC%A1mazon%C2%A0%F0%9F%92%BB";
    let svg = multihome(&["run", &format!("{SMALL}&{name}"), "--format", "svg"]);
    assert_eq!((svg.code, svg.err.as_str()), (0, ""));
    let document = roxmltree::Document::parse(&svg.out).unwrap();
    assert!(
        document.descendants().any(|node| node.text().is_some_and(|text| text.contains("Ａmazon")))
    );
}

#[test]
fn what_a_timetable_gets_wrong_is_named_and_the_rest_of_it_used() {
    let kept = "openai@gcp:2026-07-01";
    for (entry, why) in [
        ("gpt@aws:2026-06-01", "the models are openai, anthropic"),
        ("openai@ibm:2026-06-01", "the venues are aws, azure"),
        ("openai@aws:1999-06-01", "dates run from 2018-01-01 to 2045-12-31"),
        ("openai@aws:2046-01-01", "dates run from 2018-01-01 to 2045-12-31"),
        ("openai@aws:2026-02-30", "there is no such day"),
        ("openai@aws:2026-06-01:2", "a weight is a number from 0 to 1"),
        ("openai@aws", "it names no day"),
    ] {
        assert_noticed(
            &format!("b=custom&timetable={entry},{kept}"),
            &["timetable = “", &format!("“{entry}” is left out"), why, "using the rest"],
            &format!("b=custom&timetable={kept}"),
        );
    }
    assert_noticed(
        "b=custom&timetable=open@ibm:2026-06-01",
        &["“open@ibm:2026-06-01” is left out", "nothing of it is used"],
        "b=custom",
    );
}

#[test]
fn of_contradictory_events_the_last_one_counts() {
    assert_noticed(
        "b=custom&timetable=openai@aws:2026-06-01:0.5,open@aws:2026-06-01,openai@aws:2026-06-01:0.7",
        &[
            "openai@aws:2026-06-01:0.5",
            "openai@aws:2026-06-01:0.7",
            "same day",
            "the last one counts",
        ],
        "b=custom&timetable=openai@aws:2026-06-01:0.7,open@aws:2026-06-01",
    );
    assert_noticed(
        "opening=2027-01-01&opening=2028-01-01",
        &["opening = “2028-01-01”", "more than once", "using the last, 2028-01-01"],
        "opening=2028-01-01",
    );
    assert_noticed(
        "opening=1999-01-01",
        &["opening = “1999-01-01”", "dates run from", "using the default, 2026-04-27"],
        "",
    );
}

#[test]
fn bad_input_gets_one_sentence_that_names_it() {
    for (arguments, named) in [
        (&["run", "hello"][..], "hello"),
        (&["run"][..], "LINK"),
        (&["run", "v=1", "--format", "xml"][..], "xml"),
        (&["runn", "v=1"][..], "runn"),
        (&["check"][..], "LINK"),
        (&[][..], "multihome"),
        (&["run", "-x", "v=1"][..], "'-x'"),
        (&["run", "-v=1"][..], "'-v'"),
        (&["digest", "--", "-v=1"][..], "-v=1"),
        (&["run", "v=1", "window=3"][..], "'window=3'"),
        (&["check", "v=1", "v=1"][..], "'v=1'"),
        (&["run", "v=1", "--date", "yesterday"][..], "a date is written like 2026-04-27"),
        (&["run", "v=1", "--date", "2026-02-30"][..], "there is no such day"),
        (&["cite", "v=1", "--date", "2026-04-27"][..], "'--date'"),
        (&["digest", "https://www.example.org/search?q=hello"][..], "is not a link to a scenario"),
        (&["run", "?q=hello"][..], "is not a link to a scenario"),
        (&["cite", "q=hello"][..], "is not a link to a scenario"),
        (&["verify", "?windw=3"][..], "did you mean window?"),
        (&["check", "?q=hello&utm_source=x"][..], "is not a link to a scenario"),
        (&["calibrate", "?q=hello"][..], "is not a link to a scenario"),
    ] {
        let answer = multihome(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert_eq!(answer.out, "", "{arguments:?}");
        assert_eq!(answer.err.trim_end().lines().count(), 1, "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains(named), "{arguments:?}: {}", answer.err);
    }
}

#[test]
fn an_address_without_a_query_is_the_default_scenario() {
    for link in
        ["https://www.example.org/", "https://www.example.org/?utm_source=x&gad_source=1", ""]
    {
        let answer = multihome(&["check", link]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{link}");
        assert!(answer.out.starts_with("read as: ?v=1"), "{}", answer.out);
    }
}

#[test]
fn strict_runs_nothing_that_is_not_clean() {
    for verb in ["run", "digest", "cite"] {
        let link = format!("{SMALL}&window=9999&pul=3");
        let answer = multihome(&[verb, "--strict", &link]);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{verb}");
        let lines: Vec<&str> = answer.err.lines().collect();
        assert_eq!(lines.len(), 3, "{}", answer.err);
        assert!(lines[0].contains("using 1095 days") && lines[1].contains("pul"), "{}", answer.err);
        assert!(lines[2].contains("--strict") && lines[2].contains('2'), "{}", answer.err);
        let clean = multihome(&[verb, SMALL, "--strict"]);
        assert_eq!((clean.code, clean.err.as_str()), (0, ""), "{verb}");
    }
}
