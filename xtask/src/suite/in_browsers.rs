//! Tests in real browsers: the page built and served, the browsers found, a driver at hand.

use anyhow::Result;

use crate::browser::{Browsers, Driver};
use crate::page::{self, Sizes};
use crate::process::run;
use crate::project::Project;
use crate::serve::{Server, listen};

/// Serves the page to browsers that the tests steer. The page is built first, so that no test ever
/// meets a page of yesterday.
pub fn in_browsers(project: &Project) -> Result<()> {
    steer(project, &[], &[], |_| Ok(Vec::new()))
}

/// Measures the page in the same way: `tests/browser/speed.rs` writes docs/speed.md.
pub fn bench_page(project: &Project) -> Result<()> {
    let how = ["--release", "--features", "page-bench"];
    steer(project, &how, &["--nocapture", "speed::"], |sizes| {
        Ok(vec![
            ("MULTIHOME_ANSWER_BROTLI", sizes.brotli_for_answer()?),
            ("MULTIHOME_ANSWER_GZIP", sizes.gzip_for_answer()),
            ("MULTIHOME_PAGE_GZIP", sizes.gzip()),
        ])
    })
}

/// Runs tests that steer browsers; `how` goes to cargo, `which` to the tests, with the `weights` of
/// what was built.
fn steer(
    project: &Project,
    how: &[&str],
    which: &[&str],
    weights: impl Fn(&Sizes) -> Result<Vec<(&'static str, usize)>>,
) -> Result<()> {
    let found = Browsers::find_or_install()?;
    let dist = project.root().join("dist");
    let weights = weights(&Sizes::of(&page::build(project, &dist, page::LOCAL)?)?)?;
    let server = Server::start(listen(0)?, &dist)?;
    let driver = Driver::start(&found.driver)?;
    let [chromium, firefox] = [&found.chromium, &found.firefox].map(|program| program.display());
    println!("{chromium} and {firefox} at {}", server.address());
    let test = ["test", "--features", "browser-tests", "--test", "browser"];
    let mut command = project.cargo(&[&test, how, &["--"], which].concat());
    run(command
        .env("MULTIHOME_PAGE", server.address())
        .envs(weights.into_iter().map(|(name, bytes)| (name, bytes.to_string())))
        .env("MULTIHOME_WEBDRIVER", driver.address())
        .env("MULTIHOME_CHROMIUM", &found.chromium)
        .env("MULTIHOME_FIREFOX", &found.firefox))
}
