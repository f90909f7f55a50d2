//! Tests in real browsers: the page built and served, the browsers found, a driver at hand.

use anyhow::Result;

use crate::browser::{Browsers, Driver};
use crate::page::{self, Sizes};
use crate::process::run;
use crate::project::Project;
use crate::serve::{Server, listen};

/// Serves the page to browsers that the tests steer; `how` goes to cargo, `which` to the tests. The
/// page is built first, so that no test ever meets a page of yesterday.
pub fn in_browsers(project: &Project, how: &[&str], which: &[&str]) -> Result<()> {
    let found = Browsers::find_or_install()?;
    let dist = project.root().join("dist");
    let sizes = Sizes::of(&page::build(project, &dist, page::LOCAL)?)?;
    let server = Server::start(listen(0)?, &dist)?;
    let driver = Driver::start(&found.driver)?;
    let [chromium, firefox] = [&found.chromium, &found.firefox].map(|program| program.display());
    println!("{chromium} and {firefox} at {}", server.address());
    let test = ["test", "--features", "browser-tests", "--test", "browser"];
    let mut command = project.cargo(&[&test, how, &["--"], which].concat());
    run(command
        .env("MULTIHOME_PAGE", server.address())
        .env("MULTIHOME_PAGE_BYTES", sizes.compressed().to_string())
        .env("MULTIHOME_WEBDRIVER", driver.address())
        .env("MULTIHOME_CHROMIUM", &found.chromium)
        .env("MULTIHOME_FIREFOX", &found.firefox))
}
