//! Bytes as text: UTF-8 and UTF-16 with or without a mark, else Windows-1252, which is what Excel writes in western Europe.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4_000;

/// The text with the name of its encoding. Never fails: what no encoding explains becomes U+FFFD.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| guess(bytes), |(encoding, _)| encoding);
    let (text, _, _) = encoding.decode(bytes);
    (text, encoding.name())
}

/// The encoding of a text without a mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    // Latin text in UTF-16 has a zero in every second byte.
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    match () {
        () if pairs > 1 && odd * 10 > pairs * 6 && even * 10 < pairs => UTF_16LE,
        () if pairs > 1 && even * 10 > pairs * 6 && odd * 10 < pairs => UTF_16BE,
        () if std::str::from_utf8(bytes).is_ok() => UTF_8,
        () => WINDOWS_1252,
    }
}

/// True for text that was UTF-8 and was read as Windows-1252 before it was saved: `Ã©` where `é` was meant.
pub fn is_mojibake(text: &str) -> bool {
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied().unwrap_or(' ');
        let follows = matches!(
            next,
            '\u{80}'
                ..='\u{bf}'
                    | '€'
                    | '™'
                    | 'œ'
                    | 'Œ'
                    | 'š'
                    | 'Š'
                    | '‚'
                    | 'ƒ'
                    | '„'
                    | '…'
                    | '‰'
                    | '‹'
                    | '›'
                    | '•'
                    | '–'
                    | '—'
        );
        let lost = matches!(sign, '\u{fffd}' | '\u{1}'..='\u{8}' | '\u{e}'..='\u{1f}');
        if matches!(sign, 'Ã' | 'Â') && follows || sign == 'â' && next == '€' || lost {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let text = "name;activité\r\nÉtoile;santé";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let (cp1252, _, _) = WINDOWS_1252.encode(text);
        for (bytes, name) in
            [(text.as_bytes().to_vec(), "UTF-8"), (utf16, "UTF-16LE"), (big, "UTF-16BE"), (cp1252.into_owned(), "windows-1252")]
        {
            assert_eq!(decode(&bytes), (Cow::Borrowed(text), name));
        }
        let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        assert_eq!(decode(&marked), (Cow::Borrowed(text), "UTF-8"), "the mark is no part of the text");
    }

    #[test]
    fn text_that_was_decoded_wrongly_is_told() {
        for (text, wrong) in
            [("santÃ©", true), ("lâ€™eau", true), ("Â°", true), ("santé", false), ("São Paulo", false), ("CÃO", false)]
        {
            assert_eq!(is_mojibake(text), wrong, "{text}");
        }
    }
}
