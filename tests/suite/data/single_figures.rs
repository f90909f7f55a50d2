//! Protects defaults that rest on one figure, most of them of the deal or of a price list.

use multihome::scenario::{Comparison, Scenario};

use super::{Table, assert_quotes};

#[test]
fn the_accounts_and_commitments_are_those_of_the_deal() {
    let timeline = Table::read("deal_timeline");
    let comparison = Comparison::default();
    let recapitalisation = &timeline.row(&[("date", "2025-10-28")])["event"];
    assert!(recapitalisation.contains(&format!("Microsoft ~{}%", comparison.common().stake)));
    assert!(recapitalisation.contains(&format!("${}bn Azure", comparison.common().commit_azure)));
    let cap = &timeline.row(&[("date", "2026-05 (date not seen)")])["event"];
    assert!(cap.contains(&format!("${}bn cap", comparison.common().revenue_cap)), "{cap}");
    // In addition to 38 billion that are older than the timeline.
    let aws = &timeline.row(&[("date", "2026-02-27")])["event"];
    let (added, years) = (comparison.common().commit_aws - 38.0, comparison.common().commit_years);
    assert!(aws.contains(&format!("AWS deal +${added}bn/{years}y")), "{aws}");
    assert_quotes("commit-aws", "on top of an earlier $38 billion");
    let presets = Table::read("start_presets");
    let note = &presets.row(&[("preset", "synergy-2026q1")])["note"];
    // What is reported includes what AI vendors spend.
    let side = comparison.common();
    let labs = side.labs_aws + side.labs_azure + side.labs_gcp + side.labs_other;
    assert!(note.contains(&format!("market {} bn USD", side.market + labs)), "{note}");
    assert_quotes("market", &format!("${} billion, less the ${labs} billion", side.market + labs));
    let lab_spend = Table::read("lab_spend");
    let on = |lab: &str, cloud: &str, kind: &str| {
        lab_spend.number(&[("lab", lab), ("cloud", cloud), ("kind", kind)], "value")
    };
    assert_eq!(side.commit_other, on("OpenAI", "Oracle", "commitment"));
    assert_eq!(side.commit_anthropic_azure, on("Anthropic", "Azure", "commitment"));
    assert_eq!(side.commit_anthropic_aws, on("Anthropic", "AWS", "commitment"));
    assert_eq!(side.commit_anthropic_gcp, on("Anthropic", "Google Cloud", "commitment"));
    let three_quarters = lab_spend
        .number(&[("lab", "OpenAI"), ("cloud", "Azure"), ("period", "2025Q1-Q3")], "value");
    assert_eq!(side.labs_azure, (three_quarters / 3.0).round());
    assert_quotes(
        "labs-azure",
        &format!("${three_quarters:.1} billion on Azure in three quarters"),
    );
}

/// The value of a figure that stands alone, as printed.
fn brief(figure: &str) -> String {
    Table::read("brief_figures").row(&[("figure", figure)])["value"].clone()
}

#[test]
fn defaults_from_single_sources_have_their_rows() {
    let scenario = Scenario::default();
    for (figure, default) in [
        ("egress_aws", scenario.egress_aws),
        ("egress_azure", scenario.egress_azure),
        ("egress_google", scenario.egress_gcp),
        ("weight_price", scenario.weight_price),
        ("weight_quality", scenario.weight_quality),
        ("weight_security", scenario.weight_security),
        ("weight_capability", scenario.weight_capability),
        ("azure_ai_capacity_growth", scenario.capacity_azure),
        ("commit_azure", scenario.commit_azure),
        ("revenue_share", scenario.revenue_share),
        ("revenue_cap", scenario.revenue_cap),
        ("custom_chip_saving", scenario.chips),
    ] {
        assert_eq!(brief(figure).parse::<f64>().unwrap(), default, "{figure}");
    }
    assert_eq!(brief("commit_aws_first"), "38");
    assert_eq!(brief("market").parse::<f64>().unwrap().round(), 129.0);
    let (low, high) = ("10", "30");
    assert_eq!(brief("commitment_discount"), format!("{low}-{high}"));
    assert_eq!(scenario.discount, low.parse::<f64>().unwrap());
    assert_quotes("discount", &format!("{low} to {high}%"));
    assert_quotes("capacity-azure", "80% in fiscal 2026, a plan (Directions on Microsoft)");
    assert_quotes("chips", "30%: Amazon’s own claim");
    let weight = &Table::read("brief_figures").row(&[("figure", "weight_price")])["note"].clone();
    assert!(weight.contains("not a coefficient of log price"), "{weight}");
    assert_quotes("weight-price", "Menlo, 2024): no coefficient");
}
