//! Mechanisms: the claims of the sources, each with the values that switch it off.

use super::parameter::Parameter;
use super::table::PARAMETERS;

/// How a claim stands in the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Supported by other text.
    Supported,
    /// Supported in part.
    Partly,
    /// An opinion: a lever, never a fact.
    Opinion,
}

impl Standing {
    /// The standing in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Partly => "supported in part",
            Self::Opinion => "an opinion",
        }
    }
}

/// A claim of the sources and what it is in the model. Its levers are the parameters that name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mechanism {
    /// Its number, M01 to M24.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What the sources claim.
    pub claim: &'static str,
    /// How the claim stands.
    pub standing: Standing,
    /// The part of a link that switches it off; nothing for what is a fact of who sells what, or an
    /// output.
    pub off: Option<&'static str>,
}

const fn mechanism(
    id: &'static str,
    name: &'static str,
    claim: &'static str,
    standing: Standing,
    off: Option<&'static str>,
) -> Mechanism {
    Mechanism { id, name, claim, standing, off }
}

use Standing::{Opinion, Partly, Supported};

/// Every mechanism, in the order of the numbers.
pub const MECHANISMS: [Mechanism; 24] = [
    mechanism(
        "M01",
        "The regime",
        "OpenAI may now sell on any cloud; until April 2026 it was exclusive to Azure.",
        Supported,
        Some("a=exclusive&b=exclusive"),
    ),
    mechanism(
        "M02",
        "Lags and previews",
        "The models came to AWS within hours, as a preview; general availability took weeks, and longer elsewhere.",
        Partly,
        Some("lag-aws=0&lag-gcp=0&lag-other=0&preview-weight=1"),
    ),
    mechanism(
        "M03",
        "The Azure-first window",
        "New products go to Azure first, unless Azure cannot serve them.",
        Supported,
        Some("window=0"),
    ),
    mechanism(
        "M04",
        "The public-sector carve-out",
        "National-security customers could use the models on any cloud before exclusivity ended.",
        Supported,
        Some("carveout=0"),
    ),
    mechanism(
        "M05",
        "The neutral supplier",
        "Anthropic sells on AWS, on Google Cloud and now on Azure, and is valued for it.",
        Supported,
        Some("neutrality=0"),
    ),
    mechanism(
        "M06",
        "Models of one cloud",
        "Google developed Gemini in house; Amazon has models of its own besides Anthropic’s.",
        Partly,
        Some("gemini=0&amazon-models=0"),
    ),
    mechanism(
        "M07",
        "Breadth",
        "Clouds that carry many models, Llama and others among them, are more attractive.",
        Supported,
        Some("breadth=0"),
    ),
    mechanism(
        "M08",
        "Microsoft’s own models and bundle",
        "Microsoft reduces its dependence with models of its own; its software remains an advantage.",
        Opinion,
        Some("bundle=0&microsoft-quality=0"),
    ),
    mechanism(
        "M09",
        "Specialists or commodities",
        "One source says that models specialise, two say that they become commodities.",
        Opinion,
        Some("specialisation=0&commoditisation=0"),
    ),
    mechanism(
        "M10",
        "The fast link",
        "AWS and Google link their clouds; rivals must partner.",
        Supported,
        Some("link=1"),
    ),
    mechanism(
        "M11",
        "Gateways",
        "Gateways with routing and fallback make models interchangeable.",
        Supported,
        Some("gateway-2025=0&gateway-2028=0"),
    ),
    mechanism(
        "M12",
        "Lock-in",
        "Multi-cloud does not mean free: contracts, data and egress hold enterprises where they are.",
        Supported,
        Some(
            "inertia-model=0&inertia-core=0&switching=0&gravity=0&friction=0&egress=0&discount=0&resourcing=0",
        ),
    ),
    mechanism(
        "M13",
        "Prices",
        "Competition moves to price, service quality and integration.",
        Supported,
        Some("price-frontier=1&price-tail=1&markup=0"),
    ),
    mechanism(
        "M14",
        "Capacity",
        "One provider is a bottleneck, and OpenAI outgrows it.",
        Supported,
        Some("queue=0"),
    ),
    mechanism(
        "M15",
        "The revenue share",
        "OpenAI pays Microsoft a fifth of its revenue to 2030, up to a cap; Microsoft no longer pays any.",
        Supported,
        Some("revenue-share=0&microsoft-pays=0"),
    ),
    mechanism(
        "M16",
        "Commitments",
        "OpenAI has committed to spend on Azure and on AWS, there on Amazon’s own chips.",
        Supported,
        Some("commit-azure=0&commit-aws=0"),
    ),
    mechanism(
        "M17",
        "Organic growth",
        "Google outgrows Microsoft, which outgrows AWS but lacks its scale.",
        Supported,
        Some("fade=100"),
    ),
    mechanism(
        "M18",
        "Second sources",
        "Enterprises prefer several clouds; they add vendors and rarely switch.",
        Supported,
        Some("second-source=0"),
    ),
    mechanism(
        "M19",
        "Blocked demand",
        "Exclusivity held OpenAI back where customers were elsewhere, and helped Anthropic.",
        Opinion,
        None,
    ),
    mechanism(
        "M20",
        "The AGI clause",
        "A clause could have ended the deal early.",
        Supported,
        Some("clause=0"),
    ),
    mechanism(
        "M21",
        "Microsoft’s licence",
        "Azure may sell OpenAI’s models to 2032 whatever OpenAI does.",
        Supported,
        Some("licence-until=2018-01-01"),
    ),
    mechanism(
        "M22",
        "The precedent",
        "Exclusive deals become untenable, and others follow.",
        Opinion,
        Some("precedent=0"),
    ),
    mechanism(
        "M23",
        "Microsoft’s stake",
        "Azure’s sales lose from opening, Microsoft’s stake in OpenAI gains.",
        Supported,
        Some("stake=0"),
    ),
    mechanism(
        "M24",
        "Customers",
        "Customers and developers gain most. This is read off the model and never put in.",
        Opinion,
        None,
    ),
];

impl Mechanism {
    /// The mechanism of that number, if there is one.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        MECHANISMS.iter().find(|mechanism| mechanism.id == id)
    }

    /// The parameters that it consists of.
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
    use crate::scenario::read;

    #[test]
    fn mechanisms_and_parameters_name_each_other() {
        let known: Vec<_> = MECHANISMS.iter().map(|mechanism| mechanism.id).collect();
        let expected: Vec<_> = (1..=24).map(|number| format!("M{number:02}")).collect();
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
                read(off)
                    .unwrap()
                    .notices
                    .iter()
                    .all(|notice| notice.key.contains('+') || notice.key == "gemini"),
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
