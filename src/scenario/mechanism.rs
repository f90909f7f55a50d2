//! Mechanisms: the claims of the sources, each with the values that switch it off.

use crate::words::{self, Word};

use super::parameter::Parameter;
use super::table::PARAMETERS;

/// How well the sources support a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Supported by other sources.
    Supported,
    /// Supported in part.
    Partly,
    /// An opinion; the model treats it as a lever, not as a fact.
    Opinion,
}

impl Standing {
    /// The support in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Supported => words::standing_supported(),
            Self::Partly => words::standing_partly(),
            Self::Opinion => words::standing_opinion(),
        }
    }
}

/// A claim of the sources and its part in the model. Its levers are the parameters that name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mechanism {
    /// Its number, M01 to M28.
    pub id: &'static str,
    /// What it is called.
    pub name: Word,
    /// What the sources claim.
    pub claim: Word,
    /// How well the claim is supported.
    pub standing: Standing,
    /// The pairs of a link that switch it off; `None` for facts about who sells what, and for outputs.
    pub off: Option<&'static str>,
}

const fn mechanism(
    id: &'static str,
    name: Word,
    claim: Word,
    standing: Standing,
    off: Option<&'static str>,
) -> Mechanism {
    Mechanism { id, name, claim, standing, off }
}

use Standing::{Opinion, Partly, Supported};

/// Every mechanism, by number.
pub const MECHANISMS: [Mechanism; 28] = [
    mechanism(
        "M01",
        words::MECHANISM_M01,
        words::MECHANISM_M01_CLAIM,
        Supported,
        Some("a=exclusive&b=exclusive"),
    ),
    mechanism(
        "M02",
        words::MECHANISM_M02,
        words::MECHANISM_M02_CLAIM,
        Partly,
        Some("lag-aws=0&lag-gcp=0&lag-other=0&preview-weight=1"),
    ),
    mechanism("M03", words::MECHANISM_M03, words::MECHANISM_M03_CLAIM, Supported, Some("window=0")),
    mechanism(
        "M04",
        words::MECHANISM_M04,
        words::MECHANISM_M04_CLAIM,
        Supported,
        Some("carveout=0"),
    ),
    mechanism(
        "M05",
        words::MECHANISM_M05,
        words::MECHANISM_M05_CLAIM,
        Supported,
        Some("neutrality=0"),
    ),
    mechanism(
        "M06",
        words::MECHANISM_M06,
        words::MECHANISM_M06_CLAIM,
        Partly,
        Some("gemini=0&amazon-models=0"),
    ),
    mechanism(
        "M07",
        words::MECHANISM_M07,
        words::MECHANISM_M07_CLAIM,
        Supported,
        Some("breadth=0"),
    ),
    mechanism(
        "M08",
        words::MECHANISM_M08,
        words::MECHANISM_M08_CLAIM,
        Opinion,
        Some("bundle=0&ms-quality=0"),
    ),
    mechanism(
        "M09",
        words::MECHANISM_M09,
        words::MECHANISM_M09_CLAIM,
        Opinion,
        Some("specialisation=0&commoditisation=0&race=0"),
    ),
    mechanism("M10", words::MECHANISM_M10, words::MECHANISM_M10_CLAIM, Supported, Some("link=1")),
    mechanism(
        "M11",
        words::MECHANISM_M11,
        words::MECHANISM_M11_CLAIM,
        Supported,
        Some("gateway-2025=0&gateway-2028=0"),
    ),
    mechanism(
        "M12",
        words::MECHANISM_M12,
        words::MECHANISM_M12_CLAIM,
        Supported,
        Some(
            "inertia-model=0&inertia-core=0&switching=0&gravity=0&friction=0&egress=0&discount=0&resourcing=0&bound=0",
        ),
    ),
    mechanism(
        "M13",
        words::MECHANISM_M13,
        words::MECHANISM_M13_CLAIM,
        Supported,
        Some("price-frontier=1&price-tail=1&markup=0&credits=0"),
    ),
    mechanism("M14", words::MECHANISM_M14, words::MECHANISM_M14_CLAIM, Supported, Some("queue=0")),
    mechanism(
        "M15",
        words::MECHANISM_M15,
        words::MECHANISM_M15_CLAIM,
        Supported,
        Some("revenue-share=0&ms-pays=0"),
    ),
    mechanism(
        "M16",
        words::MECHANISM_M16,
        words::MECHANISM_M16_CLAIM,
        Supported,
        Some("commit-azure=0&commit-aws=0&commit-other=0"),
    ),
    mechanism(
        "M17",
        words::MECHANISM_M17,
        words::MECHANISM_M17_CLAIM,
        Supported,
        Some("growth-core=25&growth-ai=25&fade=100"),
    ),
    mechanism(
        "M18",
        words::MECHANISM_M18,
        words::MECHANISM_M18_CLAIM,
        Supported,
        Some("second-source=0"),
    ),
    mechanism("M19", words::MECHANISM_M19, words::MECHANISM_M19_CLAIM, Opinion, None),
    mechanism("M20", words::MECHANISM_M20, words::MECHANISM_M20_CLAIM, Supported, Some("clause=0")),
    mechanism(
        "M21",
        words::MECHANISM_M21,
        words::MECHANISM_M21_CLAIM,
        Supported,
        Some("licence-until=2018-01-01"),
    ),
    mechanism(
        "M22",
        words::MECHANISM_M22,
        words::MECHANISM_M22_CLAIM,
        Opinion,
        Some("precedent=0"),
    ),
    mechanism("M23", words::MECHANISM_M23, words::MECHANISM_M23_CLAIM, Supported, Some("stake=0")),
    mechanism("M24", words::MECHANISM_M24, words::MECHANISM_M24_CLAIM, Opinion, None),
    mechanism("M25", words::MECHANISM_M25, words::MECHANISM_M25_CLAIM, Opinion, Some("leverage=0")),
    mechanism(
        "M26",
        words::MECHANISM_M26,
        words::MECHANISM_M26_CLAIM,
        Opinion,
        Some("direct-decline=0"),
    ),
    mechanism("M27", words::MECHANISM_M27, words::MECHANISM_M27_CLAIM, Partly, Some("outages=0")),
    mechanism(
        "M28",
        words::MECHANISM_M28,
        words::MECHANISM_M28_CLAIM,
        Supported,
        Some("labs-aws=0&labs-azure=0&labs-gcp=0&labs-other=0&commit-spent=0"),
    ),
];

impl Mechanism {
    /// The mechanism with this number, if there is one.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        MECHANISMS.iter().find(|mechanism| mechanism.id == id)
    }

    /// The parameters that name this mechanism.
    pub fn levers(&self) -> impl Iterator<Item = &'static Parameter> {
        let id = self.id;
        PARAMETERS.iter().filter(move |parameter| parameter.mechanisms.contains(&id))
    }
}

/// The mechanisms as a Markdown table.
#[must_use]
pub fn mechanisms_markdown() -> String {
    let mut text =
        "| id | mechanism | what the sources claim | standing | levers | off |\n|---|---|---|---|---|---|\n"
            .to_owned();
    for mechanism in &MECHANISMS {
        let levers: Vec<_> = mechanism.levers().map(|lever| format!("`{}`", lever.key)).collect();
        let off = mechanism.off.map_or("–".to_owned(), |off| {
            off.split('&').map(|pair| format!("`{pair}`")).collect::<Vec<_>>().join(" ")
        });
        text += &format!(
            "| {} | {} | {} | {} | {} | {} |\n",
            mechanism.id,
            mechanism.name,
            mechanism.claim,
            mechanism.standing.name(),
            levers.join(" "),
            off,
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::link::read;

    #[test]
    fn mechanisms_and_parameters_name_each_other() {
        let known: Vec<_> = MECHANISMS.iter().map(|mechanism| mechanism.id).collect();
        let expected: Vec<_> = (1..=28).map(|number| format!("M{number:02}")).collect();
        assert_eq!(known, expected);
        let named: BTreeSet<_> =
            PARAMETERS.iter().flat_map(|parameter| parameter.mechanisms).copied().collect();
        assert_eq!(named.into_iter().collect::<Vec<_>>(), known);
    }

    #[test]
    fn what_switches_a_mechanism_off_are_values_of_its_own_levers() {
        for Mechanism { id, off, .. } in MECHANISMS {
            let Some(off) = off else { continue };
            assert!(
                read(off).unwrap().notices.iter().all(|notice| notice.key.contains('+')
                    || ["gemini", "assumptions"].contains(&&*notice.key)),
                "{id}"
            );
            for pair in off.split('&') {
                let (key, _) = pair.split_once('=').unwrap();
                let parameter = PARAMETERS.iter().find(|parameter| parameter.key == key).unwrap();
                assert!(parameter.mechanisms.contains(&id), "{id} {key}");
            }
        }
    }
}
