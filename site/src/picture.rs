//! Pictures: drawings as PNG, with the same letters on every machine.

use std::sync::Arc;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

/// The family of the font that all texts have.
const FAMILY: &str = "Noto Sans";

/// Turns drawings into pictures.
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    /// A painter with one font, whatever fonts the machine has.
    pub(crate) fn new() -> Self {
        let mut fonts = Database::new();
        for font in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family(FAMILY);
        let fontdb = Arc::new(fonts);
        Self { options: Options { font_family: FAMILY.to_owned(), fontdb, ..Options::default() } }
    }

    /// A drawing as PNG, a pixel for each of its CSS pixels.
    pub(crate) fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).context("a drawing cannot be read")?;
        let size = tree.size().to_int_size();
        let mut picture =
            Pixmap::new(size.width(), size.height()).context("a drawing has no size")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        picture.encode_png().context("a picture cannot be written")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_picture_of_its_size_with_its_letters() {
        let drawing = |text: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"63\">\
                 <rect width=\"120\" height=\"63\" fill=\"#fff\"/>\
                 <text x=\"9\" y=\"40\" font-family=\"system-ui, sans-serif\">{text}</text></svg>"
            )
        };
        let painter = Painter::new();
        let [blank, text] = ["", "31 %"].map(|text| painter.png(&drawing(text)).unwrap());
        for picture in [&blank, &text] {
            assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
            assert_eq!(picture[16..24], [0, 0, 0, 120, 0, 0, 0, 63]);
        }
        assert!(blank != text, "no letter is drawn");
        assert!(painter.png("no drawing").is_err());
    }
}
