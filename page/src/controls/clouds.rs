//! The list of clouds: names and shares at quarter 0, from two clouds to eight.

use multihome::market::{Cloud, InitialShare};
use multihome::scenario::{Comparison, Kind, LONGEST_NAME, Parameter};
use multihome::words;
use yew::prelude::*;

use crate::answer::FieldNotes;
use crate::browser::focus;
use crate::elements::{NumberEntry, TextEntry};
use crate::state::Action;

/// The id of the element that gets the focus when a row is removed.
const PLACE: &str = "clouds";

/// Values that are changed together, as texts.
type Edits = Vec<(&'static Parameter, String)>;

/// Whether a parameter is edited in this list.
pub(super) fn has(key: &str) -> bool {
    Cloud::from_key(key.strip_suffix("-name").unwrap_or(key)).is_some()
}

/// The table of clouds, with a way to add one.
pub(super) fn clouds(
    comparison: &Comparison,
    act: &Callback<Action>,
    field_notes: &FieldNotes,
) -> Html {
    let note = field_notes.on_any(has);
    let few = comparison.common().clouds().count() <= 2;
    let rows = comparison.common().clouds().map(|cloud| row(comparison, cloud, few, act));
    let addition = addition(comparison);
    let full = addition.is_none();
    let on_add =
        act.reform(move |_: MouseEvent| Action::CommitAll(addition.clone().unwrap_or_default()));
    html! {
        <div class="list" id={PLACE} tabindex="-1">
            <p class="note" ~textContent={words::clouds_note()} />
            <table>
                <thead><tr>
                    <th scope="col" ~textContent={words::clouds_cloud()} />
                    <th scope="col" ~textContent={words::clouds_share()} />
                    <td></td>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            if !note.is_empty() { <p class="noted" ~textContent={note.as_str()} /> }
            <button type="button" class="add" disabled={full} onclick={on_add}
                ~textContent={if full { words::clouds_full() } else { words::clouds_add() }} />
        </div>
    }
}

fn row(comparison: &Comparison, cloud: Cloud, few: bool, act: &Callback<Action>) -> Html {
    let key = cloud.key();
    let name = comparison.common().name_of(cloud).to_owned();
    let on_name = act.reform(move |text: String| {
        // A link need not give the usual name.
        let text = if text.trim() == cloud.name() { String::new() } else { text };
        Action::CommitAll(edit(&format!("{key}-name"), text).into_iter().collect())
    });
    let removal = removal(comparison, cloud);
    let on_remove = act.reform(move |_: MouseEvent| {
        let _ = focus(PLACE);
        Action::CommitAll(removal.clone())
    });
    let share = comparison.common().initial_shares()[cloud.index()];
    let on_enter =
        act.reform(move |share| Action::CommitAll(edit(key, share).into_iter().collect()));
    html! {
        <tr>
            <td>
                <TextEntry id={format!("lever-{key}-name")} value={name.clone()}
                    class={classes!("cloud", key)} longest={LONGEST_NAME.to_string()}
                    label={words::clouds_name_of(cloud.name())} on_enter={on_name} />
            </td>
            <td>
                <NumberEntry id={format!("lever-{key}")} kind={Kind::InitialShare} value={share.to_string()}
                    beyond=true disabled={cloud == Cloud::Other}
                    label={words::clouds_share_of(&name)} {on_enter} />
            </td>
            <td>
                <button type="button" data-remove={key} disabled={few} onclick={on_remove}
                    aria-label={words::clouds_remove(&name)} ~textContent={"×"} />
            </td>
        </tr>
    }
}

fn edit(key: &str, text: String) -> Option<(&'static Parameter, String)> {
    Parameter::find(key).map(|parameter| (parameter, text))
}

/// The cloud with the largest share, apart from the given ones.
fn largest(comparison: &Comparison, not: &[Cloud]) -> Option<(Cloud, u32)> {
    let initial_shares = comparison.common().initial_shares();
    let rest = comparison.common().clouds().filter(|cloud| !not.contains(cloud));
    rest.map(|cloud| (cloud, initial_shares[cloud.index()].hundredths()))
        .max_by_key(|(_, share)| *share)
}

fn share(cloud: Cloud, hundredths: u32) -> Option<(&'static Parameter, String)> {
    edit(cloud.key(), InitialShare::from_hundredths(hundredths)?.to_string())
}

/// The changes that remove a cloud. Its share goes to the cloud Others or, if that does not exist, to
/// the largest of the rest.
fn removal(comparison: &Comparison, cloud: Cloud) -> Edits {
    let freed = comparison.common().initial_shares()[cloud.index()].hundredths();
    let heirless = cloud == Cloud::Other || comparison.common().other.hundredths() == 0;
    let heir = largest(comparison, &[cloud, Cloud::Other]).filter(|_| heirless);
    let own = (cloud != Cloud::Other).then(|| share(cloud, 0)).flatten();
    let name = edit(&format!("{}-name", cloud.key()), String::new());
    let heir = heir.and_then(|(heir, held)| share(heir, held + freed));
    own.into_iter().chain(name).chain(heir).collect()
}

/// The changes that add the next cloud with a share of 1 %, taken from the cloud Others or else from
/// the largest.
fn addition(comparison: &Comparison) -> Option<Edits> {
    const ONE: u32 = 100;
    let free =
        |cloud: &Cloud| comparison.common().initial_shares()[cloud.index()].hundredths() == 0;
    let next = Cloud::FURTHER.into_iter().chain(Cloud::ALL).find(free)?;
    let giver = (comparison.common().other.hundredths() <= ONE)
        .then(|| largest(comparison, &[Cloud::Other]));
    let giver = giver.flatten().and_then(|(giver, held)| share(giver, held.saturating_sub(ONE)));
    let own = (next != Cloud::Other).then(|| share(next, ONE)).flatten();
    Some(giver.into_iter().chain(own).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use multihome::link::read;

    fn applied(comparison: &Comparison, edits: &Edits) -> Comparison {
        edits.iter().fold(comparison.clone(), |comparison, (parameter, text)| {
            let (edited, notice) = comparison.edit(parameter, text).unwrap();
            assert_eq!(notice, None, "{}", parameter.key);
            edited
        })
    }

    fn clouds(comparison: &Comparison) -> Vec<&'static str> {
        comparison.common().clouds().map(Cloud::key).collect()
    }

    #[test]
    fn clouds_are_added_up_to_eight_and_removed_down_to_two() {
        for start in ["", "aws=60&azure=40&gcp=0", "aws=99.5&azure=0&gcp=0"] {
            let mut comparison = read(start).unwrap().comparison;
            let mut known = comparison.common().clouds().count();
            while let Some(edits) = addition(&comparison) {
                comparison = applied(&comparison, &edits);
                assert_eq!(comparison.common().clouds().count(), known + 1, "{start}");
                known += 1;
            }
            assert_eq!(known, 8);
            for cloud in [Cloud::Other, Cloud::Cloud6, Cloud::Azure, Cloud::Cloud5, Cloud::Gcp] {
                comparison = applied(&comparison, &removal(&comparison, cloud));
                assert_eq!(
                    comparison.common().clouds().count(),
                    known - 1,
                    "{start}: {:?}",
                    clouds(&comparison)
                );
                known -= 1;
            }
            assert_eq!(clouds(&comparison), ["aws", "cloud7", "cloud8"]);
            let total: u32 = comparison
                .common()
                .initial_shares()
                .iter()
                .map(|initial_share| initial_share.hundredths())
                .sum();
            assert_eq!(total, InitialShare::WHOLE.hundredths());
        }
    }

    #[test]
    fn a_removed_cloud_loses_its_name() {
        let comparison = read("cloud5=5&cloud5-name=Oracle").unwrap().comparison;
        let removed = applied(&comparison, &removal(&comparison, Cloud::Cloud5));
        assert_eq!(removed, Comparison::default());
        assert!(has("cloud5") && has("aws-name") && !has("horizon"));
    }
}
