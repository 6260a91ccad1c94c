//! The feeds of changes: every change once, in each language, in the form that readers of feeds ask for.

use std::collections::HashSet;

use serde_json::Value;

use super::site;
use crate::site::feed;

#[test]
fn feeds_tell_every_change_once_in_each_language() {
    let site = site(None);
    assert!(!site.context.changes.is_empty());
    for lang in site.languages() {
        let json: Value = serde_json::from_str(&feed::json_feed(&site, lang)).unwrap_or_default();
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        let items = json["items"].as_array().cloned().unwrap_or_default();
        assert_eq!(items.len(), site.context.changes.len());
        let ids: HashSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
        assert_eq!(ids.len(), items.len(), "two changes of one id");
        let atom = feed::atom(&site, lang);
        for (item, change) in items.iter().zip(&site.context.changes) {
            let title = change.title.get(lang.code());
            assert_eq!(item["content_text"], title);
            assert_eq!(item["date_published"], format!("{}T00:00:00Z", change.date));
            assert!(atom.contains(&format!("<id>{}</id>", item["id"].as_str().unwrap_or_default())));
        }
        assert_eq!(atom.matches("<entry>").count(), items.len());
        assert_eq!(atom.matches("<updated>").count(), items.len() + 1);
    }
}

#[test]
fn links_and_ids_are_those_of_the_place_where_a_feed_lies() {
    let whole = "https://atlas.example.org/";
    let ids = ["urn:healthtech-atlas:changes:", "https://atlas.example.org/changes/"];
    for ((address, folder), id) in [(None, "../"), (Some(whole), whole)].into_iter().zip(ids) {
        let site = site(address);
        let lang = site.languages()[0];
        let own = [folder, lang.code()].concat();
        let json: Value = serde_json::from_str(&feed::json_feed(&site, lang)).unwrap_or_default();
        assert_eq!(json["home_page_url"], own);
        assert_eq!(json["feed_url"], format!("{own}/feed.json"));
        assert_eq!(json["items"][0]["url"], format!("{own}/about"));
        let rest = json["items"][0]["id"].as_str().and_then(|text| text.strip_prefix(id)).unwrap_or("/");
        assert!(address.is_some() || !rest.contains('/'), "no name by RFC 2141: {rest}");
        let atom = feed::atom(&site, lang);
        assert!(atom.contains(&format!("<link rel=\"self\" href=\"{own}/feed.xml\"/>")), "{atom}");
        assert_eq!(atom.matches(" href=").count(), atom.matches(&format!(" href=\"{own}/")).count());
    }
}
