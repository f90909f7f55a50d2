//! The session: steps that are named, undone and done again.

use multihome::link::Citation;

use super::*;

fn session(query: &str) -> Rc<Session> {
    Rc::new(Session::of(query))
}

fn commit(session: Rc<Session>, key: &str, value: &str) -> Rc<Session> {
    session.reduce(Action::Commit(Parameter::find(key).unwrap(), value.to_owned()))
}

fn last(session: &Session) -> &str {
    session.history.last().map_or("", |step| &step.name)
}

#[test]
fn steps_are_named_undone_and_done_again() {
    let first = session("?v=1&seed=7");
    let second = commit(first.clone(), "window", "90");
    assert_eq!(last(&second), "Azure-first window: varies → 90 days");
    let third = second.clone().reduce(Action::ResetAssumptions);
    assert_eq!(last(&third), "Assumptions reset");
    assert_eq!(third.comparison, first.comparison);
    let undone = third.reduce(Action::Undo);
    assert_eq!(undone.comparison, second.comparison);
    assert_eq!(undone.history.next().map(|step| &*step.name), Some("Assumptions reset"));
    let undone = undone.reduce(Action::Undo);
    assert_eq!((&undone.comparison, last(&undone)), (&first.comparison, ""));
    assert_eq!(undone.clone().reduce(Action::Undo).comparison, first.comparison);
    let redone = undone.reduce(Action::Redo);
    assert_eq!(redone.comparison, second.comparison);
    let other = commit(redone, "seed", "8");
    assert!(other.history.next().is_none(), "a new step leaves nothing to do again");
}

#[test]
fn a_drag_is_one_step_and_a_refused_value_is_none() {
    let window = Parameter::find("window").unwrap();
    let mut session = session("?v=1");
    for value in ["20", "40", "60"] {
        session = session.reduce(Action::Drag(window, value.to_owned()));
    }
    assert_eq!(last(&session), "Azure-first window: varies → 60 days");
    let refused = commit(session, "window", "many");
    assert_eq!(last(&refused), "Azure-first window: varies → 60 days");
    let undone = refused.reduce(Action::Undo);
    assert_eq!((*undone.comparison).clone(), Comparison::default());
    assert!(undone.history.last().is_none());
}

#[test]
fn back_and_forward_of_the_browser_undo_and_redo() {
    let first = session("?v=1");
    let second = commit(first, "window", "90");
    let back = second.reduce(Action::Visit("?v=1".to_owned()));
    assert!(back.history.last().is_none() && back.history.next().is_some());
    let forth = back.reduce(Action::Visit("?v=1&window=90".to_owned()));
    assert!(forth.history.last().is_some() && forth.history.next().is_none());
    let elsewhere = forth.reduce(Action::Visit("?v=1&seed=3".to_owned()));
    assert!(last(&elsewhere).contains("; "), "{}", last(&elsewhere));
}

#[test]
fn a_view_is_in_the_address_and_no_step() {
    let first = session("?v=1&window=90&utm=x");
    let opened = first.clone().reduce(Action::Open("homes"));
    assert_eq!((&opened.comparison, last(&opened)), (&first.comparison, ""));
    assert_eq!((opened.entries, opened.revision), (first.entries, first.revision));
    assert_eq!(opened.query(), "v=1&window=90&view=homes&utm=x");
    let moved = commit(opened, "window", "30");
    assert_eq!(moved.query(), "v=1&window=30&view=homes&utm=x");
    let back = moved.reduce(Action::Visit("?v=1&window=90&view=models".to_owned()));
    assert!(back.display.view == "models" && back.history.next().is_some());
    assert_eq!(back.reduce(Action::Open("shares")).query(), "v=1&window=90");
}

#[test]
fn undoing_brings_back_what_is_cited() {
    let citation = Citation { model: 2, draws: 1, digest: "0".repeat(64), ends: Vec::new() };
    let link = link::cite(&Comparison::default(), &citation, &[]);
    let cited = session(&link);
    assert!(cited.cited.is_some());
    let reset = cited.clone().reduce(Action::Reset);
    assert_eq!(reset.comparison, cited.comparison);
    let other = cited.clone().reduce(Action::ApplyStory(link::STORIES[6]));
    assert!(other.cited.is_none());
    assert_eq!(other.reduce(Action::Undo).cited, cited.cited);
}
