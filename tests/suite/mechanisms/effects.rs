//! Protects the table of effects in docs/model.md: for each mechanism, how far it moves the output that its
//! claim names, between two values inside the ranges of its levers, and what is left of the answer without it.

use std::fmt::Write;

use multihome::engine::Measure;
use multihome::ensemble::Statistics;
use multihome::scenario::MECHANISMS;

use super::comparison::{Ensemble, Side};
use crate::blessing;

/// The least size of an effect that counts, in standard errors.
const ERRORS: f64 = 5.0;

/// The effect of a mechanism on the output that its claim names.
struct Effect {
    id: &'static str,
    /// Two links, of which the second has more of the mechanism.
    links: [&'static str; 2],
    side: Side,
    measure: Measure,
    item: &'static str,
    /// Whether the claim says that more of the mechanism raises the output.
    raises: bool,
}

const fn effect(
    id: &'static str,
    links: [&'static str; 2],
    side: Side,
    (measure, item): (Measure, &'static str),
    raises: bool,
) -> Effect {
    Effect { id, links, side, measure, item, raises }
}

const EFFECTS: [Effect; 28] = {
    use Measure as M;
    use Side::{A, B, Difference};
    [
        effect("M01", ["b=exclusive", ""], Difference, (M::Models, "openai"), true),
        effect("M02", ["lag-aws=0", "lag-aws=365"], B, (M::OpenaiRevenue, "aws"), false),
        effect("M03", ["window=0", "window=365"], B, (M::OpenaiRevenue, "aws"), false),
        effect("M04", ["carveout=0", "carveout=15"], A, (M::OpenaiRevenue, "aws"), true),
        effect(
            "M05",
            ["start=2025Q1&b=exclusive&neutrality=0", "start=2025Q1&b=exclusive&neutrality=1"],
            A,
            (M::Models, "anthropic"),
            true,
        ),
        effect(
            "M06",
            ["b=custom&timetable=gemini@aws:2026-04-01", "b=custom"],
            B,
            (M::ShareAi, "gcp"),
            true,
        ),
        effect(
            "M07",
            ["pull=4&breadth=0", "pull=4&breadth=1"],
            Difference,
            (M::NewCustomers, "aws"),
            true,
        ),
        effect("M08", ["bundle=0", "bundle=3"], A, (M::Share, "azure"), true),
        effect("M09", ["commoditisation=0", "commoditisation=0.5"], A, (M::Hhi, "models"), false),
        effect(
            "M10",
            ["start=2025Q2&friction=2&link=1", "start=2025Q2&friction=2&link=0"],
            A,
            (M::NewCustomers, "azure"),
            false,
        ),
        effect(
            "M11",
            ["gateway-2025=0&gateway-2028=0", "gateway-2025=0&gateway-2028=100"],
            A,
            (M::Switched, "model"),
            true,
        ),
        effect("M12", ["inertia-model=2", "inertia-model=6"], A, (M::Switched, "model"), false),
        effect("M13", ["credits=0", "credits=15"], Difference, (M::Surplus, "all"), true),
        effect("M14", ["capacity-azure=80", "capacity-azure=20"], A, (M::Waiting, "all"), true),
        effect(
            "M15",
            ["revenue-share=0&ms-pays=0", "revenue-share=20&ms-pays=0"],
            B,
            (M::Microsoft, "revenue-share"),
            true,
        ),
        effect(
            "M16",
            ["commit-aws=0&serving=50", "commit-aws=138&serving=50"],
            B,
            (M::Load, "aws"),
            false,
        ),
        effect("M17", ["fade=100", "fade=0"], A, (M::Share, "gcp"), true),
        effect("M18", ["second-source=0", "second-source=30"], A, (M::Clouds, "all"), true),
        effect("M19", ["direct-part=30", "direct-part=15"], A, (M::OpenaiBlocked, "all"), true),
        effect(
            "M20",
            [
                "carveout=0&clause-until=2040-01-01&clause=0",
                "carveout=0&clause-until=2040-01-01&clause=20",
            ],
            A,
            (M::OpenaiReach, "all"),
            true,
        ),
        effect(
            "M21",
            [
                "b=custom&timetable=openai@azure:2026-07-01:0&licence-until=2018-01-01",
                "b=custom&timetable=openai@azure:2026-07-01:0",
            ],
            B,
            (M::OpenaiRevenue, "azure"),
            true,
        ),
        effect(
            "M22",
            ["horizon=16&precedent=0", "horizon=16&precedent=100"],
            B,
            (M::ShareAi, "gcp"),
            false,
        ),
        effect("M23", ["stake=0", "stake=27"], Difference, (M::Microsoft, "total"), true),
        effect("M24", ["b=exclusive", ""], Difference, (M::Surplus, "all"), true),
        effect("M25", ["leverage=0", "leverage=10"], B, (M::Models, "openai"), true),
        effect(
            "M26",
            ["direct=1&direct-decline=0", "direct=1&direct-decline=30"],
            A,
            (M::Direct, "all"),
            true,
        ),
        effect("M27", ["outages=0", "outages=12"], A, (M::Surplus, "all"), false),
        effect(
            "M28",
            ["commit-exclusive=0&commit-spent=20", "commit-exclusive=0&commit-spent=100"],
            Difference,
            (M::ShareReported, "aws"),
            true,
        ),
    ]
};

/// The mean difference of a figure between two ensembles, replicate by replicate, and its standard error.
fn difference(
    one: &Ensemble,
    other: &Ensemble,
    side: Side,
    measure: Measure,
    item: &str,
) -> (f64, f64) {
    let quarter = one.horizon();
    let [one, other] = [one, other].map(|e| e.figures(side, quarter, measure, item));
    let mut differences: Vec<f64> = one.iter().zip(&other).map(|(x, y)| y - x).collect();
    let Statistics { mean, error, .. } = Statistics::of(&mut differences);
    (mean, error)
}

/// A link as the table shows it.
fn shown(link: &str) -> String {
    if link.is_empty() { "the defaults".to_owned() } else { format!("`{link}`") }
}

/// An effect with its error, in the fewest digits that show it.
fn amount((mean, error): (f64, f64)) -> String {
    if mean == 0.0 && error == 0.0 {
        return "0".to_owned();
    }
    let digits = if error >= 0.1 {
        1
    } else if error >= 0.01 {
        2
    } else {
        3
    };
    format!("{mean:+.digits$} ± {error:.digits$}").replace('-', "−")
}

#[test]
fn every_mechanism_moves_the_output_that_its_claim_names() {
    let mut table =
        "| | from | to | output | effect | the claim holds | without it: AWS | Azure |\n\
                     |---|---|---|---|--:|---|--:|--:|\n"
            .to_owned();
    let size = "n=1000&runs=100&horizon=20";
    let answer = Ensemble::of(size);
    let gain = |cloud: &str, ensemble: &Ensemble| {
        difference(&answer, ensemble, Side::Difference, Measure::Share, cloud)
    };
    for (Effect { id, links, side, measure, item, raises }, mechanism) in
        EFFECTS.iter().zip(MECHANISMS)
    {
        assert_eq!(*id, mechanism.id);
        let [few, many] = links.map(Ensemble::of);
        let (mean, error) = difference(&few, &many, *side, *measure, item);
        let holds = if *raises { mean > ERRORS * error } else { -mean > ERRORS * error };
        let of_side = match side {
            Side::A => "exclusive",
            Side::B => "multi-cloud",
            Side::Difference => "B − A",
        };
        let without = mechanism.off.map(|off| Ensemble::of(&format!("{size}&{off}")));
        let without = ["aws", "azure"].map(|cloud| {
            without.as_ref().map_or("–".to_owned(), |ensemble| amount(gain(cloud, ensemble)))
        });
        writeln!(
            table,
            "| {id} | {} | {} | `{}` {item}, {of_side} | {} | {} | {} | {} |",
            shown(links[0]),
            shown(links[1]),
            measure.key(),
            amount((mean, error)),
            if holds { "yes" } else { "**no**" },
            without[0],
            without[1],
        )
        .unwrap();
    }
    blessing::compare(&[blessing::blocks("docs/model.md", &[("effects", table)])]);
}
