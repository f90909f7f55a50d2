//! What side B changes: the paired differences at the horizon, and who ends elsewhere.

use multihome::chart::{self, Size};
use multihome::engine::Measure;
use multihome::market::{Cloud, Prior, Regime};
use multihome::report::{percent, share};
use multihome::scenario::Scenario;
use multihome::words;
use yew::prelude::*;

use crate::board::use_board;

use super::stage::{Shown, Stage};
use super::width::use_width;

/// The properties of [`Effects`].
#[derive(Properties, PartialEq)]
pub(super) struct EffectsProps {
    pub stage: Stage,
}

/// The paired differences at the horizon.
#[component]
pub(super) fn Effects(EffectsProps { stage }: &EffectsProps) -> Html {
    let shown = use_board(&stage.picture);
    let node = use_node_ref();
    let width = use_width(node.clone());
    let size = Size { width: width.clamp(260, 700), height: 220 };
    let drawing = use_memo((shown.clone(), size), |(shown, size)| {
        let picture = shown.as_ref()?;
        chart::differences(&picture.0.scenario, &picture.0.summary, *size).ok()
    });
    let (Some(Shown(picture)), Some(svg)) = (&shown, &*drawing) else {
        return html! { <aside class="effects" ref={node} /> };
    };
    let summary = &picture.summary;
    let last = |measure: Measure, item: &str| {
        let series = summary.of_item(measure, item)?;
        Some((series.a.last()?.p50, series.b.last()?.p50))
    };
    let line = |name: &str, figures: Option<(f64, f64)>| {
        figures.map(|(a, b)| {
            // Of no AI spend there is no share.
            let words = if a == 0.0 && b == 0.0 {
                "–".to_owned()
            } else {
                format!("{} → {}", share(a), percent(b))
            };
            html! { <div><dt>{ name.to_owned() }</dt><dd>{ words }</dd></div> }
        })
    };
    let [a, b] = picture.scenario.regime_names();
    let azure = picture.scenario.name_of(Cloud::Azure);
    html! {
        <aside class="effects" ref={node} aria-labelledby="effects-title">
            <h2 id="effects-title">{ title(&picture.scenario) }</h2>
            { Html::from_html_unchecked(AttrValue::from(svg.clone())) }
            <p class="sides">{ words::effects_sides(&a, &b, &picture.scenario.end().in_words()) }</p>
            <dl class="facts">
                { line(words::effects_openai(), last(Measure::Models, "openai")) }
                if picture.scenario.azure > Prior::default() {
                    { line(&words::effects_azure(azure), last(Measure::ShareAi, "azure")) }
                }
                { line(words::effects_direct(), last(Measure::Direct, "all")) }
                <div>
                    <dt>{ words::effects_elsewhere() }</dt>
                    <dd>{ percent(summary.elsewhere.mean) }</dd>
                </div>
            </dl>
        </aside>
    }
}

/// What the differences are called.
pub(super) fn title(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud | Regime::AsItHappened) => words::effects_opening(),
        (Regime::Multicloud | Regime::AsItHappened, Regime::Exclusive) => {
            words::effects_exclusivity()
        }
        _ => words::effects_b(),
    }
}
