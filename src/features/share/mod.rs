//! Sharing a view: its link, its QR code and the configurator of an embed.

pub mod qr;
#[cfg(feature = "web")]
pub mod view;
