//! In English: the share view.

use crate::texts::ShareForm;

/// The texts.
pub(in crate::texts) const SHARE_FORM: ShareForm = ShareForm {
    intro: |count, total| match count {
        1 => format!("Current selection: 1 company of {total}."),
        _ => format!("Current selection: {count} companies of {total}."),
    },
    change: "Change the selection",
    what: "What is shown",
    view: "View",
    every_cluster: "All clusters",
    theme_auto: "As the visitor’s device",
    style: "Colours and type",
    colour_of: |id| match id {
        "accent" => "Accent colour",
        "background" => "Background",
        _ => "Text",
    },
    as_atlas: "As the atlas",
    host_font: "Font of the embedding page",
    style_hint: "A colour that cannot be read on its ground is darkened or lightened just enough.",
    size: "Size",
    width: "Largest width, in pixels",
    height: "Height, in pixels",
    size_hint: "Empty: all the width, and the height of the content.",
    chrome: "With the header and footer of the atlas",
    frame_title: "Title, read by screen readers",
    preview: "Preview",
    no_preview: "The one-file edition cannot show itself.",
    element_hint: "Automatic height, events and settings by script.",
    frame: "Plain frame",
    frame_hint: "No script in the page, fixed height.",
    documentation: "Documentation of the embed",
    link: "Link",
    open: "Open",
    qr: "QR code",
};
