//! What side B changes: the paired differences at the horizon, and how much ends on another cloud.

use multihome::chart::{self, Size};
use multihome::engine::Measure;
use multihome::market::{Cloud, InitialShare, Regime};
use multihome::report::{among, percent, share};
use multihome::scenario::Comparison;
use multihome::words;
use yew::prelude::*;

use crate::browser::use_width;
use crate::state::{Shown, Store, use_observable};
use crate::views::{Drawing, use_lettering};

/// The properties of [`Effects`].
#[derive(Properties, PartialEq)]
pub(crate) struct EffectsProps {
    pub store: Store,
}

/// The paired differences at the horizon.
#[component]
pub(crate) fn Effects(EffectsProps { store }: &EffectsProps) -> Html {
    let shown = use_observable(&store.picture);
    let node = use_node_ref();
    let width = use_width(node.clone());
    let lettering = use_lettering();
    let size = Size::new(width.clamp(260, 700), lettering.grown(220)).with(lettering);
    let drawing = use_memo((shown.clone(), size), |(shown, size)| {
        let picture = shown.as_ref()?;
        chart::differences(&picture.0.comparison, &picture.0.summary, *size)
            .ok()
            .map(AttrValue::from)
    });
    let (Some(Shown(picture)), Some(svg)) = (&shown, &*drawing) else {
        return html! { <aside class="effects" ref={node} /> };
    };
    let summary = &picture.summary;
    let last = |measure: Measure, item: &str| {
        let series = summary.of_item(measure, item)?;
        let centre = measure.unit().centre();
        Some((series.a.last()?.centre(centre), series.b.last()?.centre(centre)))
    };
    let line = |name: &str, figures: Option<(f64, f64)>| {
        figures.map(|(a, b)| {
            // Without AI spend there are no shares of it.
            let words = if a == 0.0 && b == 0.0 {
                "–".to_owned()
            } else {
                format!("{} → {}", share(a), percent(b))
            };
            html! { <div><dt ~textContent={name.to_owned()} /><dd ~textContent={words} /></div> }
        })
    };
    let [a, b] = picture.comparison.side_names();
    let azure = picture.comparison.common().name_of(Cloud::Azure);
    html! {
        <aside class="effects" ref={node} aria-labelledby="effects-title">
            <h2 id="effects-title" ~textContent={effects_title(&picture.comparison)} />
            <Drawing svg={svg.clone()} />
            <p class="sides" ~textContent={words::EffectsSides {
                a: &a,
                b: &b,
                end: &picture.comparison.common().end().in_words(),
                cases: among(summary.case_of_replicates()),
            }.text()} />
            <dl class="facts">
                { line(words::effects_openai(), last(Measure::Models, "openai")) }
                if picture.comparison.common().azure > InitialShare::default() {
                    { line(&words::effects_azure(azure), last(Measure::ShareAi, "azure")) }
                }
                { line(words::effects_direct(), last(Measure::Direct, "all")) }
                <div>
                    <dt ~textContent={words::effects_elsewhere()} />
                    <dd ~textContent={percent(summary.elsewhere.mean)} />
                </div>
            </dl>
        </aside>
    }
}

/// The heading of the differences.
pub(crate) fn effects_title(comparison: &Comparison) -> &'static str {
    match (comparison.a.regime, comparison.b.regime) {
        (Regime::Exclusive, Regime::Multicloud | Regime::AsItHappened) => words::effects_opening(),
        (Regime::Multicloud | Regime::AsItHappened, Regime::Exclusive) => {
            words::effects_exclusivity()
        }
        _ => words::effects_b(),
    }
}
