//! Percent-encoding of query strings, as far as the grammar needs it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Splits a query string (without `?`) into decoded keys and values. Lone keys have an empty value.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (bare_key(&decode(key)).to_owned(), decode(value))
        })
        .collect()
}

/// A key without what others put around it: an editor of pages that escaped the ampersand before it once too often
/// (`&amp;sector=`, or by number, `&#038;sector=`), or a program that marks lists (`cluster[]=`, `cluster[0]=`).
fn bare_key(mut key: &str) -> &str {
    while let Some(rest) = ["amp;", "#038;", "#38;", "#x26;"].iter().find_map(|escaped| key.strip_prefix(escaped)) {
        key = rest;
    }
    key.split_once('[').filter(|(_, index)| index.ends_with(']')).map_or(key, |(name, _)| name)
}

/// Decodes `%XX` and `+`; what is not valid stays as it is.
pub fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Everything but what RFC 3986 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same for a list, whose commas stay readable.
const RESERVED_IN_LIST: &AsciiSet = &RESERVED.remove(b',');

/// Encodes a value.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Encodes a list of values that commas separate.
pub fn encode_list(text: &str) -> String {
    utf8_percent_encode(text, RESERVED_IN_LIST).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_browsers_send() {
        assert_eq!(
            pairs("?q=imagerie+m%C3%A9dicale&x&cluster=a%2Cb"),
            [
                ("q".to_owned(), "imagerie médicale".to_owned()),
                ("x".to_owned(), String::new()),
                ("cluster".to_owned(), "a,b".to_owned())
            ]
        );
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%F0"), "%zz\u{fffd}");
    }

    #[test]
    fn keys_are_known_however_they_were_mangled() {
        for query in [
            "a=1&amp;key=2",
            "a=1&amp;amp;key=2",
            "key[]=2",
            "key%5B%5D=2",
            "key[0]=2",
            "amp%3Bkey=2",
            "a=1&#038;key=2",
            "a=1&#38;key=2",
            "a=1&#x26;key=2",
            "a=1&amp;#038;key=2",
        ] {
            let last = pairs(query).pop().unwrap_or_default();
            assert_eq!(last, ("key".to_owned(), "2".to_owned()), "{query}");
        }
        for key in ["[]", "key[", "key]", "key[0", "amp"] {
            assert_ne!(pairs(key), [("key".to_owned(), String::new())], "{key}");
        }
    }

    #[test]
    fn encodes_what_it_decodes() {
        for text in ["a b", "l'été & co = 50 %", "東京,1", "+"] {
            assert_eq!(decode(&encode(text)), text);
            assert_eq!(decode(&encode_list(text)), text);
        }
    }

    #[test]
    fn encodes_what_rfc_3986_reserves() {
        assert_eq!(encode("a-b.c_d~e,f é\u{1}"), "a-b.c_d~e%2Cf%20%C3%A9%01");
        assert_eq!(encode_list("a,b&c"), "a,b%26c");
    }
}
