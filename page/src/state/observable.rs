//! Observables: a value, and the components that are notified when it changes.
//!
//! Yew may let the browser paint between rendering a component and its children, and a reader would
//! then see the parent's new text above the children's old figures. All components that watch the same
//! observable are notified at once, and Yew renders all of them before the browser paints.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// The callbacks of all watchers, in the order in which they were added.
type Watchers<T> = RefCell<Vec<Rc<dyn Fn(T)>>>;

struct Inner<T> {
    value: RefCell<T>,
    watchers: Watchers<T>,
}

/// A value that can be watched; clones share the value.
pub(crate) struct Observable<T>(Rc<Inner<T>>);

impl<T> Clone for Observable<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Observable<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Clone + 'static> Observable<T> {
    /// An observable with its first value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(Inner { value: RefCell::new(value), watchers: RefCell::default() }))
    }

    /// The value.
    pub fn get(&self) -> T {
        self.0.value.borrow().clone()
    }

    /// Sets a new value and notifies all watchers.
    pub fn set(&self, value: T) {
        self.0.value.replace(value.clone());
        let watchers = self.0.watchers.borrow().clone();
        watchers.iter().for_each(|watcher| watcher(value.clone()));
    }

    /// Adds a watcher; the returned function removes it.
    fn watch<W: Fn(T) + 'static>(&self, watcher: W) -> impl FnOnce() + use<T, W> {
        let watcher: Rc<dyn Fn(T)> = Rc::new(watcher);
        self.0.watchers.borrow_mut().push(watcher.clone());
        let observable = self.clone();
        move || observable.0.watchers.borrow_mut().retain(|other| !Rc::ptr_eq(other, &watcher))
    }
}

/// The value of an observable, kept up to date.
#[hook]
pub(crate) fn use_observable<T: Clone + PartialEq + 'static>(observable: &Observable<T>) -> T {
    use_selector(observable, |value| value)
}

/// A part of the value of an observable, kept up to date. The component is not rendered again when only
/// other parts change.
#[hook]
pub(crate) fn use_selector<T: Clone + 'static, P: Clone + PartialEq + 'static>(
    observable: &Observable<T>,
    part: fn(T) -> P,
) -> P {
    let value = use_state_eq(|| part(observable.get()));
    let setter = value.setter();
    use_effect_with(observable.clone(), move |observable| {
        // The value may have changed since the component was rendered.
        setter.set(part(observable.get()));
        observable.watch(move |value| setter.set(part(value)))
    });
    (*value).clone()
}
