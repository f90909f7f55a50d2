//! Presets: the stories of the sources, each a link and two sentences on what to look for.

use crate::scenario::{Comparison, PARAMETERS};
use crate::words::{self, Word};

use super::reading::read;

/// A story to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Story {
    /// The short name in links and tests.
    pub key: &'static str,
    /// The name that people read.
    pub name: Word,
    /// The link, which gives only what differs from the defaults.
    pub link: &'static str,
    /// What to look for, in two sentences.
    pub hint: Word,
    /// The mechanisms that it illustrates.
    pub mechanisms: &'static [&'static str],
}

/// The stories, in the order in which the page lists them.
pub const STORIES: [Story; 12] = [
    Story {
        key: "as-it-happened",
        name: words::STORY_AS_IT_HAPPENED,
        link: "b=as-it-happened",
        hint: words::STORY_AS_IT_HAPPENED_LOOK,
        mechanisms: &["M01", "M02"],
    },
    Story {
        key: "exclusive-for-ever",
        name: words::STORY_EXCLUSIVE_FOR_EVER,
        link: "a=as-it-happened&b=exclusive",
        hint: words::STORY_EXCLUSIVE_FOR_EVER_LOOK,
        mechanisms: &["M01", "M19"],
    },
    Story {
        key: "open-from-day-one",
        name: words::STORY_OPEN_FROM_DAY_ONE,
        link: "window=0&opening=2026-04-01&lag-aws=0&lag-gcp=0&lag-other=0&preview-weight=1",
        hint: words::STORY_OPEN_FROM_DAY_ONE_LOOK,
        mechanisms: &["M01", "M02", "M03"],
    },
    Story {
        key: "long-window",
        name: words::STORY_LONG_WINDOW,
        link: "window=365",
        hint: words::STORY_LONG_WINDOW_LOOK,
        mechanisms: &["M03"],
    },
    Story {
        key: "carve-out",
        name: words::STORY_CARVE_OUT,
        link: "a=no-exemption&b=exclusive&carveout=15",
        hint: words::STORY_CARVE_OUT_LOOK,
        mechanisms: &["M04"],
    },
    Story {
        key: "commodities",
        name: words::STORY_COMMODITIES,
        link: "specialisation=0.1&commoditisation=0.5&price-tail=10&race=0",
        hint: words::STORY_COMMODITIES_LOOK,
        mechanisms: &["M09", "M13"],
    },
    Story {
        key: "specialists",
        name: words::STORY_SPECIALISTS,
        link: "specialisation=1&commoditisation=0",
        hint: words::STORY_SPECIALISTS_LOOK,
        mechanisms: &["M09"],
    },
    Story {
        key: "cheap-gateways",
        name: words::STORY_CHEAP_GATEWAYS,
        link: "gateway-2025=60&gateway-2028=100&gateway-factor=0.1",
        hint: words::STORY_CHEAP_GATEWAYS_LOOK,
        mechanisms: &["M11"],
    },
    Story {
        key: "fast-link",
        name: words::STORY_FAST_LINK,
        link: "link=0",
        hint: words::STORY_FAST_LINK_LOOK,
        mechanisms: &["M10"],
    },
    Story {
        key: "azure-short",
        name: words::STORY_AZURE_SHORT,
        link: "shortage=30&capacity-azure=30&waiver=50",
        hint: words::STORY_AZURE_SHORT_LOOK,
        mechanisms: &["M03", "M14"],
    },
    Story {
        key: "google-pace",
        name: words::STORY_GOOGLE_PACE,
        link: "fade=0",
        hint: words::STORY_GOOGLE_PACE_LOOK,
        mechanisms: &["M17"],
    },
    Story {
        key: "precedent",
        name: words::STORY_PRECEDENT,
        link: "precedent=100",
        hint: words::STORY_PRECEDENT_LOOK,
        mechanisms: &["M22"],
    },
];

impl Story {
    /// The defaults as a story: every lever of the model at its default. It illustrates no mechanism.
    pub const DEFAULT: Self = Self {
        key: "default",
        name: words::STORY_DEFAULT,
        link: "",
        hint: words::CONTEXT,
        mechanisms: &[],
    };

    /// The comparison of this story's link.
    #[must_use]
    pub fn comparison(&self) -> Comparison {
        read(self.link).unwrap_or_default().comparison
    }

    /// The story that a comparison matches, ignoring the start of the market and the size and seed of
    /// the simulation.
    #[must_use]
    pub fn of(comparison: &Comparison) -> Option<&'static Self> {
        STORIES.iter().find(|story| story.applied_to(comparison) == *comparison)
    }

    /// This story with the start of the market, and the size and seed of the simulation, taken from
    /// another comparison.
    #[must_use]
    pub fn applied_to(&self, comparison: &Comparison) -> Comparison {
        let mut applied = self.comparison();
        for parameter in PARAMETERS.iter().filter(|p| p.group.is_setting()) {
            parameter.copy(comparison, &mut applied);
        }
        applied
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::link::{Style, write};
    use crate::scenario::{MECHANISMS, PARAMETERS};

    #[test]
    fn every_preset_is_a_clean_link_that_says_only_what_it_changes() {
        let keys: BTreeSet<_> = STORIES.iter().map(|story| story.key).collect();
        assert_eq!(keys.len(), STORIES.len());
        for story in &STORIES {
            let reading = read(story.link).unwrap();
            assert_eq!(reading.notices, [], "{}", story.key);
            let written = write(&reading.comparison, &[], Style::Differences);
            let given: BTreeSet<_> = story.link.split('&').collect();
            assert_eq!(written.split('&').skip(1).collect::<BTreeSet<_>>(), given, "{}", story.key);
            assert_eq!(story.hint.text().matches(". ").count(), 1, "{}: two sentences", story.key);
        }
    }

    #[test]
    fn every_lever_of_a_preset_belongs_to_its_mechanisms() {
        for story in &STORIES {
            for id in story.mechanisms {
                assert!(MECHANISMS.iter().any(|mechanism| mechanism.id == *id), "{}", story.key);
            }
            for pair in story.link.split('&') {
                let (key, _) = pair.split_once('=').unwrap();
                let parameter = PARAMETERS.iter().find(|parameter| parameter.key == key).unwrap();
                let tied = parameter.mechanisms.iter().any(|id| story.mechanisms.contains(id));
                assert!(tied || parameter.mechanisms.contains(&"M01"), "{} {key}", story.key);
            }
        }
    }

    #[test]
    fn a_preset_is_recognised_from_any_start() {
        let own = read("aws=28&azure=21&gcp=14&seed=7&n=500").unwrap().comparison;
        for story in &STORIES {
            let applied = story.applied_to(&own);
            assert_eq!(applied.a.seed, 7);
            assert_eq!(Story::of(&applied).map(|found| found.key), Some(story.key));
        }
        assert_eq!(Story::of(&own), None);
    }
}
