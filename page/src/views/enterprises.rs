//! The view of enterprises: the two lives of one of them, and each as a dot, on both sides, by quarter, in one
//! replicate.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use multihome::engine::Diary;
use multihome::link::Followed;
use multihome::numeric::decimal;
use multihome::report::{count, habit};
use multihome::scenario::{Comparison, Kind, Unit};
use multihome::words;
use web_sys::{HtmlCanvasElement, HtmlInputElement, PointerEvent};
use yew::prelude::*;

use crate::browser::use_media;
use crate::compute::{DiaryRequest, DiaryRunner, RequestedDiary};
use crate::elements::NumberEntry;
use crate::state::{Action, Store, use_observable};

use super::dot_grid::DotGrid;
use super::dots::Dots;
use super::enterprise_counts::EnterpriseCounts;
use super::life::{Life, named};

/// The most dots that can be told apart and painted within a frame.
const MOST_DOTS: u32 = 10_000;

/// How long each quarter is shown during playback, in milliseconds.
const BEAT: u32 = 450;

/// The gap between the two sides, as in the style sheet, and the width from which they fit side by
/// side; in CSS pixels.
const GAP: u32 = 32;
const BESIDE_FROM: u32 = 640;

/// The properties of [`Enterprises`].
#[derive(Properties, PartialEq)]
pub(super) struct EnterprisesProps {
    pub store: Store,
    /// The available width, in CSS pixels.
    pub width: u32,
    pub act: Callback<Action>,
}

/// The lives of the enterprise that is followed, and the dots of both sides, with playback controls and a slider.
/// Pointing at a dot names its enterprise, and pressing it follows that.
#[component]
pub(super) fn Enterprises(EnterprisesProps { store, width, act }: &EnterprisesProps) -> Html {
    let result = use_observable(&store.result);
    let runner = (*use_memo((), |()| DiaryRunner::new())).clone();
    let kept = use_observable(&runner.latest);
    let followed = use_observable(&store.followed);
    let quarter = use_state(|| u32::MAX);
    let playing = use_state(|| false);
    let pointed = use_state(|| None::<usize>);
    let canvases = [use_node_ref(), use_node_ref()];
    let theme = use_media("(prefers-color-scheme: dark)");
    let comparison = result.map(|result| result.comparison.clone());
    // A run that is not there any more is not followed.
    let number = comparison
        .as_ref()
        .and_then(|comparison| {
            let run = followed?.run;
            (run <= comparison.common().replicates).then_some(run - 1)
        })
        .unwrap_or_default();
    {
        use_effect_with((comparison.clone(), number), move |(comparison, replicate)| {
            if let Some(comparison) = comparison.clone() {
                let every = comparison.common().enterprises.div_ceil(MOST_DOTS);
                runner.ask(DiaryRequest { comparison, replicate: *replicate, every });
            }
        });
    }
    let beside = *width >= BESIDE_FROM;
    // One pixel less, since the width is rounded.
    let each = f64::from(if beside { (*width - GAP - 1) / 2 } else { (*width).max(200) });
    let current = kept.filter(|kept| {
        Some(&kept.request.comparison) == comparison.as_ref() && kept.request.replicate == number
    });
    let grid = use_memo((current.clone(), each.to_bits()), move |(kept, _)| {
        kept.as_ref().map(|kept| DotGrid::new(&kept.diary, each))
    });
    let horizon = current.as_ref().map_or(0, |kept| kept.diary.horizon());
    let now = (*quarter).min(horizon);
    let apart = use_memo(current.clone(), |kept| {
        kept.as_ref().map_or_else(Vec::new, |kept| apart_ever(&kept.diary))
    });
    let index = current.as_ref().and_then(|RequestedDiary { diary, .. }| {
        let place = followed.filter(|followed| followed.run == number + 1)?.place;
        diary.len().checked_sub(place as usize)
    });
    let index = index.or_else(|| apart.first().copied());
    let marked = pointed.or(index);
    let marked =
        marked.filter(|index| current.as_ref().is_some_and(|kept| *index < kept.diary.len()));
    {
        let canvases = canvases.clone();
        let grid = grid.clone();
        use_effect_with(
            (current.clone(), each.to_bits(), now, marked, theme),
            move |(kept, ..)| {
                if let (Some(RequestedDiary { diary, .. }), Some(grid)) = (kept, &*grid) {
                    for (side, canvas) in canvases.iter().enumerate() {
                        if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                            let dots = Dots { diary, grid, quarter: now, side, chosen: marked };
                            dots.paint(&canvas, each);
                        }
                    }
                }
            },
        );
    }
    {
        let (quarter, stop) = (quarter.clone(), playing.setter());
        use_effect_with((*playing, now), move |(playing, now)| {
            let now = *now;
            let beat = playing.then(|| {
                Interval::new(BEAT, move || {
                    if now < horizon { quarter.set(now + 1) } else { stop.set(false) }
                })
            });
            move || drop(beat)
        });
    }
    let Some(current) = current else {
        let words =
            if comparison.is_some() { words::dots_following() } else { words::dots_later() };
        return html! { <p class="note waiting" ~textContent={words} /> };
    };
    let RequestedDiary { request, diary } = &current;
    let on_play = {
        let (playing, quarter) = (playing.clone(), quarter.setter());
        Callback::from(move |_: MouseEvent| {
            if !*playing && now == horizon {
                quarter.set(0);
            }
            playing.set(!*playing);
        })
    };
    let on_scrub = {
        let (playing, quarter) = (playing.setter(), quarter.setter());
        number_of_input(move |value| {
            playing.set(false);
            quarter.set(value);
        })
    };
    let follow = {
        let (store, act, pointed) = (store.clone(), act.clone(), pointed.setter());
        move |place: u32, run: u32| {
            pointed.set(None);
            let followed = Followed { place: place.max(1), run: run.max(1) };
            store.followed.set(Some(followed));
            act.emit(Action::Follow(followed));
        }
    };
    let (all, run) = (diary.len(), number + 1);
    let place_of = move |index: usize| all.saturating_sub(index) as u32;
    let on_replicate = whole_number({
        let (follow, place) = (follow.clone(), index.map_or(1, place_of));
        move |run| follow(place, run)
    });
    let on_enterprise = whole_number({
        let follow = follow.clone();
        move |place| follow(place, run)
    });
    let up_to = |max| Kind::Whole { min: 1, max, step: 1, unit: Unit::None };
    let on_next = {
        let (follow, next) = (follow.clone(), next_apart(&apart, index));
        Callback::from(move |_: MouseEvent| {
            if let Some(next) = next {
                follow(place_of(next), run);
            }
        })
    };
    let at = |with: Rc<dyn Fn(usize)>| {
        let grid = grid.clone();
        Callback::from(move |event: MouseEvent| {
            let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            if let Some(index) = grid.as_ref().as_ref().and_then(|grid| grid.at(x, y)) {
                with(index);
            }
        })
    };
    let on_point = at(Rc::new({
        let pointed = pointed.setter();
        move |index| pointed.set(Some(index))
    }));
    let on_press = at(Rc::new(move |index| follow(place_of(index), run)));
    let comparison = &*request.comparison;
    let date = comparison.common().start.later(now).name();
    let counts = EnterpriseCounts::of(diary, now);
    let sides = comparison.side_names().into_iter().zip(["A", "B"]);
    let pictures = sides.zip(&canvases).map(|((regime, side), canvas)| {
        html! {
            <figure class="side">
                <figcaption ~textContent={words::DotsSide { side, regime: &regime }.text()} />
                <canvas ref={canvas.clone()} role="img" onpointermove={on_point.reform(|event: PointerEvent| event.into())}
                    onclick={on_press.clone()}
                    style={format!("width:{each}px;height:{:.1}px", grid.as_ref().as_ref().map_or(0.0, DotGrid::height))}
                    aria-label={words::DotsCanvas { side, quarter: &date }.text()} />
            </figure>
        }
    });
    let choose = html! {
        <div class="player">
            <button type="button" class="next-apart" disabled={apart.is_empty()} onclick={on_next}
                ~textContent={words::dots_next()} />
            <span class="numbered">
                <label for="dots-enterprise" ~textContent={words::dots_enterprise()} />
                <NumberEntry id="dots-enterprise" class="enterprise"
                    kind={up_to(diary.len() as u32)} on_enter={on_enterprise}
                    value={index.map_or_else(String::new, |index| place_of(index).to_string())} />
            </span>
        </div>
    };
    html! {
        <div class="enterprises">
            if let Some(index) = index {
                <Life kept={current.clone()} {index} width={*width}>{ choose }</Life>
            } else {
                <p class="note" ~textContent={words::lives_none_differ()} />
                { choose }
            }
            <p class="sentence" ~textContent={counts.sentence(comparison, &date, number)} />
            <p class="note" ~textContent={note(comparison, diary, grid.as_ref().as_ref().is_some_and(DotGrid::has_rings))} />
            <div class="player">
                <button type="button" class="play" onclick={on_play}
                    ~textContent={if *playing { words::dots_pause() } else { words::dots_play() }} />
                <input class="slider scrub" type="range" min="0" max={horizon.to_string()} step="1"
                    value={now.to_string()} aria-label={words::quarter_head()} aria-valuetext={date.clone()}
                    oninput={on_scrub.reform(|event: InputEvent| event.into())} />
                <output ~textContent={date.clone()} />
                <span class="numbered">
                    <label for="dots-run" ~textContent={words::dots_run()} />
                    <NumberEntry id="dots-run" class="run" kind={up_to(comparison.common().replicates)}
                        value={(number + 1).to_string()} on_enter={on_replicate} />
                </span>
            </div>
            <div class="biography" role="status">{ biography(comparison, diary, now, marked) }</div>
            <div class="pair">{ for pictures }</div>
            { counts.table(comparison, &date) }
        </div>
    }
}

/// A callback for an input event that passes its value on as a whole number.
fn number_of_input(emit: impl Fn(u32) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let value = input.value_as_number();
        if value.is_finite() {
            emit(value as u32);
        }
    })
}

/// A callback that passes on a number, given as links write it, as a whole number.
fn whole_number(emit: impl Fn(u32) + 'static) -> Callback<String> {
    Callback::from(move |number: String| {
        if let Some(number) = decimal::parse(&number) {
            emit(number as u32);
        }
    })
}

fn note(comparison: &Comparison, diary: &Diary, rings: bool) -> String {
    let rings = if rings { words::dots_rings() } else { "" };
    match diary.every {
        1 => words::dots_note(rings),
        every => words::DotsNoteSome {
            every: &count(every),
            shown: &count(diary.len() as u32),
            all: &count(comparison.common().enterprises),
            rings,
        }
        .text(),
    }
}

/// The enterprises whose primary cloud differs between the sides in any quarter, the largest first; before those in
/// which that is over at the end come those in which it is not.
fn apart_ever(diary: &Diary) -> Vec<usize> {
    let end = diary.horizon();
    let ever = |index: &usize| (0..=end).any(|quarter| diary.is_apart(quarter, *index));
    let mut apart: Vec<usize> = (0..diary.len()).rev().filter(ever).collect();
    apart.sort_by_key(|index| !diary.is_apart(end, *index));
    apart
}

/// The one that follows in a list; after the last, and after one that is not in it, the first.
fn next_apart(apart: &[usize], after: Option<usize>) -> Option<usize> {
    let position = apart.iter().position(|index| Some(*index) == after);
    let next = position.map_or(0, |position| position + 1);
    apart.get(next).or_else(|| apart.first()).copied()
}

/// One enterprise in words.
fn biography(comparison: &Comparison, diary: &Diary, quarter: u32, index: Option<usize>) -> Html {
    let Some((index, [a, b])) =
        index.and_then(|index| Some((index, diary.habits(quarter, index)?)))
    else {
        return html! { <p class="note" ~textContent={words::dots_none_chosen()} /> };
    };
    html! {
        <>
            <p><b ~textContent={named(diary, index)} /></p>
            <p ~textContent={words::dots_on_a(&habit(comparison, a))} />
            <p ~textContent={words::dots_on_b(&habit(comparison, b))} />
        </>
    }
}
