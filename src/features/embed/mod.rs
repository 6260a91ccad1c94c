//! The embed: the messages between the atlas and the page around it, the code that a partner copies, and the theme it asks for.

pub mod code;
mod field;
pub mod protocol;
pub mod theme;
#[cfg(feature = "web")]
pub(crate) mod view;
