//! Percent-encoding of query strings, as far as the grammar needs it.

/// Splits a query string (without `?`) into decoded keys and values. Lone keys have an empty value.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(key), decode(value))
        })
        .collect()
}

/// Decodes `%XX` and `+`; what is not valid stays as it is.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (bytes[index], hex(index + 1), hex(index + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                index += 3;
            }
            (b'+', ..) => {
                decoded.push(b' ');
                index += 1;
            }
            (byte, ..) => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Encodes a value. Commas stay readable because they separate values; free text passes `keep_commas = false`.
pub fn encode(text: &str, keep_commas: bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            b',' if keep_commas => encoded.push(','),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                encoded.push('%');
                encoded.push(char::from(HEX[usize::from(byte >> 4)]));
                encoded.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    encoded
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
    fn encodes_what_it_decodes() {
        for text in ["a b", "l'été & co = 50 %", "東京,1", "+"] {
            assert_eq!(decode(&encode(text, false)), text);
        }
    }
}
