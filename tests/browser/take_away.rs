//! Exports: every file that the page makes equals the native command's byte for byte, except for the
//! address in its links; images are sharp and not blank; the printed page shows no lever.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use multihome::link::read;
use multihome::scenario::{Comparison, changes};
use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::page::{Page, setting};
use crate::{firefox, layout, native};

const LINK: &str = "?v=1&n=150&runs=6&horizon=8&aws-name=A%7CB&cloud5=5&cloud5-name=Oracle";

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("taken-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The native command's output for the link in a format, with the date of the page.
fn native(page_day: &str, format: &str) -> String {
    native_in("en", page_day, format)
}

/// The same in a language.
fn native_in(language: &str, page_day: &str, format: &str) -> String {
    let output = native::command()
        .args(["run", LINK, "--format", format, "--date", page_day, "--lang", language])
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Opens the page with the export menu open, and saves files to a folder.
async fn begin(page: &Browser, folder: &Path) {
    begin_with(page, folder, "").await;
}

/// The same with something added to the link.
async fn begin_with(page: &Browser, folder: &Path, more: &str) {
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
    page.tools("Browser.setDownloadBehavior", behaviour);
    page.visit(&format!("{LINK}{more}")).await;
    page.until_result_of(LINK).await;
    page.click(".take-away summary").await;
    page.find("[data-export=csv]:enabled").await;
}

/// Exports a file; returns its name and its content.
async fn take(page: &Browser, folder: &Path, export: &str) -> (String, Vec<u8>) {
    page.click(&format!("[data-export={export}]")).await;
    let (name, path) = loop {
        tokio::time::sleep(Duration::from_millis(25)).await;
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
        let files: Vec<_> =
            files.map(|file| (file.file_name().into_string().unwrap(), file.path())).collect();
        // While the browser writes, the file has another name.
        if let [(name, path)] = files.as_slice()
            && name.starts_with("multihome-")
            && !name.ends_with(".crdownload")
        {
            break (name.clone(), path.clone());
        }
    };
    let said = "document.querySelector('.take-away .words').textContent";
    page.until(&format!("{said}.includes('{name}')")).await;
    let file = fs::read(&path).unwrap();
    fs::remove_file(path).unwrap();
    (name, file)
}

/// The text of a file with links as the command writes them: without the address of the page.
fn as_native(file: &[u8]) -> String {
    String::from_utf8(file.to_vec()).unwrap().replace(&setting("MULTIHOME_PAGE"), "")
}

/// The date that the page writes into its files.
async fn day(page: &Browser) -> String {
    let day = page.script("return new Date().toISOString().slice(0, 10)").await;
    day.as_str().unwrap().to_owned()
}

#[test]
fn every_table_is_the_native_one() {
    test(async |page| {
        let folder = folder("tables");
        begin(page, &folder).await;
        let day = day(page).await;
        for (export, format, end) in [
            ("csv", "csv", ".csv"),
            ("spreadsheet", "spreadsheet", "-spreadsheet.csv"),
            ("json", "json", ".json"),
        ] {
            let (name, file) = take(page, &folder, export).await;
            assert!(name.starts_with("multihome-exclusive-vs-multi-cloud-2026Q1-"), "{name}");
            let digest = native::digest(LINK);
            assert!(name.ends_with(&format!("-seed42-{}{end}", &digest[..8])), "{name}");
            assert!(as_native(&file) == native(&day, format), "{name} is not the native one");
        }
        // The tables of the page have the same digits.
        let figures = native::figures(LINK);
        native::assert_same(&figures, &page.cells().await, LINK);

        // The export of replicates has the measures of the open view.
        for (view, measures) in [
            ("shares", &["share", "share-core", "share-ai"][..]),
            ("moves", &[]),
            ("passing", &["azure-passed"]),
        ] {
            page.click(&format!("[data-view={view}]")).await;
            page.find(&format!("[data-open={view}]")).await;
            let (name, file) = take(page, &folder, "runs").await;
            assert!(name.contains("-seed42-") && name.contains("-runs"), "{name}");
            let all = native(&day, "runs");
            let kept = |line: &&str| {
                let measure = line.split(',').nth(4).unwrap();
                let ends = ["measure", "flow", "elsewhere"].contains(&measure);
                ends || measure.starts_with("provenance") || measures.contains(&measure)
            };
            let expected: Vec<&str> = all.lines().filter(kept).collect();
            assert!(expected.len() > 100, "{view}: {}", expected.len());
            assert!(as_native(&file).lines().eq(expected), "{view}: {name}");
        }
    });
}

#[test]
fn files_for_programs_are_the_same_in_every_language() {
    test(async |page| {
        let folder = folder("german");
        begin_with(page, &folder, "&lang=de").await;
        let day = day(page).await;
        for export in ["csv", "json"] {
            let (name, file) = take(page, &folder, export).await;
            assert!(as_native(&file) == native(&day, export), "{name} is not the native one");
        }
        // Spreadsheets are for people, who expect their language's separators.
        let (name, file) = take(page, &folder, "spreadsheet").await;
        let german = native_in("de", &day, "spreadsheet");
        assert!(
            german.contains(";share;aws;mean;31\r\n") && german.contains(";mean;30,"),
            "{german}"
        );
        assert!(as_native(&file) == german, "{name} is not the native one");
        page.script("navigator.clipboard.writeText = async text => { window.copied = text; }")
            .await;
        page.click("[data-export=bibtex]").await;
        page.until("window.copied").await;
        let entry = page.script("return window.copied").await;
        assert_eq!(as_native(entry.as_str().unwrap().as_bytes()), native(&day, "bibtex"));
        let (_, svg) = take(page, &folder, "svg").await;
        let svg = String::from_utf8(svg).unwrap();
        assert!(svg.contains("Anteil an den Cloud-Ausgaben") && svg.contains("Quelle: Multihome"));
    });
}

#[test]
fn a_chart_is_a_drawing_and_a_sharp_picture_of_the_theme_that_is_on() {
    test(async |page| {
        let folder = folder("charts");
        begin(page, &folder).await;
        let (name, svg) = take(page, &folder, "svg").await;
        assert!(name.ends_with("-shares.svg"), "{name}");
        let words = String::from_utf8(svg.clone()).unwrap();
        assert!(words.contains("<a href=\"http://127.0.0.1"), "the source leads back");
        let day = day(page).await;
        // The command's links have no page to point to.
        let plain = as_native(&svg).replace("</a>\n", "");
        let plain = plain.lines().filter(|line| !line.starts_with("<a "));
        assert!(plain.eq(native(&day, "svg").lines()), "{name} is not the native one");

        for theme in ["light", "dark"] {
            layout::size(page, 1440, theme).await;
            let (name, png) = take(page, &folder, "png").await;
            assert!(name.contains("-shares") && png.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
            let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            let size = words.split("width=\"").nth(1).unwrap().split('"').collect::<Vec<_>>();
            let (width, height): (u32, u32) = (size[0].parse().unwrap(), size[2].parse().unwrap());
            assert_eq!((side(16), side(20)), (2 * width, 2 * height));
            let colours = colours(page, &png).await;
            let paper = if theme == "light" { [0xFD, 0xFC, 0xF9] } else { [0x14, 0x16, 0x1A] };
            assert_eq!(colours["corner"], json!(paper), "{theme}");
            assert!(colours["count"].as_u64().unwrap() > 50, "{theme}: {colours}");
        }
        // Every chart of every view can be exported.
        for view in ["shares", "models", "moves", "homes", "microsoft", "customers"] {
            page.click(&format!("[data-view={view}]")).await;
            page.find(&format!("[data-open={view}]")).await;
            let script =
                "return [...document.querySelectorAll('#take-chart option')].map(o => o.value)";
            let subjects: Vec<String> = serde_json::from_value(page.script(script).await).unwrap();
            assert!(subjects.len() >= 2 && subjects[..2] == ["shares", "differences"]);
            for subject in subjects.iter().skip(1) {
                page.script(&format!(
                    "const select = document.querySelector('#take-chart');
                     select.value = '{subject}';
                     select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
                ))
                .await;
                let (name, file) = take(page, &folder, "svg").await;
                assert!(name.contains(&format!("-{subject}")), "{view}: {name}");
                assert!(as_native(&file).contains("Source: "), "{name}");
            }
        }
    });
}

/// The colour of an image's corner, and its number of colours, as the browser decodes it.
async fn colours(page: &Browser, png: &[u8]) -> Value {
    let bytes = serde_json::to_string(png).unwrap();
    page.script(&format!(
        "window.colours = undefined;
         createImageBitmap(new Blob([new Uint8Array({bytes})])).then(image => {{
             const canvas = new OffscreenCanvas(image.width, image.height);
             const context = canvas.getContext('2d');
             context.drawImage(image, 0, 0);
             const data = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
             const corner = [data[0] & 255, data[0] >> 8 & 255, data[0] >> 16 & 255];
             window.colours = {{ corner, count: new Set(data).size }};
         }});"
    ))
    .await;
    page.until("window.colours").await;
    page.script("return window.colours").await
}

#[test]
fn words_to_paste_are_the_native_ones_and_are_shown_where_they_cannot_be_copied() {
    test(async |page| {
        begin(page, &folder("words")).await;
        let day = day(page).await;
        page.script("navigator.clipboard.writeText = async text => { window.copied = text; }")
            .await;
        for (export, name) in [("markdown", "Markdown"), ("bibtex", "BibTeX")] {
            page.script("window.copied = undefined").await;
            page.click(&format!("[data-export={export}]")).await;
            page.until("window.copied").await;
            let copied = page.script("return window.copied").await;
            let copied = copied.as_str().unwrap();
            assert!(copied.contains(&native::digest(LINK)), "{copied}");
            assert_eq!(as_native(copied.as_bytes()), native(&day, export));
            let said = "document.querySelector('.take-away .words').textContent";
            page.until(&format!("{said}.includes('{name}')")).await;
            assert!(page.text(".take-away .words").await.contains("is copied"));
        }
        page.script("navigator.clipboard.writeText = async () => { throw new Error(); }").await;
        page.click("[data-export=bibtex]").await;
        page.find(".take-away textarea").await;
        let left = page.script("return document.querySelector('.take-away textarea').value").await;
        assert_eq!(as_native(left.as_str().unwrap().as_bytes()), native(&day, "bibtex"));
    });
}

#[test]
fn firefox_makes_the_same_files() {
    firefox::test(async |page| {
        page.visit(LINK).await;
        page.until_result_of(LINK).await;
        // Intercepts what the page saves: the blobs, and the names of their files.
        page.script(
            "window.blobs = [];
             window.names = [];
             const create = URL.createObjectURL;
             URL.createObjectURL = blob => { window.blobs.push(blob); return create(blob); };
             HTMLAnchorElement.prototype.click = function () { window.names.push(this.download); };
             document.querySelector('.take-away summary').click();",
        )
        .await;
        for (index, (export, name)) in
            [("csv", ".csv"), ("png", "-shares.png")].into_iter().enumerate()
        {
            page.until(&format!("document.querySelector('[data-export={export}]:enabled')")).await;
            page.script(&format!("document.querySelector('[data-export={export}]').click()")).await;
            page.until(&format!("window.names[{index}]?.endsWith('{name}')")).await;
            let said = "document.querySelector('.take-away .words').textContent";
            page.until(&format!("{said}.startsWith('Saved as ')")).await;
        }
        page.script("window.blobs[0].text().then(text => { window.text = text; })").await;
        page.until("window.text").await;
        let text = page.script("return window.text").await;
        let day = page.script("return new Date().toISOString().slice(0, 10)").await;
        let expected = native(day.as_str().unwrap(), "csv");
        assert!(as_native(text.as_str().unwrap().as_bytes()) == expected, "not the native table");
        page.script(
            "createImageBitmap(window.blobs.at(-1)).then(image => {
                 const canvas = new OffscreenCanvas(image.width, image.height);
                 const context = canvas.getContext('2d');
                 context.drawImage(image, 0, 0);
                 const { data } = context.getImageData(0, 0, image.width, image.height);
                 window.colours = new Set(new Uint32Array(data.buffer)).size;
             })",
        )
        .await;
        page.until("window.colours > 50").await;
    });
}

#[test]
fn nothing_is_to_be_had_of_half_a_result() {
    test(async |page| {
        page.open(&format!("{}?v=1&n=4000&runs=400", setting("MULTIHOME_PAGE"))).await;
        page.click(".take-away summary").await;
        page.find("[data-export=csv]").await;
        let enabled = "return document.querySelectorAll('[data-export]:enabled').length";
        assert_eq!(page.script(enabled).await, json!(0));
        assert!(page.text(".take-away .words").await.starts_with("Once every run is in"));
        page.click(".progress > button").await;
        page.until("document.querySelector('[data-state=cancelled]')").await;
        assert_eq!(page.script(enabled).await, json!(0), "it was stopped half way");
    });
}

#[test]
fn paper_shows_the_answer_and_its_source_and_no_lever() {
    test(async |page| {
        begin(page, &folder("paper")).await;
        layout::size(page, 1440, "dark").await;
        let media = json!({
            "media": "print",
            "features": [{ "name": "prefers-color-scheme", "value": "dark" }],
        });
        page.tools("Emulation.setEmulatedMedia", media);
        let shown = |selector: &str| {
            format!(
                "[...document.querySelectorAll('{selector}')]
                    .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 200))"
            )
        };
        let controls = page
            .script(&format!(
                "return {}",
                shown("button:not(.term), input, select, textarea, summary, nav a, .strip")
            ))
            .await;
        assert_eq!(controls, json!([]), "nothing to press or move is printed");
        for part in
            ["#answer", ".method", ".plot svg", ".view h2", ".panel svg", "table.end", ".on-paper"]
        {
            let script = format!("return {}.length", shown(part));
            assert_ne!(page.script(&script).await, json!(0), "{part} is printed");
        }
        let source = page.text(".on-paper").await;
        assert!(
            source.contains(&native::digest(LINK)) && source.contains("cloud5-name=Oracle"),
            "{source}"
        );
        let comparison = read(LINK).unwrap().comparison;
        for change in changes(&Comparison::default(), &comparison) {
            assert!(source.contains(&change), "{change} is not named: {source}");
        }
        let colours = page
            .script(
                "const style = getComputedStyle(document.body);
                 const text = getComputedStyle(document.querySelector('.plot .ends text'));
                 return [style.color, style.backgroundColor, text.fill];",
            )
            .await;
        let aws = "rgb(21, 101, 200)";
        let ink = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];
        assert_eq!((&colours[0], &colours[1]), (&json!(ink[0]), &json!(ink[1])), "ink on white");
        let light =
            ["rgb(184, 89, 0)", aws, "rgb(13, 132, 85)", "rgb(75, 78, 88)", "rgb(122, 63, 184)"];
        assert!(light.iter().any(|light| colours[2] == *light), "{colours}");
        // The chart of the first screen is on the first sheet of A4 with the usual margins.
        let sheet =
            json!({ "width": 718, "height": 1047, "deviceScaleFactor": 1, "mobile": false });
        page.tools("Emulation.setDeviceMetricsOverride", sheet);
        page.until("innerWidth === 718 && document.querySelector('.plot').clientWidth <= 718")
            .await;
        let end = page
            .script(
                "return document.querySelector('.plot').getBoundingClientRect().bottom + scrollY",
            )
            .await;
        assert!(end.as_f64().unwrap() < 1047.0, "the chart ends at {end}");
        let printed = page.tools("Page.printToPDF", json!({ "printBackground": true }));
        let pdf = layout::base64(printed["data"].as_str().unwrap());
        assert!(pdf.starts_with(b"%PDF"));
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper.pdf"), pdf).unwrap();
    });
}
