//! The growth over the years as a scene of a kiosk: a year a second, from early on to the last one.

/// The scene begins where one company in so many was founded: before, the map would stand nearly empty.
const EARLY: usize = 5;

/// The years in which companies were founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// In ascending order.
    years: Vec<i32>,
    /// Those of companies that no map can show, in ascending order.
    unplaced: Vec<i32>,
}

impl Growth {
    /// Of these founding years, each with whether the company has a known place; `None` if there are too few to tell of.
    pub fn new(mut founded: Vec<(i32, bool)>) -> Option<Self> {
        founded.sort_unstable();
        let years: Vec<i32> = founded.iter().map(|(year, _)| *year).collect();
        let unplaced = founded.into_iter().filter(|(_, is_placed)| !is_placed).map(|(year, _)| year).collect();
        (years.len() >= EARLY && years.first() != years.last()).then_some(Self { years, unplaced })
    }

    /// The year that is shown after `since_s` of `step_s` seconds. The last second shows the last year, as the one before it does.
    pub fn year(&self, since_s: u32, step_s: u32) -> i32 {
        let (first, last) = (self.years[self.years.len() / EARLY], self.years[self.years.len() - 1]);
        let last_step = i32::try_from(step_s).unwrap_or(i32::MAX).saturating_sub(2).max(1);
        let now = i32::try_from(since_s).unwrap_or(i32::MAX).min(last_step);
        first + (last - first) * now / last_step
    }

    /// The companies that had been founded by the end of `year`.
    pub fn count(&self, year: i32) -> usize {
        self.years.partition_point(|founded| *founded <= year)
    }

    /// Those of them that no map can show.
    pub fn unplaced(&self, year: i32) -> usize {
        self.unplaced.partition_point(|founded| *founded <= year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_from_an_early_year_to_the_last_and_rests_there() {
        let years = [1900, 1990, 2000, 2010, 2012, 2015, 2018, 2019, 2020, 2020];
        let founded = years.iter().rev().map(|year| (*year, ![1990, 2012].contains(year))).collect();
        let growth = Growth::new(founded).unwrap_or_else(|| panic!("ten years tell of a growth"));
        assert_eq!(growth, Growth { years: years.to_vec(), unplaced: vec![1990, 2012] });
        let years: Vec<i32> = (0..6).map(|second| growth.year(second, 6)).collect();
        assert_eq!(years, [2000, 2005, 2010, 2015, 2020, 2020]);
        let counts: Vec<usize> = years.iter().map(|year| growth.count(*year)).collect();
        assert_eq!(counts, [3, 3, 4, 6, 10, 10]);
        assert_eq!([1989, 1990, 2011, 2020].map(|year| growth.unplaced(year)), [0, 1, 1, 2]);
    }

    #[test]
    fn few_years_or_a_single_one_tell_of_no_growth() {
        let founded = |years: &[i32]| years.iter().map(|year| (*year, true)).collect::<Vec<_>>();
        assert_eq!(Growth::new(founded(&[2000, 2001, 2002, 2003])), None);
        assert_eq!(Growth::new(founded(&[2000; 9])), None);
    }
}
