//! The chart of stories: the difference between the sides in each.

use crate::report::{StoryEffect, StoryEffects, shift};
use crate::words;

use super::attribution::role;
use super::bars::{self, Bar};
use super::size::{ChartError, Size};

/// The difference B − A at the defaults and in each story, with whiskers that hold 8 of 10 replicates.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn stories(found: &StoryEffects, size: Size) -> Result<String, ChartError> {
    let title = words::view_stories_chart(&found.output.name());
    bars::chart(&bars_of(found), false, size, found.output.item, ["stories", &title])
}

/// The height that the chart takes, in CSS pixels.
#[must_use]
pub fn stories_height(found: &StoryEffects) -> u32 {
    bars::height(found.effects.len())
}

fn bars_of(found: &StoryEffects) -> Vec<Bar> {
    let role = role(found.output);
    let unit = found.output.measure.unit();
    let bar = |effect: &StoryEffect| {
        let middle = effect.middle(found.output);
        Bar {
            name: effect.name().to_owned(),
            figure: shift(middle, unit),
            from: 0.0,
            to: middle,
            whisker: [effect.difference.p10, effect.difference.p90],
            role,
            opacity: if effect.story.is_none() { 0.85 } else { 0.45 },
        }
    };
    found.effects.iter().map(bar).collect()
}
