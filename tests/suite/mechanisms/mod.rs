//! Protects each mechanism's claim: switched on, it moves the outputs that the claim names, in the
//! direction that the claim says; switched off, it has no effect, and neither have its other levers.

mod accounts;
mod comparison;
mod customers;
mod effects;
mod growth;
mod links;
mod lock_in;
mod models;
mod off;
mod supply;
mod timetable;

use multihome::scenario::MECHANISMS;

/// The test of each mechanism's claim.
const CLAIMS: [(&str, fn()); 28] = [
    ("M01", timetable::opening_lets_openai_gain_and_costs_azure),
    ("M02", timetable::a_lag_keeps_a_cloud_waiting_and_a_preview_counts_for_less),
    ("M03", timetable::a_window_keeps_demand_on_azure_unless_azure_is_full),
    ("M04", timetable::the_exempt_use_openai_anywhere_before_exclusivity_ends),
    ("M05", models::a_neutral_supplier_is_valued_for_it),
    ("M06", models::a_model_of_one_cloud_brings_ai_spend_to_it),
    ("M07", models::breadth_makes_clouds_with_many_models_more_attractive),
    ("M08", models::microsofts_bundle_and_own_models_gain),
    ("M09", models::specialists_hold_their_users_and_commodities_do_not),
    ("M10", links::the_fast_link_helps_the_linked_against_azure),
    ("M11", links::gateways_make_models_interchangeable),
    ("M12", lock_in::lock_in_keeps_enterprises_where_they_are),
    ("M13", supply::prices_move_demand_and_sellers_press_them),
    ("M14", supply::short_capacity_queues_and_drives_demand_away),
    ("M15", accounts::openai_pays_microsoft_and_microsoft_no_longer_pays),
    ("M16", supply::commitments_relieve_the_clouds_that_sell_openai),
    ("M17", growth::google_outgrows_azure_which_outgrows_aws),
    ("M18", lock_in::second_sources_are_added_without_a_switch),
    ("M19", customers::exclusivity_blocks_demand_and_helps_anthropic),
    ("M20", timetable::the_clause_ends_exclusivity_early),
    ("M21", timetable::the_licence_keeps_azure_selling_whatever_openai_does),
    ("M22", timetable::others_follow_once_openai_is_sold_elsewhere),
    ("M23", accounts::azure_loses_from_opening_and_the_stake_gains),
    ("M24", customers::customers_gain_from_opening_and_nothing_answers),
    ("M25", supply::each_further_cloud_lowers_openais_price),
    ("M26", supply::openai_builds_up_direct_sales_while_it_is_exclusive),
    ("M27", supply::outages_cost_less_where_a_gateway_falls_back),
    ("M28", supply::ai_vendors_spend_on_clouds_as_tenants),
];

#[test]
fn every_mechanism_has_a_test() {
    let tested = CLAIMS.map(|(id, _)| id);
    assert_eq!(tested, MECHANISMS.map(|mechanism| mechanism.id));
    // No test is listed for two mechanisms.
    let mut places: Vec<usize> = CLAIMS.iter().map(|(_, test)| *test as usize).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), CLAIMS.len());
}
