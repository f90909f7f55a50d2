//! `multihome calibrate`: the fitted parameters, found again.

use std::io::Write;

use crate::fit::{Fitted, TARGETS, fit};
use crate::report::exact;
use crate::scenario::{Parameter, Scenario};

use super::failure::Failure;
use super::threads::run;

/// Fits what is fitted, and prints it beside the defaults.
pub(super) fn calibrate(scenario: &Scenario, out: impl Write) -> Result<(), Failure> {
    print(&fit(scenario, run)?, out)
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
