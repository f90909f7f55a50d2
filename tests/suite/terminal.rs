//! Protects the terminal: given texts are printed only cleaned and shortened, and output that cannot be
//! written is reported.

use std::process::{Command, Output};

/// The output of the command.
struct Answer {
    out: String,
    err: String,
}

fn multihome(arguments: &[&str]) -> Answer {
    let Output { stdout, stderr, .. } =
        Command::new(env!("CARGO_BIN_EXE_multihome")).args(arguments).output().unwrap();
    let [out, err] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Answer { out, err }
}

#[test]
fn nothing_that_is_given_reaches_the_terminal_raw() {
    let raw = "\u{1b}[31mred\u{7}\u{202e}\u{2066}\u{9b}";
    let coded: String = form_urlencoded::byte_serialize(raw.as_bytes()).collect();
    let named = |key: &str| format!("v=1&n=9&runs=1&horizon=1&embed=1&{key}={coded}");
    let mut commands: Vec<Vec<String>> = vec![
        vec![raw.to_owned()],
        vec!["run".to_owned(), raw.to_owned()],
        vec!["check".to_owned(), format!("?{raw}=1")],
        vec!["check".to_owned(), format!("v=1&{raw}=1&{coded}=2")],
        vec!["run".to_owned(), "v=1".to_owned(), format!("--{raw}")],
        vec!["run".to_owned(), "v=1".to_owned(), "--format".to_owned(), raw.to_owned()],
        vec!["run".to_owned(), "v=1".to_owned(), "--date".to_owned(), raw.to_owned()],
        vec!["params".to_owned(), raw.to_owned()],
    ];
    let keys = [
        "controls",
        "show",
        "origins",
        "view",
        "theme",
        "lang",
        "id",
        "title",
        "lock",
        "timetable",
        "a",
        "window",
        "aws",
        "start",
        "opening",
        "aws-name",
        "digest",
        "ends",
        "v",
    ];
    for key in keys {
        for verb in ["check", "digest", "verify"] {
            commands.push(vec![verb.to_owned(), named(key)]);
            commands.push(vec![
                verb.to_owned(),
                format!("v=1&n=9&runs=1&horizon=1&embed=1&{key}={raw}"),
            ]);
        }
    }
    for command in commands {
        let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        let answer = multihome(&arguments);
        for text in [&answer.out, &answer.err] {
            let raw = text
                .chars()
                .find(|c| (c.is_control() && *c != '\n') || ['\u{202e}', '\u{2066}'].contains(c));
            assert_eq!(raw, None, "{command:?}: {text:?}");
            assert!(text.len() < 4_000, "{command:?}");
        }
    }
}

#[test]
fn a_link_with_thousands_of_faults_is_answered_in_a_few_lines() {
    for link in [
        format!("v=1&timetable={}", "x,".repeat(4_000)),
        format!("v=1&embed=1&show={}", "x,".repeat(4_000)),
        format!("v=1&embed=1&controls=window,{}", "x,".repeat(4_000)),
        format!("v=1&{}", (0..8_000).map(|key| format!("k{key}=1&")).collect::<String>()),
        format!("v=1&{}", "window=x&".repeat(8_000)),
    ] {
        let answer = multihome(&["check", &link]);
        let notices: Vec<&str> =
            answer.out.lines().filter(|line| !line.starts_with("read as")).collect();
        assert!(notices.len() < 12, "{}", notices.len());
        assert!(notices.concat().len() < 3_000);
        let counted = notices.iter().any(|line| line.contains("more")) || link.contains("window=x");
        assert!(counted, "{notices:#?}");
    }
}

#[cfg(target_os = "linux")]
mod output {
    use super::*;

    /// The result of a shell line in which `multihome` is the command.
    fn sh(line: &str) -> Output {
        let line = line.replace("multihome", env!("CARGO_BIN_EXE_multihome"));
        Command::new("sh").args(["-c", &line]).output().unwrap()
    }

    const EACH: [&str; 13] = [
        "--help",
        "--version",
        "help",
        "run --help",
        "run 'v=1&n=9&runs=1&horizon=1'",
        "run 'v=1&n=9&runs=1&horizon=1' --format json",
        "run 'v=1&n=9&runs=1&horizon=1' --format svg",
        "digest 'v=1&n=9&runs=1&horizon=1'",
        "cite 'v=1&n=9&runs=1&horizon=1'",
        "check 'v=1'",
        "params",
        "params --format json",
        "verify 'v=1&n=9&runs=1&horizon=1&model=1&draws=1&digest=\
         0000000000000000000000000000000000000000000000000000000000000000'",
    ];

    #[test]
    fn output_that_cannot_be_written_is_reported() {
        for command in EACH {
            for full in [">/dev/full", ">&-"] {
                let Output { status, stderr, .. } = sh(&format!("multihome {command} {full}"));
                let words = String::from_utf8(stderr).unwrap();
                assert_eq!(status.code(), Some(2), "{command} {full}: {words}");
                assert!(words.contains("the output could not be written: "), "{command}: {words}");
                assert_eq!(words.trim_end().lines().count(), 1, "{command}: {words}");
            }
            // If nobody reads the output, or it is discarded, the command has not failed.
            for ends in ["| true", "| head -c 1 >/dev/null", ">/dev/null"] {
                let Output { stderr, status, .. } = sh(&format!("multihome {command} {ends}"));
                assert!(
                    stderr.is_empty(),
                    "{command} {ends}: {}",
                    String::from_utf8_lossy(&stderr)
                );
                let verdict = command.starts_with("verify") && ends == ">/dev/null";
                assert_eq!(status.code(), Some(verdict.into()), "{command} {ends}");
            }
        }
    }

    #[test]
    fn too_little_memory_is_reported_in_a_sentence() {
        for kilobytes in [200_000, 400_000, 600_000] {
            let line = format!(
                "ulimit -v {kilobytes}; RAYON_NUM_THREADS=2 multihome digest \
                 'v=1&n=1000000&runs=4&horizon=60' --anyway"
            );
            let Output { status, stdout, stderr } = sh(&line);
            let words = String::from_utf8(stderr).unwrap();
            assert_eq!((status.code(), stdout.as_slice()), (Some(2), &b""[..]), "{words}");
            assert!(words.contains("memory") || words.contains("threads"), "{words}");
            let begins = words.lines().all(|line| line.starts_with("multihome: "));
            assert!(begins && words.lines().count() <= 2, "{words}");
        }
    }
}
