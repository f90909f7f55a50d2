//! Rows: each lever of the model, declared once. [`super::table`] and [`super::side`] are made from them.

/// Hands all rows to a macro. A line begins with the group, and with `PerSide` where the two sides of a
/// comparison may have different values: what does not decide who the enterprises are. The first text of a
/// line is the id, which never changes, because digests are made from it. Where links are written with
/// another key, `=>` gives that key. Then come the field of a scenario, its type and its default, what values
/// there are, the mechanisms that it belongs to, and where its default comes from. Last, unless it is a
/// question: the range that it plausibly lies in, such as `(0.3 to 2.5 Log)`, or `Fixed` ([`super::range`]).
macro_rules! rows {
    ($to:ident) => {
        $to! {
            Start Common "aws" aws: InitialShare = START_PRESETS[0].initial_shares[0], Kind::InitialShare, [], Source;
            Start Common "azure" azure: InitialShare = START_PRESETS[0].initial_shares[1], Kind::InitialShare, [], Source;
            Start Common "gcp" gcp: InitialShare = START_PRESETS[0].initial_shares[2], Kind::InitialShare, [], Source;
            Start Common "other" other: InitialShare = START_PRESETS[0].initial_shares[3], Kind::InitialShare, [], Source;
            Start Common "cloud5" cloud5: InitialShare = InitialShare::percent(0), Kind::InitialShare, [], Question;
            Start Common "cloud6" cloud6: InitialShare = InitialShare::percent(0), Kind::InitialShare, [], Question;
            Start Common "cloud7" cloud7: InitialShare = InitialShare::percent(0), Kind::InitialShare, [], Question;
            Start Common "cloud8" cloud8: InitialShare = InitialShare::percent(0), Kind::InitialShare, [], Question;
            Start Common "aws-name" aws_name: String = String::new(), Kind::Name, [], Question;
            Start Common "azure-name" azure_name: String = String::new(), Kind::Name, [], Question;
            Start Common "gcp-name" gcp_name: String = String::new(), Kind::Name, [], Question;
            Start Common "other-name" other_name: String = String::new(), Kind::Name, [], Question;
            Start Common "cloud5-name" cloud5_name: String = String::new(), Kind::Name, [], Question;
            Start Common "cloud6-name" cloud6_name: String = String::new(), Kind::Name, [], Question;
            Start Common "cloud7-name" cloud7_name: String = String::new(), Kind::Name, [], Question;
            Start Common "cloud8-name" cloud8_name: String = String::new(), Kind::Name, [], Question;
            Start Common "start" start: Quarter = Quarter::new(2026, 1),
                Kind::Quarter { min: Quarter::new(2018, 1), max: Quarter::new(2035, 4) },
                ["M01"], Source;
            Start Common "horizon" horizon: u32 = 20, whole(1, 60, 1, Unit::Quarters), [], Question;
            Start Common "market" market: f64 = 129.0, number(1.0, 1000.0, 1.0, Unit::Billions), ["M15" "M23"], Source;

            @regimes [
                Distribution A "a" Regime::Exclusive;
                Distribution B "b" Regime::Multicloud;
            ]
            Distribution PerSide "window" window: u32 = 14, whole(0, 1095, 1, Unit::Days), ["M03"], Source;
            Distribution PerSide "opening" opening: Date = record::OPENING, Kind::Date, ["M01" "M21"], Source, Fixed;
            Distribution PerSide "lag-aws" lag_aws: u32 = 35, whole(0, 1095, 1, Unit::Days), ["M02"], Source;
            Distribution PerSide "lag-gcp" lag_gcp: u32 = 240, whole(0, 1095, 1, Unit::Days), ["M02"], Assumption, (120.0 to 600.0 Log);
            Distribution PerSide "lag-other" lag_other: u32 = 730, whole(0, 1095, 1, Unit::Days), ["M02"], Assumption;
            Distribution Common "other-reach" other_reach: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M01" "M02"], Assumption;
            Distribution PerSide "preview" preview: u32 = 34, whole(0, 1095, 1, Unit::Days), ["M02"], Source;
            Distribution PerSide "preview-weight" preview_weight: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::None), ["M02"], Assumption;
            Distribution PerSide "release-every" release_every: u32 = 60, whole(30, 1095, 10, Unit::Days), ["M03"], Source;
            Distribution PerSide "novelty" novelty: f64 = 0.2, number(0.0, 2.0, 0.05, Unit::Utility), ["M03"], Assumption;
            Distribution Common "carveout" carve_out: f64 = 5.0, number(0.0, 15.0, 0.5, Unit::Percent), ["M04"], Assumption;
            Distribution Common "carveout-from" carve_out_from: Date = record::CARVE_OUT, Kind::Date, ["M04"], Source;
            Distribution PerSide "timetable" schedule: Schedule = Schedule::default(), Kind::Schedule, ["M01"], Question;
            Distribution PerSide "waiver" waiver: f64 = 10.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M03" "M14"], Assumption;
            Distribution Common "anthropic-azure" anthropic_azure: Date = record::ANTHROPIC_ON_AZURE, Kind::Date, ["M05"], Source;
            Distribution PerSide "clause" clause: f64 = 2.0, number(0.0, 20.0, 0.5, Unit::PercentAYear), ["M20"], Assumption;
            Distribution PerSide "clause-until" clause_until: Date = record::OPENING, Kind::Date, ["M20"], Source;
            Distribution PerSide "licence-until" licence_until: Date = record::LICENCE, Kind::Date, ["M21"], Source;
            Distribution PerSide "precedent" precedent: f64 = 0.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M22"], Assumption;

            Ai Common "ai" ai: f64 = 15.0, number(0.0, 60.0, 1.0, Unit::Percent), ["M17"], Assumption;
            Ai PerSide "growth-ai" growth_ai: f64 = 60.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M17"], Assumption;
            Ai Common "openai" openai: InitialShare = InitialShare::percent(40), Kind::InitialShare, ["M19"], Assumption, (25.0 to 56.0 Logit);
            Ai Common "anthropic" anthropic: InitialShare = InitialShare::percent(26), Kind::InitialShare, ["M05"], Assumption, (16.0 to 36.0 Logit);
            Ai Common "gemini" gemini: InitialShare = InitialShare::percent(16), Kind::InitialShare, ["M06"], Assumption, (10.0 to 23.0 Logit);
            Ai Common "microsoft-models" => "ms-models" microsoft_models: InitialShare = InitialShare::percent(4), Kind::InitialShare, ["M08"], Assumption, (2.0 to 8.0 Logit);
            Ai Common "amazon-models" amazon_models: InitialShare = InitialShare::percent(4), Kind::InitialShare, ["M06"], Assumption, (2.0 to 8.0 Logit);
            Ai Common "open-models" open_models: InitialShare = InitialShare::percent(10), Kind::InitialShare, ["M07"], Assumption, (6.0 to 16.0 Logit);
            Ai Common "specialisation" specialisation: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None), ["M09"], Assumption;
            Ai PerSide "commoditisation" commoditisation: f64 = 0.2, number(0.0, 0.5, 0.05, Unit::None), ["M09"], Assumption;
            Ai PerSide "race" race: f64 = 0.5, number(0.0, 2.0, 0.05, Unit::Utility), ["M09"], Assumption;
            Ai PerSide "race-fade" race_fade: f64 = 20.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M09"], Assumption;
            Ai Common "neutrality" neutrality: f64 = 0.05, number(0.0, 1.0, 0.05, Unit::Utility), ["M05"], Assumption;
            Ai Common "breadth" breadth: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::Utility), ["M07"], Assumption;
            Ai PerSide "microsoft-quality" => "ms-quality" microsoft_quality: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None), ["M08"], Assumption;
            Ai PerSide "microsoft-years" => "ms-years" microsoft_years: f64 = 5.0, number(1.0, 15.0, 0.5, Unit::Years), ["M08"], Assumption;
            Ai Common "inertia-model" inertia_model: f64 = 4.1, number(0.0, 8.0, 0.1, Unit::Utility), ["M12"], Source;
            Ai Common "similarity" nest: f64 = 0.5, number(0.1, 1.0, 0.05, Unit::None), ["M01"], Assumption;
            Ai Common "gravity" gravity: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M12"], Assumption;
            Ai Common "friction" friction: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M10" "M12"], Assumption, (0.3 to 2.5 Log);
            Ai Common "link" link: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None), ["M10"], Assumption;
            Ai Common "link-from" link_from: Date = record::FAST_LINK, Kind::Date, ["M10"], Source;
            Ai Common "gateway-2025" gateway_2025: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M11"], Source;
            Ai Common "gateway-2028" gateway_2028: f64 = 70.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M11"], Source;
            Ai Common "gateway-factor" gateway_factor: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None), ["M11"], Assumption;
            Ai Common "egress" egress: f64 = 0.1, number(0.0, 2.0, 0.05, Unit::Utility), ["M12"], Assumption;
            Ai Common "egress-aws" egress_aws: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source;
            Ai Common "egress-azure" egress_azure: f64 = 0.087, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source;
            Ai Common "egress-gcp" egress_gcp: f64 = 0.12, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source;
            Ai Common "egress-other" egress_other: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Assumption;
            Ai Common "direct" direct: f64 = 0.3, number(0.0, 4.0, 0.1, Unit::Utility), ["M19"], Assumption;
            Ai PerSide "resourcing" resourcing: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M12"], Assumption;

            Core PerSide "growth-core" growth_core: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Assumption;
            Core PerSide "pull" pull: f64 = 1.0, number(0.0, 4.0, 0.05, Unit::None), ["M01" "M12"], Assumption, (0.3 to 2.0 Log);
            Core PerSide "growth-aws" growth_aws: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
            Core PerSide "growth-azure" growth_azure: f64 = 40.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
            Core PerSide "growth-gcp" growth_gcp: f64 = 63.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
            Core PerSide "growth-other" growth_other: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source;
            Core PerSide "fade" fade: f64 = 20.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M17"], Assumption;
            Core Common "bundle" bundle: f64 = 1.3, number(0.0, 4.0, 0.1, Unit::Utility), ["M08"], Source;
            Core Common "shop" shop: f64 = 40.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M08"], Assumption;
            Core Common "discount" discount: f64 = 10.0, number(0.0, 30.0, 1.0, Unit::Percent), ["M12"], Source;
            Core PerSide "second-source" second_source: f64 = 5.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M18"], Assumption;
            Core Common "one-cloud" one_cloud: InitialShare = InitialShare::percent(24), Kind::InitialShare, ["M18"], Source;
            Core Common "two-clouds" two_clouds: InitialShare = InitialShare::percent(45), Kind::InitialShare, ["M18"], Source;
            Core Common "three-clouds" three_clouds: InitialShare = InitialShare::percent(19), Kind::InitialShare, ["M18"], Source;
            Core Common "four-clouds" four_clouds: InitialShare = InitialShare::percent(12), Kind::InitialShare, ["M18"], Source;
            Core Common "inertia-core" inertia_core: f64 = 5.2, number(0.0, 8.0, 0.1, Unit::Utility), ["M12"], Source;
            Core PerSide "switching" switching: f64 = 0.8, number(0.0, 10.0, 0.1, Unit::PercentAYear), ["M12"], Source;
            Core Common "contract" contract: u32 = 3, whole(1, 3, 1, Unit::Years), ["M12"], Assumption;
            Core Common "primary" primary: f64 = 80.0, number(50.0, 100.0, 1.0, Unit::Percent), ["M18"], Assumption;
            Core Common "cadence" cadence: u32 = 4, whole(1, 4, 1, Unit::Quarters), ["M12"], Assumption;

            Supply Common "weight-price" weight_price: f64 = 0.254, number(0.0, 1.0, 0.01, Unit::None), ["M13" "M24"], Source;
            Supply PerSide "weight-quality" weight_quality: f64 = 0.243, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source;
            Supply Common "weight-security" weight_security: f64 = 0.266, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source;
            Supply Common "weight-capability" weight_capability: f64 = 0.237, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source;
            Supply PerSide "price-frontier" price_frontier: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear), ["M13"], Source;
            Supply PerSide "price-tail" price_tail: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear), ["M13"], Assumption;
            Supply Common "markup" markup: f64 = 0.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M13"], Assumption;
            Supply PerSide "leverage" leverage: f64 = 3.0, number(0.0, 10.0, 0.5, Unit::Percent), ["M25"], Assumption;
            Supply PerSide "queue" queue: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M14"], Assumption;
            Supply PerSide "headroom" headroom: f64 = 20.0, number(-50.0, 200.0, 5.0, Unit::Percent), ["M14"], Assumption;
            Supply PerSide "capacity-aws" capacity_aws: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption;
            Supply PerSide "capacity-azure" capacity_azure: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Source;
            Supply PerSide "capacity-gcp" capacity_gcp: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption;
            Supply PerSide "capacity-other" capacity_other: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption;
            Supply PerSide "commit-azure" commit_azure: f64 = 250.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16"], Source;
            Supply PerSide "commit-aws" commit_aws: f64 = 138.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16"], Source;
            Supply PerSide "commit-years" commit_years: f64 = 8.0, number(1.0, 20.0, 1.0, Unit::Years), ["M16"], Source;
            Supply PerSide "serving" serving: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M16"], Assumption;
            Supply PerSide "chips" chips: f64 = 30.0, number(0.0, 50.0, 5.0, Unit::Percent), ["M16"], Assumption;

            Ledger PerSide "revenue-share" revenue_share: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M15"], Source;
            Ledger PerSide "revenue-until" revenue_until: Date = record::REVENUE_SHARE, Kind::Date, ["M15"], Source;
            Ledger PerSide "revenue-cap" revenue_cap: f64 = 38.0, number(0.0, 500.0, 1.0, Unit::Billions), ["M15"], Source;
            Ledger PerSide "microsoft-pays" => "ms-pays" microsoft_pays: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M15"], Assumption;
            Ledger PerSide "stake" stake: f64 = 27.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M23"], Source;
            Ledger PerSide "multiple" multiple: f64 = 18.0, number(0.0, 40.0, 1.0, Unit::None), ["M23"], Assumption;
            Ledger PerSide "margin" margin: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M23"], Assumption;

            Run Common "n" enterprises: u32 = 2000, whole(1, 1_000_000, 100, Unit::None), [], Question;
            Run Common "spread" spread: f64 = 1.2, number(0.0, 2.8, 0.1, Unit::None), [], Assumption;
            Run Common "runs" replicates: u32 = 100, whole(1, 2_000, 10, Unit::None), [], Question;
            Run Common "until-error" until_error: f64 = 0.0, number(0.0, 5.0, 0.05, Unit::Points), [], Question;
            Run Common "seed" seed: u32 = 42, whole(0, u32::MAX, 1, Unit::None), [], Question;
        }
    };
}

pub(super) use rows;
