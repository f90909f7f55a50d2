//! The chart of flows: how many enterprises end on another cloud, for each pair of clouds.

use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words::{self, fixed};

use super::canvas::{Anchor, Canvas};
use super::description;
use super::palette::Role;
use super::size::{ChartError, Size, check};
use super::text::Type;

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(220, 60);

/// The most pairs that are drawn, enough for all pairs of four clouds. The table lists every pair.
const MOST: usize = 12;

/// The height of a row and of the caption, in CSS pixels.
const ROW: u32 = 22;
const CAPTION: u32 = 30;

/// Half the thickness of a bar, in CSS pixels.
const BAR: f64 = 5.0;

/// From a bar to its label, and on either side of an arrow; in CSS pixels.
const SPACE: f64 = 7.0;

/// The largest fraction of the width that a name may take; two are side by side.
const NAME_PART: f64 = 0.28;

/// The height in CSS pixels at which the flows of a comparison are drawn; `None` if there is only one
/// cloud.
#[must_use]
pub fn flows_height(comparison: &Comparison) -> Option<u32> {
    let clouds = comparison.common().clouds().count();
    let rows = (clouds * clouds.saturating_sub(1)).min(MOST) as u32;
    (rows > 0).then_some(ROW * rows + CAPTION)
}

/// The mean number of enterprises whose primary cloud is one on side A and another on side B, for each
/// pair of clouds, largest first.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn flows(comparison: &Comparison, summary: &Summary, size: Size) -> Result<String, ChartError> {
    check(summary, size, LEAST)?;
    let flows = largest(comparison, summary);
    let (font, strong) = (size.regular(size.font()), size.bold(size.font()));
    let small = size.regular(size.font() - 1.0);
    let name = |cloud: Cloud| {
        strong.shortened(comparison.common().name_of(cloud), NAME_PART * size.right())
    };
    let arrow = font.width("→") + 2.0 * SPACE;
    let widest = |of: fn(&Flow) -> Cloud| {
        strong.widest(&flows.iter().map(|flow| name(of(flow))).collect::<Vec<_>>())
    };
    let to = widest(|flow| flow.from) + arrow;
    let left = to + widest(|flow| flow.to) + 2.0 * SPACE;
    let labels: Vec<String> = flows.iter().map(|flow| fixed(flow.count, 1)).collect();
    let most = flows.first().map_or(0.0, |flow| flow.count);
    let room = (size.right() - left - 2.0 * SPACE - font.widest(&labels)).max(0.0);
    // If no enterprise moves, the bars have no length.
    let scale = if most > 0.0 { room / most } else { 0.0 };
    let bottom = size.bottom() - f64::from(size.lettering.grown(CAPTION));
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
        let words: Vec<&str> = words::chart_flows_caption().split(' ').collect();
        let lines = small.wrap(&words, size.right());
        lines.iter().rev().enumerate().try_for_each(|(i, line)| {
            let y = size.bottom() - (i as f64 + 0.5) * small.leading();
            pen.text(line, (0.0, y), Anchor::Start, Role::Muted, &small)
        })
    })?;
    let (end, regimes) = (comparison.common().end().in_words(), description::regimes(comparison));
    let title = words::ChartFlowsTitle { end: &end, regimes: &regimes }.text();
    Ok(canvas.finish("flows", &title, &described(comparison, summary, &flows)))
}

/// The enterprises with one primary cloud on side A and another on side B.
struct Flow {
    from: Cloud,
    to: Cloud,
    count: f64,
}

/// The largest flows; among equal ones, those of the first clouds.
fn largest(comparison: &Comparison, summary: &Summary) -> Vec<Flow> {
    let mut flows: Vec<Flow> = comparison
        .common()
        .clouds()
        .flat_map(|from| comparison.common().clouds().map(move |to| (from, to)))
        .filter(|(from, to)| from != to)
        .map(|(from, to)| Flow { from, to, count: summary.flows[from.index()][to.index()] })
        .collect();
    flows.sort_by(|x, y| y.count.total_cmp(&x.count));
    flows.truncate(MOST);
    flows
}

/// Describes the chart in sentences.
fn described(comparison: &Comparison, summary: &Summary, flows: &[Flow]) -> String {
    if summary.replicates == 0 {
        return words::chart_no_run().to_owned();
    }
    let flow = |flow: &Flow| {
        let [from, to] = [flow.from, flow.to].map(|cloud| comparison.common().name_of(cloud));
        words::ChartFlow { from, to, count: &fixed(flow.count, 1) }.text()
    };
    flows.iter().map(flow).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::market::Regime;
    use crate::scenario::Scenario;

    fn drawn(comparison: &Comparison, width: u32) -> (String, Summary) {
        let summary =
            Summary::of(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates));
        let height = flows_height(comparison).unwrap();
        (flows(comparison, &summary, Size::new(width, height)).unwrap(), summary)
    }

    #[test]
    fn every_flow_is_named_with_its_number_and_the_largest_is_first() {
        let comparison = Comparison::of(Scenario {
            enterprises: 400,
            replicates: 5,
            horizon: 12,
            ..Scenario::default()
        });
        let (svg, summary) = drawn(&comparison, 640);
        let flows = largest(&comparison, &summary);
        assert_eq!(flows.len(), 12);
        assert!(flows.is_sorted_by(|x, y| x.count >= y.count) && flows[0].count > 0.0);
        for flow in &flows {
            assert_eq!(flow.count, summary.flows[flow.from.index()][flow.to.index()]);
            assert!(svg.contains(&fixed(flow.count, 1)));
        }
        let first = format!(
            "<desc>{} to {}: {}.",
            comparison.common().name_of(flows[0].from),
            comparison.common().name_of(flows[0].to),
            fixed(flows[0].count, 1)
        );
        assert!(svg.contains(&first), "{svg}");
        let title = "from A to B in early 2029: Multi-cloud against exclusive to Azure</title>";
        assert!(svg.to_lowercase().contains(&title.to_lowercase()), "{svg}");
        assert!(!svg.contains("NaN"));
    }

    #[test]
    fn where_nobody_moves_and_where_nobody_can_nothing_breaks() {
        let same = Comparison::between(
            [Regime::Multicloud; 2],
            Scenario { enterprises: 50, replicates: 2, ..Scenario::default() },
        );
        assert!(!drawn(&same, 220).0.contains("NaN"));
        let alone = Comparison::of(Scenario {
            aws: crate::market::InitialShare::percent(100),
            ..Scenario::default()
        });
        let alone = alone.with(|side| {
            side.azure = crate::market::InitialShare::percent(0);
            side.gcp = crate::market::InitialShare::percent(0);
            side.other = crate::market::InitialShare::percent(0);
        });
        assert_eq!(flows_height(&alone), None);
        let many = crate::link::read("cloud5=5&cloud6=5&cloud7=5&cloud8=5").unwrap().comparison;
        assert_eq!(flows_height(&many), flows_height(&same));
    }
}
