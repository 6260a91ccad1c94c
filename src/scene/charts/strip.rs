//! A strip of dots: each company at its headcount on a logarithmic scale, dots of about the same size piled up.

use plotters::style::text_anchor::HPos;

use super::legend::{Entry, Legend};
use super::time::line;
use super::{Sheet, side, sketch};
use crate::scene::ink::Ink;
use crate::scene::text_size::width_px;
use crate::scene::{Datum, Hit, Scene};

/// A company; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// The company's id.
    pub key: String,
    /// The whole statement, for tooltip and accessible name.
    pub title: String,
    /// Headcount, at least one.
    pub people: u32,
    /// Number of the sign, see [`crate::scene::glyph`].
    pub sign: usize,
    /// The class suffix that carries the colour.
    pub class: String,
    /// What sign and colour stand for.
    pub group: String,
}

/// The most dots that are drawn one by one, whatever the room: each is a node of the document.
pub const MOST_DOTS: usize = 600;

/// From dot to dot, the widest that leaves room for the highest pile is taken.
const PITCHES: [f64; 4] = [13.0, 11.0, 9.0, 8.0];
/// Radius of a dot as a share of the pitch.
const RADIUS: f64 = 0.36;
/// Above the piles, for the text at the median.
const HEAD: f64 = 20.0;
/// Under the base line.
const FOOT: f64 = 20.0;
const TICK_SIZE: f64 = 11.0;
/// Between two texts under the line.
const TICK_GAP: f64 = 10.0;
/// Headcounts that are named, the more important first: the limits of the bands, then thousands.
const TICKS: [u32; 9] = [10, 250, 50, 1, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// The dots over a base line, and a line at the median with its text. `None` if there are more than can be told apart: then
/// bins have to do.
pub fn strip(
    dots: &[Dot],
    median: Option<(u32, &str)>,
    width: f64,
    height: f64,
    number: &dyn Fn(usize) -> String,
) -> Option<Scene> {
    let (width, height) = (side(width), side(height).max(HEAD + FOOT + 40.0));
    let most = dots.iter().map(|dot| dot.people).max().unwrap_or(1).max(1_000);
    if dots.len() > MOST_DOTS {
        return None;
    }
    let legend = Legend::new(entries(dots), width);
    let floor = height - FOOT;
    let (pitch, piles) = PITCHES.into_iter().map(|pitch| (pitch, piles(dots, most, pitch, width))).find(|(pitch, piles)| {
        let highest = piles.iter().map(|(_, level)| level + 1).max().unwrap_or_default();
        highest as f64 * pitch <= floor - HEAD
    })?;
    let center = |(column, level): (usize, usize)| (pitch * (column as f64 + 0.5), floor - 2.0 - pitch * (level as f64 + 0.5));
    let data = dots.iter().zip(&piles).map(|(dot, place)| {
        let (x, y) = center(*place);
        let hit = Hit { x: x - pitch / 2.0, y: y - pitch / 2.0, width: pitch, height: pitch };
        Datum { key: dot.key.clone().into(), label: dot.title.clone(), count: 1, chosen: None, hit }
    });
    Some(sketch(width, height + legend.height, data.collect(), &|sheet| {
        let chart = sheet.pixels()?;
        axis(sheet, (most, pitch, width, floor), number)?;
        if let Some((people, text)) = median {
            let x = (column(people, most, pitch, width) as f64 + 0.5) * pitch;
            line(&chart, &[(x, HEAD - 4.0), (x, floor)], sheet.ink("median"))?;
            let half = width_px(text, TICK_SIZE) / 2.0;
            if half * 2.0 <= width {
                sheet.text(text, (x.min(width - half).max(half), 7.0), HPos::Center, TICK_SIZE, Ink::Tick)?;
            }
        }
        line(&chart, &[(0.0, floor), (width, floor)], Ink::Axis)?;
        for (index, (dot, place)) in dots.iter().zip(&piles).enumerate() {
            sheet.datum(index, &|| {
                sheet.sign(dot.sign, center(*place), pitch * RADIUS, &format!("mark {}", dot.class));
                Ok(())
            })?;
        }
        legend.draw(sheet, height)
    }))
}

/// The signs that occur, in their order.
fn entries(dots: &[Dot]) -> Vec<Entry> {
    let last = dots.iter().map(|dot| dot.sign).max().map_or(0, |last| last + 1);
    let entry = |sign: usize| {
        let dot = dots.iter().find(|dot| dot.sign == sign)?;
        Some(Entry { sign, class: dot.class.clone(), label: dot.group.clone() })
    };
    (0..last).filter_map(entry).collect()
}

/// Column and level of each dot, in the order of the dots.
fn piles(dots: &[Dot], most: u32, pitch: f64, width: f64) -> Vec<(usize, usize)> {
    let mut levels: Vec<usize> = Vec::new();
    let place = |dot: &Dot| {
        let column = column(dot.people, most, pitch, width);
        if levels.len() <= column {
            levels.resize(column + 1, 0);
        }
        let level = levels[column];
        levels[column] += 1;
        (column, level)
    };
    dots.iter().map(place).collect()
}

/// The pile of a headcount.
fn column(people: u32, most: u32, pitch: f64, width: f64) -> usize {
    let columns = (width / pitch).floor().max(1.0);
    let share = f64::from(people.max(1)).ln() / f64::from(most.max(2)).ln();
    (share * (columns - 1.0)).round() as usize
}

/// Grid lines and their headcounts, none touching another.
fn axis(sheet: &Sheet, (most, pitch, width, floor): (u32, f64, f64, f64), number: &dyn Fn(usize) -> String) -> super::Drawn {
    let chart = sheet.pixels()?;
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for people in TICKS.into_iter().filter(|people| *people <= most) {
        let x = (column(people, most, pitch, width) as f64 + 0.5) * pitch;
        let text = number(people as usize);
        let half = width_px(&text, TICK_SIZE) / 2.0;
        let middle = x.min(width - half).max(half);
        let clear = taken.iter().all(|(other, reach)| (other - middle).abs() >= reach + half + TICK_GAP);
        if !clear || half * 2.0 > width {
            continue;
        }
        taken.push((middle, half));
        line(&chart, &[(x, HEAD), (x, floor)], Ink::Grid)?;
        sheet.text(&text, (middle, floor + FOOT / 2.0 + 2.0), HPos::Center, TICK_SIZE, Ink::Tick)?;
    }
    Ok(())
}
