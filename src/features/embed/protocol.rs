//! What an embed and its host page say to each other, as text: checked on arrival, written here and nowhere else.
//!
//! The frame's address carries a fragment (`#embed=1&host=https://example.org&accent=…`); the app answers `hello` to that
//! origin and hands over a channel. From then on both sides send small JSON objects with `"atlas": 1`.

use serde::{Deserialize, Serialize};

use crate::domain::url_state::codec;
use crate::features::embed::theme::ThemeRequest;

/// Longest message that is read, in bytes.
pub const MAX_MESSAGE: usize = 8192;
/// Longest side of a frame, in CSS pixels.
const MAX_SIDE: u32 = 100_000;
/// The version of the protocol, in every message.
const VERSION: u64 = 1;

/// What the fragment of the frame's address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// The host page's origin, if it wants to talk.
    pub host: Option<String>,
    /// Whether the host page makes the frame as tall as its content, so that nothing has to scroll in it.
    pub is_fitted: bool,
    /// Colours and font.
    pub theme: ThemeRequest,
}

impl Start {
    /// Reads a fragment with its `#`; `None` if it is not that of an embed.
    pub fn parse(fragment: &str) -> Option<Self> {
        let pairs = fragment.strip_prefix('#').filter(|pairs| pairs.len() <= MAX_MESSAGE)?;
        let pairs: Vec<(String, String)> = codec::pairs(pairs);
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        value("embed").filter(|version| version == "1")?;
        let host = value("host").filter(|host| is_origin(host));
        let is_fitted = host.is_some() && value("fit").as_deref() == Some("1");
        Some(Self { host, is_fitted, theme: theme(value) })
    }
}

/// What surrounds every message.
#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    atlas: u64,
    #[serde(flatten)]
    message: T,
}

/// What a host page may ask for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Request {
    /// Another view or state.
    Go {
        /// Language and view, such as `/fr/companies`.
        path: String,
        /// The state string.
        state: String,
    },
    /// Other colours or another font.
    #[serde(rename = "look")]
    Theme(ThemeRequest),
    /// Which part of the frame is in sight, in CSS pixels from its top.
    Seen {
        /// Where it begins.
        #[serde(rename = "top")]
        top_px: u32,
        /// How tall it is.
        #[serde(rename = "height")]
        height_px: u32,
    },
}

impl Request {
    /// Reads a message; `None` for everything that is not exactly one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > MAX_MESSAGE {
            return None;
        }
        let Envelope { atlas, message } = serde_json::from_str(text).ok()?;
        let is_sound = match &message {
            Self::Go { path, .. } => is_path(path),
            Self::Theme(_) => true,
            Self::Seen { top_px, height_px } => *top_px <= MAX_SIDE && *height_px <= MAX_SIDE,
        };
        (atlas == VERSION && is_sound).then_some(message)
    }
}

/// What the app tells its host page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Report<'a> {
    /// The first message, which goes along with the channel.
    Hello,
    /// The frame shows data.
    Ready,
    /// The content is that tall.
    Height {
        /// In CSS pixels.
        #[serde(rename = "height")]
        height_px: u32,
    },
    /// A company was chosen, or none any more.
    Select {
        /// Its id.
        id: Option<&'a str>,
        /// Its name.
        name: Option<&'a str>,
    },
    /// The selection is another one.
    Filter {
        /// The state string.
        state: &'a str,
        /// Companies of the selection.
        count: usize,
        /// Companies that the scope admits.
        total: usize,
    },
}

impl Report<'_> {
    /// The message as it is sent.
    pub fn to_json(self) -> String {
        // Texts and numbers can always be written.
        serde_json::to_string(&Envelope { atlas: VERSION, message: self }).unwrap_or_default()
    }
}

fn theme(read: impl Fn(&str) -> Option<String>) -> ThemeRequest {
    ThemeRequest { accent: read("accent"), background: read("background"), text: read("text"), font: read("font") }
}

/// `https://example.org` or `http://localhost:8080`: scheme, host and port, and nothing that stands for any origin.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_known = |letter: char| letter.is_ascii_alphanumeric() || "-.:[]_".contains(letter);
    host.is_some_and(|host| !host.is_empty() && host.len() <= 260 && host.chars().all(is_known))
}

/// Segments of small letters, digits and hyphens.
fn is_path(path: &str) -> bool {
    let is_known = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '/');
    path.starts_with('/') && !path.starts_with("//") && path.len() <= 300 && path.chars().all(is_known)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_fragment_of_an_embed() {
        let start = Start::parse("#embed=1&host=https%3A%2F%2Fexample.org&accent=%230b5f66&font=Georgia").unwrap_or_default();
        assert_eq!(start.host.as_deref(), Some("https://example.org"));
        assert_eq!(start.theme.accent.as_deref(), Some("#0b5f66"));
        assert_eq!(start.theme.font.as_deref(), Some("Georgia"));
        for other in ["", "#", "#list", "#/fr?embed=1", "#embed=2", "embed=1"] {
            assert_eq!(Start::parse(other), None, "{other}");
        }
        // A frame that nobody makes as tall as its content must scroll.
        for (fragment, is_fitted) in [
            ("#embed=1&host=https%3A%2F%2Fexample.org&fit=1", true),
            ("#embed=1&host=https%3A%2F%2Fexample.org", false),
            ("#embed=1&fit=1", false),
        ] {
            assert_eq!(Start::parse(fragment).unwrap_or_default().is_fitted, is_fitted, "{fragment}");
        }
    }

    #[test]
    fn a_host_is_one_origin() {
        for good in ["https://example.org", "http://127.0.0.1:8123", "http://[::1]:80"] {
            assert!(is_origin(good), "{good}");
        }
        for bad in ["*", "null", "/", "https://", "https://*", "https://a/b", "file://x", "javascript:alert(1)", "https://a?b"] {
            assert!(!is_origin(bad), "{bad}");
        }
    }

    #[test]
    fn requests_are_read() {
        let go = Request::Go { path: "/fr/companies".to_owned(), state: "sector=medtech".to_owned() };
        let text = r#"{"atlas":1,"type":"go","path":"/fr/companies","state":"sector=medtech","more":[1]}"#;
        assert_eq!(Request::parse(text), Some(go));
        let seen = Request::parse(r#"{"atlas":1,"type":"seen","top":12,"height":600}"#);
        assert_eq!(seen, Some(Request::Seen { top_px: 12, height_px: 600 }));
        let look = Request::parse(r##"{"atlas":1,"type":"look","accent":"#0b5f66","text":null,"font":7}"##);
        assert_eq!(look, Some(Request::Theme(ThemeRequest { accent: Some("#0b5f66".to_owned()), ..ThemeRequest::default() })));
    }

    #[test]
    fn hostile_messages_are_nothing() {
        let long = format!(r#"{{"atlas":1,"type":"go","path":"/fr","state":"{}"}}"#, "a".repeat(100_000));
        for text in [
            "",
            "{}",
            "[]",
            "null",
            "{",
            r#"{"atlas":2,"type":"look"}"#,
            r#"{"atlas":1,"type":"eval","path":"/fr","state":""}"#,
            r#"{"atlas":1,"type":"go","path":"//evil.example","state":""}"#,
            r#"{"atlas":1,"type":"go","path":"https://evil.example","state":""}"#,
            r#"{"atlas":1,"type":"go","path":"/fr"}"#,
            r#"{"atlas":1,"type":"go","path":"/fr","state":{}}"#,
            r#"{"atlas":1,"type":"seen","top":-1,"height":5}"#,
            r#"{"atlas":1,"type":"seen","top":0,"height":1e300}"#,
            long.as_str(),
        ] {
            assert_eq!(Request::parse(text), None, "{}", text.get(..80).unwrap_or(text));
        }
    }

    #[test]
    fn reports_are_json_that_says_the_same() {
        let value = |report: Report| serde_json::from_str::<Value>(&report.to_json()).unwrap_or_default();
        let name = "Ü \"quoted\" \\ \t\u{1} </script>";
        let selected = value(Report::Select { id: Some("a-b"), name: Some(name) });
        assert_eq!((&selected["type"], &selected["name"]), (&Value::from("select"), &Value::from(name)));
        assert_eq!(value(Report::Select { id: None, name: None })["id"], Value::Null);
        let filtered = value(Report::Filter { state: "v=1&sector=medtech", count: 3, total: 9 });
        assert_eq!((filtered["count"].as_u64(), filtered["total"].as_u64()), (Some(3), Some(9)));
        assert_eq!(Report::Height { height_px: 7 }.to_json(), r#"{"atlas":1,"type":"height","height":7}"#);
        assert_eq!(Report::Hello.to_json(), r#"{"atlas":1,"type":"hello"}"#);
        assert_eq!(value(Report::Ready)["type"], "ready");
    }
}
