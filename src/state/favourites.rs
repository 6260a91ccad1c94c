//! What the visitor marked: companies, and selections. Both last as long as the page, and longer only if the visitor asks for that.

use leptos::prelude::*;

use super::kept::KeptList;
use crate::domain::url_state::UrlState;

/// The lists of the visitor. They and the appearance are what the page may store.
#[derive(Debug, Clone, Copy)]
pub struct Favourites {
    /// Ids of companies.
    pub companies: KeptList,
    /// Selections, as state strings with nothing but filters.
    pub selections: KeptList,
}

impl Favourites {
    /// Reads what was kept and provides it to everything below.
    pub fn provide() {
        provide_context(Self { companies: KeptList::read("atlas.favourites"), selections: KeptList::read("atlas.selections") });
    }

    /// Begins without any, for the next visitor of a kiosk. What somebody keeps on the device is not touched: it is no visitor's of the
    /// kiosk, where keeping is not offered.
    pub fn lay_aside(self) {
        self.companies.lay_aside();
        self.selections.lay_aside();
    }

    /// The favourites provided above.
    pub fn here() -> Self {
        expect_context()
    }
}

/// The filters of a state as an entry of the list; empty where nothing is filtered. Commas are escaped, as the list is kept with commas
/// between its entries.
pub fn selection_of(state: &UrlState) -> String {
    UrlState { filters: state.filters.clone(), ..UrlState::default() }.to_query().replace(',', "%2C")
}
