//! The parameter table: each lever of the model, declared once.

use time::Date;

use crate::market::{CLOUDS, MODELS, Prior, Quarter, Regime, START_PRESETS, Terms, record};

use super::kind::{Kind, Unit};
use super::parameter::{Evidence, Group, Parameter};
use super::value::Field;

use Evidence::{Assumption, Question, Source};

const fn number(min: f64, max: f64, step: f64, unit: Unit) -> Kind {
    Kind::Number { min, max, step, unit }
}

const fn whole(min: u32, max: u32, step: u32, unit: Unit) -> Kind {
    Kind::Whole { min, max, step, unit }
}

/// Declares the fields of [`Scenario`], their defaults and [`PARAMETERS`] from one list.
macro_rules! parameters {
    ($(
        $group:ident $key:literal $field:ident: $type:ty = $default:expr, $kind:expr,
        [$($mechanism:literal)*], $label:literal, $evidence:expr, $help:literal;
    )*) => {
        /// A complete set of parameters: with the model's version, all that a result depends on.
        ///
        /// The shares of clouds add up to 100 %, and so do those of models; the reader of links
        /// and [`Scenario::edit`] see to it.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Scenario {
            $(#[doc = $help] pub $field: $type,)*
        }

        impl Default for Scenario {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        /// Every lever of the model, in the order of the controls.
        pub static PARAMETERS: &[Parameter] = &[$(Parameter {
            key: $key,
            label: $label,
            kind: $kind,
            group: Group::$group,
            mechanisms: &[$($mechanism),*],
            evidence: $evidence,
            help: $help,
            since: 1,
            get: |scenario| scenario.$field.wrap(),
            set: |scenario, value| {
                if let Some(field) = Field::unwrap(value) {
                    scenario.$field = field;
                }
            },
        },)*];
    };
}

parameters! {
    Start "aws" aws: Prior = START_PRESETS[0].priors[0], Kind::Prior,
        [], "AWS", Source("Synergy Research Group, 2024 Q1"),
        "Share of the cloud market that AWS holds at the start.";
    Start "azure" azure: Prior = START_PRESETS[0].priors[1], Kind::Prior,
        [], "Azure", Source("Synergy Research Group, 2024 Q1"),
        "Share of the cloud market that Microsoft Azure holds at the start.";
    Start "gcp" gcp: Prior = START_PRESETS[0].priors[2], Kind::Prior,
        [], "Google Cloud", Source("Synergy Research Group, 2024 Q1"),
        "Share of the cloud market that Google Cloud holds at the start.";
    Start "other" other: Prior = START_PRESETS[0].priors[3], Kind::Prior,
        [], "Others", Source("what the first three leave"),
        "Share of all other clouds at the start; the rest when it is not given.";
    Start "start" start: Quarter = Quarter::new(2026, 1),
        Kind::Quarter { min: Quarter::new(2018, 1), max: Quarter::new(2035, 4) },
        ["M01"], "First quarter", Source("the last quarter before the deal was rewritten"),
        "The quarter in which the simulation starts, quarter 0. OpenAI is exclusive to Azure until then on both sides.";
    Start "horizon" horizon: u32 = 20, whole(1, 60, 1, Unit::Quarters),
        [], "Horizon", Question,
        "How many quarters are simulated.";

    Distribution "a" a: Regime = Regime::Exclusive, Kind::Regime,
        ["M01"], "Regime A", Question,
        "The rule of distribution that the comparison starts from (dotted lines).";
    Distribution "b" b: Regime = Regime::Multicloud, Kind::Regime,
        ["M01"], "Regime B", Question,
        "The rule of distribution that is compared with regime A (solid lines).";
    Distribution "window" window: u32 = 14, whole(0, 1095, 1, Unit::Days),
        ["M03"], "Azure-first window", Source("at most 14 days for the generation of September 2026 (timeline of the deal)"),
        "How many days a new generation of OpenAI’s models is sold on Azure before other clouds get it.";
    Distribution "opening" opening: Date = record::OPENING, Kind::Date,
        ["M01" "M21"], "Exclusivity ends on", Source("the amended agreement of 27 April 2026"),
        "The day on which OpenAI may sell on any cloud under the multi-cloud regime.";
    Distribution "lag-aws" lag_aws: u32 = 35, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Lag on AWS", Source("27 April to 1 June 2026"),
        "Days from the end of exclusivity to general availability on AWS.";
    Distribution "lag-gcp" lag_gcp: u32 = 240, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Lag on Google Cloud", Assumption("no date known; a private preview was seen in autumn 2026"),
        "Days from the end of exclusivity to general availability on Google Cloud.";
    Distribution "lag-other" lag_other: u32 = 730, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Lag on other clouds", Assumption("no offer seen by November 2026"),
        "Days from the end of exclusivity to general availability on all other clouds.";
    Distribution "other-reach" other_reach: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent),
        ["M01" "M02"], "Other clouds that will sell it", Assumption("“Others” are many clouds, some closed to OpenAI; no figure found"),
        "Part of all other clouds, by spend, that sells OpenAI’s models once it may.";
    Distribution "preview" preview: u32 = 34, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Limited preview", Source("AWS, 28 April to 1 June 2026"),
        "Days of limited preview before general availability on a cloud.";
    Distribution "preview-weight" preview_weight: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::None),
        ["M02"], "Weight of a preview", Assumption("no figure found"),
        "How much a model in limited preview counts against one in general availability (0 not at all, 1 fully).";
    Distribution "release-every" release_every: u32 = 60, whole(30, 1095, 10, Unit::Days),
        ["M03"], "A new generation every", Source("GPT-5.4 to GPT-6 between March and September 2026"),
        "Days between one generation of OpenAI’s models and the next.";
    Distribution "novelty" novelty: f64 = 0.2, number(0.0, 2.0, 0.05, Unit::Utility),
        ["M03"], "Novelty premium", Assumption("no figure found"),
        "Utility that a venue loses for each generation it is behind.";
    Distribution "carveout" carve_out: f64 = 5.0, number(0.0, 15.0, 0.5, Unit::Percent),
        ["M04"], "Public-sector carve-out", Assumption("the exemption is on record, its size is not"),
        "Share of enterprises, by spend, that are exempt from exclusivity.";
    Distribution "carveout-from" carve_out_from: Date = record::CARVE_OUT, Kind::Date,
        ["M04"], "Carve-out from", Source("the recapitalisation of 28 October 2025"),
        "The day from which those enterprises may use OpenAI’s models on any cloud.";

    Ai "ai" ai: f64 = 15.0, number(0.0, 60.0, 1.0, Unit::Percent),
        ["M17"], "AI in cloud spend", Assumption("AI added 16 points to Azure’s growth in FY25 Q3, which makes it at least 12 % of Azure; rounded up for the year since"),
        "AI spend at the start, direct purchases included, against what enterprises spend on clouds.";
    Ai "growth-ai" growth_ai: f64 = 60.0, number(0.0, 200.0, 5.0, Unit::PercentAYear),
        ["M17"], "Growth of AI spend", Assumption("the split is a choice; with it clouds grow by about 29 % in the first year, as in 2025 (Omdia, 2025 Q4)"),
        "How fast AI spend grows.";
    Ai "openai" openai: Prior = Prior::percent(40), Kind::Prior,
        ["M19"], "OpenAI", Assumption("between 25 % (Menlo, mid-2025, an investor in Anthropic) and 56 % (a16z, 2025)"),
        "OpenAI’s share of AI spend at the start.";
    Ai "anthropic" anthropic: Prior = Prior::percent(26), Kind::Prior,
        ["M05"], "Anthropic", Assumption("Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves"),
        "Anthropic’s share of AI spend at the start.";
    Ai "gemini" gemini: Prior = Prior::percent(16), Kind::Prior,
        ["M06"], "Gemini", Assumption("Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves"),
        "Gemini’s share of AI spend at the start.";
    Ai "microsoft-models" microsoft_models: Prior = Prior::percent(4), Kind::Prior,
        ["M08"], "Microsoft’s own", Assumption("half of what Menlo’s named vendors leave, scaled"),
        "Share of AI spend on Microsoft’s own models at the start.";
    Ai "amazon-models" amazon_models: Prior = Prior::percent(4), Kind::Prior,
        ["M06"], "Amazon’s own", Assumption("half of what Menlo’s named vendors leave, scaled"),
        "Share of AI spend on Amazon’s own models at the start.";
    Ai "open-models" open_models: Prior = Prior::percent(10), Kind::Prior,
        ["M07"], "Open weights", Assumption("Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves"),
        "Share of AI spend on models with open weights at the start; the rest when it is not given.";
    Ai "specialisation" specialisation: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None),
        ["M09"], "Specialisation", Assumption("sources disagree whether models specialise or commoditise"),
        "How much enterprises differ in which model suits them: 0 makes models commodities; 1 gives tastes a standard deviation of 2 utils.";
    Ai "inertia-model" inertia_model: f64 = 2.7, number(0.0, 8.0, 0.1, Unit::Utility),
        ["M12"], "Inertia of models", Source("chosen so that about 11 % of enterprises switch vendor in a year (Menlo, mid-2025)"),
        "Utility of staying with the model used last.";
    Ai "similarity" nest: f64 = 0.5, number(0.1, 1.0, 0.05, Unit::None),
        ["M01"], "Dissimilarity within a model", Assumption("no figure found"),
        "How different one model is at two venues: 1 as different as two models (plain logit), near 0 the same good (the nested logit’s ρ).";
    Ai "gravity" gravity: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M12"], "Data gravity", Assumption("no figure found"),
        "Utility of buying a model where all of one’s other workloads run.";
    Ai "friction" friction: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M10" "M12"], "Cross-cloud friction", Assumption("no figure found"),
        "Utility lost by buying a model on a cloud that is not one’s home.";
    Ai "direct" direct: f64 = 0.3, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M19"], "Cost of buying direct", Assumption("no figure found"),
        "Utility lost by buying from the vendor instead of through a cloud contract.";
    Ai "resourcing" resourcing: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::PercentAYear),
        ["M12"], "AI spend sourced anew", Assumption("no figure found"),
        "Share of existing AI spend that goes to the current choice each year, besides all growth.";

    Core "growth-core" growth_core: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::PercentAYear),
        ["M17"], "Growth of other spend", Assumption("the split is a choice; with it clouds grow by about 29 % in the first year, as in 2025 (Omdia, 2025 Q4)"),
        "How fast cloud spend other than AI grows; new workloads are this growth.";
    Core "pull" pull: f64 = 0.35, number(0.0, 2.0, 0.05, Unit::None),
        ["M01" "M12"], "AI pull on other workloads", Assumption("no figure found"),
        "How much the AI options of a cloud draw ordinary workloads there: 0 cuts the link.";
    Core "inertia-core" inertia_core: f64 = 3.0, number(0.0, 8.0, 0.1, Unit::Utility),
        ["M12"], "Inertia of workloads", Assumption("so that most new workloads stay with the primary cloud"),
        "Utility of placing a workload on the cloud that runs all of the enterprise’s workloads.";
    Core "switching" switching: f64 = 0.8, number(0.0, 10.0, 0.1, Unit::PercentAYear),
        ["M12"], "Enterprises that switch cloud", Source("fewer than 1 % a year: UK CMA, final decision 2025"),
        "Share of enterprises that move what their primary cloud runs to another cloud each year, at the end of a contract.";
    Core "contract" contract: u32 = 3, whole(1, 3, 1, Unit::Years),
        ["M12"], "Longest contract", Assumption("committed-spend contracts of 1 to 3 years are usual; no survey found"),
        "Contracts last from one year to this long.";
    Core "primary" primary: f64 = 80.0, number(50.0, 100.0, 1.0, Unit::Percent),
        ["M18"], "Share with the primary cloud", Assumption("95 % in 2020 (Bain), lower since"),
        "What a multi-cloud enterprise spends with its primary cloud at the start.";
    Core "cadence" cadence: u32 = 4, whole(1, 4, 1, Unit::Quarters),
        ["M12"], "Time between decisions", Assumption("yearly budgets"),
        "How many quarters an enterprise lets pass between decisions on where new spend goes. Enterprises take turns, so some decide in every quarter.";

    Run "n" enterprises: u32 = 2000, whole(1, 1_000_000, 100, Unit::None),
        [], "Enterprises", Question,
        "How many enterprises are simulated.";
    Run "spread" spread: f64 = 1.2, number(0.0, 2.8, 0.1, Unit::None),
        [], "Spread of sizes", Assumption("2.8 fits HashiCorp’s 2021 spend bins; smaller, so that chance at a few giants does not hide the mechanism"),
        "Standard deviation of the logarithm of enterprises’ spend.";
    Run "runs" runs: u32 = 100, whole(1, 2_000, 10, Unit::None),
        [], "Runs (replicates)", Question,
        "How many times the comparison is run with new luck.";
    Run "seed" seed: u32 = 42, whole(0, u32::MAX, 1, Unit::None),
        [], "Seed", Question,
        "The number that all luck derives from: the same seed gives the same digits.";
}

impl Scenario {
    /// The clouds' shares at quarter 0, in the order of [`crate::market::Cloud::ALL`].
    #[must_use]
    pub const fn priors(&self) -> [Prior; CLOUDS] {
        [self.aws, self.azure, self.gcp, self.other]
    }

    /// The models' shares of AI spend at quarter 0, in the order of [`crate::market::Model::ALL`].
    #[must_use]
    pub const fn model_priors(&self) -> [Prior; MODELS] {
        [
            self.openai,
            self.anthropic,
            self.gemini,
            self.microsoft_models,
            self.amazon_models,
            self.open_models,
        ]
    }

    /// The last quarter of the simulation.
    #[must_use]
    pub const fn end(&self) -> Quarter {
        self.start.later(self.horizon)
    }

    /// The terms of distribution under every regime.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms {
            opening: self.opening,
            lag: [self.lag_aws, 0, self.lag_gcp, self.lag_other],
            preview: self.preview,
            window: self.window,
            release_every: self.release_every,
            carve_out: self.carve_out_from,
            other_reach: self.other_reach / 100.0,
        }
    }
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
            };
            (parameter.set)(&mut copy, other);
            let changed: Vec<_> = PARAMETERS.iter().filter(|p| p.is_changed(&copy)).collect();
            assert_eq!(changed.len(), 1, "{}", parameter.key);
            assert_eq!(changed[0].key, parameter.key);
        }
    }
}
