//! Which figures the command prints or keeps: measures and quarters.

use clap::Args;

use crate::study::{Projection, ProjectionError, Quarters};

/// Which figures are printed or kept.
#[derive(Clone, Debug, Args)]
pub(in crate::command) struct Selection {
    /// The measures that are kept, or single series: share,models,hhi:clouds
    #[arg(long, value_delimiter = ',', value_name = "MEASURE", value_parser = Series::parse)]
    pub measure: Vec<Series>,
    /// The quarters that are kept: last, all, or some such as 2028Q4,2031Q1
    #[arg(long, value_name = "QUARTER")]
    pub quarter: Option<Quarters>,
}

/// The series of a measure.
#[derive(Clone, Debug)]
pub(in crate::command) struct Series(pub Vec<usize>);

impl Series {
    fn parse(text: &str) -> Result<Self, ProjectionError> {
        Projection::series(text).map(Self)
    }
}

impl Selection {
    /// Whether nothing is left out.
    pub fn is_everything(&self) -> bool {
        self.measure.is_empty() && self.quarter.is_none()
    }

    /// The series that are named.
    pub fn series(&self) -> Vec<usize> {
        self.measure.iter().flat_map(|series| &series.0).copied().collect()
    }
}
