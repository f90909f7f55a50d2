//! What stories do: the difference between the sides in each, beside that of the defaults. This needs further runs.

use crate::engine::Outcome;
use crate::ensemble::{Job, Statistics, most_replicates};
use crate::link::{STORIES, Story};
use crate::scenario::Comparison;
use crate::words;

use super::amount::shift_with_unit;
use super::drivers::Output;

/// How many replicates a job has, so that it takes a fraction of a second.
const REPLICATES_IN_A_JOB: u32 = 10;

/// The most replicates of each story.
const MOST: u32 = 100;

/// What has to be run to compare stories.
#[derive(Clone, Debug)]
pub struct StoriesPlan {
    /// Each story, the defaults being `None`, with what is run for it.
    told: Vec<(Option<Story>, Comparison)>,
    replicates: u32,
}

impl StoriesPlan {
    /// The plan for the defaults and all stories, each with the start of the market and the size and seed of the
    /// simulation of a comparison.
    #[must_use]
    pub fn all(comparison: &Comparison) -> Self {
        Self::of(comparison, [None].into_iter().chain(STORIES.map(Some)))
    }

    /// The same for the defaults alone.
    #[must_use]
    pub fn defaults(comparison: &Comparison) -> Self {
        Self::of(comparison, [None])
    }

    fn of(comparison: &Comparison, stories: impl IntoIterator<Item = Option<Story>>) -> Self {
        let applied =
            |story: Option<Story>| (story, story.unwrap_or(Story::DEFAULT).applied_to(comparison));
        Self {
            told: stories.into_iter().map(applied).collect(),
            replicates: most_replicates(comparison).min(MOST),
        }
    }

    /// All jobs, story by story. They may run anywhere and in any order.
    #[must_use]
    pub fn jobs(&self) -> Vec<Job> {
        let of_story = |(_, comparison): &(Option<Story>, Comparison)| {
            let comparison = comparison.clone();
            (0..self.replicates).step_by(REPLICATES_IN_A_JOB as usize).map(move |start| Job {
                comparison: comparison.clone(),
                replicates: start..(start + REPLICATES_IN_A_JOB).min(self.replicates),
            })
        };
        self.told.iter().flat_map(of_story).collect()
    }

    /// How an output differs in each story, from the outcomes of all jobs in their order. `None` if there are more or
    /// fewer outcomes.
    #[must_use]
    pub fn effects(&self, outcomes: &[Outcome], output: Output) -> Option<StoryEffects> {
        let each = self.replicates as usize;
        if each == 0 || outcomes.len() != each * self.told.len() {
            return None;
        }
        let effect = |((story, _), outcomes): (&(Option<Story>, Comparison), &[Outcome])| {
            let mut differences: Vec<f64> =
                outcomes.iter().filter_map(|outcome| output.of(outcome)).collect();
            StoryEffect { story: *story, difference: Statistics::of(&mut differences) }
        };
        let effects = self.told.iter().zip(outcomes.chunks_exact(each)).map(effect).collect();
        Some(StoryEffects { output, effects })
    }
}

/// How an output differs between the sides in stories.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryEffects {
    /// The output.
    pub output: Output,
    /// The difference in each story, that of the defaults first.
    pub effects: Vec<StoryEffect>,
}

/// The difference between the sides in one story.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryEffect {
    /// The story; `None` for the defaults.
    pub story: Option<Story>,
    /// B − A at the horizon over all replicates.
    pub difference: Statistics,
}

impl StoryEffect {
    /// The name of the story.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.story.unwrap_or(Story::DEFAULT).name.text()
    }

    /// The figure that stands for all replicates: the mean, or the median of money and ratios.
    #[must_use]
    pub const fn middle(&self, output: Output) -> f64 {
        self.difference.centre(output.measure.unit().centre())
    }
}

/// In which stories an output differs most and least, in words. Empty without stories.
#[must_use]
pub fn told_by_stories(found: &StoryEffects) -> String {
    let Some((defaults, stories)) = found.effects.split_first() else { return String::new() };
    let size = |effect: &&StoryEffect| effect.middle(found.output).abs();
    let most = stories.iter().max_by(|x, y| size(x).total_cmp(&size(y)));
    let least = stories.iter().min_by(|x, y| size(x).total_cmp(&size(y)));
    let (Some(most), Some(least)) = (most, least) else { return String::new() };
    let figure = |effect: &StoryEffect| {
        shift_with_unit(effect.middle(found.output), found.output.measure.unit())
    };
    words::ViewStoriesTold {
        output: &found.output.name(),
        defaults: &figure(defaults),
        most: most.name(),
        highest: &figure(most),
        least: least.name(),
        lowest: &figure(least),
    }
    .text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::run_jobs;
    use crate::link::read;

    const AZURE: &str = "share:azure";

    fn found(link: &str) -> (Comparison, StoryEffects) {
        let comparison = read(link).unwrap().comparison;
        let plan = StoriesPlan::all(&comparison);
        let outcomes = run_jobs(1, |_| plan.jobs(), Outcome::clone, |_| true).unwrap();
        let effects = plan.effects(&outcomes, Output::parse(AZURE).unwrap()).unwrap();
        (comparison, effects)
    }

    #[test]
    fn each_story_has_the_difference_of_its_own_run() {
        let (comparison, found) = found("n=80&runs=12&horizon=6&seed=3");
        assert_eq!(found.effects.len(), STORIES.len() + 1);
        for effect in [&found.effects[0], &found.effects[6]] {
            let story = effect.story.unwrap_or(Story::DEFAULT);
            let summary = crate::ensemble::simulate(&story.applied_to(&comparison)).unwrap();
            let series = summary.of_item(crate::engine::Measure::Share, "azure").unwrap();
            assert_eq!(effect.difference, *series.difference.last().unwrap(), "{}", effect.name());
        }
        let sentence = told_by_stories(&found);
        let defaults = found.effects[0].difference.mean;
        let figure = shift_with_unit(defaults, found.output.measure.unit());
        assert!(figure.ends_with("points") && sentence.contains(&figure), "{sentence}");
    }

    #[test]
    fn outcomes_of_other_jobs_are_refused() {
        let comparison = read("n=50&runs=2&horizon=2").unwrap().comparison;
        let plan = StoriesPlan::defaults(&comparison);
        assert_eq!(plan.effects(&[], Output::parse(AZURE).unwrap()), None);
    }
}
