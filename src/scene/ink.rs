//! Ink: what plotters believes to be a colour and what is in truth a CSS class.
//!
//! plotters knows colours as three bytes only. An [`Ink`] is written into these bytes, and the recording backend reads it
//! back; so a change of theme, a high-contrast mode or a print style never has to draw a chart again.

use std::cell::RefCell;

use plotters::style::RGBColor;

/// The role of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The base line of a chart.
    Axis,
    /// A line to read values against.
    Grid,
    /// The text of a grid line or an axis.
    Tick,
    /// The bed of a bar that has no parts.
    Track,
    /// A class of the chart's own [`InkTable`], by index.
    Series(u16),
}

impl Ink {
    const FIXED: [(Self, &str); 4] = [(Self::Axis, "axis"), (Self::Grid, "grid"), (Self::Tick, "tick"), (Self::Track, "track")];

    /// The three bytes that stand for this ink.
    pub fn rgb(self) -> (u8, u8, u8) {
        if let Self::Series(index) = self {
            let [high, low] = index.to_be_bytes();
            return (u8::MAX, high, low);
        }
        let index = Self::FIXED.iter().position(|(ink, _)| *ink == self).unwrap_or_default();
        (index as u8, 0, 0)
    }

    /// The same as a colour of plotters.
    pub fn color(self) -> RGBColor {
        let (r, g, b) = self.rgb();
        RGBColor(r, g, b)
    }

    /// The ink that a colour stands for; absent if plotters chose a colour of its own.
    pub fn from_rgb(rgb: (u8, u8, u8)) -> Option<Self> {
        match rgb {
            (u8::MAX, high, low) => Some(Self::Series(u16::from_be_bytes([high, low]))),
            (index, 0, 0) => Self::FIXED.get(usize::from(index)).map(|(ink, _)| *ink),
            _ => None,
        }
    }
}

/// The classes of one chart's series, interned while it is drawn.
#[derive(Debug, Default)]
pub struct InkTable(RefCell<Vec<String>>);

impl InkTable {
    /// The ink for a class string.
    pub fn series(&self, class: &str) -> Ink {
        let mut classes = self.0.borrow_mut();
        let index = classes.iter().position(|known| known == class).unwrap_or(classes.len());
        // Charts have a few dozen classes; past the two bytes of an index the last class has to do.
        let Ok(short) = u16::try_from(index) else { return Ink::Series(u16::MAX) };
        if index == classes.len() {
            classes.push(class.to_owned());
        }
        Ink::Series(short)
    }

    /// The class of a colour; empty if the colour is none of ours.
    pub fn class(&self, rgb: (u8, u8, u8)) -> String {
        match Ink::from_rgb(rgb) {
            Some(Ink::Series(index)) => self.0.borrow().get(usize::from(index)).cloned().unwrap_or_default(),
            Some(fixed) => {
                Ink::FIXED.iter().find(|(ink, _)| *ink == fixed).map_or_else(String::new, |(_, class)| (*class).to_owned())
            }
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_come_back_as_inks() {
        for ink in [Ink::Axis, Ink::Grid, Ink::Tick, Ink::Track, Ink::Series(0), Ink::Series(300), Ink::Series(u16::MAX)] {
            assert_eq!(Ink::from_rgb(ink.rgb()), Some(ink));
        }
        assert_eq!(Ink::from_rgb((12, 34, 56)), None);
    }

    #[test]
    fn a_class_is_interned_once() {
        let table = InkTable::default();
        let (a, b, again) = (table.series("mark a"), table.series("mark b"), table.series("mark a"));
        assert_eq!(a, again);
        assert_ne!(a, b);
        assert_eq!(table.class(b.rgb()), "mark b");
        assert_eq!(table.class((0, 0, 0)), "axis");
        assert_eq!(table.class((9, 9, 9)), "");
    }
}
