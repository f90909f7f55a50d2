//! Names: what a scenario calls its clouds.

use crate::market::Cloud;
use crate::words::{self, Language, within};

use super::notice::{Notice, Problem};
use super::parameter::Parameter;
use super::table::Scenario;

impl Scenario {
    /// The clouds that exist: those with a share at quarter 0, in the order of the indices.
    pub fn clouds(&self) -> impl DoubleEndedIterator<Item = Cloud> {
        let priors = self.priors();
        Cloud::ALL.into_iter().filter(move |cloud| priors[cloud.index()].hundredths() > 0)
    }

    /// What is in use of a parameter, as people read it: its value, and where a cloud has no name of its
    /// own, the usual one.
    #[must_use]
    pub fn in_use(&self, parameter: &Parameter) -> String {
        let cloud = parameter.key.strip_suffix("-name").and_then(Cloud::from_key);
        cloud.map_or_else(|| parameter.words(self), |cloud| self.name_of(cloud).to_owned())
    }

    /// What people call a cloud.
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

    /// What people call the regimes of both sides.
    #[must_use]
    pub fn regime_names(&self) -> [String; 2] {
        [self.a, self.b].map(|regime| regime.name(self.name_of(Cloud::Azure)))
    }

    /// How many clouds a name speaks of, as verbs and articles see it: "Others" speaks of several.
    #[must_use]
    pub fn number_of(&self, cloud: Cloud) -> u32 {
        if cloud == Cloud::Other && self.other_name.is_empty() { 2 } else { 1 }
    }

    fn unname(&mut self, cloud: Cloud) {
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

/// Takes names back that another cloud has already, and tells of it.
pub(super) fn settle(scenario: &mut Scenario) -> Vec<Notice> {
    let mut notices = Vec::new();
    for cloud in Cloud::ALL {
        let name = scenario.name_of(cloud).to_owned();
        if usual_names(cloud).any(|usual| usual == name) {
            continue;
        }
        // A cloud's usual name stays reserved for it, so that two can never trade theirs.
        let alike = |other: &str| other.eq_ignore_ascii_case(&name);
        let taken = Cloud::ALL.into_iter().find(|other| {
            *other != cloud
                && (usual_names(*other).any(alike)
                    || (*other < cloud && alike(scenario.name_of(*other))))
        });
        if let Some(other) = taken {
            scenario.unname(cloud);
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

/// What a cloud is called in every language: a link is the same scenario whoever reads it.
fn usual_names(cloud: Cloud) -> impl Iterator<Item = &'static str> {
    Language::all().map(move |language| within(language, || cloud.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::read;

    #[test]
    fn a_link_is_the_same_scenario_in_every_language() {
        for name in ["Andere", "Others", "andere", "Sonstige", "Azure"] {
            for cloud in ["cloud5", "other"] {
                let link = format!("cloud5=5&{cloud}-name={name}");
                let [english, german] = ["en", "de"].map(|key| {
                    let language = Language::find(key).unwrap();
                    within(language, || read(&link).unwrap().scenario)
                });
                assert_eq!(english, german, "{link}");
            }
        }
    }

    #[test]
    fn clouds_are_named_and_dropped_by_the_link() {
        let scenario = read("gcp=0&cloud5=5&cloud5-name=Oracle+Cloud&aws-name=Amazon").unwrap();
        assert_eq!(scenario.notices, []);
        let scenario = scenario.scenario;
        let names: Vec<_> = scenario.clouds().map(|cloud| scenario.name_of(cloud)).collect();
        assert_eq!(names, ["Amazon", "Azure", "Others", "Oracle Cloud"]);
    }

    #[test]
    fn no_two_clouds_share_a_name() {
        let link = "cloud5=5&cloud6=5&cloud5-name=Oracle&cloud6-name=oracle&gcp-name=azure";
        let reading = read(link).unwrap();
        let told: Vec<_> = reading.notices.iter().map(|notice| notice.key.as_str()).collect();
        assert_eq!(told, ["gcp-name", "cloud6-name"]);
        assert_eq!(reading.scenario.name_of(Cloud::Gcp), "Google Cloud");
        assert_eq!(reading.scenario.name_of(Cloud::Cloud5), "Oracle");
        assert_eq!(reading.scenario.name_of(Cloud::Cloud6), "Cloud 6");
    }
}
