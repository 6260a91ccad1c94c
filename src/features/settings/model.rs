//! What an operator can set, as plain values.

use super::checks::Accent;
use super::layers::{Layer, Tiles};
use crate::domain::model::Localized;
use crate::domain::url_state::codec::encode;

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    /// Address of the public site with a slash at its end, for links that leave the page they are on (QR codes).
    pub address: Option<String>,
    /// Where questions go: `mailto:` or http(s).
    pub contact: Option<String>,
    /// Where corrections go, see [`Config::correction_for`].
    pub correction: Option<String>,
    /// Codes of the languages offered, in the order of the switch; empty: all.
    pub languages: Vec<String>,
    /// Code of the language for visitors whose own is not offered.
    pub language: Option<String>,
    /// Accent colour in the light and in the dark scheme.
    pub accent: Accent,
    /// File of the logo beside the app.
    pub logo: Option<String>,
    /// Tile layers that a visitor may switch on.
    pub tiles: Vec<Tiles>,
    /// Further vector layers of the map.
    pub layers: Vec<Layer>,
    /// Times and states of a kiosk.
    pub kiosk: Kiosk,
    /// Headline figures in their order; empty: [`Figure::DEFAULT`].
    pub figures: Vec<Figure>,
}

/// How a kiosk behaves; a time in the URL goes before the one here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kiosk {
    /// Seconds without a touch until the warning.
    pub idle_s: Option<u32>,
    /// Seconds from the warning to the start.
    pub warning_s: Option<u32>,
    /// Seconds for which the loop shows each state.
    pub step_s: Option<u32>,
    /// What the loop shows.
    pub states: Vec<KioskState>,
}

/// One picture of the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KioskState {
    /// Path and query below the app's folder, such as `fr?cluster=lyon`.
    pub state: String,
    /// What it shows, per language.
    pub caption: Localized,
}

/// One of the headline's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A card a cluster: its official figures and the way to its page.
    Clusters,
    /// Companies of the selection.
    Recorded,
    /// Those founded in the last years.
    Founded,
    /// The largest sector.
    TopSector,
    /// Our rows against the official counts.
    Coverage,
}

impl Figure {
    /// Every figure with its name in the file, in the order of the headline.
    pub const ALL: [(&'static str, Self); 5] = [
        ("clusters", Self::Clusters),
        ("recorded", Self::Recorded),
        ("founded", Self::Founded),
        ("top-sector", Self::TopSector),
        ("coverage", Self::Coverage),
    ];
    /// What is shown where the operator chooses nothing: the official figures, and how far our own reach.
    pub const DEFAULT: [Self; 2] = [Self::Clusters, Self::Coverage];
}

impl Config {
    /// The address for a correction of one record: `{id}`, `{name}`, `{release}` and `{page}` stand for its own.
    pub fn correction_for(&self, values: [(&str, &str); 4]) -> Option<String> {
        let filled = values
            .iter()
            .fold(self.correction.clone()?, |text, (name, value)| text.replace(&["{", name, "}"].concat(), &encode(value)));
        Some(filled)
    }
}
