//! Entities of the model, whose documentation is generated from their declarations.

/// An entity of the model and its state variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Each variable with its meaning and its type.
    pub variables: &'static [Variable],
}

/// A state variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name in the program.
    pub name: &'static str,
    /// What it means, with its unit.
    pub meaning: &'static str,
    /// Its type in the program.
    pub of: &'static str,
}

/// Declares a struct and, from its doc comments, the constant `ENTITY` that describes it.
macro_rules! entity {
    (
        $(#[doc = $about:literal])*
        #[derive($($derive:ident),*)]
        $(#[repr($repr:meta)])?
        pub struct $name:ident {
            $( $(#[doc = $meaning:literal])* $access:vis $field:ident: $of:ty, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive($($derive),*)]
        $(#[repr($repr)])?
        pub struct $name {
            $( $(#[doc = $meaning])* $access $field: $of, )*
        }

        impl $name {
            /// Its description, for the documents.
            pub const ENTITY: $crate::engine::entity::Entity = $crate::engine::entity::Entity {
                name: stringify!($name),
                about: concat!($($about),*),
                variables: &[$( $crate::engine::entity::Variable {
                    name: stringify!($field),
                    meaning: concat!($($meaning),*),
                    of: stringify!($of),
                }, )*],
            };
        }
    };
}

pub(in crate::engine) use entity;

impl Entity {
    /// The entity as a Markdown table with a heading.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!(
            "**{}.** {}\n\n| variable | meaning | type |\n|---|---|---|\n",
            self.name,
            plain(self.about)
        );
        for Variable { name, meaning, of } in self.variables {
            text += &format!("| `{name}` | {} | `{}` |\n", plain(meaning), plain(of));
        }
        text
    }
}

/// The text of a doc comment without syntax that only rustdoc understands.
fn plain(text: &str) -> String {
    text.trim().replace("[`", "`").replace("`]", "`").replace('|', "\\|")
}
