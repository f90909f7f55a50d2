//! Protects the spread of start shares: it is how far two firms' readings of one quarter are apart.

use multihome::worlds::READINGS;

use super::Table;

#[test]
fn the_readings_are_rows_of_one_quarter() {
    let history = Table::read("cloud_share_history");
    for ([aws, azure, gcp, rest], source) in
        READINGS.into_iter().zip(["Synergy Research Group", "Omdia (Canalys)"])
    {
        for (read, provider) in [(aws, "AWS"), (azure, "Microsoft"), (gcp, "Google")] {
            let wanted = [("period", "2025Q4"), ("source", source), ("provider", provider)];
            assert_eq!(history.number(&wanted, "share_pct"), read, "{source}: {provider}");
        }
        assert_eq!(rest, 100.0 - aws - azure - gcp, "{source}: the rest is derived");
    }
}
