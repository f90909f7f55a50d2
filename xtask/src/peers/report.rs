//! The findings, as a document.

use std::fmt::{self, Write};

use super::equality::{ERRORS, Sample};
use super::model::{OPTIONS, QUARTERS, expected};
use super::program::{Ground, Program, Way};
use super::timing::{Timing, median};
use crate::machine::Machine;

/// The findings.
#[derive(Debug)]
pub struct Report {
    /// The machine.
    pub machine: Machine,
    /// The day.
    pub date: String,
    /// The programs that ran, with versions.
    pub versions: Vec<String>,
    /// The peers that did not run, and why.
    pub missing: Vec<(String, String)>,
    /// The programs that ran, with their outputs over the seeds of the check.
    pub programs: Vec<(Program, Sample)>,
    /// The numbers of agents of the timed runs.
    pub sizes: Vec<u32>,
    /// The timed runs of each program at each size.
    pub rounds: u32,
    /// The seconds after which a run was stopped.
    pub limit: u64,
    /// The timings by program and size, in the same order.
    pub timings: Vec<Vec<Timing>>,
}

/// What a reader must know to understand the figures, the end of `docs/benchmarks.md`.
const CAVEATS: &str = include_str!("caveats.md");

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Benchmarks\n")?;
        writeln!(
            f,
            "Written by `cargo xtask bench-peers` on {}. It runs one small model in \
             Multihome and\nin what others would take for it (sources in [peers](../peers)), first \
             shows that the outputs are\nstatistically equal, and then times all in turn. The \
             project's own kernels, engine and ensemble:\n`cargo bench`.\n",
            self.date
        )?;
        self.write_machine(f)?;
        self.write_model(f)?;
        self.write_equality(f)?;
        self.write_speed(f)?;
        self.write_ratios(f)?;
        self.write_startup(f)?;
        write!(f, "{CAVEATS}")
    }
}

impl Report {
    fn write_machine(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Machine { processor, threads, system, load } = &self.machine;
        writeln!(f, "| | |\n|---|---|")?;
        writeln!(
            f,
            "| Processor | {processor}, {threads} threads at once; every program uses one |"
        )?;
        writeln!(f, "| System | {system} |")?;
        if let Some(load) = load {
            writeln!(f, "| Load at the start | {load} |")?;
        }
        writeln!(f, "| Versions | {} |", self.versions.join("; "))?;
        for (title, reason) in &self.missing {
            writeln!(f, "| Left out | {title}: {} |", reason.replace('\n', " "))?;
        }
        writeln!(f)
    }

    fn write_model(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "## The model\n\n*n* agents hold one of four options, worth V = (0.30, 0.10, −0.05, \
             −0.20), and start with any of them.\nIn each of {QUARTERS} quarters every agent chooses \
             by the logit, P ∝ e^V, where the option that it holds is\nworth 2 more. Theory says how \
             it ends: with odds r = e^V, shares π ∝ r (Σr + (e² − 1) r), of which the\npart \
             e² r / (Σr + (e² − 1) r) stays in each quarter.\n\nA choice is drawn in one of two \
             ways. *Race*: an exponential for each option, divided by its odds; the first\nwins. \
             This is Multihome's way: raising the odds of one option never moves anyone between two \
             others, which is\nwhat keeps two sides of a comparison on the same draws. *Table*: one \
             uniform, looked up among probabilities worked\nout beforehand. This is the shortest \
             way where all agents have the same odds, as here.\n"
        )
    }

    fn write_equality(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((_, first)) = self.programs.first() else { return Ok(()) };
        let (seeds, agents) = (first.rows.len(), grouped(first.agents));
        writeln!(
            f,
            "## Equal outputs\n\nMeans over {seeds} seeds of {agents} agents, in percent. The last \
             three columns: by how many standard errors the\nmeans are off theory, the spread over \
             the seeds is off theory, and the means are off those of any other program,\nwhere they \
             are farthest; {ERRORS} is where chance ends.\n"
        )?;
        writeln!(
            f,
            "| Program | Drawn by | Share 1 | Share 2 | Share 3 | Share 4 | Switched | Means | Spread \
             | Others |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|"
        )?;
        let cells = |outputs: [f64; OPTIONS + 1]| {
            outputs.map(|output| format!("{:.3}", 100.0 * output)).join(" | ")
        };
        writeln!(f, "| Theory | | {} | | | |", cells(expected()))?;
        for (program, sample) in &self.programs {
            let others = self.programs.iter().map(|(_, other)| sample.off(other).errors);
            writeln!(
                f,
                "| {} | {} | {} | {:.1} | {:.1} | {:.1} |",
                program.title,
                program.way.word(),
                cells(sample.means()),
                sample.off_theory().errors,
                sample.spread_off_theory().errors,
                others.fold(0.0, f64::max)
            )?;
        }
        writeln!(f)
    }

    fn write_speed(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "## Speed\n\nMillions of agent-quarters a second, without start-up: the median of {} \
             rounds, and the slowest to the fastest.\n",
            self.rounds
        )?;
        self.write_head(f, "| Program | Drawn by |", "|---|---|")?;
        for ((program, _), timings) in self.programs.iter().zip(&self.timings) {
            write!(f, "| {} | {} |", program.title, program.way.word())?;
            for (timing, agents) in timings.iter().zip(&self.sizes) {
                match timing.throughput(*agents) {
                    None => write!(f, " over {} s |", self.limit)?,
                    Some([middle, least, most]) => {
                        let [middle, least, most] = [middle, least, most].map(digits);
                        write!(f, " {middle} ({least}–{most}) |")?;
                    }
                }
            }
            writeln!(f)?;
        }
        writeln!(f)
    }

    fn write_ratios(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "How many times as long as Multihome it takes, in the median of the ratios round by \
             round: against Multihome on\nthe same ground, native or WebAssembly in Node, with each \
             way of drawing. Below 1 the other is faster.\n"
        )?;
        self.write_head(f, "| Program | Drawn by | Multihome by |", "|---|---|---|")?;
        for ((program, _), timings) in self.programs.iter().zip(&self.timings) {
            for way in [Way::Race, Way::Table] {
                let own = if program.own { None } else { self.own(program.ground, way) };
                let Some(own) = own else { continue };
                let (title, drawn, way) = (&program.title, program.way.word(), way.word());
                write!(f, "| {title} | {drawn} | {way} |")?;
                for (timing, own) in timings.iter().zip(own) {
                    let times = timing.times(own).map_or_else(|| "–".to_owned(), digits);
                    write!(f, " {times} |")?;
                }
                writeln!(f)?;
            }
        }
        writeln!(f)
    }

    /// The timings of Multihome on a ground, with a way of drawing.
    fn own(&self, ground: Ground, way: Way) -> Option<&[Timing]> {
        let is =
            |program: &Program| (program.own, program.ground, program.way) == (true, ground, way);
        let place = self.programs.iter().position(|(program, _)| is(program))?;
        self.timings.get(place).map(Vec::as_slice)
    }

    fn write_startup(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(agents) = self.sizes.last() else { return Ok(()) };
        writeln!(
            f,
            "## Start-up\n\nSeconds, in the median: making {} agents, and everything else from the \
             start of the program to its end, at the\nsmallest size (the interpreter, its libraries, \
             and untimed runs of 20,000 agents that warm up compilers).\n",
            grouped(*agents)
        )?;
        writeln!(f, "| Program | Drawn by | Agents | Program |\n|---|---|---:|---:|")?;
        for ((program, _), timings) in self.programs.iter().zip(&self.timings) {
            let seconds = |timing: Option<&Timing>, of: fn(&Timing) -> &Vec<f64>| {
                let seconds = timing.and_then(|timing| median(of(timing)));
                seconds.map_or_else(|| "–".to_owned(), |seconds| format!("{seconds:.3}"))
            };
            let agents = seconds(timings.last(), |timing| &timing.setup);
            let rest = seconds(timings.first(), |timing| &timing.rest);
            writeln!(f, "| {} | {} | {agents} | {rest} |", program.title, program.way.word())?;
        }
        writeln!(f)
    }

    fn write_head(&self, f: &mut fmt::Formatter<'_>, head: &str, line: &str) -> fmt::Result {
        write!(f, "{head}")?;
        for agents in &self.sizes {
            write!(f, " {} agents |", grouped(*agents))?;
        }
        writeln!(f, "\n{line}{}", "---:|".repeat(self.sizes.len()))
    }
}

/// A number with three significant digits.
fn digits(x: f64) -> String {
    if x >= 99.95 {
        format!("{x:.0}")
    } else if x >= 9.995 {
        format!("{x:.1}")
    } else {
        format!("{x:.2}")
    }
}

/// A count with thousands separators.
fn grouped(count: u32) -> String {
    let plain = count.to_string();
    let mut grouped = String::new();
    for (place, digit) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        let _ = grouped.write_char(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(title: &str, own: bool) -> Program {
        let (way, ground) = (Way::Race, Ground::Native);
        Program { title: title.to_owned(), way, ground, own, command: vec![], rest: vec![] }
    }

    #[test]
    fn a_report_says_who_was_how_fast_and_who_is_missing() {
        let machine = Machine {
            processor: "A chip".to_owned(),
            threads: 2,
            system: "A system".to_owned(),
            load: None,
        };
        let sample = || Sample { rows: vec![expected(); 20], agents: 10_000 };
        let timing = |seconds: f64| Timing {
            seconds: vec![seconds; 5],
            setup: vec![0.1; 5],
            rest: vec![0.2; 5],
        };
        let report = Report {
            machine,
            date: "2026-11-21".to_owned(),
            versions: vec!["A 1.0".to_owned()],
            missing: vec![("Snail".to_owned(), "it did\nnot build".to_owned())],
            programs: vec![(program("Own", true), sample()), (program("Peer", false), sample())],
            sizes: vec![1_000, 1_000_000],
            rounds: 5,
            limit: 60,
            timings: vec![vec![timing(0.001), timing(1.0)], vec![timing(0.125), Timing::default()]],
        };
        let text = report.to_string();
        for line in [
            "| Processor | A chip, 2 threads at once; every program uses one |",
            "| Left out | Snail: it did not build |",
            "| Own | race | 50.0 (50.0–50.0) | 50.0 (50.0–50.0) |",
            "| Peer | race | 0.40 (0.40–0.40) | over 60 s |",
            "| Peer | race | race | 125 | – |",
            "| Own | race | 0.100 | 0.200 |",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
        assert!(text.contains("| 1,000 agents | 1,000,000 agents |"));
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([0.123, 4.567, 45.67, 456.7].map(digits), ["0.12", "4.57", "45.7", "457"]);
        assert_eq!([7, 1_000, 1_000_000].map(grouped), ["7", "1,000", "1,000,000"]);
    }
}
