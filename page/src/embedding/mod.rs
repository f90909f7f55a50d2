//! Embedding: the page inside a frame of another page, and the messages between the two.

mod frame;
mod height;
mod host;
mod messaging;

pub(crate) use frame::{details_in, embedded_page};
