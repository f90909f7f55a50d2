//! The palette: a colour for each role, in the light and the dark theme, and the style sheet that
//! applies them to charts.

use plotters::style::RGBColor;

use crate::market::{CLOUDS, Cloud, Model};

/// What a colour is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A cloud: its line, its band, its name.
    Cloud(Cloud),
    /// The background.
    Paper,
    /// Text and figures.
    Ink,
    /// Less prominent text.
    Muted,
    /// The line at zero.
    Axis,
    /// The lines of the grid.
    Grid,
    /// The line of a dated event.
    Event,
}

/// A role and its two colours. Each light colour belongs to one role only, since the style sheet finds
/// a role by its light colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swatch {
    /// What the colour is used for.
    pub role: Role,
    /// The name of the CSS variable, without the leading dashes.
    pub name: &'static str,
    /// The colour in the light theme, which charts contain, as Plotters writes it.
    pub light: &'static str,
    /// The colour in the dark theme.
    pub dark: &'static str,
}

const fn swatch(role: Role, name: &'static str, light: &'static str, dark: &'static str) -> Swatch {
    Swatch { role, name, light, dark }
}

/// The colours of all roles. Readers with any colour vision can tell the clouds' colours apart (by hue
/// and by lightness), and they are legible as text, at 4.5:1 or more, on either background.
pub const PALETTE: [Swatch; CLOUDS + 6] = [
    swatch(Role::Cloud(Cloud::Aws), "cloud-aws", "#B85900", "#FFA94D"),
    swatch(Role::Cloud(Cloud::Azure), "cloud-azure", "#1565C8", "#5FA3F5"),
    swatch(Role::Cloud(Cloud::Gcp), "cloud-gcp", "#0D8455", "#73DDB2"),
    swatch(Role::Cloud(Cloud::Other), "cloud-other", "#4B4E58", "#A6ABB8"),
    swatch(Role::Cloud(Cloud::Cloud5), "cloud-cloud5", "#7A3FB8", "#C39BF5"),
    swatch(Role::Cloud(Cloud::Cloud6), "cloud-cloud6", "#B0256A", "#F58FC0"),
    swatch(Role::Cloud(Cloud::Cloud7), "cloud-cloud7", "#00728A", "#62CFE3"),
    swatch(Role::Cloud(Cloud::Cloud8), "cloud-cloud8", "#756000", "#DCC04F"),
    swatch(Role::Paper, "paper", "#FDFCF9", "#14161A"),
    swatch(Role::Ink, "ink", "#1C1B19", "#ECEAE4"),
    swatch(Role::Muted, "muted", "#66635C", "#A3A19A"),
    swatch(Role::Axis, "axis", "#8D8A82", "#74756F"),
    swatch(Role::Grid, "grid", "#E8E5DD", "#292C31"),
    swatch(Role::Event, "event", "#A19D93", "#63666B"),
];

impl Role {
    /// The role of a model. A model of one cloud's owner has that cloud's colour; OpenAI's, the subject
    /// of the question, are drawn in ink.
    #[must_use]
    pub const fn of_model(model: Model) -> Self {
        match model {
            Model::OpenAi => Self::Ink,
            Model::Anthropic => Self::Cloud(Cloud::Cloud5),
            Model::Gemini => Self::Cloud(Cloud::Gcp),
            Model::Microsoft => Self::Cloud(Cloud::Azure),
            Model::Amazon => Self::Cloud(Cloud::Aws),
            Model::Open => Self::Cloud(Cloud::Other),
        }
    }

    /// The colours of the role.
    #[must_use]
    pub const fn swatch(self) -> &'static Swatch {
        &PALETTE[match self {
            Self::Cloud(cloud) => cloud.index(),
            Self::Paper => CLOUDS,
            Self::Ink => CLOUDS + 1,
            Self::Muted => CLOUDS + 2,
            Self::Axis => CLOUDS + 3,
            Self::Grid => CLOUDS + 4,
            Self::Event => CLOUDS + 5,
        }]
    }

    /// The light colour as a Plotters colour.
    pub(super) fn color(self) -> RGBColor {
        let part = |at| u8::from_str_radix(&self.swatch().light[at..at + 2], 16).unwrap_or(0);
        RGBColor(part(1), part(3), part(5))
    }
}

/// The style sheet of the page: it defines a variable for each colour (`--cloud-aws`, `--ink`, …) and
/// applies them to every chart. The theme is the reader's, unless an element has `data-theme="light"`
/// or `data-theme="dark"`; printing is always light.
#[must_use]
pub fn stylesheet() -> String {
    let light = variables(|swatch| swatch.light);
    let dark = variables(|swatch| swatch.dark);
    let mut css = format!(
        ":root,[data-theme=\"light\"]{{{light}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=\"light\"]){{{dark}}}}}\n\
         @media screen{{[data-theme=\"dark\"]{{{dark}}}}}\n"
    );
    for Swatch { name, light, .. } in PALETTE {
        css += &format!(
            "svg [fill=\"{light}\"]{{fill:var(--{name})}}\
             svg [stroke=\"{light}\"]{{stroke:var(--{name})}}\n"
        );
    }
    css
}

/// The rules that make a standalone file dark. Colours are written out for programs that do not support
/// CSS variables.
pub(super) fn dark_rules() -> String {
    PALETTE
        .iter()
        .map(|Swatch { light, dark, .. }| {
            format!("[fill=\"{light}\"]{{fill:{dark}}}[stroke=\"{light}\"]{{stroke:{dark}}}")
        })
        .collect()
}

fn variables(color: impl Fn(&Swatch) -> &'static str) -> String {
    PALETTE.iter().map(|swatch| format!("--{}:{};", swatch.name, color(swatch))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::Cloud;

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance(hex: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                crate::numeric::kernel::power((value + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(x: &str, y: &str) -> f64 {
        let (x, y) = (luminance(x), luminance(y));
        (x.max(y) + 0.05) / (x.min(y) + 0.05)
    }

    #[test]
    fn text_is_legible_on_either_paper() {
        let paper = Role::Paper.swatch();
        let text = Cloud::ALL.map(Role::Cloud).into_iter().chain([Role::Ink, Role::Muted]);
        for role in text {
            let Swatch { light, dark, .. } = role.swatch();
            for (color, paper) in [(light, paper.light), (dark, paper.dark)] {
                let contrast = contrast(color, paper);
                assert!(contrast >= 4.5, "{role:?}: {contrast:.2}");
            }
        }
        for (color, paper) in
            [(Role::Axis.swatch().light, paper.light), (Role::Axis.swatch().dark, paper.dark)]
        {
            assert!(contrast(color, paper) >= 3.0, "{color}");
        }
    }

    #[test]
    fn every_role_has_its_own_colour() {
        for (i, swatch) in PALETTE.iter().enumerate() {
            assert_eq!(swatch.role.swatch(), swatch);
            let RGBColor(r, g, b) = swatch.role.color();
            assert_eq!(format!("#{r:02X}{g:02X}{b:02X}"), swatch.light);
            assert!(PALETTE[..i].iter().all(|other| other.light != swatch.light));
        }
    }
}
