//! Tests in real browsers: builds and serves the page, finds the browsers, and starts their drivers.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::javascript;
use super::tested::TESTED;
use crate::browser::{Browsers, Display, Driver};
use crate::bundler;
use crate::machine::{Machine, today};
use crate::messages::built;
use crate::process::{read, run};
use crate::project::Project;

/// How many tests run at once, each in its own browser, unless the environment gives another number.
/// They wait more than they compute, so there may be more of them than processors.
const AT_ONCE: &str = "3";

/// The environment variable for that number.
const THREADS: &str = "RUST_TEST_THREADS";

/// Runs the tests in browsers; `arguments` go to the tests' program. The page is built first, so that
/// the tests never use an old one.
pub fn in_browsers(project: &Project, arguments: &[String]) -> Result<()> {
    let found = Browsers::find_or_install()?;
    let dist = project.root().join("dist");
    bundler::build(project, &dist)?;
    let (_server, npm) = bundler::host(project, &javascript::build(project)?.folder)?;
    let threads = env::var(THREADS).unwrap_or_else(|_| AT_ONCE.to_owned());
    let variables = vec![(THREADS, threads), ("MULTIHOME_NPM", npm)];
    steer(project, &found, &dist, &[], arguments, variables)
}

/// Measures the page in the same way: `tests/browser/speed.rs` writes docs/speed.md.
pub fn bench_page(project: &Project) -> Result<()> {
    let found = Browsers::find_or_install()?;
    let dist = project.root().join("dist");
    let weights: Value = serde_json::from_str(&bundler::build_and_weigh(project, &dist)?)
        .context("the bundler did not say what the page weighs")?;
    let variables = [
        ("MULTIHOME_ANSWER_BROTLI", "answer_brotli"),
        ("MULTIHOME_ANSWER_GZIP", "answer_gzip"),
        ("MULTIHOME_PAGE_GZIP", "page_gzip"),
    ];
    let mut variables =
        variables.map(|(variable, key)| (variable, weights[key].to_string())).to_vec();
    variables.push(("MULTIHOME_MEASURED", format!("on {}: {}", today(), Machine::here())));
    let arguments = ["--ignored", "--nocapture", "speed::"].map(str::to_owned);
    steer(project, &found, &dist, &["--release"], &arguments, variables)
}

/// Runs tests that control the browsers `found` on the page in a folder; `how` goes to cargo, and
/// `arguments` and `variables` go to the tests.
fn steer(
    project: &Project,
    found: &Browsers,
    dist: &Path,
    how: &[&str],
    arguments: &[String],
    variables: Vec<(&str, String)>,
) -> Result<()> {
    let (_server, address) = bundler::host(project, dist)?;
    let driver = Driver::start(&found.chromedriver)?;
    let test = [&["test", "--test", "browser"], TESTED, how].concat();
    let mut command = project.cargo(&test);
    command
        .arg("--")
        .args(arguments)
        .envs(variables)
        .env("MULTIHOME_PAGE", &address)
        .env("MULTIHOME_COMMAND", native_command(project, how)?)
        .env("MULTIHOME_WEBDRIVER", driver.address())
        .env("MULTIHOME_CHROMIUM", &found.chromium)
        .env("MULTIHOME_FIREFOX", &found.firefox);
    println!("{} at {address}", found.chromium.display());
    println!("{} at {address}", found.firefox.display());
    let mut display = None;
    if let Some(webkit) = &found.webkit {
        let screen = display.insert(Display::start(&webkit.xvfb)?).name();
        println!("{} on screen {screen} at {address}", webkit.browser.display());
        command
            .env("MULTIHOME_WEBKIT", &webkit.browser)
            .env("MULTIHOME_WEBKIT_DRIVER", &webkit.driver)
            .env("MULTIHOME_DISPLAY", screen);
    } else {
        println!("WebKitGTK exists for Linux only: the tests in WebKit are left out here");
        command.args(["--skip", "webkit"]);
    }
    run(&mut command)
}

/// The native command, as built for the native tests.
pub fn native_command(project: &Project, how: &[&str]) -> Result<PathBuf> {
    let build =
        ["test", "--no-run", "--test", "suite", "--message-format", "json-render-diagnostics"];
    let messages = read(&mut project.cargo(&[&build[..], TESTED, how].concat()))?;
    built(&messages, "multihome", "").context("cargo built no native command")
}
