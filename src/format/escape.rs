//! Text inside markup that no template writes: SVG files, embed code, and JSON inside a `script` element.

/// Text as content or as a quoted attribute value of HTML and XML. Characters that XML 1.0 forbids are left out, because one of
/// them makes a file unreadable; other white space becomes a space.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// JSON as it may stand in a `script` element. These characters occur in its strings alone, where their escapes mean the same;
/// the last two end a line for older scripts.
pub fn json_in_script(json: &str) -> String {
    let mut written = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' => written.push_str("\\u003c"),
            '>' => written.push_str("\\u003e"),
            '&' => written.push_str("\\u0026"),
            '\u{2028}' => written.push_str("\\u2028"),
            '\u{2029}' => written.push_str("\\u2029"),
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_forbidden_characters_go() {
        assert_eq!(escape("a<b> & \"c\"\u{7}\n"), "a&lt;b&gt; &amp; &quot;c&quot; ");
    }

    #[test]
    fn json_cannot_end_its_element_and_means_the_same() {
        let text = "</script><!-- a & b";
        let written = json_in_script(&serde_json::json!(text).to_string());
        assert!(!written.contains('<') && !written.contains('&'), "{written}");
        let read: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
        assert_eq!(read.as_str(), Some(text));
    }
}
