//! Addresses of pages as a reader wants them.

/// The host of an address without `www.`, which is what a reader can judge a source by.
pub fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// An address without its scheme, `www.` and the slash at its end.
pub fn readable(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_tells_pages_apart_is_shown() {
        for (address, of, shown) in [
            ("https://www.luxai.com/", "luxai.com", "luxai.com"),
            ("http://a.example/b?c#d", "a.example", "a.example/b?c#d"),
            ("https://example.org?x", "example.org", "example.org?x"),
            ("no address", "no address", "no address"),
        ] {
            assert_eq!((host(address), readable(address)), (of, shown));
        }
    }
}
