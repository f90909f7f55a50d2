//! Campaign keys: keys that advertisers, newsletters and social networks add to links. They say where a
//! visitor comes from, not which scenario is meant, so they are kept in the link without a notice.
//!
//! The lists follow the documentation of those who add the keys (Google Analytics and Ads, Microsoft
//! Advertising, Meta, TikTok, X, LinkedIn, Pinterest, Reddit, Snap, Yandex, Adobe, HubSpot, Marketo,
//! Mailchimp, Klaviyo, Omeda, Matomo, Piano, Webtrends, Branch), the lists of query parameters that
//! Firefox and Brave remove, and what Google Translate adds to the pages that it translates.

/// Prefixes of campaign keys, in lower case.
const PREFIXES: [&str; 24] = [
    "utm_", "mc_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "at_", "oly_", "vero_", "wt.",
    "_hs", "__hs", "ns_", "stm_", "trk_", "gad_", "fb_", "action_", "ga_", "bsft_", "itm_",
    "_branch_", "_x_tr_",
];

/// Whole campaign keys, in lower case.
const KEYS: [&str; 109] = [
    // Google
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "srsltid",
    "_ga",
    "_gl",
    "_gac",
    "gs_lcrp",
    "usqp",
    "ved",
    // Microsoft
    "msclkid",
    "cvid",
    "ocid",
    "wt_mc",
    // Meta
    "fbclid",
    "igshid",
    "igsh",
    "__tn__",
    "mibextid",
    "rdid",
    "sfnsn",
    "extid",
    "share_url",
    // Other social networks
    "twclid",
    "ttclid",
    "li_fat_id",
    "trk",
    "trkinfo",
    "trackingid",
    "lipi",
    "epik",
    "rdt_cid",
    "sccid",
    "share_id",
    "share_source",
    "shareid",
    "si",
    "feature",
    "ref_src",
    "ref_url",
    "ref_",
    "correlation_id",
    "post_id",
    "_r",
    "_t",
    "is_from_webapp",
    "sender_device",
    "tt_medium",
    "tt_content",
    "qclid",
    "vmcid",
    "igu",
    "t_from",
    "xmt",
    "slof",
    "spm",
    "scm",
    "pvid",
    "algo_pvid",
    // Search engines elsewhere
    "yclid",
    "ysclid",
    "ymclid",
    "_openstat",
    "from_source",
    "bd_vid",
    "wvr",
    // Mail and marketing
    "mkt_tok",
    "hsctatracking",
    "ml_subscriber",
    "ml_subscriber_hash",
    "_kx",
    "__s",
    "ck_subscriber_id",
    "sb_referer_host",
    "dm_i",
    "cm_mmc",
    "mailid",
    "mail_id",
    "email_source",
    "elqtrackid",
    "elqtrack",
    "elqaid",
    "elqat",
    "elqcampaignid",
    "assetid",
    "assettype",
    "recipientid",
    "rb_clickid",
    "wickedid",
    "wickedsource",
    "irclickid",
    "irgwc",
    "cjevent",
    "awc",
    "sscid",
    "ranmid",
    "ransiteid",
    "raneaid",
    // Analytics
    "s_kwcid",
    "s_cid",
    "ef_id",
    "cmpid",
    "cmp",
    "icid",
    "ncid",
    "ref",
    "referrer",
];

/// Whether a key was added by a campaign rather than by whoever wrote the link.
pub(super) fn is_campaign(key: &str) -> bool {
    // Every campaign key is shorter than this; a longer key need not be compared.
    if key.len() > 64 {
        return false;
    }
    let key = key.to_ascii_lowercase();
    KEYS.contains(&key.as_str()) || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::citation;
    use crate::link::{PAGE_OPTIONS, read};
    use crate::scenario::{Comparison, PARAMETERS};

    #[test]
    fn no_key_of_ours_is_taken_for_a_campaign_s() {
        let parameters = PARAMETERS.iter().flat_map(|parameter| [parameter.key, parameter.id]);
        let options = PAGE_OPTIONS.iter().map(|option| option.key);
        for key in parameters.chain(options).chain(citation::KEYS).chain(["v"]) {
            assert!(!is_campaign(key), "{key}");
        }
    }

    #[test]
    fn each_key_stands_once_and_in_small_letters() {
        for (index, key) in KEYS.iter().enumerate() {
            assert_eq!(*key, key.to_ascii_lowercase());
            assert!(!KEYS[..index].contains(key), "{key}");
            let prefix = PREFIXES.iter().find(|prefix| key.starts_with(**prefix));
            assert_eq!(prefix, None, "{key}");
        }
    }

    #[test]
    fn campaign_keys_are_kept_without_a_notice() {
        let keys = "utm_source UTM_Campaign fbclid gclid gbraid wbraid dclid msclkid mc_cid mc_eid \
            igshid igsh twclid ttclid li_fat_id yclid _hsenc _hsmi hsCtaTracking mkt_tok vero_id \
            oly_enc_id oly_anon_id _ga _gl s_kwcid ef_id epik srsltid ref ref_src ref_url spm scm \
            pk_campaign mtm_source piwik_kwd matomo_campaign at_medium cmpid ncid WT.mc_id wickedid \
            rdt_cid ScCid share_id si feature __hstc __hssc __hsfp gad_source _openstat ysclid \
            _x_tr_sl _x_tr_tl _x_tr_hl _x_tr_pto";
        let query: Vec<String> = keys.split_whitespace().map(|key| format!("{key}=x.1")).collect();
        for link in [format!("v=1&window=30&{}", query.join("&")), query.join("&")] {
            let reading = read(&link).unwrap();
            assert_eq!(reading.notices, []);
            assert_eq!(reading.kept.len(), query.len());
        }
        // A link with nothing but campaign keys is the default scenario.
        assert_eq!(read("?utm_source=x").unwrap().comparison, Comparison::default());
    }
}
