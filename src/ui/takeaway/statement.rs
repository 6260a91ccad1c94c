//! What a file of the selection says of itself.

use leptos::prelude::*;

use crate::domain::data::export::Statement;
use crate::state::{Address, Session, Settings, public_href};
use crate::texts::Exports;
use crate::ui::explore::chips;

/// Release, licence, filters, number and address of the selection, in the reader's language.
pub(in crate::ui) fn statement(session: Session) -> Statement {
    let words = &session.texts().interact;
    let atlas = session.atlas();
    let release = &atlas.dataset.release;
    let date = (session.texts().kinds.date)(&release.date);
    untrack(|| {
        let filters = chips::words(session);
        Statement {
            credit: (words.credit)(&release.id, &date, &release.licence),
            filters: if filters.is_empty() { words.without_filters.to_owned() } else { (words.filtered_by)(&filters.join(", ")) },
            count: (Exports::of(session.lang).count)(session.count.get(), session.total.get()),
            address: public_href(Address::here(), Settings::here()).unwrap_or_default(),
            missing: if release.is_split { Exports::of(session.lang).incomplete.to_owned() } else { String::new() },
        }
    })
}
