//! The published `index.html`: names of the finished files, addresses that wait for the loader to know the folder that the
//! site is served from, and a strict content security policy.

use atlas::texts::Lang;
use sha2::{Digest, Sha256};

/// Paths of views below the language, as patterns of a regular expression; `src/state/route.rs` has them as a match.
const VIEWS: [&str; 7] = ["companies(?:/[^/]+)?", "clusters/[^/]+", "compare", "connect", "studio", "share", "about"];

/// The page with one file name replaced everywhere; that it is not named at all means that the page changed its form.
pub fn renamed(page: &str, old: &str, new: &str) -> Result<String, String> {
    if page.contains(old) {
        Ok(page.replace(old, new))
    } else {
        Err(format!("public/index.html no longer names {old}: adapt dist.rs"))
    }
}

/// The page that trunk would complete, with the files that were made: style, glue and program.
pub fn linked(page: &str, style: &str, glue: &str, wasm: &str) -> Result<String, String> {
    let program = format!(
        "<link rel=\"modulepreload\" href=\"{glue}\" crossorigin>\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
    );
    let (head, rest) = page.split_once("<link data-trunk rel=\"rust\"").ok_or("public/index.html names no program")?;
    let (_, rest) = rest.split_once('>').ok_or("public/index.html does not end a link")?;
    let page = [head, &program, &without(rest, "<link data-trunk", ">")].concat();
    let page = renamed(&page, "<base data-trunk-public-url>", "<base href=\"/\">")?;
    renamed(&page, "style/main.css", style)
}

/// The page without comments, indentation, empty lines, and the scripts that are for a debug build.
pub fn cleaned(page: &str) -> String {
    let kept = without(&without(page, "<!--", "-->"), "<script", "</script>");
    let lines: Vec<&str> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// The text without what stands between two marks.
pub fn without(text: &str, open: &str, close: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The page whose links wait for the loader, which is put behind them.
pub fn with_loader(page: &str, loader: &str) -> Result<String, String> {
    let codes = Lang::ALL.map(Lang::code).join("|");
    let base = format!("<base data-languages=\"{codes}\" data-views=\"{}\">", VIEWS.join("|"));
    let page = renamed(page, "<base href=\"/\">", &base)?;
    let mut parts = page.split("<link");
    let mut waiting = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        waiting.push_str("<link");
        let part = part.replacen(" href=\"/", " href=\"", 1).replacen(" href=\"", " data-href=\"", 1);
        // Browsers warn of a preload without an address.
        let part = ["preload", "modulepreload"]
            .iter()
            .fold(part, |part, kind| part.replacen(&format!(" rel=\"{kind}\""), &format!(" data-rel=\"{kind}\""), 1));
        waiting.push_str(&part);
    }
    renamed(&waiting, "</head>", &format!("<script>{}</script>\n</head>", loader.trim_end()))
}

/// The policy of a page: from its own origin only, and nothing inline but the scripts that stand in it.
/// Pictures may come from any https host: an operator may name tiles in `config.json` without a rebuild.
pub fn policy(page: &str) -> String {
    let hashes: Vec<String> =
        inline_scripts(page).iter().map(|script| format!(" 'sha256-{}'", base64(&Sha256::digest(script.as_bytes())))).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'; img-src 'self' data: blob: https:; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        hashes.concat(),
    )
}

/// The page with its policy.
pub fn with_policy(page: &str, policy: &str) -> Result<String, String> {
    const CHARSET: &str = "<meta charset=\"utf-8\">";
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
pub fn base64(bytes: &[u8]) -> String {
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
    fn comments_indentation_and_the_scripts_of_debug_builds_go() {
        let page = "<head>\n  <!-- why -->\n  <script>a()</script>\n\n<p>\n<script type=\"module\">\nb()\n</script></head>";
        assert_eq!(cleaned(page), "<head>\n<p>\n</head>\n");
    }

    #[test]
    fn every_inline_script_is_admitted_by_its_hash_and_nothing_else_is() {
        let page = "<meta charset=\"utf-8\">\n<script>a()</script><script src=\"b.js\"></script><script>c()</script>";
        assert_eq!(inline_scripts(page), ["a()", "c()"]);
        let policy = policy(page);
        assert_eq!(policy.matches("'sha256-").count(), 2);
        assert!(
            policy.starts_with("default-src 'none';") && !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'")
        );
        let page = with_policy(page, &policy).unwrap_or_default();
        assert!(page.find("Content-Security-Policy") < page.find("<script"));
    }

    #[test]
    fn links_wait_for_the_loader_and_others_do_not() {
        let page = "<base href=\"/\"><link rel=\"icon\" href=\"/a.svg\"><link href=\"b.css\"><link rel=\"preload\" href=\"c.bin\"></head><a href=\"c\">";
        let page = with_loader(page, "go()\n").unwrap_or_default();
        assert!(page.contains("<link rel=\"icon\" data-href=\"a.svg\">"), "{page}");
        assert!(page.contains("<link data-rel=\"preload\" data-href=\"c.bin\">"), "{page}");
        assert!(
            page.ends_with("<script>go()</script>\n</head><a href=\"c\">") && page.contains("data-languages=\"fr|en"),
            "{page}"
        );
    }

    #[test]
    fn the_loader_knows_every_view_of_the_router() {
        let router = include_str!("../../../state/route.rs");
        let patterns: Vec<&str> = router.lines().filter_map(|line| line.trim().strip_prefix("[\"")?.split('"').next()).collect();
        assert!(patterns.len() > 5, "{patterns:?}");
        for first in patterns {
            assert!(VIEWS.iter().any(|view| view.split(['(', '/']).next() == Some(first)), "{first} is not in VIEWS");
        }
    }

    #[test]
    fn a_page_that_changed_its_form_is_an_error() {
        assert!(renamed("<p>", "app.js", "app-1.js").is_err());
        assert!(with_policy("<p>", "").is_err() && with_loader("<p></head>", "").is_err());
    }
}
