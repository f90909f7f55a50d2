//! The list of clouds: names and shares at the start, from two clouds to eight.

use multihome::market::{Cloud, Prior};
use multihome::scenario::{LONGEST_NAME, Parameter, Scenario};
use multihome::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::Action;

use super::notes::Noted;

/// Where the focus goes when a row has gone.
const PLACE: &str = "clouds";

/// Values that go together, by key.
type Edits = Vec<(&'static Parameter, String)>;

/// Whether a parameter is edited in this list.
pub(super) fn has(key: &str) -> bool {
    Cloud::from_key(key.strip_suffix("-name").unwrap_or(key)).is_some()
}

/// The table of clouds, with a way to add one.
pub(super) fn clouds(scenario: &Scenario, act: &Callback<Action>, noted: &Noted) -> Html {
    let note = noted.on_any(has);
    let few = scenario.clouds().count() <= 2;
    let rows = scenario.clouds().map(|cloud| row(scenario, cloud, few, act));
    let addition = addition(scenario);
    let full = addition.is_none();
    let on_add =
        act.reform(move |_: MouseEvent| Action::CommitAll(addition.clone().unwrap_or_default()));
    html! {
        <div class="list" id={PLACE} tabindex="-1">
            <p class="note">{ words::clouds_note() }</p>
            <table>
                <thead><tr>
                    <th scope="col">{ words::clouds_cloud() }</th>
                    <th scope="col">{ words::clouds_share() }</th>
                    <td></td>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            if !note.is_empty() { <p class="noted">{ note }</p> }
            <button type="button" class="add" disabled={full} onclick={on_add}>
                { if full { words::clouds_full() } else { words::clouds_add() } }
            </button>
        </div>
    }
}

fn row(scenario: &Scenario, cloud: Cloud, few: bool, act: &Callback<Action>) -> Html {
    let key = cloud.key();
    let name = scenario.name_of(cloud).to_owned();
    let commit = |key: String, usual: &'static str| {
        act.reform(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            // The usual name is nothing that a link has to say.
            let text = if text.trim() == usual { String::new() } else { text };
            Action::CommitAll(edit(&key, text).into_iter().collect())
        })
    };
    let removal = removal(scenario, cloud);
    let on_remove = act.reform(move |_: MouseEvent| {
        let _ = super::focus::focus(PLACE);
        Action::CommitAll(removal.clone())
    });
    let share = scenario.priors()[cloud.index()];
    html! {
        <tr>
            <td>
                <input id={format!("lever-{key}-name")} type="text" value={name.clone()}
                    class={classes!("cloud", key)} maxlength={LONGEST_NAME.to_string()}
                    aria-label={words::clouds_name_of(cloud.name())}
                    onchange={commit(format!("{key}-name"), cloud.name())} />
            </td>
            <td>
                <input id={format!("lever-{key}")} type="number" inputmode="decimal" min="0" max="100"
                    step="any" value={share.to_string()} disabled={cloud == Cloud::Other}
                    aria-label={words::clouds_share_of(&name)}
                    onchange={commit(key.to_owned(), "")} />
            </td>
            <td>
                <button type="button" data-remove={key} disabled={few} onclick={on_remove}
                    aria-label={words::clouds_remove(&name)}>{ "×" }</button>
            </td>
        </tr>
    }
}

fn edit(key: &str, text: String) -> Option<(&'static Parameter, String)> {
    Parameter::find(key).map(|parameter| (parameter, text))
}

/// The cloud with the largest share, apart from some.
fn largest(scenario: &Scenario, not: &[Cloud]) -> Option<(Cloud, u32)> {
    let priors = scenario.priors();
    let rest = scenario.clouds().filter(|cloud| !not.contains(cloud));
    rest.map(|cloud| (cloud, priors[cloud.index()].hundredths())).max_by_key(|(_, share)| *share)
}

fn share(cloud: Cloud, hundredths: u32) -> Option<(&'static Parameter, String)> {
    edit(cloud.key(), Prior::from_hundredths(hundredths)?.to_string())
}

/// What removes a cloud. Its share goes to the others together or, where there are none, to the
/// largest of the rest.
fn removal(scenario: &Scenario, cloud: Cloud) -> Edits {
    let freed = scenario.priors()[cloud.index()].hundredths();
    let heirless = cloud == Cloud::Other || scenario.other.hundredths() == 0;
    let heir = largest(scenario, &[cloud, Cloud::Other]).filter(|_| heirless);
    let own = (cloud != Cloud::Other).then(|| share(cloud, 0)).flatten();
    let name = edit(&format!("{}-name", cloud.key()), String::new());
    let heir = heir.and_then(|(heir, held)| share(heir, held + freed));
    own.into_iter().chain(name).chain(heir).collect()
}

/// What adds the next cloud with a share of 1 %, taken from the others or else from the largest.
fn addition(scenario: &Scenario) -> Option<Edits> {
    const ONE: u32 = 100;
    let free = |cloud: &Cloud| scenario.priors()[cloud.index()].hundredths() == 0;
    let next = Cloud::FURTHER.into_iter().chain(Cloud::ALL).find(free)?;
    let giver = (scenario.other.hundredths() <= ONE).then(|| largest(scenario, &[Cloud::Other]));
    let giver = giver.flatten().and_then(|(giver, held)| share(giver, held.saturating_sub(ONE)));
    let own = (next != Cloud::Other).then(|| share(next, ONE)).flatten();
    Some(giver.into_iter().chain(own).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use multihome::scenario::read;

    fn applied(scenario: &Scenario, edits: &Edits) -> Scenario {
        edits.iter().fold(scenario.clone(), |scenario, (parameter, text)| {
            let (edited, notice) = scenario.edit(parameter, text).unwrap();
            assert_eq!(notice, None, "{}", parameter.key);
            edited
        })
    }

    fn clouds(scenario: &Scenario) -> Vec<&'static str> {
        scenario.clouds().map(Cloud::key).collect()
    }

    #[test]
    fn clouds_are_added_up_to_eight_and_removed_down_to_two() {
        for start in ["", "aws=60&azure=40&gcp=0", "aws=99.5&azure=0&gcp=0"] {
            let mut scenario = read(start).unwrap().scenario;
            let mut known = scenario.clouds().count();
            while let Some(edits) = addition(&scenario) {
                scenario = applied(&scenario, &edits);
                assert_eq!(scenario.clouds().count(), known + 1, "{start}");
                known += 1;
            }
            assert_eq!(known, 8);
            for cloud in [Cloud::Other, Cloud::Cloud6, Cloud::Azure, Cloud::Cloud5, Cloud::Gcp] {
                scenario = applied(&scenario, &removal(&scenario, cloud));
                assert_eq!(
                    scenario.clouds().count(),
                    known - 1,
                    "{start}: {:?}",
                    clouds(&scenario)
                );
                known -= 1;
            }
            assert_eq!(clouds(&scenario), ["aws", "cloud7", "cloud8"]);
            let total: u32 = scenario.priors().iter().map(|prior| prior.hundredths()).sum();
            assert_eq!(total, Prior::WHOLE.hundredths());
        }
    }

    #[test]
    fn a_removed_cloud_loses_its_name() {
        let scenario = read("cloud5=5&cloud5-name=Oracle").unwrap().scenario;
        let removed = applied(&scenario, &removal(&scenario, Cloud::Cloud5));
        assert_eq!(removed, Scenario::default());
        assert!(has("cloud5") && has("aws-name") && !has("horizon"));
    }
}
