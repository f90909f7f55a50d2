//! Protects the way from an exported file back to the page: it opens the scenario, and says whether the result is
//! reproduced.

use serde_json::json;

use crate::browser::{Browser, test};
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=6&horizon=8&aws-name=A%7CB&cloud5=5&cloud5-name=Oracle";

/// What is open before.
const BEFORE: &str = "?v=1&n=50&runs=2&horizon=2";

/// The file that the command makes of the link.
fn exported(format: &str) -> String {
    let output = native::command().args(["run", LINK, "--format", format]).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Drops a file on the page.
async fn drop_file(page: &Browser, name: &str, content: &str) {
    let (name, content) = (json!(name), json!(content));
    page.script(&format!(
        "const transfer = new DataTransfer();
         transfer.items.add(new File([{content}], {name}));
         for (const kind of ['dragover', 'drop'])
             document.body.dispatchEvent(new DragEvent(
                 kind, {{ bubbles: true, cancelable: true, dataTransfer: transfer }}));"
    ))
    .await;
}

#[test]
fn an_exported_file_opens_its_scenario_and_says_whether_it_is_reproduced() {
    test(async |page| {
        page.visit(BEFORE).await;
        page.click(".take-away summary").await;
        page.find("#open-file").await;
        drop_file(page, "notes.txt", "?v=1 and nothing else").await;
        let said = "document.querySelector('.open-file [role=status]').textContent";
        page.until(&format!("{said}.startsWith('notes.txt holds no link')")).await;
        for format in ["csv", "json"] {
            drop_file(page, &format!("result.{format}"), &exported(format)).await;
            page.until_result_of(LINK).await;
            let cited =
                "document.body.textContent.includes('Every bit of every figure is as cited')";
            page.until(cited).await;
            // Back leads to what was there before.
            page.script("history.back()").await;
            page.until_result_of(BEFORE).await;
            page.find(".take-away summary").await;
        }
    });
}
