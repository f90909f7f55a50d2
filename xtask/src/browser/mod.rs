//! Real browsers and their drivers: finds them, installs them, or says how to install them.

mod display;
mod driver;

use std::path::PathBuf;

use anyhow::Result;

use crate::program::{Need, Program};

pub use display::Display;
pub use driver::Driver;

/// Chromium or Chrome.
const CHROMIUM: Program = Program {
    what: "Chromium or Chrome",
    package: "chromium",
    variable: "CHROME",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    // The installers of these systems use folders that are not in PATH.
    paths: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ],
};

/// The WebDriver program for Chromium.
const CHROMEDRIVER: Program = Program {
    what: "chromedriver",
    package: "chromium-driver",
    variable: "CHROMEDRIVER",
    names: &["chromedriver"],
    paths: &[],
};

/// Firefox.
const FIREFOX: Program = Program {
    what: "Firefox",
    package: "firefox-esr",
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    paths: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
};

/// WebKitGTK's own browser, which is in the folder of its library.
const WEBKIT: Program = Program {
    what: "WebKitGTK's MiniBrowser",
    package: "libwebkit2gtk-4.1-0",
    variable: "MINIBROWSER",
    names: &["MiniBrowser"],
    // Debian and Ubuntu, then Fedora, then Arch.
    paths: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    ],
};

/// The WebDriver program for WebKit.
const WEBKIT_DRIVER: Program = Program {
    what: "WebKitWebDriver",
    package: "webkit2gtk-driver",
    variable: "WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    paths: &[],
};

/// A virtual screen for WebKit.
const XVFB: Program =
    Program { what: "Xvfb", package: "xvfb", variable: "XVFB", names: &["Xvfb"], paths: &[] };

/// How to install them by hand, for every system on which the tests are known to run.
const NEED: Need = Need {
    whose: "the browser tests",
    advice: "on Debian, `sudo apt-get install chromium chromium-driver firefox-esr \
        webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb`; \
        on Ubuntu, `sudo apt-get install chromium-browser chromium-chromedriver firefox \
        webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb`; \
        on macOS, Google Chrome and its chromedriver from https://googlechromelabs.github.io/chrome-for-testing \
        and Firefox from https://www.firefox.com; \
        on Windows, `winget install Google.Chrome Chromium.ChromeDriver Mozilla.Firefox`; \
        or name the programs with the variables CHROME, CHROMEDRIVER, FIREFOX, MINIBROWSER, \
        WEBKIT_DRIVER and XVFB",
};

/// The browsers that the tests control. Firefox needs no driver, since it implements the protocol
/// itself.
#[derive(Debug)]
pub struct Browsers {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    pub firefox: PathBuf,
    /// Available on Linux only.
    pub webkit: Option<WebKit>,
}

/// WebKit, and what it needs.
#[derive(Debug)]
pub struct WebKit {
    pub browser: PathBuf,
    pub driver: PathBuf,
    pub xvfb: PathBuf,
}

impl Browsers {
    /// Finds all of them; installs those that are missing, if that is possible here.
    pub fn find_or_install() -> Result<Self> {
        let [chromium, chromedriver, firefox] =
            NEED.find_or_install(&[CHROMIUM, CHROMEDRIVER, FIREFOX])?;
        let webkit = if cfg!(target_os = "linux") {
            let [browser, driver, xvfb] = NEED.find_or_install(&[WEBKIT, WEBKIT_DRIVER, XVFB])?;
            Some(WebKit { browser, driver, xvfb })
        } else {
            None
        };
        Ok(Self { chromium, chromedriver, firefox, webkit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_covers_every_system_and_program() {
        for system in ["Debian", "Ubuntu", "macOS", "Windows"] {
            assert!(NEED.advice.contains(system), "{system}");
        }
        for program in [CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT, WEBKIT_DRIVER, XVFB] {
            assert!(NEED.advice.contains(program.package), "{program:?}");
            assert!(NEED.advice.contains(program.variable), "{program:?}");
        }
    }
}
