//! Wrappers: links of mail gateways, chats and social networks that redirect to another link. All known
//! ones are listed here; a link inside an unknown host's link is found too if it clearly belongs to
//! this program.

use percent_encoding::percent_decode_str;

use crate::link::campaign::is_campaign;
use crate::link::key::Key;

use super::begins_with;
use super::escapes::{decoded, find_encoded};

/// Where a wrapper contains the link that it redirects to.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// In the value of the first of these keys that is present.
    Key(&'static [&'static str]),
    /// After the question mark.
    Query,
    /// Proofpoint, version 2: in the value of `u`, with “-” for “%” and “_” for “/”.
    ProofpointTwo,
    /// Proofpoint, version 3: between “__” and “__;”, with “*” in place of special characters, which
    /// follow in base 64.
    ProofpointThree,
}

/// The end of the host, the beginning of the path, and the place of the link.
const WRAPPERS: &[(&str, &str, Place)] = &[
    // Mail gateways
    ("safelinks.protection.outlook.com", "/", Place::Key(&["url"])),
    ("statics.teams.cdn.office.net", "/", Place::Key(&["url"])),
    ("urldefense.com", "/v3/", Place::ProofpointThree),
    ("urldefense.us", "/v3/", Place::ProofpointThree),
    ("urldefense.proofpoint.com", "/v2/", Place::ProofpointTwo),
    ("urldefense.com", "/v2/", Place::ProofpointTwo),
    ("urldefense.proofpoint.com", "/v1/", Place::Key(&["u"])),
    ("linkprotect.cudasvc.com", "/url", Place::Key(&["a"])),
    ("clicktime.symantec.com", "/", Place::Key(&["u"])),
    ("clicktime.cloud.postoffice.net", "/", Place::Key(&["u"])),
    ("trendmicro.com", "/wis/", Place::Key(&["url"])),
    ("scanmail.trustwave.com", "/", Place::Key(&["u"])),
    ("protection.sophos.com", "/", Place::Key(&["u"])),
    // Search engines and translators
    ("google", "/url", Place::Key(&["q", "url"])),
    ("translate.google.com", "/", Place::Key(&["u"])),
    ("duckduckgo.com", "/l/", Place::Key(&["uddg"])),
    // Social networks, chats and forums
    ("facebook.com", "/l.php", Place::Key(&["u"])),
    ("facebook.com", "/flx/warn", Place::Key(&["u"])),
    ("facebook.com", "/sharer", Place::Key(&["u"])),
    ("l.instagram.com", "/", Place::Key(&["u"])),
    ("l.messenger.com", "/", Place::Key(&["u"])),
    ("l.threads.com", "/", Place::Key(&["u"])),
    ("l.threads.net", "/", Place::Key(&["u"])),
    ("l.workplace.com", "/", Place::Key(&["u"])),
    ("slack-redir.net", "/link", Place::Key(&["url", "v"])),
    ("linkedin.com", "/redir", Place::Key(&["url"])),
    ("linkedin.com", "/safety", Place::Key(&["url"])),
    ("linkedin.com", "/sharing", Place::Key(&["url"])),
    ("umblr.com", "/redirect", Place::Key(&["z"])),
    ("vk.com", "/away.php", Place::Key(&["to"])),
    ("away.vk.com", "/", Place::Key(&["to"])),
    ("ok.ru", "/dk", Place::Key(&["st.link"])),
    ("out.reddit.com", "/", Place::Key(&["url"])),
    ("youtube.com", "/redirect", Place::Key(&["q"])),
    ("steamcommunity.com", "/linkfilter", Place::Key(&["u", "url"])),
    ("t.me", "/", Place::Key(&["url"])),
    ("twitter.com", "/intent", Place::Key(&["url"])),
    ("x.com", "/intent", Place::Key(&["url"])),
    ("pinterest.com", "/offsite", Place::Key(&["url"])),
    ("getpocket.com", "/redirect", Place::Key(&["url"])),
    ("link.zhihu.com", "/", Place::Key(&["target"])),
    ("link.juejin.cn", "/", Place::Key(&["target"])),
    ("link.csdn.net", "/", Place::Key(&["target"])),
    ("douban.com", "/link2", Place::Key(&["url"])),
    ("exit.sc", "/", Place::Key(&["url"])),
    // Services that hide where a visitor comes from
    ("href.li", "/", Place::Query),
    ("anonym.to", "/", Place::Query),
    ("anonym.es", "/", Place::Query),
    ("nullrefer.com", "/", Place::Query),
    ("dereferer.me", "/", Place::Query),
    ("deviantart.com", "/users/outgoing", Place::Query),
];

/// The host of a wrapper, and the link inside it; `None` if the link is not a wrapper.
pub(super) fn unwrap(link: &str) -> Option<(String, String)> {
    let link = link.trim();
    let rest = ["https://", "http://"].iter().find(|head| begins_with(link, head));
    let rest = rest.map_or(link, |head| &link[head.len()..]);
    let end = rest.find(['/', '?', '#'])?;
    let (host, path) = rest.split_at(end);
    let host = host.rsplit('@').next().unwrap_or(host).split(':').next().unwrap_or(host);
    if host.is_empty() || host.contains(['=', '&', ' ']) {
        return None;
    }
    let host = host.to_ascii_lowercase();
    let (folder, query) = path.split_once('?').unwrap_or((path, ""));
    let known =
        WRAPPERS.iter().filter(|(name, head, _)| is_of(&host, name) && path.starts_with(head));
    let inner = known.filter_map(|(.., place)| inner(*place, path, query)).next();
    let inner = inner.or_else(|| unknown(folder, query))?;
    Some((host, inner))
}

/// Whether a host is the named domain or a subdomain of it.
fn is_of(host: &str, name: &str) -> bool {
    if name == "google" {
        return host.split('.').any(|label| label == name);
    }
    host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn inner(place: Place, path: &str, query: &str) -> Option<String> {
    let found = match place {
        Place::Key(keys) => keys.iter().find_map(|key| value(query, key))?,
        Place::Query => query.to_owned(),
        Place::ProofpointTwo => {
            let text = value(query, "u")?.replace('-', "%").replace('_', "/");
            percent_decode_str(&text).decode_utf8_lossy().into_owned()
        }
        Place::ProofpointThree => proofpoint_three(path)?,
    };
    // The wrapped link may have no query, but it must be a link.
    looks_like_a_link(&found).then_some(found)
}

fn looks_like_a_link(text: &str) -> bool {
    text.contains("://")
        || text.contains('=')
        || find_encoded(text, b'=').is_some()
        || find_encoded(text, b'/').is_some()
}

/// The value of a key, decoded. A value that was not encoded extends to the end of the text, since its
/// own “&” cannot be told from the wrapper's.
fn value(query: &str, key: &str) -> Option<String> {
    let mut begin = 0;
    for pair in query.split('&') {
        if let Some(text) = pair.strip_prefix(key).and_then(|rest| rest.strip_prefix('=')) {
            let whole = &query[begin + pair.len() - text.len()..];
            if begins_with(text, "http") && text.contains("://") && text.contains('?') {
                return Some(whole.to_owned());
            }
            return form_urlencoded::parse(pair.as_bytes())
                .next()
                .map(|(_, text)| text.into_owned());
        }
        begin += pair.len() + 1;
    }
    None
}

/// Known keys that are common on other pages too, so that they do not show whose link it is.
const USUAL: [&str; 14] = [
    "a", "b", "id", "lang", "link", "model", "n", "other", "show", "start", "theme", "title",
    "view", "margin",
];

/// A link of this program inside a link of an unknown host: an encoded address in a value or in the
/// path, whose query has known keys, while no key around it shows that the outer link belongs to this
/// program. The address of a referring page, which campaigns add, does not count.
fn unknown(path: &str, query: &str) -> Option<String> {
    let pairs = |query: &str| {
        let pairs = form_urlencoded::parse(query.as_bytes());
        pairs.map(|(key, text)| (key.into_owned(), text.into_owned())).collect::<Vec<_>>()
    };
    let around = pairs(query);
    if around.iter().any(|(key, text)| is_own_key(key, text)) {
        return None;
    }
    let value = around.into_iter().find(|(key, text)| {
        begins_with(text, "http") && is_encoded_address(text) && !is_campaign(key)
    });
    let candidate = match value {
        Some((_, text)) => text,
        None => {
            let start = path.char_indices().map(|(start, _)| start).find(|start| {
                let rest = &path[*start..];
                begins_with(rest, "http%3a") || begins_with(rest, "https%3a")
            })?;
            let end = path[start..].find(['/', '&', '#']);
            decoded(&path[start..end.map_or(path.len(), |end| start + end)])
        }
    };
    let plain = decoded(&candidate);
    let (_, inside) = plain.split_once('?')?;
    pairs(inside).iter().any(|(key, text)| is_own_key(key, text)).then_some(candidate)
}

/// Whether a key shows that a link belongs to this program.
fn is_own_key(key: &str, text: &str) -> bool {
    match Key::find(key) {
        Some(Key::Version) => text.trim().parse::<u32>().is_ok(),
        Some(_) => !USUAL.contains(&key),
        None => false,
    }
}

/// Whether a text is an address with a query, encoded or not.
fn is_encoded_address(text: &str) -> bool {
    let colon = text.contains("://") || find_encoded(text, b':').is_some();
    colon && (text.contains('?') || find_encoded(text, b'?').is_some())
}

/// The link in Proofpoint's version 3. “**” and a letter stand for several characters.
fn proofpoint_three(path: &str) -> Option<String> {
    let (_, rest) = path.split_once("/v3/__")?;
    let (link, rest) = rest.rsplit_once("__;")?;
    let replaced = String::from_utf8(base64_url(rest.split('!').next()?)?).ok()?;
    let mut replaced = replaced.chars();
    let mut letters = link.chars().peekable();
    let mut whole = String::new();
    while let Some(letter) = letters.next() {
        if letter != '*' {
            whole.push(letter);
        } else if letters.next_if_eq(&'*').is_some() {
            let count = usize::from(sextet(letters.next()?)?) + 2;
            whole.extend(replaced.by_ref().take(count));
        } else {
            whole.push(replaced.next()?);
        }
    }
    // Some programs drop one of the two slashes.
    Some(match whole.split_once(":/") {
        Some((scheme, rest)) if !rest.starts_with('/') => format!("{scheme}://{rest}"),
        _ => whole,
    })
}

/// Decodes base 64 with the URL-safe alphabet (RFC 4648, section 5).
fn base64_url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.trim_end_matches('=').chars() {
        bits = bits << 6 & 0xfff | u32::from(sextet(letter)?);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Some(bytes)
}

/// The six bits that a letter of that alphabet stands for.
fn sextet(letter: char) -> Option<u8> {
    let byte = u8::try_from(letter).ok()?;
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' | b'+' => 62,
        b'_' | b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://a.example/m/?v=1&window=90";
    const ENCODED: &str = "https%3A%2F%2Fa.example%2Fm%2F%3Fv%3D1%26window%3D90";

    #[test]
    fn what_a_wrapper_leads_to_is_found() {
        for wrapper in [
            "https://nam02.safelinks.protection.outlook.com/?url=LINK&data=05%7C02&reserved=0",
            "https://www.google.com/url?q=LINK&sa=D&source=docs&usg=AOv",
            "https://www.google.de/url?sa=t&url=LINK",
            "https://l.facebook.com/l.php?u=LINK&h=AT0",
            "https://lm.facebook.com/l.php?u=LINK",
            "https://l.instagram.com/?u=LINK&e=AT",
            "https://slack-redir.net/link?url=LINK&v=3",
            "https://www.linkedin.com/redir/redirect?url=LINK&urlhash=x",
            "https://www.linkedin.com/safety/go?url=LINK",
            "https://t.umblr.com/redirect?z=LINK&t=abc",
            "https://vk.com/away.php?to=LINK&cc_key=",
            "https://out.reddit.com/t3_x?url=LINK&token=A",
            "https://www.youtube.com/redirect?event=video&q=LINK&v=abc",
            "https://linkprotect.cudasvc.com/url?a=LINK&c=E,1,x&typo=1",
            "https://duckduckgo.com/l/?uddg=LINK&rut=1",
            "https://href.li/?LINK",
            "https://deep.example/out?id=7&to=LINK",
            "https://secure-web.cisco.com/1aBc-d/LINK",
            "https://r.search.yahoo.com/_ylt=A/RV=2/RU=LINK/RK=2/RS=x",
            "l.facebook.com/l.php?u=LINK",
        ] {
            let (host, inner) = unwrap(&wrapper.replace("LINK", ENCODED)).unwrap();
            assert_eq!(decoded(&inner), LINK, "{wrapper}");
            assert!(wrapper.contains(&host), "{host}");
        }
        assert_eq!(unwrap(&format!("https://href.li/?{LINK}")).unwrap().1, LINK);
        let bare = format!("https://www.google.com/url?q={LINK}");
        assert_eq!(unwrap(&bare).unwrap().1, LINK);
    }

    #[test]
    fn the_forms_of_proofpoint_are_read() {
        for wrapper in [
            "https://urldefense.com/v3/__https://a.example/m/?v=1&window=90__;!!token$",
            "https://urldefense.com/v3/__https:/a.example/m/?v=1&window=90__;!!token$",
            // “*” for “?”, and “**A” for “=9”.
            "https://urldefense.com/v3/__https://a.example/m/*v=1&window**A0__;Pz05!!token$",
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_m_-3Fv-3D1-26window-3D90&d=x",
            "https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fa.example%2Fm%2F%3Fv%3D1%26window%3D90&k=x",
        ] {
            assert_eq!(unwrap(wrapper).unwrap().1, LINK, "{wrapper}");
        }
    }

    #[test]
    fn a_link_that_is_no_wrapper_stays() {
        for link in [
            LINK,
            "https://a.example/?embed=1&origins=https%3A%2F%2Fb.example",
            "https://a.example/?window=90&next=https%3A%2F%2Fb.example%2F%3Fv%3D1%26n%3D1",
            "https://a.example/?ref_url=https%3A%2F%2Fa.example%2F%3Fv%3D1%26window%3D1",
            "https://b.example/?next=https%3A%2F%2Fc.example%2F%3Fid%3D1",
            "v=1&window=90",
            "https://www.google.com/search?q=hello",
            "https://evil-facebook.com.example/l.php?u=x",
            "",
        ] {
            assert_eq!(unwrap(link), None, "{link}");
        }
    }
}
