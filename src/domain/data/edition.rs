//! Which files of a release were compiled together.
//!
//! A release stands in several files, and a server or a cache may hold some of an earlier compilation under the same id: their
//! records would be joined by a place that is no longer theirs. So every file carries a digest of the whole release.

use serde_json::Value;

/// The field of `release` that holds the digest.
pub const DIGEST: &str = "digest";

/// The id of a file's release and its digest; both may be absent.
fn edition(file: &Value) -> [Option<&Value>; 2] {
    let release = file.get("release");
    ["id", DIGEST].map(|field| release.and_then(|release| release.get(field)))
}

/// Whether two files belong together. Files that say no digest, as those of older releases, are told by the id alone.
pub fn is_same(one: &Value, other: &Value) -> bool {
    let [own, others] = [one, other].map(edition);
    own[0].is_some() && own == others
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn files_that_were_compiled_together_belong_together() {
        let file = |release: Value| json!({ "release": release });
        let whole = file(json!({ "id": "r", "digest": "0a" }));
        assert!(is_same(&whole, &file(json!({ "id": "r", "digest": "0a", "split": true }))));
        assert!(is_same(&file(json!({ "id": "r" })), &file(json!({ "id": "r" }))));
        for other in
            [json!({ "id": "r", "digest": "0b" }), json!({ "id": "s", "digest": "0a" }), json!({ "id": "r" }), json!(null)]
        {
            assert!(!is_same(&whole, &file(other.clone())), "{other}");
        }
        assert!(!is_same(&json!({}), &json!({})));
    }
}
