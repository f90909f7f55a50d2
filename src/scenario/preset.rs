//! Presets: the stories of the sources, each a link and two sentences on what to look for.

use super::link::read;
use super::table::Scenario;

/// A story to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The short name in links and tests.
    pub key: &'static str,
    /// The name that people read.
    pub name: &'static str,
    /// What it changes against the defaults, as a link.
    pub link: &'static str,
    /// What to look for, in two sentences.
    pub look: &'static str,
    /// The mechanisms that it is about.
    pub mechanisms: &'static [&'static str],
}

/// The stories in the order in which they are told.
pub const PRESETS: [Preset; 12] = [
    Preset {
        key: "as-it-happened",
        name: "As it happened",
        link: "b=as-it-happened",
        look: "OpenAI’s models come to AWS in stages, by the dates of the record, and to Google Cloud in the autumn. \
               Compare with the default, whose lags come from the same dates: look how little the steps before the summer of 2026 change.",
        mechanisms: &["M01", "M02"],
    },
    Preset {
        key: "exclusive-for-ever",
        name: "Exclusive for ever",
        link: "a=as-it-happened&b=exclusive",
        look: "The deal is never rewritten, against what happened. \
               Look what Azure keeps that way, and how much demand for OpenAI stays blocked.",
        mechanisms: &["M01", "M19"],
    },
    Preset {
        key: "open-from-day-one",
        name: "Open from day one",
        link: "window=0&opening=2026-04-01&lag-aws=0&lag-gcp=0&lag-other=0&preview-weight=1",
        look: "No window, no previews, no lags: every cloud sells everything at once. \
               Compare with the default how much of the effect those delays hold back.",
        mechanisms: &["M01", "M02", "M03"],
    },
    Preset {
        key: "long-window",
        name: "A long theatrical window",
        link: "window=365",
        look: "Each generation of models plays on Azure for a year before other clouds get it. \
               Look how much of exclusivity such a window restores.",
        mechanisms: &["M03"],
    },
    Preset {
        key: "carve-out",
        name: "The carve-out only",
        link: "a=no-exemption&b=exclusive&carveout=15",
        look: "Only the public sector may use the models on any cloud; all others stay exclusive. \
               Look at customers’ surplus in the public sector, and how much market share so small a part can move.",
        mechanisms: &["M04"],
    },
    Preset {
        key: "commodities",
        name: "Commodities",
        link: "specialisation=0.1&commoditisation=0.5&price-tail=10",
        look: "Models become alike, and the small ones get cheaper faster. \
               Look whether it still matters who may sell OpenAI’s.",
        mechanisms: &["M09", "M13"],
    },
    Preset {
        key: "specialists",
        name: "Specialists",
        link: "specialisation=1&commoditisation=0",
        look: "Models suit different work, and the gaps stay. \
               Look how much more strongly an exclusive model holds its customers, and pulls their other workloads.",
        mechanisms: &["M09"],
    },
    Preset {
        key: "cheap-gateways",
        name: "Cheap gateways",
        link: "gateway-2025=60&gateway-2028=100&gateway-factor=0.1",
        look: "Nearly everyone reaches models through a gateway, from any cloud, at little cost. \
               Look how many switch models, and whether the place of sale still moves workloads.",
        mechanisms: &["M11"],
    },
    Preset {
        key: "fast-link",
        name: "The fast link",
        link: "link=0",
        look: "AWS and Google Cloud act as one for those who use both. \
               Look whether the two gain from opening together, and whom that costs.",
        mechanisms: &["M10"],
    },
    Preset {
        key: "azure-short",
        name: "Azure short of capacity",
        link: "headroom=-20&capacity-azure=20&waiver=50",
        look: "Azure’s AI capacity falls behind its demand, so queues form and the window is often waived. \
               Look at the load, and whether opening relieves Azure or empties it.",
        mechanisms: &["M03", "M14"],
    },
    Preset {
        key: "google-pace",
        name: "Google keeps its pace",
        link: "fade=0",
        look: "Differences in growth never fade: Google Cloud goes on outgrowing Azure, and Azure AWS. \
               Look how the levels move on both sides, and how little the difference between the sides does.",
        mechanisms: &["M17"],
    },
    Preset {
        key: "precedent",
        name: "Precedent: everyone opens",
        link: "precedent=100",
        look: "Once OpenAI sells anywhere, one more of the single-cloud models follows each year. \
               Look what Google Cloud loses when Gemini is sold elsewhere too.",
        mechanisms: &["M22"],
    },
];

impl Preset {
    /// The scenario that it stands for.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        read(self.link).unwrap_or_default().scenario
    }

    /// The preset that a scenario tells, apart from where it starts and how it is run.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.applied_to(scenario) == *scenario)
    }

    /// The preset told from the start, and with the size and the luck, of another scenario.
    #[must_use]
    pub fn applied_to(&self, scenario: &Scenario) -> Scenario {
        let mut told = self.scenario();
        for parameter in super::table::PARAMETERS.iter().filter(|p| p.group.is_setting()) {
            (parameter.set)(&mut told, parameter.get(scenario));
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::{MECHANISMS, PARAMETERS, Style, write};

    #[test]
    fn every_preset_is_a_clean_link_that_says_only_what_it_changes() {
        let keys: BTreeSet<_> = PRESETS.iter().map(|preset| preset.key).collect();
        assert_eq!(keys.len(), PRESETS.len());
        for preset in &PRESETS {
            let reading = read(preset.link).unwrap();
            assert_eq!(reading.notices, [], "{}", preset.key);
            let written = write(&reading.scenario, &[], Style::Differences);
            let given: BTreeSet<_> = preset.link.split('&').collect();
            assert_eq!(
                written.split('&').skip(1).collect::<BTreeSet<_>>(),
                given,
                "{}",
                preset.key
            );
            assert_eq!(preset.look.matches(". ").count(), 1, "{}: two sentences", preset.key);
        }
    }

    #[test]
    fn every_lever_of_a_preset_belongs_to_its_mechanisms() {
        for preset in &PRESETS {
            for id in preset.mechanisms {
                assert!(MECHANISMS.iter().any(|mechanism| mechanism.id == *id), "{}", preset.key);
            }
            for pair in preset.link.split('&') {
                let (key, _) = pair.split_once('=').unwrap();
                let parameter = PARAMETERS.iter().find(|parameter| parameter.key == key).unwrap();
                let tied = parameter.mechanisms.iter().any(|id| preset.mechanisms.contains(id));
                assert!(tied || parameter.mechanisms.contains(&"M01"), "{} {key}", preset.key);
            }
        }
    }

    #[test]
    fn a_preset_is_recognised_from_any_start() {
        let own = read("aws=28&azure=21&gcp=14&seed=7&n=500").unwrap().scenario;
        for preset in &PRESETS {
            let told = preset.applied_to(&own);
            assert_eq!(told.seed, 7);
            assert_eq!(Preset::of(&told).map(|found| found.key), Some(preset.key));
        }
        assert_eq!(Preset::of(&own), None);
    }
}
