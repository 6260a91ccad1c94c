//! What a picture of a network is drawn from.

/// A node as it is drawn; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkNode {
    /// The id of the actor.
    pub key: String,
    /// Its name, written beside the mark where there is room.
    pub name: String,
    /// The whole statement, for tooltip and accessible name.
    pub title: String,
    /// CSS classes of the mark.
    pub class: String,
    /// Relations.
    pub degree: usize,
    /// Connected part.
    pub part: usize,
}

/// A relation as it is drawn: two nodes by position and a CSS class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkEdge {
    /// One end.
    pub from: usize,
    /// The other end.
    pub to: usize,
    /// CSS classes of the line.
    pub class: String,
}
