//! What an embed and its host page say to each other, as text: checked on arrival, written here and nowhere else.
//!
//! The frame's address carries a fragment (`#embed=1&host=https://example.org&accent=…`); the app answers `hello` to that
//! origin and hands over a channel. From then on both sides send small JSON objects with `"atlas": 1`.

use serde_json::Value;

use crate::domain::url_state::codec;
use crate::features::embed::theme::Wish;

/// Longest message that is read, in bytes.
pub const MAX_MESSAGE: usize = 8192;
/// Longest side of a frame, in CSS pixels.
const MAX_SIDE: u64 = 100_000;

/// What the fragment of the frame's address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// The host page's origin, if it wants to talk.
    pub host: Option<String>,
    /// The look.
    pub wish: Wish,
}

impl Start {
    /// Reads a fragment with its `#`; `None` if it is not that of an embed.
    pub fn parse(fragment: &str) -> Option<Self> {
        let pairs = fragment.strip_prefix('#').filter(|pairs| pairs.len() <= MAX_MESSAGE)?;
        let pairs: Vec<(String, String)> = codec::pairs(pairs);
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        value("embed").filter(|version| version == "1")?;
        Some(Self { host: value("host").filter(|host| is_origin(host)), wish: wish(value) })
    }
}

/// What a host page may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Another view or state.
    Go {
        /// Language and view, such as `/fr/companies`.
        path: String,
        /// The state string.
        state: String,
    },
    /// Another look.
    Look(Wish),
    /// Which part of the frame is in sight, in CSS pixels from its top.
    Seen {
        /// Where it begins.
        top_px: u32,
        /// How tall it is.
        height_px: u32,
    },
}

impl Request {
    /// Reads a message; `None` for everything that is not exactly one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > MAX_MESSAGE {
            return None;
        }
        let message: Value = serde_json::from_str(text).ok()?;
        if message.get("atlas")?.as_u64()? != 1 {
            return None;
        }
        let string = |name: &str| message.get(name).and_then(Value::as_str).map(str::to_owned);
        let pixels = |name: &str| message.get(name)?.as_u64().filter(|side| *side <= MAX_SIDE)?.try_into().ok();
        match message.get("type")?.as_str()? {
            "go" => Some(Self::Go { path: string("path").filter(|path| is_path(path))?, state: string("state")? }),
            "look" => Some(Self::Look(wish(string))),
            "seen" => Some(Self::Seen { top_px: pixels("top")?, height_px: pixels("height")? }),
            _ => None,
        }
    }
}

/// The first message, which goes along with the channel.
pub fn hello() -> String {
    message("hello", &[])
}

/// The frame shows data.
pub fn ready() -> String {
    message("ready", &[])
}

/// The content is that tall.
pub fn height(height_px: u32) -> String {
    message("height", &[("height", height_px.to_string())])
}

/// A company was chosen, or none any more.
pub fn select(company: Option<(&str, &str)>) -> String {
    let text = |part: Option<&str>| part.map_or_else(|| "null".to_owned(), quoted);
    message("select", &[("id", text(company.map(|(id, _)| id))), ("name", text(company.map(|(_, name)| name)))])
}

/// The selection is now this state, that many companies of that many.
pub fn filter(state: &str, count: usize, total: usize) -> String {
    message("filter", &[("state", quoted(state)), ("count", count.to_string()), ("total", total.to_string())])
}

/// An object of fields whose values are JSON already.
fn message(kind: &str, fields: &[(&str, String)]) -> String {
    let mut text = ["{\"atlas\":1,\"type\":\"", kind, "\""].concat();
    for (name, value) in fields {
        text.push_str(&[",\"", name, "\":", value].concat());
    }
    text.push('}');
    text
}

/// A JSON string. The serialiser of `serde_json` would bring its number formats along.
fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control < ' ' => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn wish(read: impl Fn(&str) -> Option<String>) -> Wish {
    Wish { accent: read("accent"), background: read("background"), text: read("text"), font: read("font") }
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
    use super::*;

    #[test]
    fn the_fragment_of_an_embed() {
        let start = Start::parse("#embed=1&host=https%3A%2F%2Fexample.org&accent=%230b5f66&font=Georgia").unwrap_or_default();
        assert_eq!(start.host.as_deref(), Some("https://example.org"));
        assert_eq!(start.wish.accent.as_deref(), Some("#0b5f66"));
        assert_eq!(start.wish.font.as_deref(), Some("Georgia"));
        for other in ["", "#", "#list", "#/fr?embed=1", "#embed=2", "embed=1"] {
            assert_eq!(Start::parse(other), None, "{other}");
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
        assert_eq!(look, Some(Request::Look(Wish { accent: Some("#0b5f66".to_owned()), ..Wish::default() })));
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
    fn answers_are_json() {
        let text = select(Some(("a-b", "Ü \"quoted\" \\ </script>")));
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        assert_eq!(value["name"], "Ü \"quoted\" \\ </script>");
        assert_eq!(serde_json::from_str::<Value>(&select(None)).unwrap_or_default()["id"], Value::Null);
        let value: Value = serde_json::from_str(&filter("v=1&sector=medtech", 3, 9)).unwrap_or_default();
        assert_eq!((value["count"].as_u64(), value["total"].as_u64()), (Some(3), Some(9)));
        assert_eq!(height(7), r#"{"atlas":1,"type":"height","height":7}"#);
        assert_eq!((hello(), ready().len()), (r#"{"atlas":1,"type":"hello"}"#.to_owned(), 26));
    }
}
