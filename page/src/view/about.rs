//! About: what this is, what it is not, and what the sources got wrong.

use yew::prelude::*;

use super::patterns::Patterns;

/// What this is and is not.
pub(super) fn about() -> Html {
    html! {
        <section id="about" aria-labelledby="about-title">
            <h2 id="about-title">{ "About the model" }</h2>
            <p>
                { "Thousands of simulated enterprises decide, once in a while, which AI model to buy, at which venue, and on which cloud to put new workloads. They stay with what they know, prefer models close to their data, and rarely move what is running. Each history is lived twice with the same luck, so the two sides differ by the rule of distribution alone, and by what others make of it: once OpenAI’s models are sold elsewhere, other vendors may follow (M22†)." }
            </p>
            <p>
                { "It is a thought experiment, not a forecast: it shows what follows from stated assumptions, not what will happen. Values marked † are assumptions; move them and see whether the answer holds." }
            </p>
            <p>
                { "About the sources: the shares 31 and 25 % are Synergy’s reading of 2024 Q1, not of April 2026, when it read 28 and 21 %: choose “Synergy, 2026 Q1” to start from there. Sources that call the Azure-first window secret are wrong: it was announced. And exclusivity leaked in stages (compute in January 2025, government in October 2025, stateful products in February 2026) before it ended on 27 April 2026." }
            </p>
            <Patterns />
        </section>
    }
}
