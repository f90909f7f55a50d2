//! A monkey test: clicks, keys, levers, typed text, views, stories, dialogs, Back and Forward, at
//! random from a seed that it prints. There must be no error, the page must work afterwards, and
//! nothing that it has removed may stay in memory.
//!
//! It runs for twenty seconds; `MULTIHOME_MONKEY_SECONDS` makes it run longer, and
//! `MULTIHOME_MONKEY_SEED` repeats a run.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use crate::browser::{Browser, Setup, test_in};
use crate::page::{Page, setting};

/// The link with which it begins and ends, small enough to run in a moment.
const LINK: &str = "?v=1&n=120&runs=6&horizon=6";

/// The texts that it types.
const TEXTS: [&str; 24] = [
    "12,5",
    "1,234",
    "-3",
    "−3",
    "1e9",
    "",
    "many",
    "0",
    "99999999999",
    "0,125",
    "31 %",
    "90d",
    "2 w",
    "1 234",
    "٣٥",
    "Oracle",
    "Azure",
    "openai@aws:2026-06-01:0.5",
    "x@y:z",
    "<b>&amp;",
    "🦍",
    "2030-01-01",
    "½",
    "NaN",
];

/// Keys by name, with their codes.
const KEYS: [(&str, u32); 14] = [
    ("Tab", 9),
    ("Tab", 9),
    ("Enter", 13),
    ("Escape", 27),
    (" ", 32),
    ("PageUp", 33),
    ("PageDown", 34),
    ("End", 35),
    ("Home", 36),
    ("ArrowLeft", 37),
    ("ArrowUp", 38),
    ("ArrowRight", 39),
    ("ArrowDown", 40),
    ("Delete", 46),
];

/// The actions of the test, as functions of random numbers; none that leaves the page or saves a file.
const ACTIONS_SCRIPT: &str = "
    window.print = () => {};
    window.open = () => null;
    const seen = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
    const within = () => document.querySelector('dialog[open]') ?? document;
    const all = selector => [...within().querySelectorAll(selector)].filter(seen);
    const pick = (list, number) => list[Math.floor(number * list.length)];
    const described = element => String(element?.id || element?.textContent || element?.tagName).slice(0, 40);
    addEventListener('click', event => {
        const link = event.target.closest?.('a');
        if (link && (!link.getAttribute('href')?.startsWith('#') || link.download)) event.preventDefault();
    }, true);
    window.actions = {
        click(number) {
            const element = pick(all('button, summary, a[href^=\"#\"], label, canvas'), number);
            element?.scrollIntoView({ block: 'center' });
            element?.click();
            return described(element);
        },
        choose(number, other) {
            const select = pick(all('select'), number);
            if (select) {
                select.value = pick([...select.options], other).value;
                select.dispatchEvent(new Event('change', { bubbles: true }));
            }
            return described(select);
        },
        drag(number, other) {
            const slider = pick(all('input[type=range]'), number);
            if (!slider) return '';
            slider.focus();
            const [min, max] = [Number(slider.min), Number(slider.max)];
            for (const part of [0.1, 0.5, 1]) {
                slider.value = min + (max - min) * other * part;
                slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            return described(slider);
        },
        type(number, other, text) {
            const input = pick(all('input:not([type=range], [type=file]), textarea'), number);
            if (!input) return '';
            input.focus();
            if (['checkbox', 'radio'].includes(input.type)) input.click();
            else if (input.type === 'date') {
                input.value = pick(['', '0002-01-01', '1999-12-31', '2027-06-15', '2044-02-29'], other);
                input.dispatchEvent(new Event('change', { bubbles: true }));
                input.blur();
            } else {
                input.select();
                document.execCommand('insertText', false, text);
                if (other < 0.7) input.blur();
            }
            return described(input);
        },
        view(number) {
            const view = pick(all('[data-view]'), number);
            view?.click();
            return described(view);
        },
        story(number) {
            const story = pick(all('.chip'), number);
            story?.click();
            return described(story);
        },
        point(number, other) {
            const canvas = pick(all('canvas, .plot svg'), number);
            const { left, top, width, height } = canvas?.getBoundingClientRect() ?? {};
            canvas?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true,
                clientX: left + width * other, clientY: top + height * other }));
            return described(canvas);
        },
        // Never leaves this document for an address that was opened before it.
        back() { if (navigation.canGoBack && navigation.currentEntry.index > 0) history.back(); return ''; },
        forward() { if (navigation.canGoForward) history.forward(); return ''; },
        scroll(number) { scrollTo(0, number * document.documentElement.scrollHeight); return ''; },
    };";

/// A random number generator with a seed (SplitMix64, Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to 1, excluding 1.
    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[(self.part() * list.len() as f64) as usize]
    }
}

/// How many trees the browser may keep.
const KEPT_TREES: usize = 3;

/// Counts of what stays outside any document, and of listeners.
#[derive(Debug)]
struct Leaks {
    /// Trees that scripts hold.
    detached_trees: usize,
    /// Nodes, without those of the few largest trees: the browser itself may keep a tree of a thousand nodes, such as
    /// that which last had the focus.
    detached: i64,
    listeners: i64,
}

/// Does one random action and returns its description.
async fn act(page: &Browser, random: &mut Random) -> String {
    const ACTIONS: [&str; 20] = [
        "click", "click", "click", "click", "choose", "drag", "drag", "type", "type", "type",
        "view", "view", "story", "point", "back", "back", "forward", "scroll", "key", "key",
    ];
    let action = random.pick(&ACTIONS);
    if action == "key" {
        let (key, code) = random.pick(&KEYS);
        // Sometimes with Shift, or Control and a letter.
        let (key, code, modifiers) = match random.pick(&[0, 0, 0, 8, 2]) {
            2 => random.pick(&[("z", 90, 2), ("y", 89, 2), ("a", 65, 2)]),
            modifiers => (key, code, modifiers),
        };
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code,
                "modifiers": modifiers });
            page.tools("Input.dispatchKeyEvent", event);
        }
        return format!("key {modifiers}+{key}");
    }
    let (number, other, text) = (random.part(), random.part(), random.pick(&TEXTS));
    let script = format!("return actions.{action}({number}, {other}, {})", json!(text));
    let element = page.script(&script).await;
    format!("{action} {number:.3} {other:.3} {text:?}: {element}")
}

/// Returns to the first link in the same document.
async fn return_to_start(page: &Browser) {
    page.script(&format!(
        "document.querySelector('dialog[open]')?.close();
         document.activeElement?.blur();
         history.pushState(null, '', '{LINK}');
         dispatchEvent(new PopStateEvent('popstate'));"
    ))
    .await;
    page.until_result_of(LINK).await;
    page.script(
        "for (const open of document.querySelectorAll('details[open] > summary')) open.click();
         document.querySelector('[data-view=shares]')?.click();
         scrollTo(0, 0);",
    )
    .await;
    page.until("document.querySelector('[data-open=shares]')").await;
}

/// The counts after everything that can be collected has been.
async fn leaks(page: &Browser) -> Leaks {
    return_to_start(page).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    for _ in 0..3 {
        page.tools("HeapProfiler.collectGarbage", json!({}));
    }
    page.tools("DOM.enable", json!({}));
    let detached = page.tools("DOM.getDetachedDomNodes", json!({}));
    page.tools("DOM.disable", json!({}));
    let trees = detached["detachedNodes"].as_array().unwrap();
    let mut sizes: Vec<i64> = trees.iter().map(|tree| size(&tree["treeNode"])).collect();
    sizes.sort_unstable();
    let largest: i64 = sizes.iter().rev().take(KEPT_TREES).sum();
    let counted = page.tools("Memory.getDOMCounters", json!({}));
    let standing = "const count = node => 1 + (node.shadowRoot ? count(node.shadowRoot) : 0)
        + [...node.childNodes].reduce((sum, child) => sum + count(child), 0);
        return count(document)";
    let standing = page.script(standing).await.as_i64().unwrap();
    let [nodes, listeners] =
        ["nodes", "jsEventListeners"].map(|name| counted[name].as_i64().unwrap());
    Leaks { detached_trees: sizes.len(), detached: nodes - standing - largest, listeners }
}

/// How many nodes a tree has.
fn size(node: &Value) -> i64 {
    1 + node["children"].as_array().into_iter().flatten().map(size).sum::<i64>()
}

async fn act_for(page: &Browser, time: Duration, random: &mut Random, done: &mut Vec<String>) {
    let begun = Instant::now();
    while begun.elapsed() < time {
        done.push(act(page, random).await);
        let panicked = page.script("return document.querySelector('.page') === null").await;
        assert_eq!(panicked, Value::Bool(false), "the page is gone after {:#?}", last(done));
    }
}

/// The last actions.
fn last(done: &[String]) -> &[String] {
    &done[done.len().saturating_sub(30)..]
}

#[test]
fn a_monkey_breaks_nothing_and_leaves_nothing_behind() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seconds = number("MULTIHOME_MONKEY_SECONDS").unwrap_or(20);
    let limit = Duration::from_secs(seconds + 600);
    test_in(Setup { limit, ..Setup::default() }, async |page| {
        let clock = page.script("return Date.now()").await.as_u64().unwrap();
        let seed = number("MULTIHOME_MONKEY_SEED").unwrap_or(clock);
        println!("MULTIHOME_MONKEY_SECONDS={seconds} MULTIHOME_MONKEY_SEED={seed}");
        let mut random = Random(seed);
        let mut done = Vec::new();
        page.tools("Page.enable", json!({}));
        page.tools("Page.setInterceptFileChooserDialog", json!({ "enabled": true }));
        page.tools("Browser.setDownloadBehavior", json!({ "behavior": "deny" }));
        page.visit(LINK).await;
        page.find(".group").await;
        page.script(ACTIONS_SCRIPT).await;
        // Things that are created once and kept, such as a part of the program, must exist before
        // counting.
        act_for(page, Duration::from_secs(seconds / 4), &mut random, &mut done).await;
        let before = leaks(page).await;
        act_for(page, Duration::from_secs(seconds), &mut random, &mut done).await;
        let after = leaks(page).await;
        println!("{} actions; {before:?}, then {after:?}", done.len());
        assert!(after.detached <= before.detached + 1_000, "{before:?}, then {after:?}");
        assert!(after.detached_trees <= before.detached_trees + 20, "{before:?}, then {after:?}");
        assert!(after.listeners <= before.listeners + 50, "{before:?}, then {after:?}");
        page.keys("#field-seed", "\u{e009}a\u{e000}7\u{e007}").await;
        page.until_result_of(&format!("{LINK}&seed=7")).await;
        assert!(page.address().await.starts_with(&setting("MULTIHOME_PAGE")));
    });
}
