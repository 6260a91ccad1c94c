//! What the studio does or did, in words.

use super::Words;
use crate::domain::limits;
use crate::features::studio::protocol::{Progress, Refusal, Step};

/// What goes on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Phase {
    /// Nothing.
    Idle,
    /// The worker is at work.
    Busy(Progress),
    /// A file was handed over.
    Saved(String),
    /// It was cancelled.
    Cancelled,
    /// Something went wrong.
    Failed(Trouble),
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Trouble {
    NotLoaded,
    Stopped,
    Unreadable(String),
    TooLarge(String, f64),
    NoPublished,
    Refused(Refusal),
}

impl Phase {
    /// The beginning of a check.
    pub(super) fn begun() -> Self {
        Self::Busy(Progress { step: Step::Checking, file: String::new(), done: 0, files: 0, rows: 0 })
    }

    /// What is said politely.
    pub(super) fn text(&self, words: Words) -> String {
        match self {
            Self::Busy(progress) => match progress.step {
                Step::Reading => (words.reading)(
                    &progress.file,
                    progress.done.min(progress.files.saturating_sub(1)),
                    progress.files,
                    progress.rows,
                ),
                Step::Checking => words.checking.to_owned(),
                Step::Comparing => words.comparing.to_owned(),
                Step::Writing => words.writing.to_owned(),
            },
            Self::Saved(file) => (words.saved)(file),
            Self::Cancelled => words.cancelled.to_owned(),
            Self::Idle | Self::Failed(_) => String::new(),
        }
    }

    /// What is said at once.
    pub(super) fn trouble(&self, words: Words) -> Option<String> {
        let Self::Failed(trouble) = self else { return None };
        Some(match trouble {
            Trouble::NotLoaded => words.not_loaded.to_owned(),
            Trouble::Stopped => words.stopped.to_owned(),
            Trouble::Unreadable(file) => (words.unreadable)(file),
            Trouble::TooLarge(file, bytes) => (words.too_large)(file, (bytes / 1e6) as u64, limits::FILE as u64 / 1_000_000),
            Trouble::NoPublished => words.no_published.to_owned(),
            Trouble::Refused(Refusal::NothingToRead) => words.nothing_to_read.to_owned(),
            Trouble::Refused(Refusal::NoCompany) => words.no_company.to_owned(),
            Trouble::Refused(Refusal::NoCell) => words.no_cell.to_owned(),
            Trouble::Refused(Refusal::NotMade(reason)) => (words.not_made)(reason),
        })
    }

    /// How much is done, in hundredths, where that is known.
    pub(super) fn share(&self) -> Option<String> {
        match self {
            Self::Busy(progress) if progress.step == Step::Reading && progress.files > 1 => {
                Some((progress.done * 100 / progress.files).to_string())
            }
            _ => None,
        }
    }
}
