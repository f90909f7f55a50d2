//! Values that are compared by identity, where comparing all that is in them would take as long as a frame.

use std::rc::Rc;

/// A shared value; equal only to itself and its clones.
#[derive(Debug, Default)]
pub(crate) struct ByIdentity<T>(pub Rc<T>);

impl<T> Clone for ByIdentity<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for ByIdentity<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
