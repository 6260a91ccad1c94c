//! In English: the frame of every view.

use crate::texts::Shell;

/// The texts.
pub(super) const SHELL: Shell = Shell {
    name: "Healthtech Atlas",
    skip: "Skip to content",
    skip_to_list: "Skip to the list of companies",
    languages: "Language",
    share: "Copy link",
    shared: "Link copied",
    share_by_hand: "Copy this address:",
    loading: "Loading the data…",
    retry: "Try again",
    not_loaded: "This part could not be loaded. Check the connection.",
    not_found_title: "Page not found",
    not_found: "This address leads nowhere. The link may be old or incomplete.",
    to_explore: "Explore the atlas",
    theme_system: "Same as this device",
    theme_keep: "Keep on this device",
    theme_refused: "This browser does not let the page store anything.",
    close: "Close",
    licence: |licence, release| format!("Data: {licence}, release {release}."),
    privacy: "No cookies, no requests to third parties.",
};
