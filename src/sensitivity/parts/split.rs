//! What admitted terms explain, divided among inputs.
//!
//! The worth of a set of inputs is the part of the variance that the terms of these inputs alone explain.
//! Its Shapley values divide the whole without rest and are never negative, whether or not inputs
//! depend on each other (Owen 2014; Song, Nelson and Staum 2016). For a linear model they are the measure
//! of Lindeman, Merenda and Gold (1980; Grömping 2007). If terms are orthogonal, each goes to its inputs in
//! equal parts, so that inputs without interactions get their first-order Sobol' indices.
//!
//! Each order in which inputs can enter is one Cholesky factor of the terms' matrix of products. Inputs of
//! worlds hardly depend on each other, so a few orders give the mean over all of them.

use crate::sensitivity::draws::{Purpose, shuffle};

use super::basis::{Basis, Term};
use super::selection::{Model, dot};

/// The number of pairs of an order and its reverse.
const PAIRS: u32 = 32;

/// The number of pairs when one world is left out, which only the error depends on.
const PAIRS_WITHOUT_ONE: u32 = 4;

/// Up to so many inputs all orders are taken.
const ALL_ORDERS: usize = 3;

/// The part of a term's length below which it is a sum of terms before it.
const DEPENDENT: f64 = 1e-9;

const SEED: u32 = 1;

/// Parts of the variance that one input carries.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Carried {
    /// In all.
    pub part: f64,
    /// Of it, by products with other inputs.
    pub interactions: f64,
}

/// The parts of each shown input, in the order of `model.shown`.
#[derive(Clone, Debug, Default)]
pub(super) struct Split {
    /// The parts.
    pub carried: Vec<Carried>,
    /// Their standard errors.
    pub errors: Vec<f64>,
    /// R², the part of the variance that all terms explain over the worlds that they were fitted to.
    pub fitted: f64,
    /// The same less what so many terms would explain by chance.
    pub adjusted: f64,
}

/// Divides what the terms of a model explain of these outputs.
pub(super) fn split(basis: &Basis, model: &Model<'_>, outputs: &[f64]) -> Split {
    let (terms, shown) = (&model.terms, &model.shown);
    let columns: Vec<Vec<f64>> = std::iter::once(vec![1.0; outputs.len()])
        .chain(terms.iter().map(|term| basis.column(*term)))
        .chain([outputs.to_vec()])
        .collect();
    let products = Products::of(&columns);
    let (carried, fitted) = divided(&products, terms, shown, &orders(shown.len(), PAIRS));
    let mut adjusted = 1.0;
    if !terms.is_empty() {
        adjusted = fitted - by_chance(fitted, outputs.len(), terms.len()) * terms.len() as f64;
    }
    let few = orders(shown.len(), PAIRS_WITHOUT_ONE);
    let without_one: Vec<Vec<Carried>> = (0..if shown.is_empty() { 0 } else { outputs.len() })
        .map(|world| divided(&products.without(&columns, world), terms, shown, &few).0)
        .collect();
    let n = outputs.len() as f64;
    let error = |input: usize| {
        let mean = without_one.iter().map(|split| split[input].part).sum::<f64>() / n;
        let squares: f64 = without_one
            .iter()
            .map(|split| (split[input].part - mean) * (split[input].part - mean))
            .sum();
        // The jackknife (Tukey 1958).
        ((n - 1.0) / n * squares).sqrt()
    };
    let errors = (0..shown.len()).map(error).collect();
    Split { carried, errors, fitted, adjusted: if terms.is_empty() { 0.0 } else { adjusted } }
}

/// The part that one term would explain by chance, so that R² less that of all terms is the adjusted one
/// (Ezekiel 1930).
fn by_chance(fitted: f64, worlds: usize, terms: usize) -> f64 {
    (1.0 - fitted) / worlds.saturating_sub(terms + 1).max(1) as f64
}

/// Orders in which inputs enter: all, or pairs of a drawn one and its reverse.
fn orders(count: usize, pairs: u32) -> Vec<Vec<usize>> {
    if count <= ALL_ORDERS {
        return all_orders(count);
    }
    let both = |number| {
        let order = shuffle(Purpose::Orders, SEED, number, count);
        let reverse = order.iter().rev().copied().collect();
        [order, reverse]
    };
    (0..pairs).flat_map(both).collect()
}

fn all_orders(count: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![Vec::new()];
    for input in 0..count {
        let longer = |order: &Vec<usize>| {
            let order = order.clone();
            (0..=order.len()).map(move |place| {
                let mut order = order.clone();
                order.insert(place, input);
                order
            })
        };
        orders = orders.iter().flat_map(longer).collect();
    }
    orders
}

/// The mean over orders of what each input adds, less what it would by chance, and R².
fn divided(
    products: &Products,
    terms: &[Term],
    shown: &[usize],
    orders: &[Vec<usize>],
) -> (Vec<Carried>, f64) {
    let mut sums = vec![Carried::default(); shown.len()];
    let mut fitted = 0.0;
    for order in orders {
        let mut place = vec![0; shown.len()];
        order.iter().enumerate().for_each(|(at, input)| place[*input] = at);
        let position = |input| shown.iter().position(|shown| *shown == input).unwrap_or(0);
        // A term enters with the last of its inputs; an input's own terms come before its products.
        let last = |term: &Term| {
            let by_place = |input: &usize| place[*input];
            term.inputs().map(position).max_by_key(by_place).unwrap_or(0)
        };
        let mut entering: Vec<(usize, usize)> =
            terms.iter().enumerate().map(|(term, of)| (last(of), term)).collect();
        entering.sort_by_key(|(input, term)| (place[*input], terms[*term].second.is_some(), *term));
        let gains = products.gains(&entering);
        fitted = gains.iter().sum();
        for ((input, term), gain) in entering.iter().zip(gains) {
            sums[*input].part += gain;
            if terms[*term].second.is_some() {
                sums[*input].interactions += gain;
            }
        }
    }
    let count = orders.len().max(1) as f64;
    let chance = by_chance(fitted, products.worlds, terms.len());
    for (sum, input) in sums.iter_mut().zip(shown) {
        let (mut of_terms, mut of_products) = (0.0, 0.0);
        for term in terms.iter().filter(|term| term.inputs().any(|of| of == *input)) {
            if term.second.is_some() {
                of_terms += 0.5;
                of_products += 0.5;
            } else {
                of_terms += 1.0;
            }
        }
        sum.part = sum.part / count - chance * of_terms;
        sum.interactions = sum.interactions / count - chance * of_products;
    }
    (sums, fitted)
}

/// The sums over worlds of products of two columns: the constant, the terms, and the outputs last.
#[derive(Clone, Debug)]
struct Products {
    worlds: usize,
    width: usize,
    values: Vec<f64>,
}

impl Products {
    fn of(columns: &[Vec<f64>]) -> Self {
        let width = columns.len();
        let mut values = vec![0.0; width * width];
        for i in 0..width {
            for k in 0..=i {
                let product = dot(&columns[i], &columns[k]);
                values[i * width + k] = product;
                values[k * width + i] = product;
            }
        }
        Self { worlds: columns.first().map_or(0, Vec::len), width, values }
    }

    /// The same without one world.
    fn without(&self, columns: &[Vec<f64>], world: usize) -> Self {
        let mut without = Self { worlds: self.worlds - 1, ..self.clone() };
        for i in 0..self.width {
            for k in 0..self.width {
                without.values[i * self.width + k] -= columns[i][world] * columns[k][world];
            }
        }
        without
    }

    /// What each term adds to the explained part of the variance, entering in this order.
    fn gains(&self, entering: &[(usize, usize)]) -> Vec<f64> {
        let size = entering.len() + 2;
        let columns: Vec<usize> = std::iter::once(0)
            .chain(entering.iter().map(|(_, term)| term + 1))
            .chain([self.width - 1])
            .collect();
        // The lower Cholesky factor, row after row. The last row holds what is explained of the outputs.
        let mut factor = vec![0.0; size * size];
        for row in 0..size {
            let (above, this) = factor.split_at_mut(row * size);
            let mut left = self.values[columns[row] * self.width + columns[row]];
            let whole = left;
            for column in 0..row {
                let other = &above[column * size..=column * size + column];
                let known = dot(&this[..column], &other[..column]);
                let product = self.values[columns[row] * self.width + columns[column]] - known;
                let along = if other[column] > 0.0 { product / other[column] } else { 0.0 };
                this[column] = along;
                left -= along * along;
            }
            this[row] = if left > DEPENDENT * whole { left.sqrt() } else { 0.0 };
        }
        let of_outputs = &factor[(size - 1) * size..];
        let constant = of_outputs[0];
        let whole = self.values[self.width * self.width - 1] - constant * constant;
        of_outputs[1..size - 1].iter().map(|along| along * along / whole).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_orders_of_three() {
        let mut orders = orders(3, 0);
        orders.sort();
        let expected = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        assert_eq!(orders, expected);
    }

    #[test]
    fn gains_by_hand() {
        // y = 2 x + z with x and z orthogonal and of mean 0: parts 4/5 and 1/5, in any order.
        let x = vec![1.0, -1.0, 1.0, -1.0];
        let z = vec![1.0, 1.0, -1.0, -1.0];
        let y: Vec<f64> = x.iter().zip(&z).map(|(x, z)| 7.0 + 2.0 * x + z).collect();
        let products = Products::of(&[vec![1.0; 4], x.clone(), z, y.clone()]);
        for (order, expected) in [([(0, 0), (1, 1)], [0.8, 0.2]), ([(1, 1), (0, 0)], [0.2, 0.8])] {
            let gains = products.gains(&order);
            assert!(gains.iter().zip(expected).all(|(g, e)| (g - e).abs() < 1e-12), "{gains:?}");
        }
        // A term that is a multiple of one before it adds nothing.
        let twice = x.iter().map(|x| 2.0 * x).collect();
        let products = Products::of(&[vec![1.0; 4], x, twice, y]);
        assert!(products.gains(&[(0, 0), (1, 1)])[1].abs() < 1e-12);
    }
}
