//! Code: how a program gets the same result, and sees that it is the same.

use crate::link::{self, Citation, Style};
use crate::scenario::Comparison;

/// What a program is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A shell, with the command.
    Shell,
    /// Python, with the package `multihome`.
    Python,
    /// JavaScript, with the package `multihome`.
    JavaScript,
}

impl Code {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Shell, Self::Python, Self::JavaScript];

    /// The name in keys of buttons.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shell => "shell",
            Self::Python => "python",
            Self::JavaScript => "javascript",
        }
    }

    /// A program that runs a comparison and compares its digest with that of a citation. Links have no character that
    /// a text in quotes would need to escape.
    #[must_use]
    pub fn of(self, comparison: &Comparison, citation: &Citation) -> String {
        let link = link::write(comparison, &[], Style::Differences);
        let digest = &citation.digest;
        match self {
            Self::Shell => {
                let cited = link::cite(comparison, citation, &[]);
                format!("multihome run \"{link}\"\nmultihome verify \"{cited}\"\n")
            }
            Self::Python => format!(
                "import multihome as mh\n\nresult = mh.run(\"{link}\")\n\
                 assert result.digest == \"{digest}\"\nprint(result.headline)\n"
            ),
            Self::JavaScript => format!(
                "import {{ run }} from \"multihome\";\n\nconst result = await run(\"{link}\");\n\
                 console.assert(result.digest === \"{digest}\");\nconsole.log(result.headline);\n"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate;
    use crate::link::read;
    use crate::report::citation;

    #[test]
    fn a_program_runs_the_comparison_and_proves_it() {
        let comparison = read("n=30&runs=2&horizon=2&b=custom&timetable=openai@aws:2026-06-01:0.5&b.pull=0.5&aws-name=A%22%24%60b")
            .unwrap()
            .comparison;
        let citation = citation(&comparison, &simulate(&comparison).unwrap());
        for code in Code::ALL {
            let text = code.of(&comparison, &citation);
            let links: Vec<&str> =
                text.split('"').filter(|part| part.starts_with("v=1&")).collect();
            assert!(!links.is_empty(), "{text}");
            for link in links {
                assert!(!link.contains(['$', '`', '\\', '\'', '!', ' ']), "{link}");
                assert_eq!(read(link).unwrap().comparison, comparison, "{link}");
            }
            assert!(text.contains(&citation.digest) && text.ends_with('\n'), "{text}");
        }
    }
}
