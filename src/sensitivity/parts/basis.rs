//! Orthonormal polynomials of the rank of each input.
//!
//! An input is replaced by its rank among the worlds, scaled to (−1, 1), so that it is uniform whatever
//! its distribution was, and no labelling of its values matters. Legendre polynomials are orthonormal
//! under that distribution (Xiu and Karniadakis 2002). On a finite sample they are so only nearly;
//! each is made orthogonal to the lower ones of its input over the worlds at hand.

/// The highest degree of a polynomial.
pub(super) const HIGHEST: usize = 6;

/// The least part of a polynomial that must be left once lower ones are taken off. An input with few
/// different values has as many polynomials less one.
const LEFT: f64 = 1e-6;

/// One polynomial of one input, or the product of polynomials of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// The input, and its degree.
    pub first: (usize, usize),
    /// Another input with a higher number, and its degree.
    pub second: Option<(usize, usize)>,
}

impl Term {
    /// One polynomial of one input.
    pub const fn single(input: usize, degree: usize) -> Self {
        Self { first: (input, degree), second: None }
    }

    /// The inputs that it is a function of.
    pub fn inputs(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        std::iter::once(self.first.0).chain(self.second.map(|(input, _)| input))
    }
}

/// The polynomials of every input at every world. Each has mean 0 and mean square 1 over the worlds.
#[derive(Clone, Debug)]
pub(super) struct Basis {
    /// By input, by degree less one: the value at each world. Fewer degrees if an input has few values.
    columns: Vec<Vec<Vec<f64>>>,
}

impl Basis {
    /// The basis of worlds whose inputs are `value(world, input)`.
    pub fn new(worlds: usize, inputs: usize, value: impl Fn(usize, usize) -> f64) -> Self {
        let column = |input| polynomials(&ranks(worlds, |world| value(world, input)));
        Self { columns: (0..inputs).map(column).collect() }
    }

    /// How many degrees an input has, at most [`HIGHEST`]: 0 if it never changes.
    pub fn degrees(&self, input: usize) -> usize {
        self.columns[input].len()
    }

    /// How many inputs there are.
    pub fn inputs(&self) -> usize {
        self.columns.len()
    }

    /// The values of a term at each world.
    pub fn column(&self, term: Term) -> Vec<f64> {
        let of = |(input, degree): (usize, usize)| &self.columns[input][degree - 1];
        match term.second {
            None => of(term.first).clone(),
            Some(second) => of(term.first).iter().zip(of(second)).map(|(x, y)| x * y).collect(),
        }
    }
}

/// The middle ranks of a sample, scaled to (−1, 1). Equal values share the mean of their ranks.
fn ranks(worlds: usize, value: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..worlds).collect();
    order.sort_by(|one, other| value(*one).total_cmp(&value(*other)));
    let mut ranks = vec![0.0; worlds];
    let mut below = 0;
    // −0 and 0 are equal, though one of them comes first in the order.
    for equal in order.chunk_by(|one, other| value(*one) == value(*other)) {
        let twice = (2 * below + equal.len()) as f64;
        for world in equal {
            ranks[*world] = twice / worlds as f64 - 1.0;
        }
        below += equal.len();
    }
    ranks
}

/// The Legendre polynomials of degree 1 and higher at these points, by Bonnet's recursion, made orthonormal
/// over the points by Gram and Schmidt.
fn polynomials(points: &[f64]) -> Vec<Vec<f64>> {
    let n = points.len() as f64;
    let mut found: Vec<Vec<f64>> = Vec::new();
    let mut before = vec![1.0; points.len()];
    let mut legendre = points.to_vec();
    for degree in 1..=HIGHEST {
        let mut column = legendre.clone();
        let whole: f64 = column.iter().map(|x| x * x).sum();
        // Twice is enough for orthogonality to the last digits (Giraud, Langou and Rozložník 2005).
        for _ in 0..2 {
            let mean = column.iter().sum::<f64>() / n;
            column.iter_mut().for_each(|x| *x -= mean);
            for lower in &found {
                let along = column.iter().zip(lower).map(|(x, y)| x * y).sum::<f64>() / n;
                column.iter_mut().zip(lower).for_each(|(x, y)| *x -= along * y);
            }
        }
        let left: f64 = column.iter().map(|x| x * x).sum();
        if left <= LEFT * whole {
            break;
        }
        let scale = (n / left).sqrt();
        column.iter_mut().for_each(|x| *x *= scale);
        found.push(column);
        let k = degree as f64;
        let next = points
            .iter()
            .zip(&legendre)
            .zip(&before)
            .map(|((t, now), before)| ((2.0 * k + 1.0) * t * now - k * before) / (k + 1.0))
            .collect();
        before = std::mem::replace(&mut legendre, next);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_equal_values_are_their_mean() {
        let values = [3.0, -0.0, 7.0, 0.0];
        assert_eq!(ranks(4, |world| values[world]), [0.25, -0.5, 0.75, -0.5]);
        assert_eq!(ranks(3, |_| 1.0), [0.0; 3]);
    }

    #[test]
    fn polynomials_are_those_of_legendre_and_orthonormal() {
        let n = 1000;
        let basis = Basis::new(n, 1, |world, _| (world * 7 % n) as f64);
        assert_eq!(basis.degrees(0), HIGHEST);
        let columns: Vec<_> = (1..=HIGHEST).map(|k| basis.column(Term::single(0, k))).collect();
        for (i, one) in columns.iter().enumerate() {
            for (k, other) in columns.iter().enumerate() {
                let product = one.iter().zip(other).map(|(x, y)| x * y).sum::<f64>() / n as f64;
                assert!((product - f64::from(i == k)).abs() < 1e-12, "{i} {k}: {product}");
            }
        }
        // √5 · P₂(t) = √5 · (3 t² − 1) / 2, with t = −0.999 at the first point.
        let published = 5.0_f64.sqrt() * (3.0 * 0.999 * 0.999 - 1.0) / 2.0;
        assert!((columns[1][0] - published).abs() < 1e-4);
    }

    #[test]
    fn an_input_with_few_values_has_few_polynomials() {
        let of = |values: usize| Basis::new(60, 1, |world, _| (world % values) as f64).degrees(0);
        assert_eq!([1, 2, 3, 5, 60].map(of), [0, 1, 2, 4, HIGHEST]);
    }

    #[test]
    fn a_product_is_of_both_inputs() {
        let basis = Basis::new(40, 2, |world, input| (world * [7, 11][input] % 40) as f64);
        let term = Term { first: (0, 1), second: Some((1, 2)) };
        assert_eq!(term.inputs().collect::<Vec<_>>(), [0, 1]);
        let product = basis.column(term);
        let [x, y] = [Term::single(0, 1), Term::single(1, 2)].map(|term| basis.column(term));
        assert_eq!(product[5], x[5] * y[5]);
    }
}
