//! Notices of AI sales at the start that cannot all be as stated.

use crate::engine::InitialSales;
use crate::market::{Cloud, Venue};
use crate::scenario::{Comparison, Notice, Parameter, Problem};
use crate::words;

/// Notices of what clouds sell, where it does not fit what vendors sell and where: the part that is used.
#[must_use]
pub fn misfit_notices(comparison: &Comparison) -> Vec<Notice> {
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

#[cfg(test)]
mod tests {
    use crate::link::read;

    #[test]
    fn parts_that_do_not_fit_are_named_with_what_is_used() {
        for clean in ["", "ai-azure=30&ai-gcp=35", "ai-aws=0&ai-azure=0&ai-gcp=0&ai-other=0"] {
            assert_eq!(read(clean).unwrap().notices, [], "{clean}");
        }
        // Gemini, nine tenths of AI spend, is sold on Google Cloud alone.
        let notices = read("gemini=90&openai=4&anthropic=2&ms-models=1&amazon-models=1").unwrap();
        let keys: Vec<_> = notices.notices.iter().map(|notice| notice.key.as_str()).collect();
        assert!(keys.contains(&"ai-gcp"), "{keys:?}");
        let text = notices.notices[0].to_string();
        assert!(text.contains("using"), "{text}");
    }
}
