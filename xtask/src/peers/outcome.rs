//! The output of a program's run: one line of JSON.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::model::OPTIONS;

/// The outcome of one run.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The shares at the end, and the fraction that switched in the last quarter.
    pub outputs: [f64; OPTIONS + 1],
    /// The seconds that it took to create the agents.
    pub setup: f64,
    /// The seconds that the quarters took.
    pub seconds: f64,
}

impl Outcome {
    /// Reads the last line of a program's output.
    pub fn parse(printed: &str) -> Result<Self> {
        let line = printed.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
        let value: Value =
            serde_json::from_str(line).with_context(|| format!("it printed no JSON: {line:?}"))?;
        let number = |value: &Value, name: &str| {
            let number = value.as_f64().filter(|number| number.is_finite() && *number >= 0.0);
            number.with_context(|| format!("`{name}` is missing or no number in {line}"))
        };
        let Some(shares) = value["shares"].as_array().filter(|shares| shares.len() == OPTIONS)
        else {
            bail!("`shares` are not {OPTIONS} numbers in {line}");
        };
        let mut outputs = [0.0; OPTIONS + 1];
        for (output, share) in outputs.iter_mut().zip(shares) {
            *output = number(share, "shares")?;
        }
        let sum: f64 = outputs.iter().sum();
        ensure!((sum - 1.0).abs() < 1e-6, "`shares` add up to {sum} in {line}");
        outputs[OPTIONS] = number(&value["switched"], "switched")?;
        let setup = number(&value["setup"], "setup")?;
        let seconds = number(&value["seconds"], "seconds")?;
        Ok(Self { outputs, setup, seconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_is_read() {
        let printed = concat!(
            "a library says hello\n",
            r#"{"shares":[0.4,0.3,0.2,0.1],"switched":0.25,"setup":0.5,"seconds":1.5}"#,
            "\n\n",
        );
        let outcome = Outcome::parse(printed).unwrap();
        assert_eq!(outcome.outputs, [0.4, 0.3, 0.2, 0.1, 0.25]);
        assert_eq!((outcome.setup, outcome.seconds), (0.5, 1.5));
    }

    #[test]
    fn what_is_no_outcome_is_refused() {
        for (printed, word) in [
            ("", "no JSON"),
            ("hello", "no JSON"),
            (r#"{"shares":[1],"switched":0,"setup":0,"seconds":0}"#, "4 numbers"),
            (r#"{"shares":[0.4,0.3,0.2,0.2],"switched":0,"setup":0,"seconds":0}"#, "add up"),
            (r#"{"shares":[0.4,0.3,0.2,0.1],"switched":null,"setup":0,"seconds":0}"#, "switched"),
            (r#"{"shares":[0.4,0.3,0.2,0.1],"switched":0,"setup":0}"#, "seconds"),
            (r#"{"shares":[0.4,0.3,0.2,0.1],"switched":0,"setup":0,"seconds":-1}"#, "seconds"),
        ] {
            let error = format!("{:#}", Outcome::parse(printed).unwrap_err());
            assert!(error.contains(word), "{printed}: {error}");
        }
    }
}
