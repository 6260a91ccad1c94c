//! Features of the product beside the views of the data, each a folder: what it knows (pure) and, in `view`, what it shows.

pub mod embed;
pub mod kiosk;
pub mod settings;
pub mod share;
pub mod statement;
pub mod studio;
