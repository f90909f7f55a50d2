//! Tests of the charts of drivers, responses and attributions: legible at every size, and right.

use crate::engine::Measure;
use crate::ensemble::Case;
use crate::market::Cloud;
use crate::report::response_tests::line;
use crate::report::{Drivers, MechanismPart, MechanismParts, Output, Responses, players};
use crate::scenario::{Comparison, Group, Parameter};
use crate::sensitivity::Estimate;
use crate::sensitivity::parts::{InputPart, VarianceParts};
use crate::sensitivity::shapley::Payoff;
use crate::words::{Language, within};

use super::tests::{check_form, check_texts};
use super::{
    ChartError, Lettering, Size, attribution, attribution_height, drivers, drivers_height, response,
};

const AZURE: Output = Output { measure: Measure::Share, item: "azure" };

/// Draws at all sizes and text settings, in both languages, and checks every text.
fn is_legible(height: u32, draw: impl Fn(Size) -> Result<String, ChartError>) {
    for lettering in [
        Lettering::AS_SET,
        Lettering { letters: 120, words: 160, size: 100 },
        Lettering { size: 144, ..Lettering::AS_SET },
    ] {
        for width in [240, 288, 328, 360, 500, 640, 900] {
            for language in Language::all() {
                let size = Size::new(width, lettering.grown(height)).with(lettering);
                let svg = within(language, || draw(size)).unwrap();
                check_form(&svg).unwrap();
                check_texts(&svg, size).unwrap();
            }
        }
    }
    for size in [Size::new(100, height), Size::new(400, 20), Size::new(u32::MAX, height)] {
        assert!(matches!(draw(size), Err(ChartError::Size { .. })), "{size:?}");
    }
}

fn found_drivers(parts: &[f64]) -> Drivers {
    let input = |(input, part): (usize, &f64)| InputPart {
        input,
        part: Estimate { value: *part, error: 0.04 },
        interactions: 0.0,
        direction: 0.5,
    };
    let told: f64 = parts.iter().sum();
    Drivers {
        output: AZURE,
        levers: Parameter::ranged().collect(),
        groups: Group::ALL.to_vec(),
        parts: VarianceParts {
            inputs: parts.iter().enumerate().map(input).collect(),
            groups: Vec::new(),
            luck: Some(Estimate { value: 0.1, error: 0.02 }),
            not_separable: 0.9 - told,
            not_separable_in_groups: 0.9 - told,
            quality: Default::default(),
        },
    }
}

#[test]
fn drivers_are_legible_and_add_up_to_the_whole() {
    let found = found_drivers(&[0.2, 0.15, 0.1, 0.05, 0.05, 0.05, 0.02, 0.02, 0.01, 0.01]);
    is_legible(drivers_height(&found), |size| drivers(&found, size));
    let svg = drivers(&found, Size::new(500, drivers_height(&found))).unwrap();
    // Eight levers, luck, and the rest, which holds the two weakest.
    assert_eq!(svg.matches("<polygon").count(), 10);
    assert!(
        svg.contains("Luck: 10% ±\u{a0}2") && svg.contains("Many, each too weak to tell: 26%"),
        "{svg}"
    );
    let none = found_drivers(&[]);
    assert_eq!(drivers_height(&none), 80);
    check_form(&drivers(&none, Size::new(300, 80)).unwrap()).unwrap();
    let broken = found_drivers(&[f64::NAN]);
    let refused = drivers(&broken, Size::new(300, 200));
    assert_eq!(refused, Err(ChartError::NotFinite { item: "azure" }));
}

fn found_parts(values: impl Fn(usize) -> f64) -> MechanismParts {
    let (players, left) = players(&Comparison::default());
    let parts: Vec<MechanismPart> = players
        .into_iter()
        .enumerate()
        .map(|(number, player)| MechanismPart {
            player,
            value: Payoff::of(values(number)).unwrap(),
            error: 0.1,
            error_of_orders: None,
        })
        .collect();
    let whole = Payoff::from_units(parts.iter().map(|part| part.value.units()).sum()).unwrap();
    MechanismParts {
        output: AZURE,
        case: Case::World,
        worlds: 100,
        orders: 4,
        whole,
        whole_error: 0.2,
        parts,
        left,
    }
}

#[test]
fn a_waterfall_is_legible_and_leads_from_part_to_part_to_the_whole() {
    let found = found_parts(|number| [-2.5, 1.25, -0.5, 0.0, 0.01][number % 5]);
    is_legible(attribution_height(&found), |size| attribution(&found, size));
    let svg = attribution(&found, Size::new(500, attribution_height(&found))).unwrap();
    let bars = svg.split("<g class=\"bars\"").nth(1).unwrap().split("</g>").next().unwrap();
    let ends: Vec<[f64; 2]> = bars
        .split("<polygon")
        .skip(1)
        .map(|tag| {
            let points = tag.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
            let x = |point: &str| point.split(',').next().unwrap().parse().unwrap();
            let points: Vec<f64> = points.split_whitespace().map(x).collect();
            [points[0], points[1]]
        })
        .collect();
    let (whole, parts) = ends.split_last().unwrap();
    assert!(parts.windows(2).all(|pair| pair[0][1] == pair[1][0]), "{ends:?}");
    // The first begins at nothing, as the whole does, and the last ends where the whole ends.
    assert_eq!([parts[0][0], parts[parts.len() - 1][1]], *whole);
    assert!(svg.contains("other mechanisms: "), "{svg}");
    assert!(svg.contains("B − A in all: "), "{svg}");
    let nothing = found_parts(|_| 0.0);
    assert_eq!(attribution_height(&nothing), 80);
}

#[test]
fn responses_are_legible_and_mark_where_the_sign_flips() {
    let levers = vec![
        line("window", [-3.0, 3.0], 0.1),
        line("growth-ai", [2.0, -4.0], 0.1),
        line("contract", [-1.0, -2.0], 0.1),
        line("egress-other", [-1e4, 1e4], 0.1),
    ];
    let mean = Estimate { value: -1.0, error: 0.2 };
    let mut responses = Responses { output: AZURE, worlds: 20, mean, leader: None, levers };
    for lever in &responses.levers {
        is_legible(200, |size| response(&responses, lever, size));
    }
    responses.levers.pop();
    let dashes = |number: usize| {
        let svg = response(&responses, &responses.levers[number], Size::new(300, 200)).unwrap();
        assert_eq!(svg.matches("<circle").count(), responses.levers[number].values.len());
        let flips = svg.split("<g class=\"flips\"").nth(1);
        let is_flip = |layer: &&str| layer.contains("stroke-dasharray");
        (flips.filter(is_flip).is_some(), svg)
    };
    let (flips, svg) = dashes(0);
    assert!(flips && svg.contains("Its sign flips at about") && svg.contains(" days</text>"));
    assert!(svg.contains(Cloud::Azure.name()), "{svg}");
    let (flips, svg) = dashes(2);
    assert!(!flips && svg.contains("At 2 years the mean is −1.0, at 3 years it is −2.0."), "{svg}");
    responses.levers[1].curve.points[2].output.value = f64::INFINITY;
    let refused = response(&responses, &responses.levers[0], Size::new(300, 200));
    assert_eq!(refused, Err(ChartError::NotFinite { item: "azure" }));
}
