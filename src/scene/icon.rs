//! The icons of the interface: each a path in a box of 20 by 20 units, drawn in strokes of the text colour.

/// The icons that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// The product's mark.
    Logo,
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// A chain.
    Link,
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Corners of a frame.
    Fit,
    /// Sliders.
    Filter,
    /// An arrow out of a box.
    External,
    /// Arrows apart.
    Enlarge,
    /// An arrow that turns back.
    Undo,
    /// A triangle to the right.
    Play,
    /// Two bars.
    Pause,
    /// Five points.
    Star,
    /// An arrow up, the other way round for down.
    Sort,
    /// Three lines.
    Menu,
    /// A crescent.
    Moon,
}

impl Icon {
    /// The `d` of its SVG path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Logo => {
                "M10 6a3.6 3.6 0 1 1-7.2 0a3.6 3.6 0 0 1 7.2 0ZM17.5 5a2.6 2.6 0 1 1-5.2 0a2.6 2.6 0 0 1 5.2 0ZM16 14a4.2 4.2 0 1 1-8.4 0a4.2 4.2 0 0 1 8.4 0Z"
            }
            Self::Search => "M15 9a6 6 0 1 1-12 0a6 6 0 0 1 12 0ZM13.5 13.5L18 18",
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::Link => {
                "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1"
            }
            Self::Plus => "M10 4v12M4 10h12",
            Self::Minus => "M4 10h12",
            Self::Fit => "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
            Self::Filter => "M3 6h9M16 6h1M3 14h2M9 14h8M14 4v4M7 12v4",
            Self::External => "M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8",
            Self::Star => "M10 2.5l2.3 4.9l5.2.7l-3.8 3.7l.9 5.3L10 14.6l-4.6 2.5l.9-5.3L2.5 8.1l5.2-.7Z",
            Self::Sort => "M10 17V4M4.5 9.5L10 4l5.5 5.5",
            Self::Moon => "M16.5 12.2A7 7 0 1 1 7.8 3.5a5.6 5.6 0 0 0 8.7 8.7Z",
            Self::Menu => "M3 5h14M3 10h14M3 15h14",
            Self::Play => "M6 4l10 6l-10 6Z",
            Self::Pause => "M7 4v12M13 4v12",
            Self::Undo => "M4 8h8a4 4 0 0 1 0 8H8M7 5L4 8l3 3",
            Self::Enlarge => "M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6",
        }
    }

    /// Its classes: the mark has a size and a colour of its own.
    pub fn class(self) -> &'static str {
        if self == Self::Logo { "icon logo" } else { "icon" }
    }
}
