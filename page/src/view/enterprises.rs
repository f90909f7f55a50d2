//! The enterprises themselves: each a dot, on both sides, quarter by quarter, in one run.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use multihome::engine::Diary;
use multihome::report::{count, figure, habit, parting};
use multihome::scenario::Scenario;
use multihome::words;
use web_sys::{HtmlCanvasElement, HtmlInputElement, PointerEvent};
use yew::prelude::*;

use crate::board::use_board;
use crate::diarist::{Diarist, Kept, Wanted};

use super::counted::Counted;
use super::dot_grid::DotGrid;
use super::dots::Dots;
use super::media::use_media;
use super::stage::Stage;

/// As many dots as can be told apart and painted in a frame.
const MOST_DOTS: u32 = 10_000;

/// How long a quarter stays while they play, in milliseconds.
const BEAT: u32 = 450;

/// The gap between the two sides, as the style sheet has it, and the width from which they fit beside
/// each other.
const GAP: u32 = 32;
const BESIDE_FROM: u32 = 640;

/// The properties of [`Enterprises`].
#[derive(Properties, PartialEq)]
pub(super) struct EnterprisesProps {
    pub stage: Stage,
    /// The width that there is, in CSS pixels.
    pub width: u32,
}

/// The dots of both sides, with play, pause and scrub; a dot that is pointed at tells of itself.
#[component]
pub(super) fn Enterprises(EnterprisesProps { stage, width }: &EnterprisesProps) -> Html {
    let result = use_board(&stage.result);
    let diarist = (*use_memo((), |()| Diarist::new())).clone();
    let kept = use_board(&diarist.kept);
    let replicate = use_state(|| 0_u32);
    let quarter = use_state(|| u32::MAX);
    let playing = use_state(|| false);
    let chosen = use_state(|| None::<usize>);
    let canvases = [use_node_ref(), use_node_ref()];
    let theme = use_media("(prefers-color-scheme: dark)");
    let scenario = result.map(|result| result.scenario.clone());
    let number = scenario.as_ref().map_or(0, |scenario| (*replicate).min(scenario.runs - 1));
    {
        use_effect_with((scenario.clone(), number), move |(scenario, replicate)| {
            if let Some(scenario) = scenario.clone() {
                let every = scenario.enterprises.div_ceil(MOST_DOTS);
                diarist.ask(Wanted { scenario, replicate: *replicate, every });
            }
        });
    }
    let beside = *width >= BESIDE_FROM;
    let each = f64::from(if beside { (*width - GAP) / 2 } else { (*width).max(200) });
    let current = kept.filter(|kept| {
        Some(&kept.wanted.scenario) == scenario.as_ref() && kept.wanted.replicate == number
    });
    let grid = use_memo((current.clone(), each.to_bits()), move |(kept, _)| {
        kept.as_ref().map(|kept| DotGrid::new(&kept.diary, each))
    });
    let horizon = current.as_ref().map_or(0, |kept| kept.diary.horizon());
    let now = (*quarter).min(horizon);
    let place =
        chosen.filter(|place| current.as_ref().is_some_and(|kept| *place < kept.diary.len()));
    {
        let canvases = canvases.clone();
        let grid = grid.clone();
        use_effect_with((current.clone(), each.to_bits(), now, place, theme), move |(kept, ..)| {
            if let (Some(Kept { diary, .. }), Some(grid)) = (kept, &*grid) {
                for (side, canvas) in canvases.iter().enumerate() {
                    if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                        let dots = Dots { diary, grid, quarter: now, side, chosen: place };
                        dots.paint(&canvas, each);
                    }
                }
            }
        });
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
    let Some(Kept { wanted, diary }) = &current else {
        let words = if scenario.is_some() { words::dots_following() } else { words::dots_later() };
        return html! { <p class="note waiting">{ words }</p> };
    };
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
        numbered(move |value| {
            playing.set(false);
            quarter.set(value);
        })
    };
    let on_replicate = numbered({
        let replicate = replicate.setter();
        move |value| replicate.set(value.saturating_sub(1))
    });
    let on_enterprise = numbered({
        let (chosen, count) = (chosen.setter(), diary.len());
        move |value| chosen.set(count.checked_sub((value as usize).clamp(1, count)))
    });
    let on_next = {
        let (chosen, diary) = (chosen.setter(), diary.clone());
        Callback::from(move |_: MouseEvent| chosen.set(next_apart(&diary, now, place)))
    };
    let on_point = {
        let (chosen, grid) = (chosen.setter(), grid.clone());
        Callback::from(move |event: PointerEvent| {
            let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            if let Some(place) = grid.as_ref().as_ref().and_then(|grid| grid.at(x, y)) {
                chosen.set(Some(place));
            }
        })
    };
    let scenario = &*wanted.scenario;
    let date = scenario.start.later(now).name();
    let counted = Counted::of(diary, now);
    let sides = scenario.regime_names().into_iter().zip(["A", "B"]);
    let pictures = sides.zip(&canvases).map(|((regime, side), canvas)| {
        html! {
            <figure class="side">
                <figcaption>{ words::dots_side(side, &regime) }</figcaption>
                <canvas ref={canvas.clone()} role="img" onpointermove={on_point.clone()}
                    onpointerdown={on_point.clone()}
                    style={format!("width:{each}px;height:{:.1}px", grid.as_ref().as_ref().map_or(0.0, DotGrid::height))}
                    aria-label={words::dots_canvas(side, &date)} />
            </figure>
        }
    });
    html! {
        <div class="enterprises">
            <p class="sentence">{ counted.sentence(scenario, &date, number) }</p>
            <p class="note">{ note(scenario, diary, grid.as_ref().as_ref().is_some_and(DotGrid::has_rings)) }</p>
            <div class="player">
                <button type="button" class="play" onclick={on_play}>
                    { if *playing { words::dots_pause() } else { words::dots_play() } }
                </button>
                <input class="slider scrub" type="range" min="0" max={horizon.to_string()} step="1"
                    value={now.to_string()} aria-label={words::quarter_head()} aria-valuetext={date.clone()}
                    oninput={on_scrub.reform(|event: InputEvent| event.into())} />
                <output>{ date.clone() }</output>
                <label class="entry">{ words::dots_run() }
                    <input type="number" class="run" min="1" max={scenario.runs.to_string()}
                        value={(number + 1).to_string()} onchange={on_replicate} />
                </label>
                <label class="entry">{ words::dots_enterprise() }
                    <input type="number" class="enterprise" min="1" max={diary.len().to_string()}
                        value={place.map_or_else(String::new, |place| (diary.len() - place).to_string())}
                        onchange={on_enterprise} />
                </label>
                <button type="button" class="next-apart" disabled={counted.apart == 0} onclick={on_next}>
                    { words::dots_next() }
                </button>
            </div>
            <div class="biography" role="status">{ biography(scenario, diary, now, place) }</div>
            <div class="pair">{ for pictures }</div>
            { counted.table(scenario, &date) }
        </div>
    }
}

/// What an input says as a whole number, told to somebody.
fn numbered(tell: impl Fn(u32) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let value = input.value_as_number();
        if value.is_finite() {
            tell(value as u32);
        }
    })
}

fn note(scenario: &Scenario, diary: &Diary, rings: bool) -> String {
    let rings = if rings { words::dots_rings() } else { "" };
    match diary.every {
        1 => words::dots_note(rings),
        every => words::dots_note_some(
            &count(every),
            &count(diary.len() as u32),
            &count(scenario.enterprises),
            rings,
        ),
    }
}

/// The next smaller enterprise whose primary cloud differs between the sides, from the largest on
/// again after the smallest.
fn next_apart(diary: &Diary, quarter: u32, after: Option<usize>) -> Option<usize> {
    let apart = |place: &usize| diary.is_apart(quarter, *place);
    let all = || (0..diary.len()).rev();
    let smaller = after.and_then(|after| all().filter(|place| *place < after).find(apart));
    smaller.or_else(|| all().find(apart))
}

/// One enterprise in words.
fn biography(scenario: &Scenario, diary: &Rc<Diary>, quarter: u32, place: Option<usize>) -> Html {
    let Some((place, [a, b])) =
        place.and_then(|place| Some((place, diary.habits(quarter, place)?)))
    else {
        return html! { <p class="note">{ words::dots_none_chosen() }</p> };
    };
    html! {
        <>
            <p><b>{ words::dots_chosen(
                &count((diary.len() - place) as u32), &count(diary.len() as u32),
                &figure(diary.sizes[place]),
            ) }</b></p>
            <p>{ words::dots_on_a(&habit(scenario, a)) }</p>
            <p>{ words::dots_on_b(&habit(scenario, b)) }</p>
            <p>{ parting(scenario, diary, place) }</p>
        </>
    }
}
