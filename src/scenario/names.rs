//! Names: what a scenario calls its clouds.

use crate::market::Cloud;
use crate::words::{self, Language, within};

use super::comparison::Comparison;
use super::confusables::skeleton;
use super::notice::{Notice, Problem};
use super::parameter::Parameter;
use super::side::Scenario;

impl Scenario {
    /// The clouds that exist: those with a share above 0 at quarter 0, in the order of [`Cloud::ALL`].
    pub fn clouds(&self) -> impl DoubleEndedIterator<Item = Cloud> {
        let initial_shares = self.initial_shares();
        Cloud::ALL.into_iter().filter(move |cloud| initial_shares[cloud.index()].hundredths() > 0)
    }

    /// The name of a cloud as people read it: the scenario's own, or the usual one.
    #[must_use]
    pub fn name_of(&self, cloud: Cloud) -> &str {
        let name = match cloud {
            Cloud::Aws => &self.aws_name,
            Cloud::Azure => &self.azure_name,
            Cloud::Gcp => &self.gcp_name,
            Cloud::Other => &self.other_name,
            Cloud::Cloud5 => &self.cloud5_name,
            Cloud::Cloud6 => &self.cloud6_name,
            Cloud::Cloud7 => &self.cloud7_name,
            Cloud::Cloud8 => &self.cloud8_name,
        };
        if name.is_empty() { cloud.name() } else { name }
    }

    /// The grammatical number of a cloud's name: 2 for “Others”, which is a plural, otherwise 1.
    #[must_use]
    pub fn number_of(&self, cloud: Cloud) -> u32 {
        if cloud == Cloud::Other && self.other_name.is_empty() { 2 } else { 1 }
    }

    fn reset_name(&mut self, cloud: Cloud) {
        match cloud {
            Cloud::Aws => self.aws_name.clear(),
            Cloud::Azure => self.azure_name.clear(),
            Cloud::Gcp => self.gcp_name.clear(),
            Cloud::Other => self.other_name.clear(),
            Cloud::Cloud5 => self.cloud5_name.clear(),
            Cloud::Cloud6 => self.cloud6_name.clear(),
            Cloud::Cloud7 => self.cloud7_name.clear(),
            Cloud::Cloud8 => self.cloud8_name.clear(),
        }
    }
}

impl Comparison {
    /// The value of a parameter in use, as people read it; for a cloud without a name of its own, the
    /// usual name.
    #[must_use]
    pub fn in_use(&self, parameter: &Parameter) -> String {
        let cloud = parameter.key.strip_suffix("-name").and_then(Cloud::from_key);
        cloud.map_or_else(
            || parameter.format_in(self),
            |cloud| self.common().name_of(cloud).to_owned(),
        )
    }

    /// The names of both sides: their regimes, and also their letters where they differ in more than
    /// the regime.
    #[must_use]
    pub fn side_names(&self) -> [String; 2] {
        let [a, b] = self.regimes().map(|regime| regime.name(self.common().name_of(Cloud::Azure)));
        if self.is_split() {
            [
                words::RegimeOnSide { regime: &a, side: "A" }.text(),
                words::RegimeOnSide { regime: &b, side: "B" }.text(),
            ]
        } else {
            [a, b]
        }
    }
}

/// Resets names that another cloud already has, on both sides; returns a notice of each.
pub(crate) fn reset_duplicate_names(comparison: &mut Comparison) -> Vec<Notice> {
    let mut notices = Vec::new();
    for cloud in Cloud::ALL {
        let name = comparison.common().name_of(cloud).to_owned();
        if usual_names(cloud).any(|usual| usual == name) {
            continue;
        }
        // A cloud's usual name is reserved for it, and so is every name that looks like it, so that two
        // clouds cannot swap names.
        let own = skeleton(&name);
        let is_confusable = |other: &str| skeleton(other) == own;
        let taken = Cloud::ALL.into_iter().find(|other| {
            *other != cloud
                && (usual_names(*other).any(is_confusable)
                    || (*other < cloud && is_confusable(comparison.common().name_of(*other))))
        });
        if let Some(other) = taken {
            comparison.a.reset_name(cloud);
            comparison.b.reset_name(cloud);
            notices.push(Notice::new(
                &format!("{}-name", cloud.key()),
                Problem::Repeated,
                &name,
                words::name_taken(other.key()),
                words::using(cloud.name()),
            ));
        }
    }
    notices
}

/// The usual names of a cloud in all languages, so that a link means the same scenario in each.
fn usual_names(cloud: Cloud) -> impl Iterator<Item = &'static str> {
    Language::all().map(move |language| within(language, || cloud.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    #[test]
    fn a_link_is_the_same_scenario_in_every_language() {
        for name in ["Andere", "Others", "andere", "Sonstige", "Azure"] {
            for cloud in ["cloud5", "other"] {
                let link = format!("cloud5=5&{cloud}-name={name}");
                let [english, german] = ["en", "de"].map(|key| {
                    let language = Language::find(key).unwrap();
                    within(language, || read(&link).unwrap().comparison)
                });
                assert_eq!(english, german, "{link}");
            }
        }
    }

    #[test]
    fn clouds_are_named_and_dropped_by_the_link() {
        let reading = read("gcp=0&cloud5=5&cloud5-name=Oracle+Cloud&aws-name=Amazon").unwrap();
        assert_eq!(reading.notices, []);
        let scenario = reading.comparison.common();
        let names: Vec<_> = scenario.clouds().map(|cloud| scenario.name_of(cloud)).collect();
        assert_eq!(names, ["Amazon", "Azure", "Others", "Oracle Cloud"]);
    }

    #[test]
    fn no_cloud_has_a_name_that_looks_like_anothers() {
        for name in [
            "Google  Cloud",
            "Gооgle Cloud",
            "ＡＺＵＲＥ",
            "А\u{301}zure",
            "0thers",
            "Anderе",
            "C1oud 7",
        ] {
            let text: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
            let reading = read(&format!("aws-name={text}")).unwrap();
            assert_eq!(reading.comparison.common().aws_name, "", "{name}");
            assert_eq!(reading.notices[0].problem, Problem::Repeated, "{name}");
            assert!(reading.notices[0].to_string().ends_with("using AWS."), "{name}");
        }
        // A cloud may have any spelling of its own usual name; the spelling is kept as given.
        for name in ["aws", "ＡＷＳ", "A  W  S"] {
            let text: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
            let reading = read(&format!("aws-name={text}")).unwrap();
            assert_eq!(
                (reading.notices, reading.comparison.common().aws_name.as_str()),
                (vec![], name)
            );
        }
        let reading = read("cloud5=5&cloud6=5&cloud5-name=Oracle&cloud6-name=Orаcle").unwrap();
        assert_eq!(reading.comparison.common().name_of(Cloud::Cloud6), "Cloud 6");
    }

    #[test]
    fn no_two_clouds_share_a_name() {
        let link = "cloud5=5&cloud6=5&cloud5-name=Oracle&cloud6-name=oracle&gcp-name=azure";
        let reading = read(link).unwrap();
        let keys: Vec<_> = reading.notices.iter().map(|notice| notice.key.as_str()).collect();
        assert_eq!(keys, ["gcp-name", "cloud6-name"]);
        assert_eq!(reading.comparison.common().name_of(Cloud::Gcp), "Google Cloud");
        assert_eq!(reading.comparison.common().name_of(Cloud::Cloud5), "Oracle");
        assert_eq!(reading.comparison.common().name_of(Cloud::Cloud6), "Cloud 6");
    }
}
