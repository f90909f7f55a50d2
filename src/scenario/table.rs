//! The parameter table: each lever of the model, declared once.

use time::Date;

use crate::market::{Prior, Quarter, Regime, START_PRESETS, Schedule, record};
use crate::words::lever;

use super::kind::{Kind, Unit};
use super::parameter::{Evidence, Group, Parameter};
use super::value::Field;

const fn number(min: f64, max: f64, step: f64, unit: Unit) -> Kind {
    Kind::Number { min, max, step, unit }
}

const fn whole(min: u32, max: u32, step: u32, unit: Unit) -> Kind {
    Kind::Whole { min, max, step, unit }
}

/// Where the default of a lever comes from.
macro_rules! evidence {
    (Question $key:tt) => {
        Evidence::Question
    };
    ($kind:ident $key:tt) => {
        Evidence::$kind(lever!($key evidence))
    };
}

/// Declares the fields of [`Scenario`], their defaults and [`PARAMETERS`] from one list.
macro_rules! parameters {
    ($(
        $group:ident $key:tt $field:ident: $type:ty = $default:expr, $kind:expr,
        [$($mechanism:literal)*], $evidence:ident;
    )*) => {
        /// A complete set of parameters: with the model's version, all that a result depends on.
        ///
        /// The shares of clouds add up to 100 %, and so do those of models; the reader of links
        /// and [`Scenario::edit`] see to it.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Scenario {
            $(#[doc = lever!($key doc)] pub $field: $type,)*
        }

        impl Default for Scenario {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        /// Every lever of the model, in the order of the controls.
        pub static PARAMETERS: &[Parameter] = &[$(Parameter {
            key: $key,
            label: lever!($key label),
            kind: $kind,
            group: Group::$group,
            mechanisms: &[$($mechanism),*],
            evidence: evidence!($evidence $key),
            help: lever!($key help),
            since: 1,
            get: |scenario| Field::wrap(&scenario.$field),
            set: |scenario, value| {
                if let Some(field) = Field::unwrap(value) {
                    scenario.$field = field;
                }
            },
        },)*];
    };
}

parameters! {
    Start "aws" aws: Prior = START_PRESETS[0].priors[0], Kind::Prior, [], Source;
    Start "azure" azure: Prior = START_PRESETS[0].priors[1], Kind::Prior, [], Source;
    Start "gcp" gcp: Prior = START_PRESETS[0].priors[2], Kind::Prior, [], Source;
    Start "other" other: Prior = START_PRESETS[0].priors[3], Kind::Prior, [], Source;
    Start "cloud5" cloud5: Prior = Prior::percent(0), Kind::Prior, [], Question;
    Start "cloud6" cloud6: Prior = Prior::percent(0), Kind::Prior, [], Question;
    Start "cloud7" cloud7: Prior = Prior::percent(0), Kind::Prior, [], Question;
    Start "cloud8" cloud8: Prior = Prior::percent(0), Kind::Prior, [], Question;
    Start "aws-name" aws_name: String = String::new(), Kind::Name, [], Question;
    Start "azure-name" azure_name: String = String::new(), Kind::Name, [], Question;
    Start "gcp-name" gcp_name: String = String::new(), Kind::Name, [], Question;
    Start "other-name" other_name: String = String::new(), Kind::Name, [], Question;
    Start "cloud5-name" cloud5_name: String = String::new(), Kind::Name, [], Question;
    Start "cloud6-name" cloud6_name: String = String::new(), Kind::Name, [], Question;
    Start "cloud7-name" cloud7_name: String = String::new(), Kind::Name, [], Question;
    Start "cloud8-name" cloud8_name: String = String::new(), Kind::Name, [], Question;
    Start "start" start: Quarter = Quarter::new(2026, 1),
        Kind::Quarter { min: Quarter::new(2018, 1), max: Quarter::new(2035, 4) },
        ["M01"], Source;
    Start "horizon" horizon: u32 = 20, whole(1, 60, 1, Unit::Quarters), [], Question;
    Start "market" market: f64 = 129.0, number(1.0, 1000.0, 1.0, Unit::Billions), ["M15" "M23"], Source;

    Distribution "a" a: Regime = Regime::Exclusive, Kind::Regime, ["M01"], Question;
    Distribution "b" b: Regime = Regime::Multicloud, Kind::Regime, ["M01"], Question;
    Distribution "window" window: u32 = 14, whole(0, 1095, 1, Unit::Days), ["M03"], Source;
    Distribution "opening" opening: Date = record::OPENING, Kind::Date, ["M01" "M21"], Source;
    Distribution "lag-aws" lag_aws: u32 = 35, whole(0, 1095, 1, Unit::Days), ["M02"], Source;
    Distribution "lag-gcp" lag_gcp: u32 = 240, whole(0, 1095, 1, Unit::Days), ["M02"], Assumption;
    Distribution "lag-other" lag_other: u32 = 730, whole(0, 1095, 1, Unit::Days), ["M02"], Assumption;
    Distribution "other-reach" other_reach: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M01" "M02"], Assumption;
    Distribution "preview" preview: u32 = 34, whole(0, 1095, 1, Unit::Days), ["M02"], Source;
    Distribution "preview-weight" preview_weight: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::None), ["M02"], Assumption;
    Distribution "release-every" release_every: u32 = 60, whole(30, 1095, 10, Unit::Days), ["M03"], Source;
    Distribution "novelty" novelty: f64 = 0.2, number(0.0, 2.0, 0.05, Unit::Utility), ["M03"], Assumption;
    Distribution "carveout" carve_out: f64 = 5.0, number(0.0, 15.0, 0.5, Unit::Percent), ["M04"], Assumption;
    Distribution "carveout-from" carve_out_from: Date = record::CARVE_OUT, Kind::Date, ["M04"], Source;
    Distribution "timetable" schedule: Schedule = Schedule::default(), Kind::Schedule, ["M01"], Question;
    Distribution "waiver" waiver: f64 = 10.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M03" "M14"], Assumption;
    Distribution "anthropic-azure" anthropic_azure: Date = record::ANTHROPIC_ON_AZURE, Kind::Date, ["M05"], Source;
    Distribution "clause" clause: f64 = 2.0, number(0.0, 20.0, 0.5, Unit::PercentAYear), ["M20"], Assumption;
    Distribution "clause-until" clause_until: Date = record::OPENING, Kind::Date, ["M20"], Source;
    Distribution "licence-until" licence_until: Date = record::LICENCE, Kind::Date, ["M21"], Source;
    Distribution "precedent" precedent: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M22"], Assumption;

    Ai "ai" ai: f64 = 15.0, number(0.0, 60.0, 1.0, Unit::Percent), ["M17"], Assumption;
    Ai "growth-ai" growth_ai: f64 = 60.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M17"], Assumption;
    Ai "openai" openai: Prior = Prior::percent(40), Kind::Prior, ["M19"], Assumption;
    Ai "anthropic" anthropic: Prior = Prior::percent(26), Kind::Prior, ["M05"], Assumption;
    Ai "gemini" gemini: Prior = Prior::percent(16), Kind::Prior, ["M06"], Assumption;
    Ai "microsoft-models" microsoft_models: Prior = Prior::percent(4), Kind::Prior, ["M08"], Assumption;
    Ai "amazon-models" amazon_models: Prior = Prior::percent(4), Kind::Prior, ["M06"], Assumption;
    Ai "open-models" open_models: Prior = Prior::percent(10), Kind::Prior, ["M07"], Assumption;
    Ai "specialisation" specialisation: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None), ["M09"], Assumption;
    Ai "commoditisation" commoditisation: f64 = 0.2, number(0.0, 0.5, 0.05, Unit::None), ["M09"], Assumption;
    Ai "neutrality" neutrality: f64 = 0.05, number(0.0, 1.0, 0.05, Unit::Utility), ["M05"], Assumption;
    Ai "breadth" breadth: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::Utility), ["M07"], Assumption;
    Ai "microsoft-quality" microsoft_quality: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None), ["M08"], Assumption;
    Ai "microsoft-years" microsoft_years: f64 = 5.0, number(1.0, 15.0, 0.5, Unit::Years), ["M08"], Assumption;
    Ai "inertia-model" inertia_model: f64 = 4.0, number(0.0, 8.0, 0.1, Unit::Utility), ["M12"], Source;
    Ai "similarity" nest: f64 = 0.5, number(0.1, 1.0, 0.05, Unit::None), ["M01"], Assumption;
    Ai "gravity" gravity: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M12"], Assumption;
    Ai "friction" friction: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M10" "M12"], Assumption;
    Ai "link" link: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None), ["M10"], Assumption;
    Ai "link-from" link_from: Date = record::FAST_LINK, Kind::Date, ["M10"], Source;
    Ai "gateway-2025" gateway_2025: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M11"], Source;
    Ai "gateway-2028" gateway_2028: f64 = 70.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M11"], Source;
    Ai "gateway-factor" gateway_factor: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None), ["M11"], Assumption;
    Ai "egress" egress: f64 = 0.1, number(0.0, 2.0, 0.05, Unit::Utility), ["M12"], Assumption;
    Ai "egress-aws" egress_aws: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source;
    Ai "egress-azure" egress_azure: f64 = 0.087, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source;
    Ai "egress-gcp" egress_gcp: f64 = 0.12, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source;
    Ai "egress-other" egress_other: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Assumption;
    Ai "direct" direct: f64 = 0.3, number(0.0, 4.0, 0.1, Unit::Utility), ["M19"], Assumption;
    Ai "resourcing" resourcing: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M12"], Assumption;

    Core "growth-core" growth_core: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Assumption;
    Core "pull" pull: f64 = 0.35, number(0.0, 2.0, 0.05, Unit::None), ["M01" "M12"], Assumption;
    Core "growth-aws" growth_aws: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
    Core "growth-azure" growth_azure: f64 = 40.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
    Core "growth-gcp" growth_gcp: f64 = 63.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
    Core "growth-other" growth_other: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
    Core "fade" fade: f64 = 20.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M17"], Assumption;
    Core "bundle" bundle: f64 = 1.2, number(0.0, 4.0, 0.1, Unit::Utility), ["M08"], Source;
    Core "shop" shop: f64 = 40.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M08"], Assumption;
    Core "discount" discount: f64 = 10.0, number(0.0, 30.0, 1.0, Unit::Percent), ["M12"], Source;
    Core "second-source" second_source: f64 = 5.0, number(0.0, 50.0, 1.0, Unit::PercentAYear), ["M18"], Assumption;
    Core "one-cloud" one_cloud: Prior = Prior::percent(24), Kind::Prior, ["M18"], Source;
    Core "two-clouds" two_clouds: Prior = Prior::percent(45), Kind::Prior, ["M18"], Source;
    Core "three-clouds" three_clouds: Prior = Prior::percent(19), Kind::Prior, ["M18"], Source;
    Core "four-clouds" four_clouds: Prior = Prior::percent(12), Kind::Prior, ["M18"], Source;
    Core "inertia-core" inertia_core: f64 = 5.0, number(0.0, 8.0, 0.1, Unit::Utility), ["M12"], Source;
    Core "switching" switching: f64 = 0.8, number(0.0, 10.0, 0.1, Unit::PercentAYear), ["M12"], Source;
    Core "contract" contract: u32 = 3, whole(1, 3, 1, Unit::Years), ["M12"], Assumption;
    Core "primary" primary: f64 = 80.0, number(50.0, 100.0, 1.0, Unit::Percent), ["M18"], Assumption;
    Core "cadence" cadence: u32 = 4, whole(1, 4, 1, Unit::Quarters), ["M12"], Assumption;

    Supply "weight-price" weight_price: f64 = 0.254, number(0.0, 1.0, 0.01, Unit::None), ["M13" "M24"], Source;
    Supply "weight-quality" weight_quality: f64 = 0.243, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source;
    Supply "weight-security" weight_security: f64 = 0.266, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source;
    Supply "weight-capability" weight_capability: f64 = 0.237, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source;
    Supply "price-frontier" price_frontier: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear), ["M13"], Source;
    Supply "price-tail" price_tail: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear), ["M13"], Assumption;
    Supply "markup" markup: f64 = 0.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M13"], Assumption;
    Supply "queue" queue: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M14"], Assumption;
    Supply "headroom" headroom: f64 = 20.0, number(-50.0, 200.0, 5.0, Unit::Percent), ["M14"], Assumption;
    Supply "capacity-aws" capacity_aws: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption;
    Supply "capacity-azure" capacity_azure: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Source;
    Supply "capacity-gcp" capacity_gcp: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption;
    Supply "capacity-other" capacity_other: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption;
    Supply "commit-azure" commit_azure: f64 = 250.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16"], Source;
    Supply "commit-aws" commit_aws: f64 = 138.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16"], Source;
    Supply "commit-years" commit_years: f64 = 8.0, number(1.0, 20.0, 1.0, Unit::Years), ["M16"], Source;
    Supply "serving" serving: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M16"], Assumption;
    Supply "chips" chips: f64 = 30.0, number(0.0, 50.0, 5.0, Unit::Percent), ["M16"], Assumption;

    Ledger "revenue-share" revenue_share: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M15"], Source;
    Ledger "revenue-until" revenue_until: Date = record::REVENUE_SHARE, Kind::Date, ["M15"], Source;
    Ledger "revenue-cap" revenue_cap: f64 = 38.0, number(0.0, 500.0, 1.0, Unit::Billions), ["M15"], Source;
    Ledger "microsoft-pays" microsoft_pays: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M15"], Assumption;
    Ledger "stake" stake: f64 = 27.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M23"], Source;
    Ledger "multiple" multiple: f64 = 18.0, number(0.0, 40.0, 1.0, Unit::None), ["M23"], Assumption;
    Ledger "margin" margin: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M23"], Assumption;

    Run "n" enterprises: u32 = 2000, whole(1, 1_000_000, 100, Unit::None), [], Question;
    Run "spread" spread: f64 = 1.2, number(0.0, 2.8, 0.1, Unit::None), [], Assumption;
    Run "runs" runs: u32 = 100, whole(1, 2_000, 10, Unit::None), [], Question;
    Run "until-error" until_error: f64 = 0.0, number(0.0, 5.0, 0.05, Unit::Points), [], Question;
    Run "seed" seed: u32 = 42, whole(0, u32::MAX, 1, Unit::None), [], Question;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::Value;
    use crate::scenario::kind::Reading;

    #[test]
    fn every_parameter_is_told_apart_and_told_of() {
        let keys: BTreeSet<_> = PARAMETERS.iter().map(|parameter| parameter.key).collect();
        assert_eq!(keys.len(), PARAMETERS.len(), "a key is used twice");
        for Parameter { key, label, help, mechanisms, evidence, .. } in PARAMETERS {
            let (label, help) = (label.text(), help.text());
            assert!(!key.is_empty() && !label.is_empty() && help.ends_with('.'), "{key}");
            assert!(!evidence.text().is_empty(), "{key}");
            for mechanism in *mechanisms {
                assert!(mechanism.len() == 3 && mechanism.starts_with('M'), "{key}");
            }
        }
    }

    #[test]
    fn every_default_is_a_value_of_its_kind() {
        for parameter in PARAMETERS {
            let value = parameter.default_value();
            assert_eq!(
                parameter.kind.read(&value.to_string()),
                Reading::Valid(value),
                "{}",
                parameter.key
            );
        }
    }

    #[test]
    fn setting_what_was_got_changes_nothing() {
        let scenario = Scenario::default();
        for parameter in PARAMETERS {
            let mut copy = scenario.clone();
            (parameter.set)(&mut copy, parameter.get(&scenario));
            assert_eq!(copy, scenario, "{}", parameter.key);
        }
    }

    #[test]
    fn setting_changes_one_field() {
        for parameter in PARAMETERS {
            let mut copy = Scenario::default();
            let other = match parameter.default_value() {
                Value::Number(number) => Value::Number(number + 0.5),
                Value::Whole(number) => Value::Whole(number + 1),
                Value::Prior(_) => Value::Prior(Prior::percent(1)),
                Value::Quarter(quarter) => Value::Quarter(quarter.later(1)),
                Value::Date(date) => Value::Date(date.next_day().unwrap()),
                Value::Regime(_) => Value::Regime(Regime::AsItHappened),
                Value::Name(_) => Value::Name("Another".to_owned()),
                Value::Schedule(_) => Value::Schedule(Schedule::read("open@aws:2026-01-01").0),
            };
            (parameter.set)(&mut copy, other);
            let changed: Vec<_> = PARAMETERS.iter().filter(|p| p.is_changed(&copy)).collect();
            assert_eq!(changed.len(), 1, "{}", parameter.key);
            assert_eq!(changed[0].key, parameter.key);
        }
    }
}
