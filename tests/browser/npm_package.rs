//! Protects the npm package in a browser: with the digits of the command, on a page of its own server and on one of
//! another, as from a public server for files; and the example with Observable Plot.

use std::fs;
use std::path::Path;

use crate::browser::test;
use crate::host::Host;
use crate::native;
use crate::page::{Page, setting};

/// A scenario that takes some milliseconds.
const SMALL: &str = "v=1&n=50&runs=4&horizon=4";

/// Runs a link and a sweep, and keeps what is found, or what went wrong.
fn script(package: &str) -> String {
    format!(
        "import('{package}').then(async ({{ grid, run, sweep }}) => {{
             window.found = await run('{SMALL}');
             window.wrong = await run({{ window: 9999 }}).catch(String);
             window.swept = await sweep(grid({{ pull: [0, 1, 2] }}), {{ base: '{SMALL}', workers: 2 }});
         }}).catch((error) => {{ window.failed = String(error); }});"
    )
}

async fn gives_the_digits_of_the_command(page: &impl Page) {
    page.until("window.swept ?? window.failed").await;
    let found = page
        .script(
            "return window.failed ?? [found.digest, found.headline.length > 0, String(wrong),
                 swept.rows.map(({ row }) => row).filter((row, index, all) => row !== all[index - 1]).join()]",
        )
        .await;
    let digest = native::digest(&format!("?{SMALL}"));
    let wrong = "ScenarioError: window=9999: it is more than 1095 days, the largest value allowed";
    assert_eq!(found, serde_json::json!([digest, true, wrong, "1,2,3"]));
}

#[test]
fn the_package_runs_on_a_page_of_its_own_server() {
    test(async |page| {
        page.open(&setting("MULTIHOME_NPM")).await;
        page.script(&script("/multihome/index.js")).await;
        gives_the_digits_of_the_command(page).await;
    });
}

#[test]
fn the_package_runs_on_a_page_of_another_server() {
    let npm = setting("MULTIHOME_NPM");
    let body = format!("<script>{}</script>", script(&format!("{npm}multihome/index.js")));
    let host = Host::start(|_| body);
    test(async |page| {
        host.visit(page, "window.received").await;
        gives_the_digits_of_the_command(page).await;
    });
}

#[test]
fn the_example_draws_a_sweep_with_observable_plot() {
    let npm = setting("MULTIHOME_NPM");
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../js/examples/plot.html");
    let mut example = fs::read_to_string(example).unwrap();
    for (there, here) in [
        ("./multihome/index.js", "multihome/index.js"),
        ("https://cdn.jsdelivr.net/npm/d3@7", "node_modules/d3/dist/d3.min.js"),
        (
            "https://cdn.jsdelivr.net/npm/@observablehq/plot@0.6",
            "node_modules/@observablehq/plot/dist/plot.umd.min.js",
        ),
    ] {
        assert_eq!(example.matches(there).count(), 1, "{there}");
        example = example.replace(there, &format!("{npm}{here}"));
    }
    let host = Host::start(|_| example);
    test(async |page| {
        host.visit(
            page,
            "document.querySelectorAll('#chart svg g[aria-label=line] path').length === 3",
        )
        .await;
        let status = page.script("return document.getElementById('status').textContent").await;
        assert!(
            status.as_str().unwrap_or_default().starts_with("15 scenarios, digest "),
            "{status}"
        );
    });
}
