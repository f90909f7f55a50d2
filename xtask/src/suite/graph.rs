//! What is compiled when nobody asks for the page: nothing of the web.

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

/// Crates that only a web page needs.
const WEB: [&str; 4] = ["js-sys", "wasm-bindgen", "web-sys", "yew"];

/// Makes sure that the engine and the native command are built without any of them.
pub fn has_no_web(project: &Project) -> Result<()> {
    for features in [&[][..], &["--no-default-features"]] {
        let mut command = project.cargo(&["tree", "--edges", "normal", "--prefix", "none"]);
        let tree = process::read(command.args(["--package", "multihome"]).args(features))?;
        if let Some(name) = web_crate(&tree) {
            let cause = format!("cargo tree --edges normal --invert {name} {}", features.join(" "));
            bail!("{name} is built without the page (`{}` shows why)", cause.trim_end());
        }
    }
    Ok(())
}

fn web_crate(tree: &str) -> Option<&'static str> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    names.filter_map(|name| WEB.into_iter().find(|web| *web == name)).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_crate_is_found_by_its_whole_name() {
        assert_eq!(web_crate("multihome v0.1.0 (/p)\nyew v0.23.0\n"), Some("yew"));
        assert_eq!(web_crate("multihome v0.1.0 (/p)\nyew-like v1.0.0\nserde v1.0.0\n"), None);
    }
}
