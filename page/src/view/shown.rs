//! What is shown: the latest picture of a run.

use std::rc::Rc;

use crate::runner::Picture;

/// A picture that components compare by identity: comparing its figures would cost a frame.
#[derive(Clone)]
pub(super) struct Shown(pub Rc<Picture>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
