//! The view of enterprises: dots on two canvases that show what the native diary contains.

use multihome::engine::Diary;
use multihome::ensemble::{ReplicateRules, WorldRules};
use multihome::link::read;
use multihome::market::Cloud;
use multihome::report;
use serde_json::json;

use crate::browser::{Browser, test};
use crate::page::Page;

const LINK: &str = "?v=1&n=400&runs=3&horizon=8";

async fn open(page: &Browser) {
    page.click("[data-view=enterprises]").await;
    page.until("document.querySelector('table.counted')").await;
}

/// Sets the value of an input as a person does.
async fn give(page: &Browser, input: &str, event: &str, value: u32) {
    page.script(&format!(
        "const input = document.querySelector('.player .{input}');
         input.value = {value};
         input.dispatchEvent(new Event('{event}', {{ bubbles: true }}));"
    ))
    .await;
}

#[test]
fn the_dots_show_what_the_diary_says() {
    test(async |page| {
        let comparison = read(LINK).unwrap().comparison;
        let rules = WorldRules::new(&comparison).unwrap();
        page.visit(LINK).await;
        open(page).await;
        for (run, quarter) in [(1, 8), (3, 5), (2, 0)] {
            let diary = Diary::keep(&rules.of(run - 1), run - 1, 1);
            give(page, "run", "change", run).await;
            page.until(&format!("document.querySelector('.enterprises .sentence')?.textContent.includes('run {run} of 3')")).await;
            give(page, "scrub", "input", quarter).await;
            let date = comparison.common().start.later(quarter).name();
            page.until(&format!(
                "document.querySelector('.counted caption').textContent.includes('{date}')"
            ))
            .await;
            for (side, name) in ["a", "b"].into_iter().enumerate() {
                for cloud in [Cloud::Aws, Cloud::Azure, Cloud::Gcp, Cloud::Other] {
                    let indices = 0..diary.len();
                    let has = |index: &usize| {
                        diary.habits(quarter, *index).unwrap()[side].primary == cloud
                    };
                    let expected = indices.filter(has).count().to_string();
                    let cell = format!(
                        "return document.querySelector('[data-first=\"{name}/{}\"]').textContent",
                        cloud.key()
                    );
                    assert_eq!(
                        page.script(&cell).await,
                        json!(expected),
                        "run {run}, quarter {quarter}"
                    );
                }
            }
        }
        // Each canvas has dots in every cloud's colour.
        let inks = "return [...document.querySelectorAll('.enterprises canvas')].map(canvas => {
            const style = getComputedStyle(canvas);
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const seen = new Set();
            for (let i = 0; i < data.length; i += 4)
                if (data[i + 3] > 90) seen.add([data[i], data[i + 1], data[i + 2]].map(x => Math.round(x / 8)).join());
            const wanted = ['aws', 'azure', 'gcp', 'other'].map(cloud => {
                const hex = style.getPropertyValue(`--cloud-${cloud}`).trim();
                return [1, 3, 5].map(at => Math.round(parseInt(hex.slice(at, at + 2), 16) / 8)).join();
            });
            return wanted.every(ink => seen.has(ink));
        })";
        assert_eq!(page.script(inks).await, json!([true, true]));
    });
}

#[test]
fn an_enterprise_is_described_and_the_quarters_play() {
    test(async |page| {
        let comparison = read(LINK).unwrap().comparison;
        let diary = Diary::keep(&WorldRules::new(&comparison).unwrap().of(0), 0, 1);
        page.visit(LINK).await;
        open(page).await;
        give(page, "enterprise", "change", 1).await;
        let sentence = report::divergence(&comparison, &diary, 399).unwrap();
        let sentence = serde_json::to_string(&sentence).unwrap();
        page.until(&format!("document.querySelector('.life').textContent.includes({sentence})"))
            .await;
        // Points at the first dot of side B: the largest enterprise that starts on AWS.
        page.script(
            "const canvas = document.querySelectorAll('.enterprises canvas')[1];
             const { left, top } = canvas.getBoundingClientRect();
             canvas.dispatchEvent(new PointerEvent('pointermove',
                { bubbles: true, clientX: left + 3, clientY: top + 3 }));",
        )
        .await;
        let first = (0..diary.len())
            .rev()
            .find(|index| diary.habits(0, *index).unwrap()[0].primary == Cloud::Aws)
            .unwrap();
        let number = format!(
            "document.querySelector('.biography').textContent.startsWith('Enterprise {} of 400')",
            400 - first
        );
        page.until(&number).await;
        page.click(".player .play").await;
        page.until("document.querySelector('.player output').textContent === '2026 Q1'").await;
        page.until("document.querySelector('.player .play').textContent === 'Play'").await;
        page.until("document.querySelector('.player output').textContent === '2028 Q1'").await;
    });
}

#[test]
fn of_very_many_enterprises_some_are_shown() {
    test(async |page| {
        page.visit("?v=1&n=25000&runs=2&horizon=2").await;
        open(page).await;
        page.until("document.querySelector('.enterprises > .sentence + .note')?.textContent.includes('one of 3 enterprises, 8,334 of 25,000')").await;
        let sharp = "const canvas = document.querySelector('.enterprises canvas');
            return Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio) <= 1";
        assert_eq!(page.script(sharp).await, true);
    });
}

/// The heading of the enterprise that is followed.
const TITLE: &str = "document.querySelector('#life-title')?.textContent";

#[test]
fn the_lives_of_one_enterprise_are_a_click_from_the_answer_and_in_the_link() {
    test(async |page| {
        let comparison = read(LINK).unwrap().comparison;
        let diary = Diary::keep(&WorldRules::new(&comparison).unwrap().of(0), 0, 1);
        // Those that are apart at the end come first.
        let apart: Vec<usize> =
            (0..diary.len()).rev().filter(|index| diary.is_apart(8, *index)).collect();
        page.visit(LINK).await;
        page.click(".to-lives").await;
        let follows = |index: usize| {
            format!("{TITLE}?.startsWith('Enterprise {} of 400')", diary.len() - index)
        };
        page.until(&follows(apart[0])).await;
        let address = page.address().await;
        assert!(
            address.contains("view=enterprises") && !address.contains("enterprise="),
            "{address}"
        );
        let rows = "return [...document.querySelector('table.lives').tBodies[0].rows]
            .map(row => [...row.cells].map(cell => cell.textContent))";
        let expected: Vec<_> = report::turns(&comparison, &diary, apart[0])
            .unwrap()
            .into_iter()
            .map(|turn| {
                let quarter = comparison.common().start.later(turn.quarter).name();
                let [a, b] =
                    turn.sides.map(|side| if side.is_empty() { "–".to_owned() } else { side });
                [quarter, a, b]
            })
            .collect();
        assert_eq!(page.script(rows).await, json!(expected));
        let described = "return document.querySelector('.life svg desc').textContent";
        let divergence = report::divergence(&comparison, &diary, apart[0]).unwrap();
        assert_eq!(page.script(described).await, json!(divergence));

        page.click(".next-apart").await;
        page.until(&follows(apart[1])).await;
        page.until(&format!("location.search.includes('enterprise={}')", diary.len() - apart[1]))
            .await;
        page.reload().await;
        page.until(&follows(apart[1])).await;
        give(page, "run", "change", 3).await;
        page.until("location.search.includes(',3')").await;
        // Another embedded page follows one too.
        page.visit(&format!("{LINK}&embed=1&show=enterprises&enterprise=7,2")).await;
        page.until(&format!("{TITLE}?.startsWith('Enterprise 7 of 400')")).await;
        page.until("document.querySelector('.player .run').value === '2'").await;
    });
}
