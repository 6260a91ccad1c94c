//! What table and cards share: the window of lines, the focus inside it, and the arrow keys.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::Rows;
use super::window::{show_line, use_window};
use crate::state::memo;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::focus::{focus_soon, focused};
use crate::ui::shared::painter::px;

/// A list of lines of one height, each with some companies.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    rows: Rows,
    container: NodeRef<html::Div>,
    height: Memo<f64>,
    columns: Memo<usize>,
    near: Memo<(usize, usize)>,
    focused: RwSignal<Option<(usize, u32)>>,
}

impl Lines {
    /// `columns` companies a line of `height` pixels, in an element that the caller makes; all of them in the document where `is_whole`.
    pub(super) fn new(
        rows: Rows,
        container: NodeRef<html::Div>,
        height: Memo<f64>,
        columns: Memo<usize>,
        is_whole: Memo<bool>,
    ) -> Self {
        let count = memo(move || rows.with(|rows| rows.len()).div_ceil(columns.get()));
        let near = use_window(container, count, height, is_whole);
        Self { rows, container, height, columns, near, focused: RwSignal::new(None) }
    }

    /// Height of all lines.
    pub(super) fn total(self) -> Box<dyn Fn() -> String + Send> {
        text(move || {
            let lines = self.rows.with(|rows| rows.len()).div_ceil(self.columns.get());
            [px(lines as f64 * self.height.get()).as_str(), "px"].concat()
        })
    }

    /// The companies to have in the document, each with its position: those near the screen, and the one in focus.
    pub(super) fn items(self) -> Memo<Vec<(usize, u32)>> {
        memo(move || {
            let ((first, last), columns) = (self.near.get(), self.columns.get());
            self.rows.with(|rows: &Arc<Vec<u32>>| {
                let (first, last) = (first * columns, (last * columns).min(rows.len()));
                let mut items: Vec<(usize, u32)> = (first..last).map(|index| (index, rows[index])).collect();
                // After a change of the selection another company may be at that position.
                if let Some((index, row)) = self.focused.get()
                    && rows.get(index) == Some(&row)
                {
                    if index < first {
                        items.insert(0, (index, row));
                    } else if index >= last {
                        items.push((index, row));
                    }
                }
                items
            })
        })
    }

    /// Where an item's line stands.
    pub(super) fn top(self, index: usize) -> Box<dyn Fn() -> String + Send> {
        text(move || {
            let line = index / self.columns.get().max(1);
            [px(line as f64 * self.height.get()).as_str(), "px"].concat()
        })
    }

    /// Which of the columns of its line an item is in.
    pub(super) fn column(self, index: usize) -> Box<dyn Fn() -> String + Send> {
        text(move || (index % self.columns.get().max(1)).to_string())
    }

    /// To be told when an item gets the focus.
    pub(super) fn focus(self, item: (usize, u32)) {
        if self.focused.get_untracked() != Some(item) {
            self.focused.set(Some(item));
        }
    }

    /// Arrow keys go from company to company, Home and End to the first and the last.
    pub(super) fn keys(self, event: &KeyboardEvent) {
        let is_link = focused().is_some_and(|element| element.matches("[data-atlas-company] a").unwrap_or(false));
        let Some((index, _)) = self.focused.get_untracked().filter(|_| is_link) else { return };
        let (length, columns) = (self.rows.with_untracked(|rows| rows.len()), self.columns.get_untracked());
        let next = match event.key().as_str() {
            "ArrowDown" => index + columns,
            "ArrowUp" => index.wrapping_sub(columns),
            "ArrowRight" if columns > 1 => index + 1,
            "ArrowLeft" if columns > 1 => index.wrapping_sub(1),
            "Home" => 0,
            "End" => length.saturating_sub(1),
            _ => return,
        };
        // With a modifier the key is the browser's.
        if next >= length || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        show_line(self.container, next / columns, self.height.get_untracked());
        // The page scrolls, then the lines there are made, then one of them can take the focus.
        let selector = format!("[data-index=\"{next}\"] a");
        request_animation_frame(move || request_animation_frame(move || focus_soon(&[&selector])));
    }
}
