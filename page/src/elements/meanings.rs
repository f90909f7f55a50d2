//! Meanings: technical terms and numbers of mechanisms in a text are buttons that open what they mean, where they stand.
//!
//! Only the later part of the program knows them. Until it is there, a text is only a text.

use std::cell::Cell;
use std::ops::Range;

use multihome::scenario::{MECHANISMS, Mechanism};
use multihome::words::{self, Meant, terms};
use yew::prelude::*;

use super::text::{sentence, text};

thread_local! {
    /// What renders a text with its terms, once it is there.
    static RENDERER: Cell<fn(&str) -> Html> = const { Cell::new(text) };
}

/// A text in which each term, where it stands first, opens its meaning.
pub(crate) fn with_meanings(words: &str) -> Html {
    RENDERER.get()(words)
}

/// Makes texts that are rendered from now on open what their terms mean. Only the later part may call this.
pub(crate) fn learn_meanings() {
    RENDERER.set(marked);
}

fn marked(words: &str) -> Html {
    let mut end = 0;
    let pieces = words::meant(words).into_iter().map(|Meant { words, key }| {
        let start = end;
        end += words.len();
        (start..end, key)
    });
    let found: Vec<(Range<usize>, &str)> =
        pieces.filter_map(|(place, key)| Some((place, key?))).collect();
    let nexts = found.iter().skip(1).map(|(place, _)| place.start).chain([words.len()]);
    let (mut parts, mut done) = (Vec::new(), 0);
    for ((place, key), next) in found.iter().zip(nexts) {
        // A term keeps to one line with what touches it, such as a bracket or a comma.
        let from = words[done..place.start].rfind(' ').map_or(done, |space| done + space + 1);
        let to = words[place.end..next].find(' ').map_or(next, |space| place.end + space);
        parts.push(text(&words[done..from]));
        parts.push(html! {
            <span style="white-space:nowrap">
                { text(&words[from..place.start]) }
                { opener("term", key, &words[place.clone()]) }
                { text(&words[place.end..to]) }
            </span>
        });
        done = to;
    }
    parts.push(text(&words[done..]));
    sentence(words, parts.into_iter().collect())
}

/// The number of a mechanism, which opens its meaning.
pub(crate) fn mechanism_number(mechanism: &Mechanism) -> Html {
    opener("tag", mechanism.id, mechanism.id)
}

/// The browser itself opens and closes what the button names, by pointer and by key.
fn opener(class: &'static str, key: &str, words: &str) -> Html {
    html! {
        <button type="button" {class} popovertarget={id_of(key)} ~textContent={words.to_owned()} />
    }
}

/// The id of the element with a meaning.
fn id_of(key: &str) -> String {
    format!("meaning-{key}")
}

/// The meanings of all terms and mechanisms, out of sight until they are opened. They stand on a page once.
pub(crate) fn meanings() -> Html {
    let meaning = |key: &str, name: &str, words: &str| {
        html! {
            <div id={id_of(key)} class="meaning" popover="auto">
                <b ~textContent={name.to_owned()} />
                <span ~textContent={format!(" {words}")} />
            </div>
        }
    };
    let of_terms = terms().map(|term| meaning(term.key, term.name(), term.meaning.text()));
    let of_mechanisms = MECHANISMS.iter().map(|mechanism| {
        let Mechanism { id, name, claim, standing, .. } = mechanism;
        let name = format!("{id} · {}", name.text());
        meaning(id, &name, &format!("{} ({})", claim.text(), standing.name()))
    });
    html! { <>{ for of_terms }{ for of_mechanisms }</> }
}
