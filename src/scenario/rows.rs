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
            Start Common "aws" aws: InitialShare = START_PRESETS[0].initial_shares[0], Kind::InitialShare, [], Source, Fixed;
            Start Common "azure" azure: InitialShare = START_PRESETS[0].initial_shares[1], Kind::InitialShare, [], Source, Fixed;
            Start Common "gcp" gcp: InitialShare = START_PRESETS[0].initial_shares[2], Kind::InitialShare, [], Source, Fixed;
            Start Common "other" other: InitialShare = START_PRESETS[0].initial_shares[3], Kind::InitialShare, [], Source, Fixed;
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
            Start Common "start-shares" start_shares: StartShares = StartShares::Held, Kind::StartShares, [], Question;
            Start Common "start" start: Quarter = Quarter::new(2026, 1),
                Kind::Quarter { min: Quarter::new(2018, 1), max: Quarter::new(2035, 4) },
                ["M01"], Source, Fixed;
            Start Common "horizon" horizon: u32 = 20, whole(1, 60, 1, Unit::Quarters), [], Question;
            Start Common "market" market: f64 = 122.0, number(1.0, 1000.0, 1.0, Unit::Billions), ["M15" "M23"], Source, (112.0 to 124.0 Linear);

            @regimes [
                Distribution A "a" Regime::Exclusive;
                Distribution B "b" Regime::Multicloud;
            ]
            Distribution PerSide "window" window: u32 = 14, whole(0, 1095, 1, Unit::Days), ["M03"], Source, (3.0 to 45.0 Log);
            Distribution PerSide "opening" opening: Date = record::OPENING, Kind::Date, ["M01" "M21"], Source, Fixed;
            Distribution PerSide "lag-aws" lag_aws: u32 = 35, whole(0, 1095, 1, Unit::Days), ["M02"], Source, Fixed;
            Distribution PerSide "lag-gcp" lag_gcp: u32 = 240, whole(0, 1095, 1, Unit::Days), ["M02"], Assumption, (205.0 to 600.0 Log);
            Distribution PerSide "lag-other" lag_other: u32 = 730, whole(0, 1095, 1, Unit::Days), ["M02"], Assumption, (300.0 to 950.0 Log);
            Distribution Common "other-reach" other_reach: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M01" "M02"], Assumption, (5.0 to 60.0 Logit);
            Distribution PerSide "preview" preview: u32 = 34, whole(0, 1095, 1, Unit::Days), ["M02"], Source, (17.0 to 100.0 Log);
            Distribution PerSide "preview-weight" preview_weight: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::None), ["M02"], Assumption, (0.02 to 0.3 Logit);
            Distribution PerSide "release-every" release_every: u32 = 60, whole(30, 1095, 10, Unit::Days), ["M03"], Source, (45.0 to 120.0 Log);
            Distribution PerSide "novelty" novelty: f64 = 0.2, number(0.0, 2.0, 0.05, Unit::Utility), ["M03"], Assumption, (0.05 to 0.6 Log);
            Distribution Common "carveout" carve_out: f64 = 5.0, number(0.0, 15.0, 0.5, Unit::Percent), ["M04"], Assumption, (1.5 to 10.0 Logit);
            Distribution Common "carveout-from" carve_out_from: Date = record::CARVE_OUT, Kind::Date, ["M04"], Source, Fixed;
            Distribution PerSide "timetable" schedule: Schedule = Schedule::default(), Kind::Schedule, ["M01"], Question;
            Distribution PerSide "waiver" waiver: f64 = 10.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M03" "M14"], Assumption, (2.0 to 30.0 Logit);
            Distribution Common "anthropic-azure" anthropic_azure: Date = record::ANTHROPIC_ON_AZURE, Kind::Date, ["M05"], Source, Fixed;
            Distribution PerSide "clause" clause: f64 = 2.0, number(0.0, 20.0, 0.5, Unit::PercentAYear), ["M20"], Assumption, (0.5 to 6.0 Log);
            Distribution PerSide "clause-until" clause_until: Date = record::OPENING, Kind::Date, ["M20"], Source, Fixed;
            Distribution PerSide "licence-until" licence_until: Date = record::LICENCE, Kind::Date, ["M21"], Source, Fixed;
            Distribution PerSide "precedent" precedent: f64 = 0.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M22"], Assumption, Fixed;

            Ai Common "ai-aws" ai_aws: f64 = 8.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M17"], Assumption, (4.0 to 14.0 Logit);
            Ai Common "ai-azure" ai_azure: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M17"], Assumption, (13.0 to 28.0 Logit);
            Ai Common "ai-gcp" ai_gcp: f64 = 30.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M17"], Assumption, (24.0 to 38.0 Logit);
            Ai Common "ai-other" ai_other: f64 = 3.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M17"], Assumption, (1.5 to 5.0 Logit);
            Ai PerSide "growth-ai" growth_ai: f64 = 60.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M17"], Assumption, (30.0 to 120.0 Log);
            Ai Common "openai" openai: InitialShare = InitialShare::percent(40), Kind::InitialShare, ["M19"], Assumption, (25.0 to 56.0 Logit);
            Ai Common "anthropic" anthropic: InitialShare = InitialShare::percent(26), Kind::InitialShare, ["M05"], Assumption, (15.0 to 36.0 Logit);
            Ai Common "gemini" gemini: InitialShare = InitialShare::percent(16), Kind::InitialShare, ["M06"], Assumption, (9.0 to 24.0 Logit);
            Ai Common "microsoft-models" => "ms-models" microsoft_models: InitialShare = InitialShare::percent(4), Kind::InitialShare, ["M08"], Assumption, (1.5 to 8.0 Logit);
            Ai Common "amazon-models" amazon_models: InitialShare = InitialShare::percent(4), Kind::InitialShare, ["M06"], Assumption, (1.5 to 8.0 Logit);
            Ai Common "open-models" open_models: InitialShare = InitialShare::percent(10), Kind::InitialShare, ["M07"], Assumption, (5.0 to 17.0 Logit);
            Ai Common "specialisation" specialisation: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None), ["M09"], Assumption, (0.2 to 0.8 Logit);
            Ai PerSide "commoditisation" commoditisation: f64 = 0.1, number(0.0, 0.5, 0.05, Unit::None), ["M09"], Assumption, (0.02 to 0.3 Logit);
            Ai PerSide "race" race: f64 = 0.5, number(0.0, 2.0, 0.05, Unit::Utility), ["M09"], Assumption, (0.2 to 1.0 Log);
            Ai PerSide "race-fade" race_fade: f64 = 20.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M09"], Assumption, (5.0 to 50.0 Logit);
            Ai Common "neutrality" neutrality: f64 = 0.05, number(0.0, 1.0, 0.05, Unit::Utility), ["M05"], Assumption, (0.01 to 0.2 Log);
            Ai Common "breadth" breadth: f64 = 0.1, number(0.0, 1.0, 0.05, Unit::Utility), ["M07"], Assumption, (0.03 to 0.3 Log);
            Ai Common "families-aws" families_aws: u32 = 9, whole(0, 40, 1, Unit::None), ["M07"], Assumption, (5.0 to 15.0 Log);
            Ai Common "families-azure" families_azure: u32 = 8, whole(0, 40, 1, Unit::None), ["M07"], Assumption, (5.0 to 13.0 Log);
            Ai Common "families-gcp" families_gcp: u32 = 7, whole(0, 40, 1, Unit::None), ["M07"], Assumption, (4.0 to 12.0 Log);
            Ai Common "families-other" families_other: u32 = 3, whole(0, 40, 1, Unit::None), ["M07"], Assumption, (1.0 to 8.0 Log);
            Ai PerSide "microsoft-quality" => "ms-quality" microsoft_quality: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None), ["M08"], Assumption, (0.3 to 0.95 Logit);
            Ai PerSide "microsoft-years" => "ms-years" microsoft_years: f64 = 5.0, number(1.0, 15.0, 0.5, Unit::Years), ["M08"], Assumption, (2.5 to 10.0 Log);
            Ai Common "inertia-model" inertia_model: f64 = 4.1, number(0.0, 8.0, 0.1, Unit::Utility), ["M12"], Source, (3.4 to 4.8 Linear);
            Ai Common "similarity" nest: f64 = 0.5, number(0.1, 1.0, 0.05, Unit::None), ["M01"], Assumption, (0.25 to 0.85 Logit);
            Ai Common "gravity" gravity: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M12"], Assumption, (0.3 to 2.5 Log);
            Ai Common "friction" friction: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M10" "M12"], Assumption, (0.3 to 2.5 Log);
            Ai Common "link" link: f64 = 0.7, number(0.0, 1.0, 0.05, Unit::None), ["M10"], Assumption, (0.3 to 0.95 Logit);
            Ai Common "link-from" link_from: Date = record::FAST_LINK, Kind::Date, ["M10"], Source, Fixed;
            Ai Common "gateway-2025" gateway_2025: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M11"], Source, (12.0 to 40.0 Logit);
            Ai Common "gateway-2028" gateway_2028: f64 = 70.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M11"], Source, (40.0 to 85.0 Logit);
            Ai Common "gateway-factor" gateway_factor: f64 = 0.5, number(0.0, 1.0, 0.05, Unit::None), ["M11"], Assumption, (0.2 to 0.8 Logit);
            Ai Common "egress" egress: f64 = 0.1, number(0.0, 2.0, 0.05, Unit::Utility), ["M12"], Assumption, (0.03 to 0.3 Log);
            Ai Common "egress-aws" egress_aws: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source, Fixed;
            Ai Common "egress-azure" egress_azure: f64 = 0.087, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source, Fixed;
            Ai Common "egress-gcp" egress_gcp: f64 = 0.12, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Source, Fixed;
            Ai Common "egress-other" egress_other: f64 = 0.09, number(0.0, 0.5, 0.01, Unit::DollarsAGigabyte), ["M12"], Assumption, (0.02 to 0.12 Log);
            Ai Common "direct-part" direct_part: f64 = 25.0, number(0.0, 50.0, 5.0, Unit::Percent), ["M19"], Assumption, (15.0 to 40.0 Logit);
            Ai Common "direct" direct: f64 = 0.3, number(0.0, 4.0, 0.1, Unit::Utility), ["M19" "M26"], Assumption, (0.08 to 1.0 Log);
            Ai PerSide "direct-decline" direct_decline: f64 = 10.0, number(0.0, 30.0, 1.0, Unit::PercentAYear), ["M26"], Assumption, (3.0 to 22.0 Logit);
            Ai PerSide "resourcing" resourcing: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M12"], Assumption, (10.0 to 50.0 Logit);

            Core PerSide "growth-core" growth_core: f64 = 25.0, number(0.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Assumption, (15.0 to 30.0 Log);
            Core PerSide "pull" pull: f64 = 1.0, number(0.0, 4.0, 0.05, Unit::None), ["M01" "M12"], Assumption, (0.2 to 1.5 Log);
            Core PerSide "growth-aws" growth_aws: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source, (20.0 to 32.0 Linear);
            Core PerSide "growth-azure" growth_azure: f64 = 40.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source, (36.0 to 44.0 Linear);
            Core PerSide "growth-gcp" growth_gcp: f64 = 63.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source, (40.0 to 70.0 Linear);
            Core PerSide "growth-other" growth_other: f64 = 28.0, number(1.0, 100.0, 1.0, Unit::PercentAYear), ["M17"], Source, (20.0 to 35.0 Linear);
            Core PerSide "fade" fade: f64 = 20.0, number(0.0, 100.0, 5.0, Unit::PercentAYear), ["M17"], Assumption, (5.0 to 50.0 Logit);
            Core Common "bundle" bundle: f64 = 1.5, number(0.0, 4.0, 0.1, Unit::Utility), ["M08"], Source, (1.1 to 1.9 Linear);
            Core Common "shop" shop: f64 = 40.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M08"], Assumption, (20.0 to 60.0 Logit);
            Core Common "discount" discount: f64 = 10.0, number(0.0, 30.0, 1.0, Unit::Percent), ["M12"], Source, (5.0 to 20.0 Logit);
            Core PerSide "second-source" second_source: f64 = 5.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M18"], Assumption, (1.5 to 15.0 Logit);
            Core Common "one-cloud" one_cloud: InitialShare = InitialShare::percent(24), Kind::InitialShare, ["M18"], Source, (12.0 to 45.0 Logit);
            Core Common "two-clouds" two_clouds: InitialShare = InitialShare::percent(45), Kind::InitialShare, ["M18"], Source, (30.0 to 55.0 Logit);
            Core Common "three-clouds" three_clouds: InitialShare = InitialShare::percent(19), Kind::InitialShare, ["M18"], Source, (11.0 to 27.0 Logit);
            Core Common "four-clouds" four_clouds: InitialShare = InitialShare::percent(12), Kind::InitialShare, ["M18"], Source, (6.0 to 19.0 Logit);
            Core Common "inertia-core" inertia_core: f64 = 6.0, number(0.0, 10.0, 0.1, Unit::Utility), ["M12"], Source, (5.3 to 6.7 Linear);
            Core PerSide "switching" switching: f64 = 0.8, number(0.0, 10.0, 0.1, Unit::PercentAYear), ["M12"], Source, (0.3 to 1.2 Log);
            Core Common "contract" contract: u32 = 3, whole(1, 3, 1, Unit::Years), ["M12"], Assumption, (2.0 to 3.0 Linear);
            Core PerSide "bound" bound: f64 = 40.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M12"], Assumption, (15.0 to 70.0 Logit);
            Core Common "primary" primary: f64 = 80.0, number(50.0, 100.0, 1.0, Unit::Percent), ["M18"], Assumption, (65.0 to 92.0 Logit);
            Core Common "cadence" cadence: u32 = 4, whole(1, 4, 1, Unit::Quarters), ["M12"], Assumption, (2.0 to 4.0 Linear);

            Supply Common "price-sensitivity" price_sensitivity: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M13" "M24"], Assumption, (0.4 to 2.2 Log);
            Supply Common "weight-price" weight_price: f64 = 0.254, number(0.0, 1.0, 0.01, Unit::None), ["M13" "M24"], Source, Fixed;
            Supply PerSide "weight-quality" weight_quality: f64 = 0.243, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source, Fixed;
            Supply Common "weight-security" weight_security: f64 = 0.266, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source, Fixed;
            Supply Common "weight-capability" weight_capability: f64 = 0.237, number(0.0, 1.0, 0.01, Unit::None), ["M13"], Source, Fixed;
            Supply PerSide "price-frontier" price_frontier: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear), ["M13"], Source, (1.3 to 4.0 Log);
            Supply PerSide "price-tail" price_tail: f64 = 2.3, number(1.0, 20.0, 0.1, Unit::TimesAYear), ["M13"], Assumption, (1.4 to 7.0 Log);
            Supply Common "markup" markup: f64 = 0.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M13"], Assumption, Fixed;
            Supply Common "credits" credits: f64 = 5.0, number(0.0, 15.0, 1.0, Unit::Percent), ["M13"], Assumption, (1.0 to 11.0 Logit);
            Supply PerSide "leverage" leverage: f64 = 3.0, number(0.0, 10.0, 0.5, Unit::Percent), ["M25"], Assumption, (0.8 to 7.0 Logit);
            Supply PerSide "queue" queue: f64 = 1.0, number(0.0, 4.0, 0.1, Unit::Utility), ["M14"], Assumption, (0.3 to 2.5 Log);
            Supply PerSide "headroom" headroom: f64 = 20.0, number(0.0, 200.0, 5.0, Unit::Percent), ["M14"], Assumption, (5.0 to 50.0 Log);
            Supply PerSide "shortage" shortage: f64 = 10.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M14"], Assumption, (2.0 to 25.0 Logit);
            Supply PerSide "capacity-lag" capacity_lag: u32 = 2, whole(0, 8, 1, Unit::Quarters), ["M14"], Assumption, (1.0 to 4.0 Linear);
            Supply PerSide "capacity-aws" capacity_aws: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption, (45.0 to 120.0 Log);
            Supply PerSide "capacity-azure" capacity_azure: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Source, (45.0 to 120.0 Log);
            Supply PerSide "capacity-gcp" capacity_gcp: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption, (45.0 to 120.0 Log);
            Supply PerSide "capacity-other" capacity_other: f64 = 80.0, number(0.0, 200.0, 5.0, Unit::PercentAYear), ["M14"], Assumption, (45.0 to 120.0 Log);
            Supply PerSide "commit-azure" commit_azure: f64 = 250.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16" "M28"], Source, Fixed;
            Supply PerSide "commit-aws" commit_aws: f64 = 138.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16" "M28"], Source, Fixed;
            Supply PerSide "commit-other" commit_other: f64 = 300.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M16" "M28"], Source, Fixed;
            Supply PerSide "commit-anthropic-azure" commit_anthropic_azure: f64 = 30.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M28"], Source, Fixed;
            Supply PerSide "commit-anthropic-aws" commit_anthropic_aws: f64 = 100.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M28"], Source, Fixed;
            Supply PerSide "commit-anthropic-gcp" commit_anthropic_gcp: f64 = 200.0, number(0.0, 1000.0, 5.0, Unit::Billions), ["M28"], Source, Fixed;
            Supply PerSide "commit-years" commit_years: f64 = 8.0, number(1.0, 20.0, 1.0, Unit::Years), ["M16" "M28"], Source, (5.0 to 10.0 Log);
            Supply PerSide "commit-spent" commit_spent: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M16" "M28"], Assumption, (20.0 to 85.0 Logit);
            Supply PerSide "commit-exclusive" commit_exclusive: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M16" "M28"], Assumption, (15.0 to 85.0 Logit);
            Supply PerSide "labs-aws" labs_aws: f64 = 1.0, number(0.0, 50.0, 0.5, Unit::Billions), ["M28"], Assumption, (0.5 to 2.5 Log);
            Supply PerSide "labs-azure" labs_azure: f64 = 3.0, number(0.0, 50.0, 0.5, Unit::Billions), ["M28"], Source, (2.5 to 5.0 Log);
            Supply PerSide "labs-gcp" labs_gcp: f64 = 1.0, number(0.0, 50.0, 0.5, Unit::Billions), ["M28"], Assumption, (0.4 to 2.5 Log);
            Supply PerSide "labs-other" labs_other: f64 = 2.0, number(0.0, 50.0, 0.5, Unit::Billions), ["M28"], Assumption, (1.0 to 5.0 Log);
            Supply PerSide "serving" serving: f64 = 25.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M16"], Assumption, (10.0 to 50.0 Logit);
            Supply PerSide "chips" chips: f64 = 30.0, number(0.0, 50.0, 5.0, Unit::Percent), ["M16"], Assumption, (8.0 to 40.0 Logit);
            Supply PerSide "outages" outages: f64 = 1.0, number(0.0, 12.0, 0.5, Unit::None), ["M27"], Assumption, (0.3 to 3.0 Log);
            Supply PerSide "outage-loss" outage_loss: f64 = 2.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M27"], Assumption, (0.5 to 8.0 Log);

            Ledger PerSide "revenue-share" revenue_share: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M15"], Source, Fixed;
            Ledger PerSide "revenue-until" revenue_until: Date = record::REVENUE_SHARE, Kind::Date, ["M15"], Source, Fixed;
            Ledger PerSide "revenue-cap" revenue_cap: f64 = 38.0, number(0.0, 500.0, 1.0, Unit::Billions), ["M15"], Source, Fixed;
            Ledger PerSide "microsoft-pays" => "ms-pays" microsoft_pays: f64 = 20.0, number(0.0, 50.0, 1.0, Unit::Percent), ["M15"], Assumption, (8.0 to 25.0 Logit);
            Ledger PerSide "stake" stake: f64 = 27.0, number(0.0, 100.0, 1.0, Unit::Percent), ["M23"], Source, (23.0 to 27.0 Linear);
            Ledger PerSide "multiple" multiple: f64 = 18.0, number(0.0, 40.0, 1.0, Unit::None), ["M23"], Assumption, (8.0 to 30.0 Logit);
            Ledger PerSide "margin" margin: f64 = 50.0, number(0.0, 100.0, 5.0, Unit::Percent), ["M23"], Assumption, (30.0 to 65.0 Logit);

            Run Common "n" enterprises: u32 = 2000, whole(1, 1_000_000, 100, Unit::None), [], Question;
            Run Common "spread" spread: f64 = 1.2, number(0.0, 2.8, 0.1, Unit::None), [], Assumption, (0.8 to 2.0 Logit);
            Run Common "assumptions" assumptions: Assumptions = Assumptions::Vary, Kind::Assumptions, [], Question;
            Run Common "runs" replicates: u32 = 100, whole(1, 2_000, 10, Unit::None), [], Question;
            Run Common "until-error" until_error: f64 = 0.0, number(0.0, 5.0, 0.05, Unit::Points), [], Question;
            Run Common "seed" seed: u32 = 42, whole(0, u32::MAX, 1, Unit::None), [], Question;
        }
    };
}

pub(super) use rows;
