//! Protects that reading a link takes work in proportion to its length and gives a short answer.
//! Measured with an allocator that counts.

#![cfg(test)]

use std::alloc::System;

use multihome::link::read;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A name, and a function that makes a link of at least so many bytes.
type Shape = (&'static str, fn(usize) -> String);

fn repeated(head: &str, unit: &str, size: usize) -> String {
    head.to_owned() + &unit.repeat(size / unit.len())
}

fn numbered(head: &str, size: usize, unit: fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text += &unit(number);
    }
    text
}

const SHAPES: [Shape; 23] = [
    ("entries", |size| repeated("v=1&timetable=", "x,", size)),
    ("good entries", |size| repeated("v=1&b=custom&timetable=", "open@aws:2026-01-01,", size)),
    ("unknown keys", |size| numbered("v=1&", size, |number| format!("k{number}=1&"))),
    ("keys without a value", |size| repeated("v=1&", "x&", size)),
    ("one key", |size| repeated("v=1&", "window=3&", size)),
    ("options", |size| repeated("v=1&embed=1&show=", "nothing,", size)),
    ("origins", |size| {
        numbered("v=1&embed=1&origins=", size, |number| format!("https://a{number}.example,"))
    }),
    ("shares", |size| repeated("v=1&ends=", "aws:1,", size)),
    ("ampersands", |size| repeated("v=1", "&", size)),
    ("entities", |size| repeated("v=1", "&amp;", size)),
    ("percent signs", |size| repeated("v=1&window=", "%25", size)),
    ("marks", |size| repeated("v=1&window=90", ").", size)),
    ("encoded marks", |size| repeated("v=1&window=90", "%22", size)),
    ("brackets", |size| repeated("v=1&window=", "(", size)),
    ("spaces", |size| repeated("v=1&window=x", " ", size)),
    ("words", |size| repeated("v=1&window=x", " y2", size)),
    ("lines", |size| repeated("v=1&window=x", "\n> y2", size)),
    ("wrappers", |size| repeated("", "https://href.li/?", size)),
    ("addresses", |size| repeated("v=1&x=", "https%3A%2F%2Fa.example%2F%3F", size)),
    ("quoted", |size| repeated("v=3D1", "&x=3Dy=\n", size)),
    ("separators", |size| repeated("v=1&window=1", "%26window%3D1", size)),
    ("semicolons", |size| repeated("v=1;window=1", ";window=1", size)),
    ("digits", |size| repeated("v=1&window=", "9", size)),
];

/// How many allocations and bytes a link takes, and how long the answer is.
fn work(link: &str) -> (usize, usize, usize) {
    let region = Region::new(MEMORY);
    let reading = read(link);
    let change = region.change();
    let answer = match reading {
        Ok(reading) => reading.notices.iter().map(|notice| notice.to_string().len()).sum(),
        Err(error) => error.to_string().len(),
    };
    (change.allocations + change.reallocations, change.bytes_allocated, answer)
}

// One test, since the counter counts for all threads.
#[test]
fn two_megabytes_are_read_in_proportion_and_answered_in_a_few_lines() {
    const HALF: usize = 1 << 20;
    for (name, shape) in SHAPES {
        let [half, whole] = [HALF, 2 * HALF].map(|size| work(&shape(size)));
        let (allocations, bytes, answer) = whole;
        let twice = |half: usize| half * 23 / 10 + 20_000;
        assert!(allocations <= twice(half.0), "{name}: {allocations} allocations, half {}", half.0);
        assert!(bytes <= twice(half.1), "{name}: {bytes} bytes, half {}", half.1);
        assert!(bytes < 200 * 2 * HALF, "{name}: {bytes} bytes");
        assert!(answer < 20_000, "{name}: an answer of {answer} bytes");
    }
}
