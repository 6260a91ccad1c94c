//! In English: copying, downloading, comparing and playing.

use crate::texts::Interact;

/// The texts.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Copy the table",
    copied: "Table copied",
    copy_by_hand: "Table selected: copy it with Ctrl + C",
    compare: "Compare with all",
    compare_hint: "Shows the figures without any filter as pale bars behind",
    without_filters: "Without filters",
    against: |datum, all| format!("{datum}; {all} without filters"),
    undo: "Undo the last filter",
    brush: "Range of founding years",
    brush_hint: "Drag over the bars, or move the handles, to choose years.",
    first_year: "First year",
    last_year: "Last year",
    time: "Through the years",
    as_of: |year| format!("As of {year}"),
    every_year: "All",
    year_before: "Previous year",
    year_after: "Next year",
    play: "Play year by year",
    pause: "Pause",
    calm: "Your system asks for less motion: go on year by year.",
    undated: |count| match count {
        0 => "Every company has a known founding year.".to_owned(),
        1 => "1 company without a known founding year is not shown.".to_owned(),
        _ => format!("{count} companies without a known founding year are not shown."),
    },
    download: |chart, format| format!("Download “{chart}” as {format}"),
    downloads: "Download",
    filtered_by: |filters| format!("Filters: {filters}"),
    credit: |release, date, licence| format!("Source: Healthtech Atlas, release {release} ({date}), {licence}"),
    published_by: |publishers| format!("Figures published by {publishers}"),
    quote: "Cite or embed",
    all_years: "All years",
};
