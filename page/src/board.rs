//! The board: a value on display, and those who watch it.
//!
//! Yew may give way to the browser between a component and its children, and who looks then sees
//! the parent's new words above the children's old figures. Whoever watches the same board learns
//! of a change in the same moment, and Yew renders all of them before it gives way.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// Whoever watches, in the order in which they began.
type Watchers<T> = RefCell<Vec<Rc<dyn Fn(T)>>>;

struct Inner<T> {
    value: RefCell<T>,
    watchers: Watchers<T>,
}

/// A value on display; clones display the same one.
pub(super) struct Board<T>(Rc<Inner<T>>);

impl<T> Clone for Board<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Board<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Clone + 'static> Board<T> {
    /// A board with its first value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(Inner { value: RefCell::new(value), watchers: RefCell::default() }))
    }

    /// What is on display.
    pub fn get(&self) -> T {
        self.0.value.borrow().clone()
    }

    /// Puts another value up and tells all who watch.
    pub fn set(&self, value: T) {
        self.0.value.replace(value.clone());
        let watchers = self.0.watchers.borrow().clone();
        watchers.iter().for_each(|watcher| watcher(value.clone()));
    }

    /// Has somebody told of every change until what is returned is called.
    fn watch<W: Fn(T) + 'static>(&self, watcher: W) -> impl FnOnce() + use<T, W> {
        let watcher: Rc<dyn Fn(T)> = Rc::new(watcher);
        self.0.watchers.borrow_mut().push(watcher.clone());
        let board = self.clone();
        move || board.0.watchers.borrow_mut().retain(|other| !Rc::ptr_eq(other, &watcher))
    }
}

/// What is on a board, kept up to date.
#[hook]
pub(super) fn use_board<T: Clone + PartialEq + 'static>(board: &Board<T>) -> T {
    use_part(board, |value| value)
}

/// A part of what is on a board, kept up to date; changes of the rest go unnoticed.
#[hook]
pub(super) fn use_part<T: Clone + 'static, P: Clone + PartialEq + 'static>(
    board: &Board<T>,
    part: fn(T) -> P,
) -> P {
    let value = use_state_eq(|| part(board.get()));
    let setter = value.setter();
    use_effect_with(board.clone(), move |board| {
        // It may have changed between the rendering and now.
        setter.set(part(board.get()));
        board.watch(move |value| setter.set(part(value)))
    });
    (*value).clone()
}
