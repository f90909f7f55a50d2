//! The messages between an embedded page and the surrounding page, if the link permits any.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use multihome::ensemble::Summary;
use multihome::link::Display;
use multihome::report::{Span, headline, standfirst};
use multihome::scenario::Comparison;
use multihome::words::{self, Language};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;
use yew::prelude::*;

use crate::state::{
    Action, Cited, Picture, Shares, Shown, Store, address, progress::State, use_observable,
    use_selector,
};

use super::host::{Command, Host, Request, object, problems};

/// The properties of [`Messaging`].
#[derive(Clone, Properties, PartialEq)]
pub(super) struct MessagingProps {
    pub display: Rc<Display>,
    pub comparison: Rc<Comparison>,
    pub store: Store,
    pub act: Callback<Action>,
    pub on_again: Callback<()>,
}

/// A component without content that exchanges messages.
#[component]
pub(super) fn Messaging(props: &MessagingProps) -> Html {
    let MessagingProps { display, comparison, store, .. } = props;
    let host = use_memo(display.clone(), |display| Host::of(display));
    // The link that was last sent to the host.
    let last_sent = use_mut_ref(String::new);
    // The newest comparison: one that the host has just set may not have been rendered yet.
    let newest = use_mut_ref(|| comparison.clone());
    {
        let newest = newest.clone();
        use_effect_with(comparison.clone(), move |comparison| {
            newest.replace(comparison.clone());
        });
    }
    {
        let (host, last_sent) = (host.clone(), last_sent.clone());
        use_effect_with(props.clone(), move |props| {
            let props = props.clone();
            let listener = web_sys::window().filter(|_| host.is_some()).map(|window| {
                EventListener::new(&window, "message", move |event| {
                    let event = event.dyn_ref::<MessageEvent>();
                    if let (Some(event), Some(host)) = (event, &*host)
                        && let Some(request) = host.receive(event)
                    {
                        answer(&props, host, request, (&last_sent, &newest));
                    }
                })
            });
            move || drop(listener)
        });
    }
    {
        let (host, last_sent, language) = (host.clone(), last_sent.clone(), display.language);
        use_effect_with(comparison.clone(), move |comparison| {
            let link = address::link(comparison, language);
            let before = last_sent.replace(link.clone());
            if let Some(host) = host.as_ref() {
                if before.is_empty() {
                    host.send("ready", &[("link", link.into())]);
                } else if before != link {
                    host.send("changed", &[("link", link.into())]);
                }
            }
        });
    }
    let result = use_observable(&store.result);
    {
        let (host, store, language) = (host.clone(), store.clone(), display.language);
        use_effect_with(result, move |result| {
            if let (Some(host), Some(result)) = (host.as_ref(), result) {
                host.send("result", &outcome(&store, result, language, JsValue::UNDEFINED));
            }
        });
    }
    let state = use_selector(&store.progress, |progress| progress.state);
    use_effect_with(state, move |state| {
        if let (Some(host), Some(words)) = (host.as_ref(), failure(state)) {
            host.send("error", &[("error", words.into())]);
        }
    });
    Html::default()
}

/// Carries out a request and answers it, or answers what is wrong with it.
fn answer(
    props: &MessagingProps,
    host: &Host,
    Request { number, command }: Request,
    (last_sent, newest): (&RefCell<String>, &RefCell<Rc<Comparison>>),
) {
    let MessagingProps { display, store, act, on_again, .. } = props;
    let comparison = &newest.borrow().clone();
    let refuse = |words: &str, problems: JsValue| {
        let error = ("error", words.into());
        host.send("error", &[error, ("problems", problems), ("request", number.clone())]);
    };
    let changed = |comparison: &Comparison| {
        let link = address::link(comparison, display.language);
        last_sent.replace(link.clone());
        host.send("changed", &[("link", link.into()), ("request", number.clone())]);
    };
    let wanted = match command {
        Err(words) => return refuse(&words, JsValue::UNDEFINED),
        Ok(Command::Get) => {
            let result = store.result.get().filter(|result| result.comparison == *comparison);
            return match (result, failure(&store.progress.get().state)) {
                (Some(result), _) => {
                    host.send("result", &outcome(store, &result, display.language, number))
                }
                (None, Some(words)) => refuse(&words, JsValue::UNDEFINED),
                (None, None) => changed(comparison),
            };
        }
        Ok(Command::Run) => {
            on_again.emit(());
            return match failure(&store.progress.get().state) {
                Some(words) => refuse(&words, JsValue::UNDEFINED),
                None => changed(comparison),
            };
        }
        Ok(_) if display.locked => {
            return refuse(
                "lock: the link of this page lets nothing be changed",
                JsValue::UNDEFINED,
            );
        }
        Ok(Command::Pairs(pairs)) => comparison.set(&pairs),
        Ok(Command::Query(query)) => Comparison::of_link(&query),
    };
    match wanted {
        Ok(wanted) => {
            changed(&wanted);
            newest.replace(Rc::new(wanted.clone()));
            act.emit(Action::Adopt(Box::new(wanted)));
        }
        Err(notices) => {
            let words: Vec<_> =
                notices.iter().map(|notice| format!("{}: {}", notice.key, notice.why)).collect();
            refuse(&words.join("; "), problems(&notices));
        }
    }
}

/// Why there will be no result; `None` if there will be one.
fn failure(state: &State) -> Option<String> {
    match state {
        State::Asked(question) => Some(format!("{} {}", words::question_nothing(), question.words)),
        State::Failed(why) => Some(why.clone()),
        State::Running | State::Done | State::Cancelled => None,
    }
}

/// A complete result, as messages carry it.
fn outcome(
    store: &Store,
    result: &Cited,
    language: Option<Language>,
    request: JsValue,
) -> Vec<(&'static str, JsValue)> {
    let Cited { comparison, citation } = result;
    let mut parts = vec![
        ("link", address::cite_link(comparison, citation, language).into()),
        ("digest", citation.digest.as_str().into()),
        ("request", request),
    ];
    if let Some(Shown(picture)) = store.picture.get() {
        let words = |of: fn(&Comparison, &Summary) -> Vec<Span>| {
            Span::plain(&of(&picture.comparison, &picture.summary)).into()
        };
        parts.push(("headline", words(headline)));
        parts.push(("standfirst", words(standfirst)));
        parts.push(("ends", ends(&picture)));
    }
    parts
}

/// Each cloud's share at the horizon in percent: the means of both sides and of the difference.
fn ends(picture: &Picture) -> JsValue {
    let clouds = picture.ends().map(|Shares { cloud, a, b, difference }| {
        let end = object(&[
            ("name", picture.comparison.common().name_of(cloud).into()),
            ("a", a.into()),
            ("b", b.into()),
            ("difference", difference.into()),
        ]);
        (cloud.key(), end)
    });
    object(&clouds.collect::<Vec<_>>())
}
