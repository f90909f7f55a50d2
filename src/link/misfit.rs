//! Notices of AI sales at the start that cannot all be as stated.

use crate::engine::InitialSales;
use crate::ensemble::world;
use crate::market::{Cloud, Venue};
use crate::scenario::{Comparison, Notice, Parameter, Problem};
use crate::words::{self, count};

/// Notices of what clouds sell, where it does not fit what vendors sell and where: the part that is used, or,
/// if assumptions vary, in how many worlds that is so.
#[must_use]
pub fn misfit_notices(comparison: &Comparison) -> Vec<Notice> {
    if comparison.varies() {
        return misfit_worlds(comparison).into_iter().collect();
    }
    let scenario = comparison.common();
    let mut notices: Vec<Notice> = Vec::new();
    for (venue, used) in InitialSales::of(scenario).misfits(scenario) {
        let key = match venue {
            Venue::Direct => "direct-part",
            Venue::Cloud(Cloud::Aws) => "ai-aws",
            Venue::Cloud(Cloud::Azure) => "ai-azure",
            Venue::Cloud(Cloud::Gcp) => "ai-gcp",
            Venue::Cloud(_) => "ai-other",
        };
        let Some(parameter) = Parameter::find(key) else { continue };
        if notices.iter().all(|notice| notice.key != key) {
            let given = parameter.get(comparison).to_string();
            let used = parameter.kind.unit().amount(&format!("{used:.1}"));
            let why = words::does_not_fit_what_vendors_sell().to_owned();
            notices.push(Notice::new(key, Problem::Sum, &given, why, words::using(&used)));
        }
    }
    notices
}

/// The levers that say who sells how much AI where.
const SALES: [&str; 11] = [
    "ai-aws",
    "ai-azure",
    "ai-gcp",
    "ai-other",
    "direct-part",
    "openai",
    "anthropic",
    "gemini",
    "ms-models",
    "amazon-models",
    "open-models",
];

/// In how many worlds it is looked for: a link is read in milliseconds.
const LOOKED_AT: u32 = 32;

/// A notice of the worlds in which what clouds sell does not fit what vendors sell and where. In the worlds as
/// they were matched it does; levers that are held can be at odds with the others. Other shares of clouds can
/// too, but by so little that nobody needs to hear of it.
fn misfit_worlds(comparison: &Comparison) -> Option<Notice> {
    let is_held = |key: &&&str| Parameter::find(key).is_some_and(|lever| lever.is_held(comparison));
    SALES.iter().find(is_held)?;
    let worlds = comparison.common().replicates.min(LOOKED_AT);
    let is_misfit = |world: &Comparison| {
        let scenario = world.common();
        !InitialSales::of(scenario).misfits(scenario).is_empty()
    };
    let misfits = (0..worlds).filter_map(|number| world(comparison, number)).filter(is_misfit);
    let misfits = misfits.count() as u32;
    (misfits > 0).then(|| {
        let why = words::MisfitWorlds { times: &count(misfits), worlds: &count(worlds) }.text();
        let used = words::misfit_worlds_used().to_owned();
        Notice::new("assumptions", Problem::Sum, "", why, used)
    })
}

#[cfg(test)]
mod tests {
    use crate::link::read;

    #[test]
    fn parts_that_do_not_fit_are_named_with_what_is_used() {
        for clean in ["", "ai-azure=30&ai-gcp=35", "ai-aws=0&ai-azure=0&ai-gcp=0&ai-other=0"] {
            let clean = format!("assumptions=central&{clean}");
            assert_eq!(read(&clean).unwrap().notices, [], "{clean}");
        }
        // Gemini, nine tenths of AI spend, is sold on Google Cloud alone.
        let notices =
            read("assumptions=central&gemini=90&openai=4&anthropic=2&ms-models=1&amazon-models=1")
                .unwrap();
        let keys: Vec<_> = notices.notices.iter().map(|notice| notice.key.as_str()).collect();
        assert!(keys.contains(&"ai-gcp"), "{keys:?}");
        let text = notices.notices[0].to_string();
        assert!(text.contains("using"), "{text}");
    }

    #[test]
    fn worlds_in_which_held_levers_do_not_fit_the_others_are_counted() {
        for clean in ["", "runs=256", "pull=2"] {
            assert_eq!(read(clean).unwrap().notices, [], "{clean}");
        }
        let notices = read("gemini=40").unwrap().notices;
        let text = notices.iter().map(ToString::to_string).collect::<String>();
        assert!(
            text.contains("assumptions: in ") && text.contains(" of the first 32 worlds"),
            "{text}"
        );
    }
}
