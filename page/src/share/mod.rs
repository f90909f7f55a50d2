//! Sharing: links, files and citations of a result, and the HTML that embeds it elsewhere.

mod cited_dialog;
mod embed_dialog;
mod export;
mod export_menu;
mod link;
mod open_file;
mod share_dialog;

pub(crate) use embed_dialog::EmbedDialog;
pub(crate) use export_menu::ExportMenu;
pub(crate) use link::ShareLink;
pub(crate) use share_dialog::ShareDialog;
