//! The stories: each applies its link as one change, says what to look for, and keeps the reader's
//! start and size of the simulation.

use multihome::link::STORIES;
use multihome::scenario::Mechanism;

use crate::browser::test;
use crate::page::Page;
use crate::{layout, native};

#[test]
fn every_story_applies_its_link_and_says_what_to_look_for() {
    test(async |page| {
        let own = "n=150&runs=6&seed=7";
        page.visit(&format!("?v=1&{own}")).await;
        let default = (page.text("h1").await, page.cells().await);
        for preset in &STORIES {
            let before = page.script("return history.length").await.as_u64().unwrap();
            page.click(&format!("[data-story={}]", preset.key)).await;
            page.until(&format!(
                "document.querySelector('[data-story={}]').ariaPressed === 'true'",
                preset.key
            ))
            .await;
            page.until_result_of(&format!("?v=1&{}&{own}", preset.link)).await;
            let after = page.script("return history.length").await.as_u64().unwrap();
            assert_eq!(after, before + 1, "{}: one entry of the history", preset.key);
            let pressed = "return document.querySelectorAll('.chip[aria-pressed=true]').length";
            assert_eq!(page.script(pressed).await, 1, "{}", preset.key);

            let hint = page.text(".look").await;
            assert!(hint.starts_with(preset.hint.text()), "{}: {hint}", preset.key);
            for id in preset.mechanisms {
                assert!(
                    hint.contains(Mechanism::find(id).unwrap().name.text()),
                    "{}: {hint}",
                    preset.key
                );
            }
            let address = page.address().await;
            let mut given: Vec<&str> = address.split_once('?').unwrap().1.split('&').collect();
            let link = format!("v=1&{}&{own}", preset.link);
            let mut expected: Vec<&str> = link.split('&').collect();
            given.sort_unstable();
            expected.sort_unstable();
            assert_eq!(given, expected, "{}", preset.key);

            let shown = (page.text("h1").await, page.cells().await);
            assert_ne!(shown, default, "{}", preset.key);
            native::assert_same(&native::figures(&format!("?{link}")), &shown.1, preset.key);
        }
        page.click("[data-story=default]").await;
        page.until("document.querySelector('[data-story=default]').ariaPressed === 'true'").await;
        page.until_result_of(&format!("?v=1&{own}")).await;
        assert_eq!((page.text("h1").await, page.cells().await), default);
        page.back().await;
        page.until("document.querySelector('[data-story=precedent]').ariaPressed === 'true'").await;
    });
}

#[test]
fn what_a_story_says_stands_below_its_chip_and_next_beside_the_headline() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5").await;
        for width in [320, 360] {
            layout::size(page, width, "light").await;
            page.until("document.querySelector('.stories .guide')").await;
            for preset in &STORIES {
                page.click(&format!("[data-story={}]", preset.key)).await;
                page.until(&format!(
                    "document.querySelector('.look').textContent.startsWith({:?})",
                    preset.hint.text()
                ))
                .await;
                let seen = "const chip = document.querySelector('.chip[aria-pressed=true]').getBoundingClientRect();
                    const look = document.querySelector('.look').getBoundingClientRect();
                    return chip.left >= 0 && chip.right <= innerWidth && look.top > chip.bottom
                        && look.bottom - chip.top < 400;";
                page.until(&format!("(() => {{ {seen} }})()")).await;
            }
            let wide = page.script("return document.scrollingElement.scrollWidth").await;
            assert_eq!(wide, width, "scrolls sideways");
        }
        layout::size(page, 1440, "light").await;
        page.script("scrollTo(0, 0)").await;
        page.until("document.querySelector('.guide')").await;
        let seen = "const next = document.querySelector('.guide .next').getBoundingClientRect();
            return next.bottom <= document.querySelector('.picture').getBoundingClientRect().top;";
        assert_eq!(page.script(seen).await, true, "Next stands beside the headline");
    });
}
