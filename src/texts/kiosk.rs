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
    pub phone_local: Str,
    pub big: Str,
    pub outside: Str,
    pub outside_hint: Str,
    pub idle_title: Str,
    pub idle: fn(seconds: u32) -> String,
    pub go_on: Str,
    pub all: fn(companies: usize, clusters: usize) -> String,
    pub cluster: fn(region: &str, companies: usize) -> String,
    pub sector: fn(sector: &str, companies: usize) -> String,
}
