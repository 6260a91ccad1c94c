//! The published `index.html`: names of the finished files, and a content security policy without `unsafe-inline` for scripts.
//!
//! trunk's loader and the start mark stay inline (a file would cost a round trip); the policy admits them by their hash.

use sha2::{Digest, Sha256};

/// The page with one file name replaced everywhere; that it is not named at all means that the page changed its form.
pub fn renamed(page: &str, old: &str, new: &str) -> Result<String, String> {
    if page.contains(old) {
        Ok(page.replace(old, new))
    } else {
        Err(format!("public/index.html no longer names {old}: adapt dist.rs"))
    }
}

/// The page without comments, indentation and empty lines; the text of scripts keeps its lines.
pub fn without_comments(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::with_capacity(page.len());
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines: Vec<&str> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// The page with a policy that lets it load from its own origin only.
pub fn with_policy(page: &str) -> Result<String, String> {
    const CHARSET: &str = "<meta charset=\"utf-8\">";
    let hashes: Vec<String> =
        inline_scripts(page).iter().map(|script| format!(" 'sha256-{}'", base64(&Sha256::digest(script.as_bytes())))).collect();
    let policy = format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self' 'unsafe-inline'; \
         img-src 'self' data: blob: https:; object-src 'none'; base-uri 'self'; form-action 'self'",
        hashes.concat()
    );
    let meta = format!("{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // Before the first script, which it governs, and after the charset, which must be near the start.
    renamed(page, CHARSET, &meta)
}

/// What stands between `<script …>` and `</script>` where no `src` is given.
fn inline_scripts(page: &str) -> Vec<&str> {
    page.split("<script")
        .skip(1)
        .filter_map(|part| {
            let (attributes, rest) = part.split_once('>')?;
            let (body, _) = rest.split_once("</script>")?;
            (!attributes.contains("src=")).then_some(body)
        })
        .collect()
}

/// Standard base64 with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().chain([&0, &0]).take(3).fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        for index in 0..4_usize {
            let digit = DIGITS[(bits >> (18 - 6 * index) & 63) as usize];
            text.push(if index <= group.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_as_the_standard_says() {
        let encoded = ["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes()));
        assert_eq!(encoded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
    }

    #[test]
    fn comments_and_indentation_go_and_scripts_stay() {
        let page = "<head>\n  <!-- why -->\n  <script>a()</script>\n\n</head>";
        assert_eq!(without_comments(page), "<head>\n<script>a()</script>\n</head>\n");
    }

    #[test]
    fn every_inline_script_is_admitted_by_its_hash() {
        let page =
            "<meta charset=\"utf-8\">\n<script>a()</script><script src=\"b.js\"></script><script type=\"module\">c()</script>";
        assert_eq!(inline_scripts(page), ["a()", "c()"]);
        let page = with_policy(page).unwrap_or_default();
        assert_eq!(page.matches("'sha256-").count(), 2);
        assert!(!page.contains("script-src 'self' 'unsafe-inline'"));
        assert!(page.find("Content-Security-Policy") < page.find("<script"));
    }

    #[test]
    fn a_page_that_changed_its_form_is_an_error() {
        assert!(renamed("<p>", "app.js", "app-1.js").is_err());
        assert!(with_policy("<p>").is_err());
    }
}
