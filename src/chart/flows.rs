//! The chart of flows: how many enterprises end on which other cloud, pair by pair.

use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words::{self, fixed};

use super::canvas::{Anchor, Canvas};
use super::description;
use super::palette::Role;
use super::size::{ChartError, Size, check};
use super::text::Type;

/// The smallest legible size.
const LEAST: Size = Size { width: 220, height: 60 };

/// The most pairs that are drawn: all of four clouds. The table has all of any number.
const MOST: usize = 12;

/// The height of a row, and of the caption.
const ROW: u32 = 22;
const CAPTION: u32 = 30;

/// Half the thickness of a bar.
const BAR: f64 = 5.0;

/// From a bar to its label, and on either side of an arrow.
const SPACE: f64 = 7.0;

/// The part of the width that a name may take; there are two beside each other.
const NAME_PART: f64 = 0.28;

/// The height at which the flows of a scenario are drawn; nothing where there is nowhere to go.
#[must_use]
pub fn flows_height(scenario: &Scenario) -> Option<u32> {
    let clouds = scenario.clouds().count();
    let rows = (clouds * clouds.saturating_sub(1)).min(MOST) as u32;
    (rows > 0).then_some(ROW * rows + CAPTION)
}

/// The mean number of enterprises whose primary cloud is one on side A and another on side B, for each
/// pair of clouds, the largest first.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn flows(scenario: &Scenario, summary: &Summary, size: Size) -> Result<String, ChartError> {
    check(summary, size, LEAST)?;
    let flows = largest(scenario, summary);
    let (font, strong) = (Type::regular(size.font()), Type::bold(size.font()));
    let small = Type::regular(size.font() - 1.0);
    let name = |cloud: Cloud| strong.shortened(scenario.name_of(cloud), NAME_PART * size.right());
    let arrow = font.width("→") + 2.0 * SPACE;
    let widest = |of: fn(&Flow) -> Cloud| {
        strong.widest(&flows.iter().map(|flow| name(of(flow))).collect::<Vec<_>>())
    };
    let to = widest(|flow| flow.from) + arrow;
    let left = to + widest(|flow| flow.to) + 2.0 * SPACE;
    let labels: Vec<String> = flows.iter().map(|flow| fixed(flow.count, 1)).collect();
    let most = flows.first().map_or(0.0, |flow| flow.count).max(f64::MIN_POSITIVE);
    let scale = (size.right() - left - 2.0 * SPACE - font.widest(&labels)).max(0.0) / most;
    let bottom = size.bottom() - f64::from(CAPTION);
    let y_of = |row: usize| bottom * (row as f64 + 0.5) / flows.len().max(1) as f64;
    let mut canvas = Canvas::new(size);
    canvas.layer("bars", "", |pen| {
        flows.iter().enumerate().try_for_each(|(row, flow)| {
            let (y, end) = (y_of(row), left + scale * flow.count);
            let corners = [(left, y - BAR), (end, y - BAR), (end, y + BAR), (left, y + BAR)];
            pen.shape(&corners, Role::Cloud(flow.to), 0.6)
        })
    })?;
    canvas.layer("ends", "", |pen| {
        for (row, (flow, label)) in flows.iter().zip(&labels).enumerate() {
            let y = y_of(row);
            let text = |words: &str, x: f64, anchor, role, font: &Type| {
                pen.text(words, (x, y), anchor, role, font)
            };
            text(&name(flow.from), 0.0, Anchor::Start, Role::Cloud(flow.from), &strong)?;
            text("→", to - arrow / 2.0, Anchor::Middle, Role::Muted, &font)?;
            text(&name(flow.to), to, Anchor::Start, Role::Cloud(flow.to), &strong)?;
            let end = left + scale * flow.count + SPACE;
            text(label, end, Anchor::Start, Role::Ink, &font)?;
        }
        Ok(())
    })?;
    canvas.layer("caption", "", |pen| {
        let at = (0.0, size.bottom() - small.leading() / 2.0);
        pen.text(words::chart_flows_caption(), at, Anchor::Start, Role::Muted, &small)
    })?;
    let (end, regimes) = (scenario.end().in_words(), description::regimes(scenario));
    let title = words::chart_flows_title(&end, &regimes);
    Ok(canvas.finish("flows", &title, &described(scenario, summary, &flows)))
}

/// Enterprises that end on another cloud.
struct Flow {
    from: Cloud,
    to: Cloud,
    count: f64,
}

/// The largest flows; of equals those of the first clouds.
fn largest(scenario: &Scenario, summary: &Summary) -> Vec<Flow> {
    let mut flows: Vec<Flow> = scenario
        .clouds()
        .flat_map(|from| scenario.clouds().map(move |to| (from, to)))
        .filter(|(from, to)| from != to)
        .map(|(from, to)| Flow { from, to, count: summary.flows[from.index()][to.index()] })
        .collect();
    flows.sort_by(|x, y| y.count.total_cmp(&x.count));
    flows.truncate(MOST);
    flows
}

/// What is drawn, in sentences.
fn described(scenario: &Scenario, summary: &Summary, flows: &[Flow]) -> String {
    if summary.runs == 0 {
        return words::chart_no_run().to_owned();
    }
    let flow = |flow: &Flow| {
        let [from, to] = [flow.from, flow.to].map(|cloud| scenario.name_of(cloud));
        words::chart_flow(from, to, &fixed(flow.count, 1))
    };
    flows.iter().map(flow).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;

    fn drawn(scenario: &Scenario, width: u32) -> (String, Summary) {
        let summary = Summary::of(run(&Rules::new(scenario), 0..scenario.runs));
        let height = flows_height(scenario).unwrap();
        (flows(scenario, &summary, Size { width, height }).unwrap(), summary)
    }

    #[test]
    fn every_flow_is_named_with_its_number_and_the_largest_is_first() {
        let scenario = Scenario { enterprises: 400, runs: 5, horizon: 12, ..Scenario::default() };
        let (svg, summary) = drawn(&scenario, 640);
        let flows = largest(&scenario, &summary);
        assert_eq!(flows.len(), 12);
        assert!(flows.is_sorted_by(|x, y| x.count >= y.count) && flows[0].count > 0.0);
        for flow in &flows {
            assert_eq!(flow.count, summary.flows[flow.from.index()][flow.to.index()]);
            assert!(svg.contains(&fixed(flow.count, 1)));
        }
        let first = format!(
            "<desc>{} to {}: {}.",
            scenario.name_of(flows[0].from),
            scenario.name_of(flows[0].to),
            fixed(flows[0].count, 1)
        );
        assert!(svg.contains(&first), "{svg}");
        let title = "from A to B in early 2029: Multi-cloud against exclusive to Azure</title>";
        assert!(svg.to_lowercase().contains(&title.to_lowercase()), "{svg}");
        assert!(!svg.contains("NaN"));
    }

    #[test]
    fn where_nobody_moves_and_where_nobody_can_nothing_breaks() {
        let same =
            Scenario { b: Scenario::default().a, enterprises: 50, runs: 2, ..Scenario::default() };
        assert!(!drawn(&same, 220).0.contains("NaN"));
        let alone = Scenario { aws: crate::market::Prior::percent(100), ..Scenario::default() };
        let alone = Scenario {
            azure: crate::market::Prior::percent(0),
            gcp: crate::market::Prior::percent(0),
            other: crate::market::Prior::percent(0),
            ..alone
        };
        assert_eq!(flows_height(&alone), None);
        let many = crate::scenario::read("cloud5=5&cloud6=5&cloud7=5&cloud8=5").unwrap().scenario;
        assert_eq!(flows_height(&many), flows_height(&same));
    }
}
