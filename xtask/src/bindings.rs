//! The JavaScript for compiled WebAssembly, as modules for the web.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// Writes the WebAssembly that `bindgen` has been given, and its JavaScript, into a folder: without types, debug names
/// or the names of the tools.
pub fn write(bindgen: &mut Bindgen, folder: &Path) -> Result<()> {
    bindgen
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(folder)
        })
        .context("wasm-bindgen could not read what was compiled")
}
