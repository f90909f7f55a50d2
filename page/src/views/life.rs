//! One enterprise: its two lives, side by side, and what it buys where and why, quarter by quarter.

use multihome::chart::{self, LIVES_HEIGHT, Role, Size};
use multihome::engine::Diary;
use multihome::market::Cloud;
use multihome::report::{Turn, count, divergence, figure, turns};
use multihome::scenario::Comparison;
use multihome::words;
use yew::prelude::*;

use crate::compute::RequestedDiary;
use crate::elements::text;

use super::drawing::Drawing;
use super::lettering::use_lettering;
use super::table::{class, scrolled_table};

/// The properties of [`Life`].
#[derive(Properties, PartialEq)]
pub(super) struct LifeProps {
    /// The diary of the run.
    pub kept: RequestedDiary,
    /// The position of the enterprise in it.
    pub index: usize,
    /// The available width, in CSS pixels.
    pub width: u32,
    /// What chooses another enterprise.
    pub children: Html,
}

/// The widest that the chart is drawn, in CSS pixels.
const WIDEST: u32 = 900;

/// Where the lives part in a sentence, as a chart and as a table.
#[component]
pub(super) fn Life(LifeProps { kept, index, width, children }: &LifeProps) -> Html {
    let lettering = use_lettering();
    let width = (*width).clamp(240, WIDEST);
    let drawing =
        use_memo((kept.clone(), *index, width, lettering), |(kept, index, width, lettering)| {
            let size = Size::new(*width, lettering.grown(LIVES_HEIGHT)).with(*lettering);
            chart::lives(&kept.request.comparison, &kept.diary, *index, size)
                .ok()
                .map(AttrValue::from)
        });
    let (comparison, diary) = (&*kept.request.comparison, &*kept.diary);
    html! {
        <section class="life" aria-labelledby="life-title">
            <h3 id="life-title" ~textContent={named(diary, *index)} />
            <p role="status" ~textContent={divergence(comparison, diary, *index)} />
            { children.clone() }
            if let Some(svg) = &*drawing {
                <figure class="panel" style={format!("width:{width}px")}>
                    <Drawing svg={svg.clone()} />
                </figure>
                <p class="note">
                    { for comparison.common().clouds().map(|cloud| in_colour(comparison, cloud)) }
                    { text(&format!("■\u{a0}{} ", words::lives_direct())) }
                    { text(words::lives_key()) }
                </p>
            }
            { table(comparison, turns(comparison, diary, *index).unwrap_or_default()) }
        </section>
    }
}

/// A cloud's name after a square in its colour.
fn in_colour(comparison: &Comparison, cloud: Cloud) -> Html {
    html! {
        <b class={class(Role::Cloud(cloud))}
            ~textContent={format!("■\u{a0}{} ", comparison.common().name_of(cloud))} />
    }
}

/// An enterprise by its number and its size.
pub(super) fn named(diary: &Diary, index: usize) -> String {
    words::DotsChosen {
        place: &count(diary.len().saturating_sub(index) as u32),
        all: &count(diary.len() as u32),
        size: &figure(diary.sizes.get(index).copied().unwrap_or_default()),
    }
    .text()
}

/// The start, and every change on either side.
fn table(comparison: &Comparison, turns: Vec<Turn>) -> Html {
    let row = |Turn { quarter, sides }: Turn| {
        let name = comparison.common().start.later(quarter).name();
        html! {
            <tr>
                <th scope="row" ~textContent={name} />
                { for sides.map(|side| {
                    let words = if side.is_empty() { "–".to_owned() } else { side };
                    html! { <td ~textContent={words} /> }
                }) }
            </tr>
        }
    };
    let heads = comparison.side_names().into_iter().zip(["A", "B"]);
    let head = |(regime, side): (String, &'static str)| {
        html! { <th scope="col" ~textContent={words::DotsSide { side, regime: &regime }.text()} /> }
    };
    let content = html! {
        <>
            <thead><tr><th scope="col" ~textContent={words::quarter_head()} />{ for heads.map(head) }</tr></thead>
            <tbody>{ for turns.into_iter().map(row) }</tbody>
        </>
    };
    scrolled_table("lives", words::lives_caption().to_owned(), content)
}
