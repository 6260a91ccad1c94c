//! The content security policy: from the site's own origin only, and nothing inline but the scripts that stand in the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page with one inline script. Pictures may come from any https host: an operator may name tiles in
/// `config.json` without a rebuild.
pub fn of(script: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; img-src 'self' data: blob: https:; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'self'; \
         require-trusted-types-for 'script'; trusted-types default",
        hash(script),
    )
}

/// The policy of the one-file edition: what stands in it, and nothing else.
pub fn of_one_file(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; img-src data: blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        hash(script),
        hash(style),
    )
}

/// The text of an inline element as a policy admits it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_is_admitted_by_its_hash_and_nothing_else_is() {
        let policy = of("a()");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        // `printf 'a()' | openssl dgst -sha256 -binary | base64`
        assert_eq!(policy.matches("'sha256-").count(), 1);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert_ne!(policy, of("b()"));
        let policy = of_one_file("a()", "b{}");
        assert!(policy.matches("'sha256-").count() == 2 && !policy.contains("'self'"), "{policy}");
    }
}
