//! Page options are read as tolerantly as parameters, and what is written is read again.

use crate::link::{PAGE_OPTIONS, Style, read, write};

use super::*;

fn shown(link: &str) -> (Display, Vec<String>) {
    let reading = read(link).unwrap();
    (reading.display, reading.notices.iter().map(ToString::to_string).collect())
}

#[test]
fn a_link_without_options_asks_for_the_usual_page() {
    assert_eq!(shown("v=1&window=3"), (Display::default(), Vec::new()));
    assert_eq!(Display::default().pairs(), []);
}

#[test]
fn what_the_table_calls_the_default_is_the_default() {
    let values = Display { embedded: true, ..Display::default() }.values();
    for option in PAGE_OPTIONS.iter().filter(|option| option.key != "embed") {
        let value = values.iter().find(|(key, _)| *key == option.key);
        assert_eq!(value.map(|(_, value)| value.as_str()), Some(option.default), "{}", option.key);
    }
}

#[test]
fn what_is_written_is_read_again() {
    let link = "embed=1&show=table,answer,models&controls=none&theme=dark&title=A+%26+B&lock=1\
                &origins=https://a.example,http://127.0.0.1:8080&id=chart-7&window=30&lang=de";
    let reading = read(link).unwrap();
    assert_eq!(reading.notices, []);
    let again = write(&reading.comparison, &reading.display.pairs(), Style::Differences);
    assert_eq!(read(&again).unwrap(), reading);
    let keys: Vec<_> = reading.display.parts.iter().map(|part| part.key).collect();
    assert_eq!(keys, ["table", "answer", "models"]);
    assert_eq!((reading.display.title.as_str(), reading.comparison.a.window), ("A & B", 30));
    assert!(again.contains("&origins=https://a.example,http://127.0.0.1:8080"), "{again}");
}

#[test]
fn a_bad_value_is_named_and_costs_itself_alone() {
    let (display, notices) = shown(
        "embed=1&show=answer,sahre&controls=window,windw&theme=sepia&lang=xx&id=a+b\
         &origins=*,https://a.example/path,null,https://ok.example&lock=yes",
    );
    let keys: Vec<_> = display.parts.iter().map(|part| part.key).collect();
    assert_eq!((keys, display.levers), (vec!["answer"], vec!["window"]));
    assert_eq!((display.theme, display.locked), (Theme::Auto, false));
    assert_eq!(display.origins, ["https://ok.example"]);
    for words in [
        "there is no part sahre; using the rest",
        "there is no parameter windw; using the rest",
        "theme = “sepia”: it is neither light, dark nor auto; using the default, auto.",
        "lang = “xx”: the languages are en, de, fr; using en.",
        "id = “a b”: an id is",
        "lock = “yes”: it is neither 1 nor 0; using the default, 0.",
        "* is no origin",
        "null is no origin",
    ] {
        assert!(notices.iter().any(|notice| notice.contains(words)), "{words}: {notices:#?}");
    }
}

#[test]
fn a_list_of_nothing_known_names_each_and_gives_way_to_the_default() {
    let (display, notices) = shown("embed=1&show=,&controls=zzz,none");
    assert_eq!((display.parts.len(), display.levers), (3, vec!["window"]));
    assert_eq!(
        notices,
        [
            "controls = “zzz,none”: there is no parameter zzz; using the default, window.",
            "controls = “zzz,none”: “none” cannot be combined with others; using the default, window.",
            "show = “,”: it names no part of the page; using the default, answer,share,effects.",
        ]
    );
}

#[test]
fn options_of_embedded_pages_mean_nothing_elsewhere() {
    let (display, notices) = shown("show=table&lock=1&theme=dark&lang=de");
    let language = Language::find("de");
    assert_eq!(display, Display { theme: Theme::Dark, language, ..Display::default() });
    assert_eq!(notices.len(), 2, "{notices:#?}");
    assert!(notices[0].contains("embed=1 is not given; it is ignored"), "{notices:#?}");
    // An option that is ignored is not read, so it has no faults.
    assert_eq!(shown("controls=zzz&show=window").1.len(), 2);
    assert_eq!(shown("embed=1&view=zzz").1.len(), 1);
}

#[test]
fn a_view_is_opened_on_the_full_page_only() {
    let (display, notices) = shown("view=homes&window=3");
    assert_eq!((display.view, notices.len()), ("homes", 0));
    assert_eq!(display.pairs(), [("view".to_owned(), "homes".to_owned())]);
    let (display, notices) = shown("view=answer");
    assert_eq!(display, Display::default());
    assert!(
        notices[0].contains("there is no such view; using the default, shares"),
        "{notices:#?}"
    );
    let (display, notices) = shown("embed=1&view=homes");
    assert_eq!((display.view, notices.len()), ("shares", 1));
}

#[test]
fn an_enterprise_is_followed_if_there_is_one() {
    for (link, place, run) in [("enterprise=7", 7, 1), ("enterprise=7,3", 7, 3)] {
        let link = format!("view=enterprises&{link}");
        let (display, notices) = shown(&link);
        assert_eq!((display.enterprise, notices.len()), (Some(Followed { place, run }), 0));
        assert_eq!(
            write(&read("").unwrap().comparison, &display.pairs(), Style::Differences),
            format!("v=1&{link}")
        );
    }
    assert_eq!(shown("embed=1&show=enterprises&enterprise=7").1, [""; 0]);
    for (link, words) in [
        (
            "enterprise=0",
            "enterprise = “0”: it is not a number such as 7, or two such as 7,3; it is ignored.",
        ),
        ("enterprise=7,x", "it is not a number"),
        ("n=40&enterprise=41", "there are 40 enterprises, in 100 runs; it is ignored."),
        ("runs=2&enterprise=4,3", "in 2 runs;"),
        ("runs=1&enterprise=4,3", "in 1 run;"),
    ] {
        let (display, notices) = shown(link);
        assert_eq!(display.enterprise, None, "{link}");
        assert!(notices.iter().any(|notice| notice.contains(words)), "{link}: {notices:?}");
    }
}

#[test]
fn a_link_opens_the_projector_of_the_full_page() {
    let (display, notices) = shown("mode=projector");
    assert_eq!((display.projected, notices.len()), (true, 0));
    assert_eq!(display.pairs(), [("mode".to_owned(), "projector".to_owned())]);
    let (display, notices) = shown("mode=beamer");
    assert_eq!(display, Display::default());
    assert!(
        notices[0].contains("neither page nor projector; using the default, page"),
        "{notices:#?}"
    );
    let (display, notices) = shown("embed=1&mode=projector");
    assert_eq!((display.projected, notices.len()), (false, 1));
}

#[test]
fn a_locked_page_has_no_levers() {
    let (display, notices) = shown("embed=1&lock=1");
    assert_eq!((display.levers.len(), notices.len()), (0, 0));
    let (display, notices) = shown("embed=1&lock=1&controls=window");
    assert_eq!((display.levers.len(), notices.len()), (0, 1));
}
