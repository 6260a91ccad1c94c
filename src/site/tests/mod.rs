//! The static pages of the committed data, and of hostile data.

mod conformance;
mod feeds;

use std::collections::HashSet;
use std::path::PathBuf;

use super::*;
use crate::domain::data::context::Indicator;
use crate::domain::data::json_ld::organization;
use crate::domain::model::Localized;
use crate::features::settings::Figure;
use crate::views::{Destination, VIEWS, View, ViewSpec};

/// Files as the build would name them.
fn assets() -> Assets {
    let parts = ["charts-1", "company-2", "messages_fr-3", "messages_en-4", "shared-5"];
    Assets {
        style: "main-0.css".to_owned(),
        glue: "app-0.js".to_owned(),
        wasm: "app-0.wasm".to_owned(),
        parts: parts.map(|part| format!("chunks/{part}.wasm")).to_vec(),
        loader: "go(\"</a>\")".to_owned(),
        head: "head-0.js".to_owned(),
        translations: vec!["de".to_owned()],
        workers: vec!["workers/workbook-0123.js".to_owned()],
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn site(address: Option<&str>) -> Site {
    let site = Site::read(&root().join("public"));
    let mut site = site.unwrap_or_else(|error| panic!("{error}"));
    site.config.address = address.map(str::to_owned);
    site
}

fn framed(site: &Site, lang: Lang, page: &Page) -> String {
    document::page(site, lang, page, &assets())
}

/// The values of an attribute in all tags that begin so.
fn values<'a>(page: &'a str, tag: &str, attribute: &str) -> Vec<&'a str> {
    let of = |part: &'a str| part.split('>').next()?.split_once(attribute)?.1.split('"').next();
    page.split(tag).skip(1).filter_map(of).collect()
}

#[test]
fn every_company_and_cluster_has_a_page_and_every_link_inside_leads_to_one() {
    let site = site(None);
    for lang in site.languages() {
        let pages = site.pages(lang.texts());
        let there: HashSet<String> = pages.iter().map(|page| [lang.code(), &page.path].concat()).collect();
        assert_eq!(there.len(), pages.len(), "a path twice");
        for company in &site.dataset.companies {
            assert!(there.contains(&format!("{}/companies/{}", lang.code(), company.id)), "{}", company.id);
        }
        for cluster in &site.dataset.clusters {
            assert!(there.contains(&format!("{}/clusters/{}", lang.code(), cluster.id)), "{}", cluster.id);
        }
        let others: Vec<&str> = site.languages().into_iter().filter(|other| *other != lang).map(Lang::code).collect();
        for page in &pages {
            for href in values(&framed(&site, lang, page), "<a ", "href=\"") {
                let of_other = others.iter().any(|code| href.split('/').next() == Some(code));
                let file = href.starts_with("data/") || href.starts_with("http") || href.starts_with("mailto:");
                assert!(there.contains(href) || of_other || file, "{}: {href}", page.path);
            }
        }
    }
}

#[test]
fn each_page_names_itself_and_its_languages_and_those_name_it_back() {
    for address in [None, Some("https://atlas.example.org/")] {
        let site = site(address);
        let every: Vec<(Lang, Vec<Page>)> = site.languages().into_iter().map(|lang| (lang, site.pages(lang.texts()))).collect();
        let alternates = |lang: Lang, pages: &[Page], index: usize| {
            let page = framed(&site, lang, &pages[index]);
            let canonical = values(&page, "<link rel=\"canonical\"", "href=\"").concat();
            let own = site.address(&[lang.code(), &pages[index].path].concat());
            assert_eq!(canonical, own);
            let all = values(&page, "<link rel=\"alternate\" hreflang", "href=\"");
            assert!(all.contains(&own.as_str()), "{all:?}");
            assert_eq!(all.len(), site.languages().len() + 1);
            assert_eq!(page.matches("<title>").count(), 1);
            assert_eq!(page.matches("name=\"description\"").count(), 1);
            assert!(page.contains(&format!("<html lang=\"{}\">", lang.code())) && page.contains("Content-Security-Policy"));
            all.into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        for index in [0, 1, 5, 9] {
            let each: Vec<Vec<String>> = every.iter().map(|(lang, pages)| alternates(*lang, pages, index)).collect();
            assert!(each.windows(2).all(|pair| pair[0] == pair[1]), "{each:?}");
        }
    }
}

#[test]
fn the_start_script_knows_every_view_and_each_that_has_a_page_has_one() {
    let patterns = head::view_patterns();
    for pattern in ["companies", "companies/[^/]+", "clusters/[^/]+", "share", "about"] {
        assert!(patterns.split('|').any(|part| part == pattern), "{pattern}: {patterns}");
    }
    let site = site(None);
    let pages = site.pages(Lang::En.texts());
    for page in &pages {
        let path = format!("/en{}", page.path);
        let Destination::View(Lang::En, view) = Destination::parse(&path) else { panic!("{path} is no view") };
        assert!(view.id().spec().has_page, "{path}");
    }
    let has_page = |spec: &&ViewSpec| spec.has_page;
    let is_there = |spec: &ViewSpec| {
        let shape = |path: &str| path.split('/').filter(|segment| !segment.is_empty()).count();
        let first = spec.segments().next().unwrap_or_default();
        let fits = |page: &&Page| page.path.trim_start_matches('/').split('/').next() == Some(first);
        pages.iter().filter(fits).any(|page| shape(&page.path) == spec.segments().count())
    };
    for spec in VIEWS.iter().filter(has_page) {
        assert!(is_there(spec), "no page of {}", spec.path);
    }
}

#[test]
fn pages_differ_in_title_and_say_something() {
    let site = site(None);
    for lang in site.languages() {
        let pages = site.pages(lang.texts());
        let titles: HashSet<&str> = pages.iter().map(|page| page.title.as_str()).collect();
        assert_eq!(titles.len(), pages.len(), "{}: two pages of one title", lang.code());
        for page in &pages {
            assert!(page.description.chars().count() > 20, "{}: {}", page.path, page.description);
            assert_eq!(page.body.0.matches("<h1>").count(), 1, "{}", page.path);
        }
        // The figures of the first view are those of the data.
        let core = lang.texts().numbers.integer(site.columns.core().count() as u64);
        assert!(pages[0].body.0.contains(&format!("<td>{core}</td>")), "{core}");
        // What these figures leave out and what the lists hold is said where it is true, before each.
        let adjacent = site.dataset.companies.len() - site.columns.core().count();
        let [hidden, shown] = [lang.texts().explore.adjacent_hidden, lang.texts().explore.adjacent_shown].map(|said| {
            let said = said(adjacent);
            pages[0].body.0.find(&said).unwrap_or_else(|| panic!("{}: {said}", lang.code()))
        });
        let sums = pages[0].body.0.find(&format!("<td>{core}</td>")).unwrap_or_default();
        let lists = pages[0].body.0.find("/companies/").unwrap_or_default();
        assert!(hidden < sums && sums < shown && shown < lists, "{hidden} {sums} {shown} {lists}");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    const HOSTILE: &str = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&\u{202e}\0";
    let mut site = site(None);
    let text = || Localized::new(vec![("en".to_owned(), HOSTILE.to_owned())]);
    let company = &mut site.dataset.companies[0];
    company.name = HOSTILE.repeat(3);
    company.activity = text();
    company.covid_response = text();
    company.location.address = Some(HOSTILE.to_owned());
    company.website = Some("javascript:alert(1)".to_owned());
    company.sources = vec!["javascript:alert(2)".to_owned(), "data:text/html,x".to_owned()];
    site.dataset.clusters[0].name = text();
    site.dataset.clusters[0].region = text();
    site.dataset.sectors[0].name = text();
    for lang in site.languages() {
        for page in site.pages(lang.texts()) {
            let html = framed(&site, lang, &page);
            // The start script, the script of the head, and structured data.
            let scripts: Vec<&str> = html.split("<script").skip(1).filter_map(|part| part.split('>').next()).collect();
            let own = ["", " defer src=\"head-0.js\""].map(|rest| [" data-cfasync=\"false\"", rest].concat());
            assert!(
                scripts.iter().all(|it| *it == " type=\"application/ld+json\"" || own.iter().any(|own| own == it)),
                "{scripts:?}"
            );
            assert!(!html.contains("<img") && !html.contains("alert(1)</script>") && !html.contains('\u{202e}'), "{}", page.path);
            assert!(
                values(&html, "<a ", "href=\"").iter().all(|href| !href.starts_with("javascript:") && !href.starts_with("data:"))
            );
        }
    }
    let bare = organization(&site.dataset, &site.dataset.companies[0], "en", "x");
    assert!(serde_json::from_str::<serde_json::Value>(&bare).is_ok());
}

#[test]
fn structured_data_are_json_with_what_their_type_needs() {
    let site = site(Some("https://atlas.example.org/"));
    for lang in site.languages() {
        let pages = site.pages(lang.texts());
        let value: serde_json::Value = serde_json::from_str(pages[0].data.as_deref().unwrap_or_default()).unwrap_or_default();
        assert_eq!(value["@type"], "Dataset");
        assert!(["name", "description", "license"].iter().all(|field| value[field].as_str().is_some()), "{value}");
        assert!(
            value["distribution"][0]["contentUrl"].as_str().is_some_and(|url| url.starts_with("https://atlas.example.org/data/"))
        );
        let companies = pages.iter().filter(|page| page.body.0.contains("\"@type\":\"Organization\"")).count();
        assert_eq!(companies, site.dataset.companies.len());
    }
}

#[test]
fn the_site_map_lists_every_page_once_and_needs_an_address() {
    assert_eq!(sitemap::site_map(&site(None)), None);
    assert!(!sitemap::robots(&site(None)).contains("Sitemap"));
    let site = site(Some("https://atlas.example.org/a&b/"));
    let map = sitemap::site_map(&site).unwrap_or_default();
    let listed = |page: &&Page| head::is_listed(&page.path);
    let count: usize = site.languages().into_iter().map(|lang| site.pages(lang.texts()).iter().filter(listed).count()).sum();
    let places: HashSet<&str> = map.split("<loc>").skip(1).filter_map(|part| part.split("</loc>").next()).collect();
    assert_eq!((places.len(), map.matches("<url>").count(), map.matches("</url>").count()), (count, count, count));
    assert!(places.iter().all(|place| place.starts_with("https://atlas.example.org/a&amp;b/")));
    assert!(map.starts_with("<?xml") && map.trim_end().ends_with("</urlset>"));
}

#[test]
fn the_catalogue_has_what_portals_require_and_names_files_that_are_there() {
    for address in [None, Some("https://atlas.example.org/")] {
        let site = site(address);
        let text = catalogue::catalogue(&site, &root().join("public")).unwrap_or_else(|error| panic!("{error}"));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let dataset = &value["dcat:dataset"][0];
        for field in ["dct:title", "dct:description", "dct:publisher", "dcat:distribution", "dct:temporal", "dct:spatial"] {
            assert!(!dataset[field].is_null(), "{field}");
        }
        let languages = dataset["dct:language"].as_array().map_or(0, Vec::len);
        assert_eq!(languages, site.languages().len(), "every language has a code of the authority list");
        let files = dataset["dcat:distribution"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(files.len() > 20, "{}", files.len());
        for file in files {
            let path = file["dcat:accessURL"]["@id"].as_str().unwrap_or_default();
            let path = path.trim_start_matches("https://atlas.example.org/").trim_start_matches("../");
            assert!(root().join("public").join(path).is_file(), "{path}");
            assert!(file["dct:license"]["@id"].as_str().is_some_and(|licence| licence.starts_with("https://")));
        }
    }
}

#[test]
fn the_preview_shows_the_places_inside_its_picture() {
    let site = site(None);
    let dots = preview::dots(&site);
    assert!(dots.len() > 20, "{}", dots.len());
    let [width, height] = preview::SIZE.map(f64::from);
    assert!(dots.iter().all(|[x, y, ..]| (0.0..=width).contains(x) && (0.0..=height).contains(y)), "{dots:?}");
}

#[test]
fn a_page_leads_to_its_style_and_program_from_where_it_lies() {
    let site = site(None);
    let pages = site.pages(Lang::En.texts());
    for page in &pages {
        let html = framed(&site, Lang::En, page);
        let depth = page.path.matches('/').count();
        let base = values(&html, "<base ", "href=\"").concat();
        assert_eq!(base, if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }, "{}", page.path);
        // Where pages lie below a page, it is in their folder, too, and leads to the same files.
        let has_pages_below = pages.iter().any(|other| other.path.starts_with(&[&page.path, "/"].concat()));
        assert_eq!(FOLDERS.contains(&page.path.as_str()), has_pages_below, "{}", page.path);
        if has_pages_below {
            let inside = document::index(&site, Lang::En, page, &assets());
            let up = format!("<base href=\"{}\"", "../".repeat(depth + 1));
            assert_eq!(inside.replacen(&up, &format!("<base href=\"{base}\""), 1), html, "{}", page.path);
        }
        // The base stands before everything that it counts for, and every link has an address.
        assert!(html.find("<base ") < html.find("<link "), "{}", page.path);
        assert_eq!(html.matches("<link ").count(), values(&html, "<link ", " href=\"").len(), "{}", page.path);
        assert!(html.contains("<link rel=\"stylesheet\" href=\"main-0.css\""), "{}", page.path);
        assert!(
            !html.contains("data-href") && !html.contains("messages_fr") && !html.contains("<template id=\"atlas-links\""),
            "{}",
            page.path
        );
        assert_eq!(html.contains("chunks/company-2"), page.path.starts_with("/companies/"), "{}", page.path);
    }
}

#[test]
fn where_the_folder_is_not_known_links_wait_for_the_start_script() {
    let html = document::fallback(&site(None), &assets());
    let template = html.split_once("<template id=\"atlas-links\">").and_then(|(_, rest)| rest.split_once("</template>"));
    let (links, rest) = template.unwrap_or_default();
    assert!(links.contains("main-0.css") && links.contains("messages_fr") && links.contains("messages_en"), "{links}");
    let outside = rest.split("<noscript>").next().unwrap_or_default();
    assert!(!outside.contains("<link"), "{outside}");
    assert!(
        html.contains("data-glue=\"app-0.js\" data-wasm=\"app-0.wasm\"")
            && html.contains("<script data-cfasync=\"false\">go(\"</a>\")</script>")
    );
}

#[test]
fn answers_for_editors_are_named_by_whole_addresses_where_the_public_one_is_known() {
    let link = "type=\"application/json+oembed\"";
    let open = site(Some("https://atlas.example.org/"));
    let pages = open.pages(Lang::Fr.texts());
    let explore = framed(&open, Lang::Fr, &pages[0]);
    assert!(explore.contains(link) && explore.contains("href=\"https://atlas.example.org/oembed/fr-explore.json\""), "{explore}");
    let there: HashSet<String> = oembed::answers(&open).into_iter().map(|(name, _)| name).collect();
    for page in &pages {
        for address in
            values(&framed(&open, Lang::Fr, page), "<link rel=\"alternate\" type=\"application/json+oembed\"", "href=\"")
        {
            assert!(there.contains(address.trim_start_matches("https://atlas.example.org/")), "{address}");
        }
    }
    assert!(document::fallback(&open, &assets()).contains(link));
    let closed = site(None);
    assert!(oembed::answers(&closed).is_empty() && !framed(&closed, Lang::Fr, &pages[0]).contains(link));
}

#[test]
fn figures_have_the_decimal_sign_of_their_language() {
    let site = site(None);
    let with_fraction = |one: &&Indicator| one.value.fract() != 0.0;
    let one = site.context.indicators.iter().find(with_fraction).unwrap_or_else(|| panic!("no figure has a fraction"));
    let english = Lang::En.texts().number(one.value);
    for lang in site.languages() {
        let own = lang.texts().number(one.value);
        let pages = site.pages(lang.texts());
        let page = pages.iter().find(|page| page.path.ends_with(&format!("clusters/{}", one.cluster)));
        let body = page.map(|page| page.body.0.as_str()).unwrap_or_default();
        assert!(body.contains(&format!("<td>{}</td>", lang.texts().figure(one.value, &one.unit))), "{}: {own}", lang.code());
        assert_eq!(lang == Lang::En, own == english, "{}: {own}", lang.code());
    }
}

#[test]
fn the_page_that_trunk_builds_from_is_this_template() {
    let path = root().join("public/index.html");
    let page = document::for_trunk();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &page).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == page, "public/index.html is not what src/site/document.rs makes: run `cargo xtask test --quick --bless`");
}

#[test]
fn the_first_view_shows_the_map_that_the_program_draws() {
    let site = site(None);
    for lang in Lang::ALL {
        let page = &site.pages(lang.texts())[0].body.0;
        let panels: Vec<&str> = page.split("<svg class=\"map-svg\"").skip(1).collect();
        assert_eq!(panels.len(), site.dataset.clusters.len());
        for panel in panels {
            assert!(panel.contains("class=\"land\""), "an outline: {panel}");
            // Every company with a place that is in the frame is counted by a mark: rings by their number, single ones by a halo.
            assert!(panel.contains("class=\"count\"") && panel.contains("class=\"halo\""), "marks: {panel}");
        }
    }
}

#[test]
fn the_first_view_begins_with_the_official_figures_of_each_cluster() {
    let mut site = site(None);
    for lang in site.languages() {
        let texts = lang.texts();
        let page = &site.pages(texts)[0].body.0;
        let cards: Vec<&str> = page.split("class=\"cluster-card\"").skip(1).collect();
        assert_eq!(cards.len(), site.dataset.clusters.len());
        for (card, cluster) in cards.iter().zip(&site.dataset.clusters) {
            let Some(official) = &cluster.official else { continue };
            let value = texts.numbers.integer(u64::from(official.count));
            assert!(card.contains(&format!("<dd class=\"card-value\">{value}</dd>")), "{}: {card}", lang.code());
            assert!(card.contains(&format!("{}/clusters/{}", lang.code(), cluster.id)), "{card}");
        }
    }
    // What the operator leaves out is no part of the page.
    site.config.figures = vec![Figure::TopSector];
    assert!(!site.pages(Lang::En.texts())[0].body.0.contains("cluster-card"));
}

#[test]
fn the_header_leads_to_every_view_that_has_a_page_and_says_where_one_is() {
    let site = site(None);
    let pages = site.pages(Lang::En.texts());
    for page in &pages {
        let framed = framed(&site, Lang::En, page);
        let menu = framed.split_once("<header").and_then(|(_, rest)| rest.split_once("</header>")).map_or("", |(menu, _)| menu);
        for spec in VIEWS.iter().filter(|spec| spec.in_menu && spec.has_page) {
            let href = format!("href=\"en{}\"", View::new(spec.id, "").path());
            assert!(menu.contains(&href), "{}: {href}", page.path);
        }
        // The view and the language, once each.
        assert_eq!(menu.matches("aria-current").count(), 2, "{}: {menu}", page.path);
    }
}
