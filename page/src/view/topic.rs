//! Topics: what each view below the first screen is about.

use multihome::chart::{Panel, Role, Shown};
use multihome::engine::Measure;
use multihome::ensemble::Summary;
use multihome::market::{Cloud, Venue};
use multihome::report;
use multihome::scenario::Scenario;

/// A view below the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Shares,
    Models,
    Moves,
    Enterprises,
    Homes,
    Microsoft,
    OpenAi,
    Customers,
    Passing,
    Capacity,
}

impl Topic {
    /// Every view, in the order of the row.
    pub const ALL: [Self; 10] = [
        Self::Shares,
        Self::Models,
        Self::Moves,
        Self::Enterprises,
        Self::Homes,
        Self::Microsoft,
        Self::OpenAi,
        Self::Customers,
        Self::Passing,
        Self::Capacity,
    ];

    /// The view of a key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.key() == key)
    }

    /// The key of its elements.
    pub const fn key(self) -> &'static str {
        self.words().0
    }

    /// The name in the row.
    pub const fn name(self) -> &'static str {
        self.words().1
    }

    /// The heading.
    pub const fn heading(self) -> &'static str {
        self.words().2
    }

    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Shares => ("shares", "Shares", "Shares of cloud spend"),
            Self::Models => ("models", "Models", "Models’ shares of AI spend"),
            Self::Moves => ("moves", "Who moves", "Who ends on another cloud"),
            Self::Enterprises => ("enterprises", "Enterprises", "The enterprises themselves"),
            Self::Homes => ("homes", "Multi-homing", "Clouds per enterprise, and concentration"),
            Self::Microsoft => ("microsoft", "Microsoft", "Microsoft’s ledger"),
            Self::OpenAi => ("openai", "OpenAI", "OpenAI’s revenue, reach and blocked demand"),
            Self::Customers => ("customers", "Customers", "Customers’ surplus"),
            Self::Passing => {
                ("passing", "Azure passes AWS", "When, and how probably, Azure passes AWS")
            }
            Self::Capacity => ("capacity", "Capacity", "AI demand over capacity"),
        }
    }

    /// What the run says, in words.
    pub fn sentence(self, scenario: &Scenario, summary: &Summary) -> String {
        let sentence = match self {
            Self::Shares => report::parts,
            Self::Models => report::models,
            // Its sentence is of one run, which the view itself counts.
            Self::Moves | Self::Enterprises => report::moves,
            Self::Homes => report::homes,
            Self::Microsoft => report::microsoft,
            Self::OpenAi => report::openai,
            Self::Customers => report::surplus,
            Self::Passing => report::passing,
            Self::Capacity => report::capacity,
        };
        sentence(scenario, summary)
    }

    /// What has to be known to read the figures.
    pub fn note(self, scenario: &Scenario) -> Option<String> {
        Some(match self {
            Self::Moves => "Mean numbers of enterprises over the runs. A row is the primary cloud on side A, a column the one on side B; whoever is on the diagonal stays.".to_owned(),
            Self::Homes => "A cloud counts where an enterprise has at least 5 % of its spend. The HHI is the sum of squared shares in percent: 10,000 is a monopoly.".to_owned(),
            Self::Microsoft => report::revenue_terms(scenario),
            Self::OpenAi => "Reach is the part of cloud spend other than AI that runs where OpenAI’s models are sold. Blocked is the part of AI spend decided on that would have gone to OpenAI had every cloud sold its models.".to_owned(),
            Self::Customers => "Surplus is the mean log-sum of the AI options that customers have. Its zero is arbitrary, so only the differences mean something.".to_owned(),
            Self::Passing => "The mean over the runs is the probability, in percent, that Azure’s share has been above AWS’s by then.".to_owned(),
            Self::Capacity => "1 is demand as large as capacity; above it there are queues.".to_owned(),
            Self::Shares | Self::Models | Self::Enterprises => return None,
        })
    }

    /// How many of the first panels are not drawn, because the first screen draws them.
    pub const fn drawn_above(self) -> usize {
        matches!(self, Self::Shares) as usize
    }

    /// What its figures measure.
    pub fn measures(self, scenario: &Scenario) -> Vec<Measure> {
        let panels = self.panels(scenario);
        panels.iter().flat_map(|panel| &panel.traces).map(|trace| trace.measure).collect()
    }

    /// The figures, panel by panel.
    pub fn panels(self, scenario: &Scenario) -> Vec<Panel> {
        use Shown::{Difference, Means, Sides};
        match self {
            Self::Shares => vec![
                Panel::of_clouds(Measure::Share, scenario, Sides),
                Panel::of_clouds(Measure::ShareCore, scenario, Sides),
                Panel::of_clouds(Measure::ShareAi, scenario, Sides),
            ],
            Self::Models => vec![
                Panel::of_models(Measure::Models, Sides),
                Panel::of_item(Measure::Direct, "all", Sides),
            ],
            Self::Moves | Self::Enterprises => Vec::new(),
            Self::Homes => vec![
                Panel::of_item(Measure::Clouds, "all", Sides),
                Panel::of_items(
                    Measure::CloudsUsed,
                    &[
                        ("1", "one", Role::Ink),
                        ("2", "two", Role::Ink),
                        ("3", "three", Role::Ink),
                        ("4+", "four or more", Role::Ink),
                    ],
                    Sides,
                ),
                Panel::of_item(Measure::PrimaryShare, "all", Sides),
                Panel::of_items(
                    Measure::Hhi,
                    &[("clouds", "clouds", Role::Ink), ("models", "models", Role::Muted)],
                    Sides,
                ),
                Panel::of_items(
                    Measure::Switched,
                    &[("cloud", "cloud", Role::Ink), ("model", "model", Role::Muted)],
                    Sides,
                ),
            ],
            Self::Microsoft => vec![Panel::of_items(
                Measure::Microsoft,
                &[
                    ("azure", "Azure", Role::Cloud(Cloud::Azure)),
                    ("revenue-share", "Revenue share", Role::Muted),
                    ("stake", "Stake", Role::Cloud(Cloud::Cloud5)),
                    ("total", "Total", Role::Ink),
                ],
                Difference,
            )],
            Self::OpenAi => vec![
                Panel::of_items(Measure::OpenaiRevenue, &venues(scenario), Sides),
                Panel::of_item(Measure::OpenaiReach, "all", Sides),
                Panel::of_item(Measure::OpenaiBlocked, "all", Sides),
            ],
            Self::Customers => vec![Panel::of_items(
                Measure::Surplus,
                &report::SEGMENTS.map(|(item, name)| {
                    (
                        item,
                        name,
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
            Self::Passing => vec![Panel::of_item(Measure::AzurePassed, "all", Means)],
            Self::Capacity => vec![Panel::of_clouds(Measure::Load, scenario, Sides)],
        }
    }
}

/// The venues that sell anything, after all of them together.
fn venues(scenario: &Scenario) -> Vec<(&'static str, &str, Role)> {
    let clouds = scenario
        .clouds()
        .map(|cloud| (Venue::Cloud(cloud).key(), scenario.name_of(cloud), Role::Cloud(cloud)));
    [("all", "All", Role::Ink)]
        .into_iter()
        .chain(clouds)
        .chain([(Venue::Direct.key(), "Direct", Role::Muted)])
        .collect()
}
