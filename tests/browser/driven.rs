//! The actions of tests in a browser that WebDriver controls.

use fantoccini::Client;

use crate::page::Page;

/// An open page in a browser that WebDriver controls.
pub trait Driven: Page {
    /// The session.
    fn client(&self) -> &Client;

    /// Discards the errors so far, which the test has provoked.
    async fn forget_trouble(&self);

    /// Switches to the first frame of the page.
    async fn enter_frame(&self) {
        self.client().enter_frame(0).await.unwrap();
    }

    /// Switches back from a frame.
    async fn leave_frame(&self) {
        self.client().enter_parent_frame().await.unwrap();
    }
}
