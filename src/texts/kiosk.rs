//! Texts of the kiosk: the loop's captions, the warning, the hand-over to a phone.

use super::Str;

/// The kiosk at an event.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Kiosk {
    pub bar: Str,
    pub touch: Str,
    pub again: Str,
    pub phone: Str,
    pub phone_hint: Str,
    pub big: Str,
    pub outside: Str,
    pub outside_hint: Str,
    pub idle_title: Str,
    pub idle: fn(seconds: u32) -> String,
    pub go_on: Str,
    pub all: fn(companies: usize, clusters: usize) -> [String; 2],
    pub companies: fn(companies: usize) -> Str,
    pub companies_in: fn(companies: usize, clusters: usize) -> String,
    pub until: fn(year: i32) -> String,
    pub founded: fn(companies: usize) -> Str,
    pub founded_at: fn(place: &str) -> String,
    pub unplaced: fn(companies: usize) -> String,
    pub relations: Str,
    pub relations_of: Str,
    pub relations_shown: Str,
}
