//! Files that a visitor takes away: pictures of the page, and texts. Nothing leaves the machine. What makes the files is a part of
//! its own, fetched at the first wish.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::task::spawn_local;
use web_sys::Element;

use super::picture;
use crate::scene::Scene;
use crate::scene::document::Caption;
use crate::state::chunk;

/// What a file holds.
pub(crate) enum Content {
    /// A picture with what is written around it, and the signs of its legend, each an SVG element of the page with its meaning.
    Picture { subject: Subject, caption: Caption, signs: Vec<(Element, String)>, format: Format },
    /// A text with its media type.
    Text { text: String, media_type: &'static str },
    /// Bytes with their media type.
    Bytes { bytes: Uint8Array, media_type: &'static str },
}

/// What a picture shows.
pub(crate) enum Subject {
    /// SVG elements of the page, each with its name: side by side; below them those whose name is empty.
    Elements(Vec<(Element, String)>),
    /// A chart, drawn anew for the room that the picture has.
    Chart(Arc<dyn Fn(f64) -> Scene + Send + Sync>),
}

/// The form of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Scalable Vector Graphics, with its colours written into it.
    Svg,
    /// A bitmap with so many pixels for one of the picture.
    Png(u8),
}

/// Makes a file of this name and hands it to the browser.
type Save = fn(String, Content);

chunk!(saver = downloads: Save => picture::save);

/// Saves a file under this name.
pub(crate) fn export(name: String, content: Content) {
    spawn_local(async move {
        if let Ok(save) = saver().await {
            save(name, content);
        }
    });
}
