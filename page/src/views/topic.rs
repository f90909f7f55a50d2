//! The content of each view below the first screen: its text, its charts and its tables.

use multihome::chart::{Panel, Role, Shown};
use multihome::engine::Measure;
use multihome::ensemble::{Case, Summary};
use multihome::market::{Cloud, Regime, Venue};
use multihome::report::{self, among};
use multihome::scenario::Comparison;
use multihome::words;

use crate::state::Topic;

impl Topic {
    /// The heading.
    pub fn heading(self, comparison: &Comparison) -> String {
        match self {
            Self::Shares => words::view_shares_heading(),
            Self::Models => words::view_models_heading(),
            Self::Moves => words::view_moves_heading(),
            Self::Enterprises => words::view_enterprises_heading(),
            Self::Multihoming => words::view_homes_heading(),
            Self::Microsoft => words::view_microsoft_heading(),
            Self::OpenAi => words::view_openai_heading(),
            Self::Customers => words::view_customers_heading(),
            Self::Overtaking => {
                let [azure, aws] = azure_and_aws(comparison);
                return words::ViewPassingHeading { azure, aws }.text();
            }
            Self::Capacity => words::view_capacity_heading(),
            Self::Drivers => words::drivers_heading(),
            Self::Attribution => words::attribution_heading(),
            Self::Stories => words::view_stories_heading(),
            Self::Record => words::record_heading(),
        }
        .to_owned()
    }

    /// The sentence about the result.
    pub fn sentence(self, comparison: &Comparison, summary: &Summary) -> String {
        let sentence = match self {
            Self::Shares => report::ai_and_core,
            Self::Models => report::models,
            // These views write their own: about a single replicate, about further runs, or about no result.
            Self::Moves
            | Self::Enterprises
            | Self::Drivers
            | Self::Attribution
            | Self::Stories
            | Self::Record => report::moves,
            Self::Multihoming => report::multihoming,
            Self::Microsoft => report::microsoft,
            Self::OpenAi => report::openai,
            Self::Customers => report::surplus,
            Self::Overtaking => report::overtaking,
            Self::Capacity => report::capacity,
        };
        sentence(comparison, summary)
    }

    /// What a reader must know to understand the figures.
    pub fn note(self, comparison: &Comparison) -> Option<String> {
        let note = match self {
            Self::Moves => words::view_moves_note(),
            Self::Multihoming => words::view_homes_note(),
            Self::Microsoft => return Some(report::revenue_terms(comparison)),
            Self::OpenAi => return Some(openai_note(comparison)),
            Self::Customers => words::view_customers_note(),
            Self::Overtaking => {
                let [azure, aws] = azure_and_aws(comparison);
                let cases = among(Case::of(comparison));
                return Some(words::ViewPassingNote { azure, aws, cases }.text());
            }
            Self::Capacity => words::view_capacity_note(),
            Self::Shares
            | Self::Models
            | Self::Enterprises
            | Self::Drivers
            | Self::Attribution
            | Self::Stories
            | Self::Record => {
                return None;
            }
        };
        Some(note.to_owned())
    }

    /// The charts. The first screen shows the shares themselves, so this view shows their differences.
    pub fn charts(self, comparison: &Comparison) -> Vec<Panel> {
        let mut panels = self.panels(comparison);
        if let (Self::Shares, Some(shares)) = (self, panels.first_mut()) {
            *shares = Panel::of_clouds(Measure::Share, comparison, Shown::Difference);
        }
        panels
    }

    /// The measures of its figures.
    pub fn measures(self, comparison: &Comparison) -> Vec<Measure> {
        let panels = self.panels(comparison);
        panels.iter().flat_map(|panel| &panel.traces).map(|trace| trace.measure).collect()
    }

    /// The figures, panel by panel.
    pub fn panels(self, comparison: &Comparison) -> Vec<Panel> {
        use Shown::{Difference, Means, Sides};
        match self {
            Self::Shares => vec![
                Panel::of_clouds(Measure::Share, comparison, Sides),
                Panel::of_clouds(Measure::ShareCore, comparison, Sides),
                Panel::of_clouds(Measure::ShareAi, comparison, Sides),
            ],
            Self::Models => vec![
                Panel::of_models(Measure::Models, Sides),
                Panel::of_item(Measure::Direct, "all", Sides),
            ],
            Self::Moves
            | Self::Enterprises
            | Self::Drivers
            | Self::Attribution
            | Self::Stories
            | Self::Record => Vec::new(),
            Self::Multihoming => vec![
                Panel::of_item(Measure::Clouds, "all", Sides),
                Panel::of_items(
                    Measure::CloudsUsed,
                    &[
                        ("1", words::item_one(), Role::Muted),
                        ("2", words::item_two(), Role::Ink),
                        ("3", words::item_three(), Role::Ink),
                        ("4+", words::item_four(), Role::Muted),
                    ],
                    Sides,
                ),
                Panel::of_item(Measure::PrimaryShare, "all", Sides),
                Panel::of_items(
                    Measure::Hhi,
                    &[
                        ("clouds", words::item_clouds(), Role::Ink),
                        ("models", words::item_models(), Role::Muted),
                    ],
                    Sides,
                ),
                Panel::of_items(
                    Measure::Switched,
                    &[
                        ("cloud", words::item_cloud(), Role::Ink),
                        ("model", words::item_model(), Role::Muted),
                    ],
                    Sides,
                ),
            ],
            Self::Microsoft => vec![Panel::of_items(
                Measure::Microsoft,
                &[
                    ("azure", comparison.common().name_of(Cloud::Azure), Role::Cloud(Cloud::Azure)),
                    ("revenue-share", words::item_revenue_share(), Role::Muted),
                    ("stake", words::item_stake(), Role::Cloud(Cloud::Cloud5)),
                    ("total", words::item_total(), Role::Ink),
                ],
                Difference,
            )],
            Self::OpenAi => vec![
                Panel::of_items(Measure::OpenaiRevenue, &venues(comparison), Sides),
                Panel::of_item(Measure::OpenaiReach, "all", Sides),
                Panel::of_item(Measure::OpenaiBlocked, "all", Sides),
            ],
            Self::Customers => vec![Panel::of_items(
                Measure::Surplus,
                &report::SEGMENTS.map(|(item, name)| {
                    (
                        item,
                        name.text(),
                        match item {
                            "all" => Role::Ink,
                            "public" => Role::Cloud(Cloud::Cloud5),
                            "microsoft-shops" => Role::Cloud(Cloud::Azure),
                            _ => Role::Cloud(Cloud::Cloud7),
                        },
                    )
                }),
                Difference,
            )],
            Self::Overtaking => {
                let [azure, aws] = azure_and_aws(comparison);
                let panel = Panel::of_item(Measure::AzurePassed, "all", Means);
                vec![Panel { title: words::ViewPassingPanel { azure, aws }.text(), ..panel }]
            }
            Self::Capacity => vec![Panel::of_clouds(Measure::Load, comparison, Sides)],
        }
    }
}

/// The names of the cloud that passes and of the one that is passed.
fn azure_and_aws(comparison: &Comparison) -> [&str; 2] {
    [Cloud::Azure, Cloud::Aws].map(|cloud| comparison.common().name_of(cloud))
}

/// All venues together, then each venue.
fn venues(comparison: &Comparison) -> Vec<(&'static str, &str, Role)> {
    let clouds = comparison.common().clouds().map(|cloud| {
        (Venue::Cloud(cloud).key(), comparison.common().name_of(cloud), Role::Cloud(cloud))
    });
    [("all", words::item_all(), Role::Ink)]
        .into_iter()
        .chain(clouds)
        .chain([(Venue::Direct.key(), words::item_direct(), Role::Muted)])
        .collect()
}

/// What OpenAI's figures contain, and why it earns on other clouds even while it is exclusive.
fn openai_note(comparison: &Comparison) -> String {
    let note = words::view_openai_note();
    let exclusive = [comparison.a.regime, comparison.b.regime].contains(&Regime::Exclusive);
    let begins =
        comparison.common().carve_out_from < comparison.common().end().later(1).first_day();
    if exclusive && begins && comparison.common().carve_out > 0.0 {
        let exempt = words::ViewOpenaiExempt {
            azure: comparison.common().name_of(Cloud::Azure),
            percent: &report::percent(comparison.common().carve_out),
        }
        .text();
        format!("{note} {exempt}")
    } else {
        note.to_owned()
    }
}
