//! The state variables of every entity as a table, for the documents.

use super::entity::Entity;
use super::outcome::{Accounts, Observer};
use super::rules::Enterprise;
use super::side::{Side, Tally};
use super::spend::SpendState;

/// Every entity with its state variables, as Markdown.
#[must_use]
pub fn state_markdown() -> String {
    let entities = [
        Enterprise::ENTITY,
        SpendState::ENTITY,
        Side::ENTITY,
        Tally::ENTITY,
        Observer::ENTITY,
        Accounts::ENTITY,
    ];
    entities.iter().map(Entity::markdown).collect::<Vec<_>>().join("\n")
}
