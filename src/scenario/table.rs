//! The parameter table: each lever of the model, declared once.

use time::Date;

use crate::market::{Prior, Quarter, Regime, START_PRESETS, Schedule, record};

use super::kind::{Kind, Unit};
use super::parameter::{Evidence, Group, Parameter};
use super::value::Field;

use Evidence::{Assumption, Question, Source};

const fn number(min: f64, max: f64, step: f64, unit: Unit) -> Kind {
    Kind::Number { min, max, step, unit }
}

const fn whole(min: u32, max: u32, step: u32, unit: Unit) -> Kind {
    Kind::Whole { min, max, step, unit }
}

/// Declares the fields of [`Scenario`], their defaults and [`PARAMETERS`] from one list.
macro_rules! parameters {
    ($(
        $group:ident $key:literal $field:ident: $type:ty = $default:expr, $kind:expr,
        [$($mechanism:literal)*], $label:literal, $evidence:expr, $help:literal;
    )*) => {
        /// A complete set of parameters: with the model's version, all that a result depends on.
        ///
        /// The shares of clouds add up to 100 %, and so do those of models; the reader of links
        /// and [`Scenario::edit`] see to it.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Scenario {
            $(#[doc = $help] pub $field: $type,)*
        }

        impl Default for Scenario {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        /// Every lever of the model, in the order of the controls.
        pub static PARAMETERS: &[Parameter] = &[$(Parameter {
            key: $key,
            label: $label,
            kind: $kind,
            group: Group::$group,
            mechanisms: &[$($mechanism),*],
            evidence: $evidence,
            help: $help,
            since: 1,
            get: |scenario| Field::wrap(&scenario.$field),
            set: |scenario, value| {
                if let Some(field) = Field::unwrap(value) {
                    scenario.$field = field;
                }
            },
        },)*];
    };
}

parameters! {
    Start "aws" aws: Prior = START_PRESETS[0].priors[0], Kind::Prior,
        [], "AWS", Source("Synergy Research Group, 2024 Q1"),
        "Share of the cloud market that AWS holds at the start.";
    Start "azure" azure: Prior = START_PRESETS[0].priors[1], Kind::Prior,
        [], "Azure", Source("Synergy Research Group, 2024 Q1"),
        "Share of the cloud market that Microsoft Azure holds at the start.";
    Start "gcp" gcp: Prior = START_PRESETS[0].priors[2], Kind::Prior,
        [], "Google Cloud", Source("Synergy Research Group, 2024 Q1"),
        "Share of the cloud market that Google Cloud holds at the start.";
    Start "other" other: Prior = START_PRESETS[0].priors[3], Kind::Prior,
        [], "Others", Source("what the first three leave"),
        "Share of all other clouds at the start; the rest when it is not given.";
    Start "cloud5" cloud5: Prior = Prior::percent(0), Kind::Prior,
        [], "Cloud 5", Question,
        "Share of a further cloud at the start, taken from all other clouds. A cloud with no share does not exist.";
    Start "cloud6" cloud6: Prior = Prior::percent(0), Kind::Prior,
        [], "Cloud 6", Question,
        "Share of a further cloud at the start, taken from all other clouds. A cloud with no share does not exist.";
    Start "cloud7" cloud7: Prior = Prior::percent(0), Kind::Prior,
        [], "Cloud 7", Question,
        "Share of a further cloud at the start, taken from all other clouds. A cloud with no share does not exist.";
    Start "cloud8" cloud8: Prior = Prior::percent(0), Kind::Prior,
        [], "Cloud 8", Question,
        "Share of a further cloud at the start, taken from all other clouds. A cloud with no share does not exist.";
    Start "aws-name" aws_name: String = String::new(), Kind::Name,
        [], "Name of AWS", Question,
        "What AWS is called on charts and in tables; nothing for the usual name.";
    Start "azure-name" azure_name: String = String::new(), Kind::Name,
        [], "Name of Azure", Question,
        "What Azure is called on charts and in tables; nothing for the usual name.";
    Start "gcp-name" gcp_name: String = String::new(), Kind::Name,
        [], "Name of Google Cloud", Question,
        "What Google Cloud is called on charts and in tables; nothing for the usual name.";
    Start "other-name" other_name: String = String::new(), Kind::Name,
        [], "Name of all other clouds", Question,
        "What all other clouds are called on charts and in tables; nothing for the usual name.";
    Start "cloud5-name" cloud5_name: String = String::new(), Kind::Name,
        [], "Name of cloud 5", Question,
        "What cloud 5 is called on charts and in tables; nothing for the usual name.";
    Start "cloud6-name" cloud6_name: String = String::new(), Kind::Name,
        [], "Name of cloud 6", Question,
        "What cloud 6 is called on charts and in tables; nothing for the usual name.";
    Start "cloud7-name" cloud7_name: String = String::new(), Kind::Name,
        [], "Name of cloud 7", Question,
        "What cloud 7 is called on charts and in tables; nothing for the usual name.";
    Start "cloud8-name" cloud8_name: String = String::new(), Kind::Name,
        [], "Name of cloud 8", Question,
        "What cloud 8 is called on charts and in tables; nothing for the usual name.";
    Start "start" start: Quarter = Quarter::new(2026, 1),
        Kind::Quarter { min: Quarter::new(2018, 1), max: Quarter::new(2035, 4) },
        ["M01"], "First quarter", Source("the last quarter before the deal was rewritten"),
        "The quarter in which the simulation starts, quarter 0. OpenAI is exclusive to Azure until then on both sides.";
    Start "horizon" horizon: u32 = 20, whole(1, 60, 1, Unit::Quarters),
        [], "Horizon", Question,
        "How many quarters are simulated.";
    Start "market" market: f64 = 129.0, number(1.0, 1000.0, 1.0, Unit::Billions),
        ["M15" "M23"], "Cloud spend a quarter", Source("Synergy Research Group, 2026 Q1: 129 bn USD"),
        "What all enterprises spend on clouds in the first quarter: it turns shares into money and changes no choice.";

    Distribution "a" a: Regime = Regime::Exclusive, Kind::Regime,
        ["M01"], "Regime A", Question,
        "The rule of distribution that the comparison starts from (dotted lines).";
    Distribution "b" b: Regime = Regime::Multicloud, Kind::Regime,
        ["M01"], "Regime B", Question,
        "The rule of distribution that is compared with regime A (solid lines).";
    Distribution "window" window: u32 = 14, whole(0, 1095, 1, Unit::Days),
        ["M03"], "Azure-first window", Source("at most 14 days for the generation of September 2026 (timeline of the deal)"),
        "How many days a new generation of OpenAI’s models is sold on Azure before other clouds get it.";
    Distribution "opening" opening: Date = record::OPENING, Kind::Date,
        ["M01" "M21"], "Exclusivity ends on", Source("the amended agreement of 27 April 2026"),
        "The day on which OpenAI may sell on any cloud under the multi-cloud regime.";
    Distribution "lag-aws" lag_aws: u32 = 35, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Lag on AWS", Source("27 April to 1 June 2026"),
        "Days from the end of exclusivity to general availability on AWS.";
    Distribution "lag-gcp" lag_gcp: u32 = 240, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Lag on Google Cloud", Assumption("no date known; a private preview was seen in autumn 2026"),
        "Days from the end of exclusivity to general availability on Google Cloud.";
    Distribution "lag-other" lag_other: u32 = 730, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Lag on other clouds", Assumption("no offer seen by November 2026"),
        "Days from the end of exclusivity to general availability on all other clouds.";
    Distribution "other-reach" other_reach: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent),
        ["M01" "M02"], "Other clouds that will sell it", Assumption("“Others” are many clouds, some closed to OpenAI; no figure found"),
        "Part of all other clouds, by spend, that sells OpenAI’s models once it may.";
    Distribution "preview" preview: u32 = 34, whole(0, 1095, 1, Unit::Days),
        ["M02"], "Limited preview", Source("AWS, 28 April to 1 June 2026"),
        "Days of limited preview before general availability on a cloud.";
    Distribution "preview-weight" preview_weight: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::None),
        ["M02"], "Weight of a preview", Assumption("no figure found"),
        "How much a model in limited preview counts against one in general availability (0 not at all, 1 fully).";
    Distribution "release-every" release_every: u32 = 60, whole(30, 1095, 10, Unit::Days),
        ["M03"], "A new generation every", Source("GPT-5.4 to GPT-6 between March and September 2026"),
        "Days between one generation of OpenAI’s models and the next.";
    Distribution "novelty" novelty: f64 = 0.2, number(0.0, 2.0, 0.05, Unit::Utility),
        ["M03"], "Novelty premium", Assumption("no figure found"),
        "Utility that a venue loses for each generation it is behind.";
    Distribution "carveout" carve_out: f64 = 5.0, number(0.0, 15.0, 0.5, Unit::Percent),
        ["M04"], "Public-sector carve-out", Assumption("the exemption is on record, its size is not"),
        "Share of enterprises, by spend, that are exempt from exclusivity.";
    Distribution "carveout-from" carve_out_from: Date = record::CARVE_OUT, Kind::Date,
        ["M04"], "Carve-out from", Source("the recapitalisation of 28 October 2025"),
        "The day from which those enterprises may use OpenAI’s models on any cloud.";
    Distribution "timetable" schedule: Schedule = Schedule::default(), Kind::Schedule,
        ["M01"], "Timetable of your own", Question,
        "What the regime “custom” sells where, from when, at which weight, such as openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01. A pair that is not named is as under exclusivity.";
    Distribution "waiver" waiver: f64 = 10.0, number(0.0, 50.0, 1.0, Unit::Percent),
        ["M03" "M14"], "Window waived when Azure is full", Assumption("the right exists when Azure cannot serve; no figure found"),
        "Probability that the window is waived in a quarter in which Azure’s AI capacity falls short.";
    Distribution "anthropic-azure" anthropic_azure: Date = record::ANTHROPIC_ON_AZURE, Kind::Date,
        ["M05"], "Anthropic on Azure from", Source("the partnership of 18 November 2025"),
        "The day on which Anthropic’s models come to Azure.";
    Distribution "clause" clause: f64 = 2.0, number(0.0, 20.0, 0.5, Unit::PercentAYear),
        ["M20"], "Hazard of the AGI clause", Assumption("the clause is on record, its odds are not"),
        "How likely the AGI clause ends exclusivity early, each year while it is in force.";
    Distribution "clause-until" clause_until: Date = record::OPENING, Kind::Date,
        ["M20"], "AGI clause in force until", Source("dropped in the amended agreement of 27 April 2026"),
        "The day on which the AGI clause goes. A later day keeps it alive in a world that never rewrote the deal.";
    Distribution "licence-until" licence_until: Date = record::LICENCE, Kind::Date,
        ["M21"], "Microsoft’s licence until", Source("licence to 2032, kept by the agreement of 27 April 2026"),
        "Until this day Azure sells OpenAI’s models whatever a timetable of your own says.";
    Distribution "precedent" precedent: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::PercentAYear),
        ["M22"], "Others follow", Assumption("an opinion in the sources, without a figure"),
        "Each year after exclusivity has ended, the probability that one more of the models of a single cloud (Gemini, Amazon’s, Microsoft’s) is sold on every cloud.";

    Ai "ai" ai: f64 = 15.0, number(0.0, 60.0, 1.0, Unit::Percent),
        ["M17"], "AI in cloud spend", Assumption("AI added 16 points to Azure’s growth in FY25 Q3, which makes it at least 12 % of Azure; rounded up for the year since"),
        "AI spend at the start, direct purchases included, against what enterprises spend on clouds.";
    Ai "growth-ai" growth_ai: f64 = 60.0, number(0.0, 200.0, 5.0, Unit::PercentAYear),
        ["M17"], "Growth of AI spend", Assumption("the split is a choice; with it clouds grow by about 29 % in the first year, as in 2025 (Omdia, 2025 Q4)"),
        "How fast AI spend grows.";
    Ai "openai" openai: Prior = Prior::percent(40), Kind::Prior,
        ["M19"], "OpenAI", Assumption("between 25 % (Menlo, mid-2025, an investor in Anthropic) and 56 % (a16z, 2025)"),
        "OpenAI’s share of AI spend at the start.";
    Ai "anthropic" anthropic: Prior = Prior::percent(26), Kind::Prior,
        ["M05"], "Anthropic", Assumption("Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves"),
        "Anthropic’s share of AI spend at the start.";
    Ai "gemini" gemini: Prior = Prior::percent(16), Kind::Prior,
        ["M06"], "Gemini", Assumption("Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves"),
        "Gemini’s share of AI spend at the start.";
    Ai "microsoft-models" microsoft_models: Prior = Prior::percent(4), Kind::Prior,
        ["M08"], "Microsoft’s own", Assumption("half of what Menlo’s named vendors leave, scaled"),
        "Share of AI spend on Microsoft’s own models at the start.";
    Ai "amazon-models" amazon_models: Prior = Prior::percent(4), Kind::Prior,
        ["M06"], "Amazon’s own", Assumption("half of what Menlo’s named vendors leave, scaled"),
        "Share of AI spend on Amazon’s own models at the start.";
    Ai "open-models" open_models: Prior = Prior::percent(10), Kind::Prior,
        ["M07"], "Open weights", Assumption("Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves"),
        "Share of AI spend on models with open weights at the start; the rest when it is not given.";
    Ai "specialisation" specialisation: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None),
        ["M09"], "Specialisation", Assumption("sources disagree whether models specialise or commoditise"),
        "How much enterprises differ in which model suits them: 0 makes models commodities; 1 gives tastes a standard deviation of 2 utils.";
    Ai "commoditisation" commoditisation: f64 = 0.2, number(0.0, 0.5, 0.05, Unit::None),
        ["M09"], "Commoditisation", Assumption("sources disagree whether models specialise or commoditise"),
        "The rate at which gaps in quality between models close: after t years e^(−rate · t) of them is left.";
    Ai "neutrality" neutrality: f64 = 0.05, number(0.0, 1.0, 0.05, Unit::Utility),
        ["M05"], "Neutral vendors", Assumption("no figure found"),
        "Utility of a model that every cloud sells; in proportion where some do.";
    Ai "breadth" breadth: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::Utility),
        ["M07"], "Breadth of a venue", Assumption("no figure found"),
        "Utility of a venue that sells n models: this times ln(1 + n).";
    Ai "microsoft-quality" microsoft_quality: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None),
        ["M08"], "Microsoft’s own models catch up", Assumption("no figure found"),
        "The part of their gap in quality to the best model that Microsoft’s own models close.";
    Ai "microsoft-years" microsoft_years: f64 = 5.0, number(1.0, 15.0, 0.5, Unit::Years),
        ["M08"], "They catch up within", Assumption("no figure found"),
        "How long Microsoft’s own models take for that, at a steady pace.";
    Ai "inertia-model" inertia_model: f64 = 4.0, number(0.0, 8.0, 0.1, Unit::Utility),
        ["M12"], "Inertia of models", Source("fitted: 11 % of enterprises switch vendor in a year (Menlo, mid-2025)"),
        "Utility of staying with the model used last.";
    Ai "similarity" nest: f64 = 0.5, number(0.1, 1.0, 0.05, Unit::None),
        ["M01"], "Dissimilarity within a model", Assumption("no figure found"),
        "How different one model is at two venues: 1 as different as two models (plain logit), near 0 the same good (the nested logit’s ρ).";
    Ai "gravity" gravity: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M12"], "Data gravity", Assumption("no figure found"),
        "Utility of buying a model where all of one’s other workloads run.";
    Ai "friction" friction: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M10" "M12"], "Cross-cloud friction", Assumption("no figure found"),
        "Utility lost by buying a model on a cloud that is not one’s home.";
    Ai "link" link: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None),
        ["M10"], "Fast link AWS–Google", Assumption("the link is on record, what it saves is not"),
        "What is left of the friction between AWS and Google Cloud once they are linked; 1 changes nothing.";
    Ai "link-from" link_from: Date = record::FAST_LINK, Kind::Date,
        ["M10"], "Fast link from", Source("preview of 30 November 2025"),
        "The day from which AWS and Google Cloud are linked.";
    Ai "gateway-2025" gateway_2025: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::Percent),
        ["M11"], "Gateways in 2025", Source("Gartner’s forecast: 25 % of teams in 2025"),
        "Share of enterprises that reach models through a gateway in mid-2025 and before.";
    Ai "gateway-2028" gateway_2028: f64 = 70.0, number(0.0, 100.0, 1.0, Unit::Percent),
        ["M11"], "Gateways in 2028", Source("Gartner’s forecast: 70 % of teams in 2028"),
        "The same in mid-2028 and after; between them it moves in a straight line.";
    Ai "gateway-factor" gateway_factor: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None),
        ["M11"], "Cost left with a gateway", Assumption("no figure found"),
        "What a gateway leaves of the inertia of models and of cross-cloud friction.";
    Ai "egress" egress: f64 = 0.1, number(0.0, 2.0, 0.05, Unit::Utility),
        ["M12"], "Weight of egress", Assumption("no figure found"),
        "Utility lost by buying a model outside one’s home cloud for each 0.10 USD that a gigabyte costs to leave it.";
    Ai "egress-aws" egress_aws: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte),
        ["M12"], "Egress from AWS", Source("list price, first tier"),
        "What a gigabyte costs that leaves AWS.";
    Ai "egress-azure" egress_azure: f64 = 0.087, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte),
        ["M12"], "Egress from Azure", Source("list price, first tier"),
        "What a gigabyte costs that leaves Azure.";
    Ai "egress-gcp" egress_gcp: f64 = 0.12, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte),
        ["M12"], "Egress from Google Cloud", Source("list price, first tier"),
        "What a gigabyte costs that leaves Google Cloud.";
    Ai "egress-other" egress_other: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte),
        ["M12"], "Egress from other clouds", Assumption("as AWS; lists differ"),
        "What a gigabyte costs that leaves any other cloud.";
    Ai "direct" direct: f64 = 0.3, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M19"], "Cost of buying direct", Assumption("no figure found"),
        "Utility lost by buying from the vendor instead of through a cloud contract.";
    Ai "resourcing" resourcing: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::PercentAYear),
        ["M12"], "AI spend sourced anew", Assumption("no figure found"),
        "Share of existing AI spend that goes to the current choice each year, besides all growth.";

    Core "growth-core" growth_core: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::PercentAYear),
        ["M17"], "Growth of other spend", Assumption("the split is a choice; with it clouds grow by about 29 % in the first year, as in 2025 (Omdia, 2025 Q4)"),
        "How fast cloud spend other than AI grows; new workloads are this growth.";
    Core "pull" pull: f64 = 0.35, number(0.0, 2.0, 0.05, Unit::None),
        ["M01" "M12"], "AI pull on other workloads", Assumption("no figure found"),
        "How much the AI options of a cloud draw ordinary workloads there: 0 cuts the link.";
    Core "growth-aws" growth_aws: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear),
        ["M17"], "Organic growth of AWS", Source("latest reported yearly growth, as the sources give it"),
        "How fast AWS grows on its own: new workloads lean to clouds that outgrow the market.";
    Core "growth-azure" growth_azure: f64 = 40.0, number(1.0, 100.0, 1.0, Unit::PercentAYear),
        ["M17"], "Organic growth of Azure", Source("latest reported yearly growth, as the sources give it"),
        "How fast Azure grows on its own.";
    Core "growth-gcp" growth_gcp: f64 = 63.0, number(1.0, 100.0, 1.0, Unit::PercentAYear),
        ["M17"], "Organic growth of Google Cloud", Source("latest reported yearly growth, as the sources give it"),
        "How fast Google Cloud grows on its own.";
    Core "growth-other" growth_other: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear),
        ["M17"], "Organic growth of other clouds", Source("what is left of the market’s 35 % (Synergy, 2026 Q1) after the three"),
        "How fast all other clouds grow on their own.";
    Core "fade" fade: f64 = 20.0, number(0.0, 100.0, 5.0, Unit::PercentAYear),
        ["M17"], "Differences in growth fade by", Assumption("no figure found"),
        "How much of the differences in organic growth is lost each year: 0 keeps today’s pace for ever, 100 means equal growth.";
    Core "bundle" bundle: f64 = 1.2, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M08"], "Microsoft’s bundle", Source("fitted: new customers choose Azure 1.8 times as often as its share says (UK CMA, 2021–22)"),
        "Utility that Azure has for new workloads of enterprises built on Microsoft’s software.";
    Core "shop" shop: f64 = 40.0, number(0.0, 100.0, 5.0, Unit::Percent),
        ["M08"], "Microsoft shops", Assumption("no figure found"),
        "Share of enterprises that are built on Microsoft’s software.";
    Core "discount" discount: f64 = 10.0, number(0.0, 30.0, 1.0, Unit::Percent),
        ["M12"], "Commitment discount", Source("the low end of published savings plans, which run from 3 to 30 %"),
        "How much cheaper an enterprise buys on its home cloud, where spend counts towards its commitment.";
    Core "second-source" second_source: f64 = 5.0, number(0.0, 50.0, 1.0, Unit::PercentAYear),
        ["M18"], "Second-source appetite", Assumption("no figure found"),
        "Share of enterprises that look beyond their home cloud for new workloads in a year, on purpose.";
    Core "one-cloud" one_cloud: Prior = Prior::percent(24), Kind::Prior,
        ["M18"], "Enterprises with one cloud", Source("HostingAdvice, 2025–26: 21 %, and 3 % without a hyperscaler"),
        "Share of enterprises that use one cloud at the start.";
    Core "two-clouds" two_clouds: Prior = Prior::percent(45), Kind::Prior,
        ["M18"], "Enterprises with two clouds", Source("HostingAdvice, 2025–26"),
        "Share of enterprises that use two clouds at the start.";
    Core "three-clouds" three_clouds: Prior = Prior::percent(19), Kind::Prior,
        ["M18"], "Enterprises with three clouds", Source("HostingAdvice, 2025–26"),
        "Share of enterprises that use three clouds at the start.";
    Core "four-clouds" four_clouds: Prior = Prior::percent(12), Kind::Prior,
        ["M18"], "Enterprises with four clouds", Source("what the first three leave"),
        "Share of enterprises that use four clouds or more at the start; the rest when it is not given.";
    Core "inertia-core" inertia_core: f64 = 5.0, number(0.0, 8.0, 0.1, Unit::Utility),
        ["M12"], "Inertia of workloads", Source("fitted: enterprises go on using 2.2 clouds on average (Flexera, HostingAdvice)"),
        "Utility of placing a workload on the cloud that runs all of the enterprise’s workloads.";
    Core "switching" switching: f64 = 0.8, number(0.0, 10.0, 0.1, Unit::PercentAYear),
        ["M12"], "Enterprises that switch cloud", Source("fewer than 1 % a year: UK CMA, final decision 2025"),
        "Share of enterprises that move what their primary cloud runs to another cloud each year, at the end of a contract.";
    Core "contract" contract: u32 = 3, whole(1, 3, 1, Unit::Years),
        ["M12"], "Longest contract", Assumption("committed-spend contracts of 1 to 3 years are usual; no survey found"),
        "Contracts last from one year to this long.";
    Core "primary" primary: f64 = 80.0, number(50.0, 100.0, 1.0, Unit::Percent),
        ["M18"], "Share with the primary cloud", Assumption("95 % in 2020 (Bain), lower since"),
        "What a multi-cloud enterprise spends with its primary cloud at the start.";
    Core "cadence" cadence: u32 = 4, whole(1, 4, 1, Unit::Quarters),
        ["M12"], "Time between decisions", Assumption("yearly budgets"),
        "How many quarters an enterprise lets pass between decisions on where new spend goes. Enterprises take turns, so some decide in every quarter.";

    Supply "weight-price" weight_price: f64 = 0.254, number(0.0, 1.0, 0.01, Unit::None),
        ["M13" "M24"], "Weight of price", Source("weights of a published study of cloud selection"),
        "How much the logarithm of a price counts, in utils; it also says what customers’ surplus is worth.";
    Supply "weight-quality" weight_quality: f64 = 0.243, number(0.0, 1.0, 0.01, Unit::None),
        ["M13"], "Weight of service quality", Source("weights of a published study of cloud selection"),
        "How much queues count; 0.243 leaves them as they are, twice that doubles them.";
    Supply "weight-security" weight_security: f64 = 0.266, number(0.0, 1.0, 0.01, Unit::None),
        ["M13"], "Weight of security and integration", Source("weights of a published study of cloud selection"),
        "How much data gravity, cross-cloud friction and the cost of buying direct count; 0.266 leaves them as they are.";
    Supply "weight-capability" weight_capability: f64 = 0.237, number(0.0, 1.0, 0.01, Unit::None),
        ["M13"], "Weight of capability", Source("weights of a published study of cloud selection"),
        "How much tastes, novelty, breadth and neutrality count; 0.237 leaves them as they are.";
    Supply "price-frontier" price_frontier: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear),
        ["M13"], "Frontier models get cheaper", Source("GPT-4 in March 2023 to GPT-5.4 in March 2026, list prices"),
        "How many times cheaper the models of OpenAI, Anthropic and Google get each year.";
    Supply "price-tail" price_tail: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear),
        ["M13"], "Other models get cheaper", Assumption("the tail falls by up to 10 times a year (a16z), but at a quality that stands still, while the share of open weights fell from 19 to 13 % (Menlo)"),
        "How many times cheaper the models of Microsoft and Amazon and those with open weights get each year.";
    Supply "markup" markup: f64 = 0.0, number(0.0, 100.0, 5.0, Unit::Percent),
        ["M13"], "Mark-up of a sole seller", Assumption("price parity was announced, so none"),
        "What a cloud adds to the price of a model that nobody else sells; the more sell it, the less they can add (logit–Bertrand competition).";
    Supply "queue" queue: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility),
        ["M14"], "Cost of queues", Assumption("no figure found"),
        "Utility that a cloud’s AI loses for each e-fold by which demand exceeds its capacity; 0 means infinite capacity.";
    Supply "headroom" headroom: f64 = 20.0, number(-50.0, 200.0, 5.0, Unit::Percent),
        ["M14"], "Headroom at the start", Assumption("no figure found"),
        "How much more AI demand each cloud can serve at the start than it has.";
    Supply "capacity-aws" capacity_aws: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear),
        ["M14"], "Growth of AWS’s capacity", Assumption("as Azure’s"),
        "How fast AWS’s AI capacity grows, apart from what OpenAI has committed to.";
    Supply "capacity-azure" capacity_azure: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear),
        ["M14"], "Growth of Azure’s capacity", Source("Azure’s AI capacity grows by 80 % a year, as the sources give it"),
        "How fast Azure’s AI capacity grows, apart from what OpenAI has committed to.";
    Supply "capacity-gcp" capacity_gcp: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear),
        ["M14"], "Growth of Google’s capacity", Assumption("as Azure’s"),
        "How fast Google Cloud’s AI capacity grows.";
    Supply "capacity-other" capacity_other: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear),
        ["M14"], "Growth of other clouds’ capacity", Assumption("as Azure’s"),
        "How fast the AI capacity of all other clouds grows.";
    Supply "commit-azure" commit_azure: f64 = 250.0, number(0.0, 1000.0, 5.0, Unit::Billions),
        ["M16"], "OpenAI’s commitment to Azure", Source("the recapitalisation of 28 October 2025"),
        "What OpenAI has committed to spend on Azure.";
    Supply "commit-aws" commit_aws: f64 = 138.0, number(0.0, 1000.0, 5.0, Unit::Billions),
        ["M16"], "OpenAI’s commitment to AWS", Source("100 bn USD of 27 February 2026 on top of an earlier 38"),
        "What OpenAI has committed to spend on AWS; it serves customers once AWS sells the models.";
    Supply "commit-years" commit_years: f64 = 8.0, number(1.0, 20.0, 1.0, Unit::Years),
        ["M16"], "Commitments run for", Source("the agreement with AWS of 27 February 2026"),
        "Over how many years the commitments are spent, evenly.";
    Supply "serving" serving: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent),
        ["M16"], "Part of it that serves customers", Assumption("the rest trains models or serves consumers; no figure found"),
        "Part of the commitments that becomes capacity for enterprises.";
    Supply "chips" chips: f64 = 30.0, number(0.0, 50.0, 5.0, Unit::Percent),
        ["M16"], "Saving on custom chips", Assumption("as the sources claim it; no independent figure found"),
        "How much less the same capacity costs on AWS’s own chips.";

    Ledger "revenue-share" revenue_share: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent),
        ["M15"], "Revenue share to Microsoft", Source("the same percentage as before: 20 %"),
        "Part of OpenAI’s revenue that goes to Microsoft.";
    Ledger "revenue-until" revenue_until: Date = record::REVENUE_SHARE, Kind::Date,
        ["M15"], "Revenue share until", Source("to 2030, by the agreement of 27 April 2026"),
        "The day on which the revenue share ends.";
    Ledger "revenue-cap" revenue_cap: f64 = 38.0, number(0.0, 500.0, 1.0, Unit::Billions),
        ["M15"], "Cap of the revenue share", Source("38 bn USD, reported in May 2026"),
        "The most that OpenAI pays once exclusivity has ended; before, there is no cap.";
    Ledger "microsoft-pays" microsoft_pays: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent),
        ["M15"], "Microsoft’s share to OpenAI", Assumption("as much as OpenAI pays"),
        "Part of Azure’s sales of OpenAI’s models that Microsoft pays while they are exclusive; it stops when exclusivity ends.";
    Ledger "stake" stake: f64 = 27.0, number(0.0, 100.0, 1.0, Unit::Percent),
        ["M23"], "Microsoft’s stake in OpenAI", Source("the recapitalisation of 28 October 2025"),
        "Part of OpenAI that Microsoft owns.";
    Ledger "multiple" multiple: f64 = 18.0, number(0.0, 40.0, 1.0, Unit::None),
        ["M23"], "Value of OpenAI", Assumption("no figure found"),
        "What OpenAI is worth, in years of its revenue from enterprises.";
    Ledger "margin" margin: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::Percent),
        ["M23"], "Azure’s margin", Assumption("revenue is no profit; no figure found"),
        "Part of Azure’s revenue that Microsoft keeps after costs; 100 compares revenues.";

    Run "n" enterprises: u32 = 2000, whole(1, 1_000_000, 100, Unit::None),
        [], "Enterprises", Question,
        "How many enterprises are simulated.";
    Run "spread" spread: f64 = 1.2, number(0.0, 2.8, 0.1, Unit::None),
        [], "Spread of sizes", Assumption("2.8 fits HashiCorp’s 2021 spend bins; smaller, so that chance at a few giants does not hide the mechanism"),
        "Standard deviation of the logarithm of enterprises’ spend.";
    Run "runs" runs: u32 = 100, whole(1, 2_000, 10, Unit::None),
        [], "Runs (replicates)", Question,
        "How many times the comparison is run with new luck.";
    Run "until-error" until_error: f64 = 0.0, number(0.0, 5.0, 0.05, Unit::Points),
        [], "Until an error of", Question,
        "Stop earlier, once the Monte-Carlo error of every difference at the horizon is at most this; 0 runs them all.";
    Run "seed" seed: u32 = 42, whole(0, u32::MAX, 1, Unit::None),
        [], "Seed", Question,
        "The number that all luck derives from: the same seed gives the same digits.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::Value;
    use crate::scenario::kind::Reading;

    #[test]
    fn every_parameter_is_told_apart_and_told_of() {
        let keys: BTreeSet<_> = PARAMETERS.iter().map(|parameter| parameter.key).collect();
        assert_eq!(keys.len(), PARAMETERS.len(), "a key is used twice");
        for Parameter { key, label, help, mechanisms, evidence, .. } in PARAMETERS {
            assert!(!key.is_empty() && !label.is_empty() && help.ends_with('.'), "{key}");
            assert!(!evidence.text().is_empty(), "{key}");
            for mechanism in *mechanisms {
                assert!(mechanism.len() == 3 && mechanism.starts_with('M'), "{key}");
            }
        }
    }

    #[test]
    fn every_default_is_a_value_of_its_kind() {
        for parameter in PARAMETERS {
            let value = parameter.default_value();
            assert_eq!(
                parameter.kind.read(&value.to_string()),
                Reading::Valid(value),
                "{}",
                parameter.key
            );
        }
    }

    #[test]
    fn setting_what_was_got_changes_nothing() {
        let scenario = Scenario::default();
        for parameter in PARAMETERS {
            let mut copy = scenario.clone();
            (parameter.set)(&mut copy, parameter.get(&scenario));
            assert_eq!(copy, scenario, "{}", parameter.key);
        }
    }

    #[test]
    fn setting_changes_one_field() {
        for parameter in PARAMETERS {
            let mut copy = Scenario::default();
            let other = match parameter.default_value() {
                Value::Number(number) => Value::Number(number + 0.5),
                Value::Whole(number) => Value::Whole(number + 1),
                Value::Prior(_) => Value::Prior(Prior::percent(1)),
                Value::Quarter(quarter) => Value::Quarter(quarter.later(1)),
                Value::Date(date) => Value::Date(date.next_day().unwrap()),
                Value::Regime(_) => Value::Regime(Regime::AsItHappened),
                Value::Name(_) => Value::Name("Another".to_owned()),
                Value::Schedule(_) => Value::Schedule(Schedule::read("open@aws:2026-01-01").0),
            };
            (parameter.set)(&mut copy, other);
            let changed: Vec<_> = PARAMETERS.iter().filter(|p| p.is_changed(&copy)).collect();
            assert_eq!(changed.len(), 1, "{}", parameter.key);
            assert_eq!(changed[0].key, parameter.key);
        }
    }
}
