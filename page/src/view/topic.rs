//! Topics: what each view below the first screen is about.

use multihome::chart::{Panel, Role, Shown};
use multihome::engine::Measure;
use multihome::ensemble::Summary;
use multihome::market::{Cloud, Regime, Venue};
use multihome::report;
use multihome::scenario::Scenario;
use multihome::words::{self, Word};

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
    pub fn name(self) -> &'static str {
        self.words().1.text()
    }

    /// The heading.
    pub fn heading(self, scenario: &Scenario) -> String {
        match self {
            Self::Shares => words::view_shares_heading(),
            Self::Models => words::view_models_heading(),
            Self::Moves => words::view_moves_heading(),
            Self::Enterprises => words::view_enterprises_heading(),
            Self::Homes => words::view_homes_heading(),
            Self::Microsoft => words::view_microsoft_heading(),
            Self::OpenAi => words::view_openai_heading(),
            Self::Customers => words::view_customers_heading(),
            Self::Passing => {
                let [azure, aws] = passing(scenario);
                return words::view_passing_heading(azure, aws);
            }
            Self::Capacity => words::view_capacity_heading(),
        }
        .to_owned()
    }

    const fn words(self) -> (&'static str, Word) {
        match self {
            Self::Shares => ("shares", words::VIEW_SHARES),
            Self::Models => ("models", words::VIEW_MODELS),
            Self::Moves => ("moves", words::VIEW_MOVES),
            Self::Enterprises => ("enterprises", words::VIEW_ENTERPRISES),
            Self::Homes => ("homes", words::VIEW_HOMES),
            Self::Microsoft => ("microsoft", words::VIEW_MICROSOFT),
            Self::OpenAi => ("openai", words::VIEW_OPENAI),
            Self::Customers => ("customers", words::VIEW_CUSTOMERS),
            Self::Passing => ("passing", words::VIEW_PASSING),
            Self::Capacity => ("capacity", words::VIEW_CAPACITY),
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
        let note = match self {
            Self::Moves => words::view_moves_note(),
            Self::Homes => words::view_homes_note(),
            Self::Microsoft => return Some(report::revenue_terms(scenario)),
            Self::OpenAi => return Some(openai_note(scenario)),
            Self::Customers => words::view_customers_note(),
            Self::Passing => {
                let [azure, aws] = passing(scenario);
                return Some(words::view_passing_note(azure, aws));
            }
            Self::Capacity => words::view_capacity_note(),
            Self::Shares | Self::Models | Self::Enterprises => return None,
        };
        Some(note.to_owned())
    }

    /// What it draws. The first screen draws the shares themselves, so here is how they differ.
    pub fn charts(self, scenario: &Scenario) -> Vec<Panel> {
        let mut panels = self.panels(scenario);
        if let (Self::Shares, Some(shares)) = (self, panels.first_mut()) {
            *shares = Panel::of_clouds(Measure::Share, scenario, Shown::Difference);
        }
        panels
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
                    ("azure", scenario.name_of(Cloud::Azure), Role::Cloud(Cloud::Azure)),
                    ("revenue-share", words::item_revenue_share(), Role::Muted),
                    ("stake", words::item_stake(), Role::Cloud(Cloud::Cloud5)),
                    ("total", words::item_total(), Role::Ink),
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
            Self::Passing => {
                let [azure, aws] = passing(scenario);
                let panel = Panel::of_item(Measure::AzurePassed, "all", Means);
                vec![Panel { title: words::view_passing_panel(azure, aws), ..panel }]
            }
            Self::Capacity => vec![Panel::of_clouds(Measure::Load, scenario, Sides)],
        }
    }
}

/// Who passes whom.
fn passing(scenario: &Scenario) -> [&str; 2] {
    [Cloud::Azure, Cloud::Aws].map(|cloud| scenario.name_of(cloud))
}

/// The venues that sell anything, after all of them together.
fn venues(scenario: &Scenario) -> Vec<(&'static str, &str, Role)> {
    let clouds = scenario
        .clouds()
        .map(|cloud| (Venue::Cloud(cloud).key(), scenario.name_of(cloud), Role::Cloud(cloud)));
    [("all", words::item_all(), Role::Ink)]
        .into_iter()
        .chain(clouds)
        .chain([(Venue::Direct.key(), words::item_direct(), Role::Muted)])
        .collect()
}

/// What the figures of OpenAI are, and why it earns on other clouds too while it is exclusive.
fn openai_note(scenario: &Scenario) -> String {
    let note = words::view_openai_note();
    let exclusive = [scenario.a, scenario.b].contains(&Regime::Exclusive);
    let begins = scenario.carve_out_from < scenario.end().later(1).first_day();
    if exclusive && begins && scenario.carve_out > 0.0 {
        let exempt = words::view_openai_exempt(
            scenario.name_of(Cloud::Azure),
            &report::percent(scenario.carve_out),
        );
        format!("{note} {exempt}")
    } else {
        note.to_owned()
    }
}
