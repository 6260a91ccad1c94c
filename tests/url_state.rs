//! The state string: what is written is read back, canonical, and never fails on what people paste.

use atlas::domain::analysis::choropleth::Measure;
use atlas::domain::data::context::MilestoneKind;
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::filters::{Filters, YearRange};
use atlas::domain::filter::sorting::Sort;
use atlas::domain::geo::radius::{MOST_KM, Radius};
use atlas::domain::geo::{Bounds, Viewport};
use atlas::domain::model::LonLat;
use atlas::domain::url_state::{CHARTS, Layout, MapMode, Part, ProfileMode, Seeking, Staging, TABS, Theme, UrlState};
use proptest::prelude::*;

fn slugs() -> impl Strategy<Value = Vec<String>> {
    // Named twice is named once.
    proptest::collection::btree_set("[a-z0-9][a-z0-9-]{0,12}", 0..4).prop_map(|slugs| slugs.into_iter().rev().collect())
}

/// Values that the address can hold: of a closed list some of it, else any slugs.
fn values(facet: Facet) -> BoxedStrategy<Vec<String>> {
    let Some(values) = facet.closed() else { return slugs().boxed() };
    let some = proptest::sample::subsequence(values, 0..=values.len());
    some.prop_map(|values| values.into_iter().map(str::to_owned).collect()).boxed()
}

fn filters() -> impl Strategy<Value = Filters> {
    let facets = Facet::ALL.map(values).to_vec();
    let year = || proptest::option::of(1000..=9999_i32);
    let area = (-180.0..179.0_f64, -85.0..84.0_f64, 0.001..1.0_f64);
    let area = proptest::option::of(
        area.prop_map(|(west, south, size)| Bounds { west, south, east: west + size, north: south + size }.rounded()),
    );
    let near = (-180.0..=180.0_f64, -85.0..=85.0_f64, 1..=MOST_KM);
    let near = proptest::option::of(near.prop_map(|(lon, lat, km)| Radius { center: LonLat { lon, lat }, km }.rounded()));
    // Any Unicode, trimmed as the grammar keeps it.
    let query = "\\PC{0,24}".prop_map(|text| text.trim().to_owned());
    (facets, ((any::<bool>(), any::<bool>()), any::<bool>(), year(), year(), year(), query, (area, near))).prop_map(
        |(facets, ((tags_are_all, wide), all_scopes, from, to, year, query, (area, near)))| {
            let founded = YearRange::new(from, to);
            let mut filters = Filters::default();
            (filters.tags_are_all, filters.all_scopes, filters.founded) = (tags_are_all, all_scopes, founded);
            filters.wide_sizes = wide;
            (filters.year, filters.query, filters.area, filters.near) = (year, query, area, near);
            for (facet, values) in Facet::ALL.into_iter().zip(facets) {
                filters.set(facet, values);
            }
            filters
        },
    )
}

fn staging() -> impl Strategy<Value = Staging> {
    let seconds = || proptest::option::of(5..=3600_u32);
    let parts = proptest::sample::subsequence(Part::ALL.map(|(_, part)| part).to_vec(), 0..Part::ALL.len());
    let chart = proptest::option::of(proptest::sample::select(CHARTS.as_slice()).prop_map(str::to_owned));
    let tab = proptest::sample::select(TABS.as_slice());
    (parts, chart, tab, seconds(), seconds(), seconds(), any::<bool>()).prop_map(
        |(parts, chart, (_, tab), idle_s, warning_s, step_s, is_big)| {
            let mut staging = Staging { parts, chart, tab: None, idle_s, warning_s, step_s, is_big };
            staging.set_tab(tab);
            staging
        },
    )
}

fn states() -> impl Strategy<Value = UrlState> {
    let at = (-180.0..180.0_f64, -85.0..85.0_f64, 3.0..15.0_f64);
    let at = at.prop_map(|(lon, lat, zoom)| Viewport { center: LonLat { lon, lat }, zoom }.rounded());
    let views = proptest::collection::btree_map("[a-z0-9][a-z0-9-]{0,12}", at.clone(), 0..3);
    let map = proptest::sample::select(vec![MapMode::Regions, MapMode::One, MapMode::Places, MapMode::Areas]);
    let kinds = proptest::option::of(proptest::sample::select(MilestoneKind::ALL.map(|(_, kind)| kind).to_vec()));
    let map = (map, proptest::sample::select(Measure::ALL.map(|(_, measure)| measure).to_vec()));
    let profile = proptest::sample::select(vec![ProfileMode::Shares, ProfileMode::Counts, ProfileMode::Grouped]);
    let theme = proptest::option::of(proptest::sample::select(vec![Theme::Light, Theme::Dark]));
    let sort = proptest::sample::select(Sort::all().collect::<Vec<_>>());
    let id = || proptest::option::of("[a-z0-9][a-z0-9-]{0,20}");
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), staging(), any::<bool>());
    let tokens = proptest::collection::btree_set("[a-z]{1,6}\\.[a-z0-9][a-z0-9-]{0,9}", 0..4);
    let need = "\\PC{0,24}".prop_map(|text| text.trim().to_owned());
    let partner = (id(), tokens.prop_map(|tokens| tokens.into_iter().collect::<Vec<_>>()), any::<bool>(), need);
    (
        filters(),
        (proptest::option::of(at), views),
        (map, profile, (id(), kinds), id()),
        sort,
        id(),
        slugs(),
        theme,
        flags,
        partner,
    )
        .prop_map(
            |(
                filters,
                (at, views),
                ((map, measure), profile, (indicator, milestones), release),
                sort,
                open,
                compare,
                theme,
                (same_scale, bare, kiosk, staging, cards),
                partner,
            )| {
                UrlState {
                    filters,
                    at,
                    views: views.into_iter().collect(),
                    map,
                    measure,
                    same_scale,
                    profile,
                    indicator,
                    milestones,
                    release,
                    sort,
                    open,
                    layout: if cards { Layout::Cards } else { Layout::Table },
                    compare,
                    theme,
                    bare,
                    kiosk,
                    staging,
                    unknown: Vec::new(),
                    seeking: Seeking { company: partner.0, tokens: partner.1, across_first: partner.2, text: partner.3 },
                }
            },
        )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(state in states()) {
        let query = state.to_query();
        let (read, bad) = UrlState::parse(&query);
        prop_assert_eq!(&bad, &Vec::new(), "{}", query);
        prop_assert_eq!(&read, &state, "{}", query);
        prop_assert_eq!(read.to_query(), query);
    }

    #[test]
    fn anything_can_be_pasted(query in "\\PC{0,80}") {
        let (state, _) = UrlState::parse(&query);
        let (again, bad) = UrlState::parse(&state.to_query());
        prop_assert!(bad.is_empty());
        prop_assert_eq!(again, state);
    }

    #[test]
    fn grammar_keys_with_any_value_never_fail(key in "cluster|size|founded|area|near|at|map|year|kind|sort|open|compare|q|for|seek|across|parts|chart|idle|big", value in "\\PC{0,30}") {
        let (state, _) = UrlState::parse(&format!("{key}={value}"));
        let (again, bad) = UrlState::parse(&state.to_query());
        prop_assert!(bad.is_empty());
        prop_assert_eq!(again, state);
    }
}

#[test]
fn the_grammar_of_version_one() {
    for (given, canonical) in [
        ("", ""),
        ("v=1", ""),
        ("sector=medtech,biotech&cluster=lyon", "v=1&cluster=lyon&sector=biotech,medtech"),
        ("size=251-,1-10,unknown", "v=1&size=1-10,251-,unknown"),
        ("founded=2020-2010", "v=1&founded=2010-2020"),
        ("founded=2010-", "v=1&founded=2010-"),
        ("q=imagerie+m%C3%A9dicale", "v=1&q=imagerie%20m%C3%A9dicale"),
        ("at=4.8350,45.7600,11.5", "v=1&at=4.8350,45.7600,11.50"),
        ("area=5.70,49.40,6.55,50.20", "v=1&area=5.7000,49.4000,6.5500,50.2000"),
        ("near=6.13,49.6116,25", "v=1&near=6.130,49.612,25"),
        ("measure=share&map=areas", "v=1&map=areas&measure=share"),
        ("measure=density", ""),
        ("map=triptych&sort=name&scope=core&tagmode=any", ""),
        ("utm_source=mail&sort=-founded&open=luxai", "v=1&sort=-founded&open=luxai"),
        ("member=yes&scope=all&theme=dark&chrome=none&kiosk=1", "v=1&member=yes&scope=all&theme=dark&chrome=none&kiosk=1"),
        ("seek=tag.ai,sector.medtech,tag.ai&for=luxai", "v=1&for=luxai&seek=sector.medtech,tag.ai"),
        ("across=first&seek=", "v=1&across=first"),
        ("parts=charts,map&chrome=none", "v=1&chrome=none&parts=map,charts"),
        ("parts=headline,search,facets,map,list,charts", ""),
        ("chart=growth&chrome=none&cluster=lyon", "v=1&cluster=lyon&chrome=none&chart=growth"),
        ("chart=sector", "v=1&chart=sector"),
        ("step=12&idle=60&kiosk=1&warning=15&big=1", "v=1&kiosk=1&idle=60&warning=15&step=12&big=1"),
        ("compare=b,a,b&layout=cards&open=c", "v=1&layout=cards&open=c&compare=b,a"),
        ("layout=table&sort=-place", "v=1&sort=-place"),
        ("sort=-name&kind=research&indicator=jobs", "v=1&indicator=jobs&kind=research&sort=-name"),
    ] {
        let (state, bad) = UrlState::parse(given);
        assert_eq!((state.to_query().as_str(), bad.len()), (canonical, 0), "{given}");
    }
}

#[test]
fn bad_values_are_dropped_and_said() {
    for (given, dropped, canonical) in [
        ("size=1-10,huge", "huge", "v=1&size=1-10"),
        ("founded=soon", "soon", ""),
        ("area=1,2,3", "1,2,3", ""),
        ("area=9,2,3,4", "9,2,3,4", ""),
        ("area=1.00001,2.00001,1.00002,2.00002", "1.00001,2.00001,1.00002,2.00002", ""),
        ("near=6.13,49.61", "6.13,49.61", ""),
        ("near=6.13,49.61,0", "6.13,49.61,0", ""),
        ("near=6.13,49.61,501", "6.13,49.61,501", ""),
        ("near=6.13,95,10", "6.13,95,10", ""),
        ("near=6.13,49.61,2.5", "6.13,49.61,2.5", ""),
        ("compare=a,B", "B", "v=1&compare=a"),
        ("compare=a,b,c,d,e,f", "f", "v=1&compare=a,b,c,d,e"),
        ("layout=list", "list", ""),
        ("at=4,45,99", "4,45,99", ""),
        ("map=globe", "globe", ""),
        ("measure=area", "area", ""),
        ("sort=size&cluster=lyon", "size", "v=1&cluster=lyon"),
        ("seek=tag.ai,tag", "tag", "v=1&seek=tag.ai"),
        ("for=Lux%20AI", "Lux AI", ""),
        ("across=maybe", "maybe", ""),
        ("parts=map,globe", "globe", "v=1&parts=map"),
        ("idle=1", "1", ""),
        ("chart=stage", "stage", ""),
        ("big=huge", "huge", ""),
        ("kind=hospital", "hospital", ""),
        ("open=%3Cscript%3E", "<script>", ""),
    ] {
        let (state, bad) = UrlState::parse(given);
        assert_eq!(bad.iter().map(|bad| bad.value.as_str()).collect::<Vec<_>>(), [dropped], "{given}");
        assert_eq!(state.to_query(), canonical, "{given}");
    }
}

#[test]
fn links_that_other_programs_rewrote_select_the_same() {
    for (given, canonical) in [
        ("cluster=lyon&amp;sector=medtech", "v=1&cluster=lyon&sector=medtech"),
        ("cluster=lyon&amp;amp;sector=medtech", "v=1&cluster=lyon&sector=medtech"),
        ("cluster=lyon&cluster=brussels", "v=1&cluster=brussels,lyon"),
        ("cluster[]=lyon&cluster[]=brussels", "v=1&cluster=brussels,lyon"),
        ("cluster%5B0%5D=lyon&cluster%5B1%5D=brussels", "v=1&cluster=brussels,lyon"),
        ("compare=b&compare=a,b", "v=1&compare=b,a"),
        ("founded=2010-2020&founded=2010-2020", "v=1&founded=2010-2020"),
        ("utm_source=mail&utm_source=site&cluster=lyon", "v=1&cluster=lyon"),
    ] {
        let (state, bad) = UrlState::parse(given);
        assert_eq!((state.to_query().as_str(), bad.len()), (canonical, 0), "{given}");
    }
}

#[test]
fn of_two_values_that_cannot_both_hold_the_first_is_said_to_be_dropped() {
    let (state, bad) = UrlState::parse("founded=1990-2000&founded=2010-2020");
    assert_eq!(state.to_query(), "v=1&founded=2010-2020");
    assert_eq!(bad.iter().map(|bad| bad.value.as_str()).collect::<Vec<_>>(), ["1990-2000"]);
}

#[test]
fn a_key_of_others_leaves_the_link_valid_and_is_not_written_again() {
    let (state, bad) = UrlState::parse("v=1&theirs=2026-11&utm_source=mail&cluster=lyon");
    assert_eq!((bad, state.to_query().as_str()), (Vec::new(), "v=1&cluster=lyon"));
}
