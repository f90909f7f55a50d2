//! `multihome calibrate`: finds the fitted parameters again.

use std::io::Write;

use crate::ensemble::simulate;
use crate::fit::{Fitted, TARGETS, fit};
use crate::report::exact;
use crate::scenario::{Comparison, Parameter};

use super::failure::Failure;

/// Fits the parameters, and prints them beside the defaults.
pub(super) fn calibrate(comparison: &Comparison, out: impl Write) -> Result<(), Failure> {
    print(&fit(comparison, simulate)?, out)
}

fn print(fitted: &[Fitted], mut out: impl Write) -> Result<(), Failure> {
    for Fitted { target, value, reached } in fitted {
        let default = Parameter::find(target.key)
            .map(|parameter| parameter.default_value().to_string())
            .unwrap_or_default();
        let beside = if exact(*value) == default {
            "the default".to_owned()
        } else {
            format!("differs from the default, {default}")
        };
        writeln!(out, "{} = {}: {beside}", target.key, exact(*value))?;
        writeln!(out, "  figure      {}", target.what)?;
        writeln!(out, "  published   {}", target.published)?;
        writeln!(out, "  target      {:.2}", reached.target)?;
        writeln!(out, "  this model  {:.2}", reached.figure)?;
    }
    writeln!(out, "{} parameters were fitted, under exclusivity.", TARGETS.len())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fit::Reached;
    use crate::scenario::Scenario;

    #[test]
    fn what_differs_from_the_defaults_is_said() {
        let reached = Reached { figure: 1.0, target: 1.0 };
        let default = Scenario::default();
        let values = [default.inertia_model, default.bundle + 0.5, default.inertia_core];
        let fitted: Vec<_> = TARGETS
            .iter()
            .zip(values)
            .map(|(target, value)| Fitted { target, value, reached })
            .collect();
        let mut out = Vec::new();
        print(&fitted, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.matches(": the default\n").count(), 2, "{text}");
        let differs = format!("differs from the default, {}\n", default.bundle);
        assert!(text.contains(&differs), "{text}");
    }
}
