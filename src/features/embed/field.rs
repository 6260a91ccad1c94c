//! Fields of messages from a host page, read leniently.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A text; anything else counts as absent, so that one wrong field does not take the others along.
pub(super) fn text_or_absent<'de, D: Deserializer<'de>>(field: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(field)? {
        Value::String(text) => Some(text),
        _ => None,
    })
}
