//! Protects the order of the floors: no module of the library uses one from a floor above it. In the
//! same way, no part of the engine and no part of the page uses a later one.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The modules inside one module, from the lowest floor to the highest.
struct Order {
    /// The folder of the crate, below the project's.
    root: &'static str,
    /// The module, as path segments below the root of its crate.
    inside: &'static [&'static str],
    /// The floors. Modules on the same floor do not use each other.
    floors: &'static [&'static [&'static str]],
}

/// Every order that is checked. Each must list all modules that exist.
const ORDERS: [Order; 3] = [
    Order {
        root: "src",
        inside: &[],
        floors: &[
            &["numeric", "words"],
            &["market"],
            &["scenario"],
            &["record", "worlds"],
            &["engine"],
            &["ensemble"],
            &["fit", "sensitivity"],
            &["link"],
            &["past", "study"],
            &["matching"],
            &["backtest"],
            &["report"],
            &["chart", "sweep"],
            &["command"],
        ],
    },
    Order {
        root: "src",
        inside: &["engine"],
        floors: &[
            &["entity"],
            &["spend"],
            &["rules"],
            &["offer"],
            &["side"],
            &["choice"],
            &["initial"],
            &["outcome"],
            &["replicate"],
            &["state_table"],
        ],
    },
    Order {
        root: "page/src",
        inside: &[],
        floors: &[
            &["browser"],
            &["state"],
            &["compute"],
            &["elements"],
            &["views"],
            &["answer"],
            &["controls"],
            &["share"],
            &["details"],
            &["embedding"],
            &["app"],
        ],
    },
];

impl Order {
    fn floor(&self, module: &str) -> Option<usize> {
        self.floors.iter().position(|floor| floor.contains(&module))
    }

    /// The fault if one module uses another; `None` if it may.
    fn fault(&self, from: &[String], to: &[String]) -> Option<String> {
        let below = |path: &[String]| {
            let (inside, rest) = path.split_at_checked(self.inside.len())?;
            (inside == self.inside).then(|| rest.first().cloned())?
        };
        let (from, to) = (below(from)?, below(to)?);
        let floor = self.floor(&from)?;
        match self.floor(&to) {
            _ if from == to => None,
            None => Some(format!("{from} names {to} without saying in which module it is")),
            Some(named) if named < floor => None,
            Some(_) => Some(format!("{from} names {to}, which is not below it")),
        }
    }
}

/// A source file, with its module and its tokens.
struct Source {
    path: PathBuf,
    module: Vec<String>,
    tokens: TokenStream,
}

/// All files below a folder of source code, without test modules.
fn sources(root: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![(root.to_owned(), Vec::new())];
    while let Some((folder, module)) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let mut module: Vec<String> = module.clone();
            if path.is_dir() {
                if !(module.is_empty() && name == "bin") {
                    module.push(name);
                    folders.push((path, module));
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") && name != "tests"
            {
                if !matches!(name.as_str(), "mod" | "lib" | "main") {
                    module.push(name);
                }
                let tokens = fs::read_to_string(&path).unwrap().parse().unwrap();
                sources.push(Source { path, module, tokens });
            }
        }
    }
    sources
}

/// The tokens without items for tests only.
fn without_tests(tokens: TokenStream) -> Vec<TokenTree> {
    let is = |token: &TokenTree, text: &str| token.to_string() == text;
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        if matches!(&token, TokenTree::Group(_)) && is(&token, "[cfg (test)]") {
            // Skips everything up to the end of the item.
            tokens.find(|token| {
                is(token, ";")
                    || matches!(token, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace)
            });
        } else {
            kept.push(token);
        }
    }
    kept
}

/// Calls `found` with every path that starts with `crate`, `self` or `super` in the code of `module`,
/// as a path from the root of the crate.
fn paths(module: &[String], tokens: TokenStream, found: &mut impl FnMut(Vec<String>)) {
    let tokens = without_tests(tokens);
    let mut at = 0;
    while at < tokens.len() {
        let start = match &tokens[at] {
            TokenTree::Ident(ident) if is_separator(&tokens[at + 1..]) => match &*ident.to_string()
            {
                "crate" => Some(Vec::new()),
                "self" => Some(module.to_vec()),
                "super" => Some(module[..module.len().saturating_sub(1)].to_vec()),
                _ => None,
            },
            TokenTree::Group(group) => {
                let inner = match tokens[..at] {
                    [.., TokenTree::Ident(ref before), TokenTree::Ident(ref name)]
                        if before == "mod" =>
                    {
                        [module, &[name.to_string()]].concat()
                    }
                    _ => module.to_vec(),
                };
                paths(&inner, group.stream(), found);
                None
            }
            _ => None,
        };
        at += 1;
        if let Some(start) = start {
            at += follow(start, &tokens[at..], found);
        }
    }
}

fn is_separator(tokens: &[TokenTree]) -> bool {
    let colon = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ':');
    matches!(tokens, [one, two, ..] if colon(one) && colon(two))
}

/// Follows a path that has been read as far as `path` over the next tokens, and returns how many of
/// them belong to it.
fn follow(
    mut path: Vec<String>,
    tokens: &[TokenTree],
    found: &mut impl FnMut(Vec<String>),
) -> usize {
    let mut at = 0;
    while is_separator(&tokens[at..]) {
        at += 2;
        match tokens.get(at) {
            Some(TokenTree::Ident(ident)) if ident == "super" => {
                path.pop();
            }
            Some(TokenTree::Ident(ident)) => path.push(ident.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                branches(&path, group, found);
                return at + 1;
            }
            _ => break,
        }
        at += 1;
    }
    found(path);
    at
}

/// The paths of a group in a `use`, such as `{a, b::{c, d}}`.
fn branches(path: &[String], group: &Group, found: &mut impl FnMut(Vec<String>)) {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    for branch in tokens.split(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == ',')) {
        if let [TokenTree::Ident(first), rest @ ..] = branch {
            let mut path = path.to_vec();
            if first != "self" {
                path.push(first.to_string());
            }
            follow(path, rest, found);
        }
    }
}

/// All faults of a file.
fn faults(source: Source, orders: &[Order]) -> Vec<String> {
    let Source { path, module, tokens } = source;
    let mut faults = Vec::new();
    paths(&module, tokens, &mut |to| {
        let fault = orders.iter().find_map(|order| order.fault(&module, &to));
        faults.extend(fault.map(|fault| format!("{}: {fault}", path.display())));
    });
    faults
}

#[test]
fn no_import_runs_upwards() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut roots: Vec<_> = ORDERS.iter().map(|order| order.root).collect();
    roots.dedup();
    for root in roots {
        let orders: Vec<_> = ORDERS.into_iter().filter(|order| order.root == root).collect();
        let sources = sources(&project.join(root));
        let faults: Vec<_> =
            sources.into_iter().flat_map(|source| faults(source, &orders)).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn the_table_has_every_module_that_exists() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for Order { root, inside, floors } in ORDERS {
        let mut exist: Vec<String> = sources(&project.join(root))
            .into_iter()
            .filter_map(|source| {
                let (start, rest) = source.module.split_at_checked(inside.len())?;
                (start == inside).then(|| rest.first().cloned())?
            })
            .collect();
        exist.sort();
        exist.dedup();
        let mut listed: Vec<_> = floors.concat();
        listed.sort_unstable();
        assert_eq!(exist, listed, "{root} {inside:?}");
    }
}

/// The faults of a file with this text, in a module of the crate whose code is below `root`.
fn faults_of(root: &str, module: &str, text: &str) -> Vec<String> {
    let module = module.split("::").map(str::to_owned).collect();
    let tokens = text.parse().unwrap();
    let orders: Vec<_> = ORDERS.into_iter().filter(|order| order.root == root).collect();
    faults(Source { path: PathBuf::new(), module, tokens }, &orders)
}

#[test]
fn upward_imports_are_found_in_every_form() {
    for (root, module, text) in [
        ("src", "market::cloud", "use crate::engine::Rules;"),
        ("src", "market::cloud", "use crate::{numeric::Draws, engine::Rules};"),
        ("src", "market::cloud", "use super::super::engine::{self, Rules};"),
        ("src", "market", "use super::engine;"),
        ("src", "market::cloud", "fn f() -> crate::engine::Rules { loop {} }"),
        ("src", "market::cloud", "macro_rules! m { () => { $crate::engine::Rules } }"),
        ("src", "market::cloud", "mod inner { use super::super::super::engine::Rules; }"),
        ("src", "numeric", "use crate::words;"),
        ("src", "engine::spend::state", "use crate::engine::rules::Rules;"),
        ("src", "engine::spend::state", "use super::super::rules::Rules;"),
        ("src", "engine::spend::state", "use crate::engine::{entity::entity, rules::Rules};"),
        ("src", "engine::spend::state", "use crate::engine::Rules;"),
        ("page/src", "state::store", "use crate::views::Drawing;"),
        ("page/src", "compute::runner::recovery", "use super::super::super::app::App;"),
        ("page/src", "browser", "use crate::{share, state::Session};"),
    ] {
        assert!(!faults_of(root, module, text).is_empty(), "{module}: {text}");
    }
}

#[test]
fn what_runs_downwards_or_is_no_import_is_let_through() {
    for (root, module, text) in [
        ("src", "engine::choice::round", "use crate::engine::{rules::Rules, side::Side};"),
        (
            "src",
            "engine::choice::round",
            "use super::{race::Race, shocks}; use crate::market::Cloud;",
        ),
        ("src", "engine::choice::round", "pub(in crate::engine) fn f() {} pub(super) fn g() {}"),
        ("src", "engine", "pub use self::replicate::replicate;"),
        ("page/src", "app", "use crate::{browser::focus, embedding::embed};"),
        ("page/src", "state", "pub(crate) use store::Store; use crate::browser::now;"),
        ("page/src", "", "fn main() { crate::app::App(); }"),
        (
            "src",
            "market::cloud",
            "//! See `crate::engine::Rules`.\n/* crate::engine */ const A: &str = \"crate::engine::Rules\";",
        ),
        ("src", "market::cloud", "#[cfg(test)]\nmod tests { use crate::engine::Rules; }"),
    ] {
        assert_eq!(faults_of(root, module, text), Vec::<String>::new(), "{module}: {text}");
    }
}
