//! Two releases compared, and what is still missing in one.

mod common;

use atlas::domain::data::folder::{Absent, FolderError, hosted};
use atlas::domain::data::releases::{COMPANIES, FACTS, NEWEST, ReleaseFigures, folder, folder_below};
use atlas::domain::data::revision::Revision;
use atlas::domain::model::{Company, Employees};
use atlas::domain::release::{Former, completeness, diff, fields, history, markdown, revise, stats};
use atlas::texts::{Lang, Problems};

#[test]
fn equal_releases_differ_in_nothing() {
    let data = common::fixture().dataset;
    let same = diff(&data, &data);
    assert!(same.is_empty());
    for lang in Lang::ALL {
        let words = &Problems::of(lang).report;
        assert!(markdown(&same, words).contains(words.nothing));
    }
}

#[test]
fn arrivals_departures_moves_renamings_and_facts_are_told() {
    let old = common::fixture().dataset;
    let mut new = old.clone();
    new.release.id = "2002-01".to_owned();
    let gone = new.companies.remove(0);
    let mut came = new.companies[0].clone();
    came.id = "new-company".to_owned();
    came.name = "A company that came".to_owned();
    new.companies.push(came);
    new.companies[0].name.push_str(" renamed");
    new.companies[1].location.place =
        new.places.iter().map(|place| place.id.clone()).find(|id| Some(id) != old.companies[2].location.place.as_ref());
    new.companies[2].id.push_str("-2");
    new.companies[3].founded = Some(1888);
    let found = diff(&old, &new);
    assert_eq!((found.old.as_str(), found.new.as_str()), ("2001-01", "2002-01"));
    assert_eq!(found.departures.iter().map(|company| &company.id).collect::<Vec<_>>(), [&gone.id]);
    assert_eq!(found.arrivals.iter().map(|company| company.id.as_str()).collect::<Vec<_>>(), ["new-company"]);
    let renamed: Vec<(&str, &str)> = found.renamings.iter().map(|one| (one.old.id.as_str(), one.new.id.as_str())).collect();
    assert_eq!(
        renamed,
        [
            (old.companies[1].id.as_str(), old.companies[1].id.as_str()),
            (old.companies[3].id.as_str(), new.companies[2].id.as_str())
        ]
    );
    assert_eq!(found.moves.len(), 1);
    assert!(found.changes.iter().any(|change| change.field == "founded" && change.new == "1888"), "{:?}", found.changes);
    let text = markdown(&found, &Problems::of(Lang::En).report);
    for part in ["## Arrivals (1)", "## Departures (1)", "## Moves (1)", "## New names (2)", "1888", "`new-company`"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let json = serde_json::to_string(&found).unwrap_or_default();
    assert_eq!(serde_json::from_str::<atlas::domain::release::Diff>(&json).ok(), Some(found));
}

#[test]
fn a_name_cannot_write_markdown() {
    let old = common::fixture().dataset;
    let mut new = old.clone();
    new.companies[0].name = "<b>|[x](y)\n# z".to_owned();
    let text = markdown(&diff(&old, &new), &Problems::of(Lang::En).report);
    assert!(!text.contains("<b>|[x]") && !text.contains("\n# z"), "{text}");
}

#[test]
fn figures_are_those_of_a_recount() {
    let data = common::committed().dataset;
    let found = stats(&data);
    assert_eq!(found.clusters.iter().map(|cluster| cluster.companies).sum::<usize>(), data.companies.len());
    for (row, cluster) in found.clusters.iter().enumerate() {
        let core = data.companies.iter().filter(|one| one.cluster == row && one.scope == atlas::domain::model::Scope::Core);
        let founded = core.clone().filter(|company| company.founded.is_some()).count();
        let coverage = cluster.fields.iter().find(|field| field.field == "founded");
        assert_eq!(coverage.map(|field| (field.filled, field.all)), Some((founded, core.count())));
    }
    for company in &data.companies {
        assert_eq!(fields(&data, company)[0], ("id".to_owned(), company.id.clone()));
    }
}

#[test]
fn the_weakest_rows_come_first() {
    let mut data = common::fixture().dataset;
    if let Some(employees) = &mut data.companies[0].employees {
        *employees = Employees { year: Some(1990), ..*employees };
    }
    let found = completeness(&data);
    let lengths: Vec<usize> = found.rows.iter().map(|row| row.missing.len()).collect();
    assert!(lengths.windows(2).all(|pair| pair[0] >= pair[1]) && lengths.len() > 1, "{lengths:?}");
    assert_eq!(found.clusters.len(), data.clusters.len());
}

#[test]
fn a_field_counts_as_filled_where_a_company_has_it() {
    let data = common::fixture().dataset;
    let found = completeness(&data);
    let counted = |field: &str| {
        let of = found.clusters.iter().flat_map(|(_, fields)| fields).filter(|one| one.field == field);
        of.fold((0, 0), |(filled, all), one| (filled + one.filled, all + one.all))
    };
    let companies = &data.companies;
    let count = |has: fn(&Company) -> bool| companies.iter().filter(|company| has(company)).count();
    assert_eq!(counted("activity_fr"), (count(|company| company.activity.own("fr").is_some()), companies.len()));
    assert_eq!(counted("founded"), (count(|company| company.founded.is_some()), companies.len()));
    // A year is that of a headcount: who has none lacks no year.
    let headcounts = count(|company| company.employees.is_some());
    assert_eq!(counted("employees"), (headcounts, companies.len()));
    let dated = count(|company| company.employees.is_some_and(|employees| employees.year.is_some()));
    assert_eq!(counted("employees_year"), (dated, headcounts));
    assert!(counted("activity_fr").0 > 0 && headcounts > 0 && headcounts < companies.len());
}

#[test]
fn what_the_app_tells_pairs_companies_as_the_report_does() {
    let old = common::fixture().dataset;
    let mut new = old.clone();
    new.release.id = "2002-01".to_owned();
    let gone = new.companies.remove(0);
    let mut came = new.companies[0].clone();
    (came.id, came.name) = ("new-company".to_owned(), "A company that came".to_owned());
    new.companies.push(came);
    // Another id is no arrival: what changed under it is told.
    new.companies[2].id.push_str("-2");
    new.companies[2].founded = Some(1888);
    let found = revise(&old, &new);
    assert_eq!(found.since, "2001-01");
    assert_eq!((found.arrivals, found.departures), (vec!["new-company".to_owned()], vec![gone.name]));
    let changes: Vec<_> = found.changes.iter().map(|one| (one.id.as_str(), one.field.as_str(), one.new.as_str())).collect();
    assert_eq!(changes, [(new.companies[2].id.as_str(), "founded", "1888")]);
    assert_eq!(revise(&old, &old), Revision { since: "2001-01".to_owned(), ..Revision::default() });
}

#[test]
fn a_release_lists_those_before_it_with_figures_that_are_those_of_a_recount() {
    let old = common::fixture().dataset;
    let mut new = old.clone();
    (new.release.id, new.release.date) = ("2002-01".to_owned(), "2002-01-31".to_owned());
    new.companies.remove(0);
    let former = ReleaseFigures::of(&old, folder(&old.release.id));
    assert_eq!(former.path, [NEWEST, &folder_below("2001-01")].concat());
    // An entry of the release itself is of a former compilation.
    let stale = ReleaseFigures { companies: 9, ..ReleaseFigures::of(&new, folder("2002-01")) };
    let [(_, revision), (_, index)] = history(&new, "0", vec![(&stale).into(), Former::of(&old, former.path.clone())], None);
    let revision = Revision::parse(&revision, "2002-01").unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!((revision.since.as_str(), revision.departures.len()), ("2001-01", 1));
    let [present, before] = revision.releases.as_slice() else { panic!("{:?}", revision.releases) };
    assert_eq!((present.path.as_str(), before), ("data/", &former));
    assert!(present.day() > before.day() && before.day().is_some());
    let listed: serde_json::Value = serde_json::from_str(&index).unwrap_or_default();
    assert_eq!(serde_json::from_value::<Vec<ReleaseFigures>>(listed["releases"].clone()).ok().as_ref(), Some(&revision.releases));
    for (dataset, figures) in [(&new, present), (&old, before)] {
        assert_eq!((figures.companies, figures.figure(COMPANIES)), (dataset.companies.len(), Some(dataset.companies.len())));
        for (name, is_known) in FACTS {
            assert_eq!(figures.figure(name), Some(dataset.companies.iter().filter(|one| is_known(one)).count()), "{name}");
        }
    }
    assert_eq!(ReleaseFigures { date: "soon".to_owned(), ..former }.day(), None);
    let [(_, first), _] = history(&old, "0", Vec::new(), None);
    assert_eq!(Revision::parse(&first, "2001-01").map(|one| (one.since, one.releases.len())).ok(), Some((String::new(), 1)));
}

#[test]
fn a_figure_that_was_not_counted_is_not_zero() {
    let mut figures = ReleaseFigures::of(&common::fixture().dataset, folder("2001-01"));
    let (fact, _) = FACTS[0];
    assert!(figures.figure(fact).is_some());
    figures.clusters[0].known.remove(fact);
    assert_eq!((figures.clusters[0].figure(fact), figures.figure(fact)), (None, None));
    assert!(figures.clusters[1].figure(fact).is_some());
    // An index of an earlier form lists no clusters: how many companies there were it says.
    figures.clusters.clear();
    assert_eq!((figures.figure(fact), figures.figure(COMPANIES)), (None, Some(figures.companies)));
}

#[test]
fn a_release_is_compared_with_the_newest_of_those_that_are_older() {
    let of = |id: &str| {
        let mut data = common::fixture().dataset;
        id.clone_into(&mut data.release.id);
        data
    };
    let [oldest, old, present, newer] = ["2001-01", "2001-06", "2002-01", "2003-01"].map(of);
    let all: Vec<Former> = [&newer, &oldest, &present, &old].map(|one| Former::of(one, folder(&one.release.id))).to_vec();
    let read = |former: Vec<Former>| {
        let [(_, revision), _] = history(&present, "0", former, None);
        Revision::parse(&revision, "2002-01").unwrap_or_else(|error| panic!("{error:?}"))
    };
    let revision = read(all.clone());
    assert_eq!(revision.since, "2001-06");
    let listed: Vec<_> = revision.releases.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(listed, ["2002-01", "2003-01", "2001-06", "2001-01"], "the present one, and the others from new to old");
    // That of which only figures are known is not skipped for one that came before it.
    let without = all.into_iter().map(|one| if one.figures.id == "2001-06" { Former::from(&one.figures) } else { one });
    let revision = read(without.collect());
    assert_eq!((revision.since.as_str(), revision.releases.len()), ("", 4));
    // Of two with one id the first counts, and one without an id not at all.
    let figures = ReleaseFigures::of(&old, NEWEST.to_owned());
    let revision = read(vec![Former::of(&old, folder("2001-06")), (&figures).into(), (&ReleaseFigures::default()).into()]);
    assert_eq!(revision.releases.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), [NEWEST, "data/releases/2001-06/"]);
}

#[test]
fn a_correction_keeps_what_its_release_said_where_the_one_before_is_not_at_hand() {
    let old = common::fixture().dataset;
    let mut present = old.clone();
    present.release.id = "2002-01".to_owned();
    for (company, id) in present.companies.iter_mut().zip(["one", "other"]) {
        id.clone_into(&mut company.id);
    }
    let mut said = revise(&old, &present);
    said.arrivals = vec!["one".to_owned(), "other".to_owned()];
    said.departures = vec!["A company that went".to_owned()];
    present.companies.remove(0);
    let former = ReleaseFigures::of(&old, folder("2001-01"));
    let [(_, text), _] = history(&present, "another digest", vec![(&former).into()], Some(&said));
    let found = Revision::parse(&text, "2002-01").unwrap_or_else(|error| panic!("{error:?}"));
    assert!(text.contains("another digest"));
    assert_eq!((found.since.as_str(), &found.departures), ("2001-01", &said.departures));
    assert_eq!(found.arrivals, ["other"], "a company that the correction takes away is no news");
    // The release itself says more than what was said of it.
    let [(_, text), _] = history(&present, "0", vec![Former::of(&old, folder("2001-01"))], Some(&said));
    let compared = Revision::parse(&text, "2002-01").map(|one| (one.arrivals, one.departures)).ok();
    let anew = revise(&old, &present);
    assert_eq!(compared, Some((anew.arrivals, anew.departures)));
}

#[test]
fn a_host_need_not_have_every_translation_of_a_release() {
    let whole = common::committed().dataset;
    let read = |absent: &'static str| hosted(move |name| common::committed_file(name).ok().filter(|_| name != absent));
    for absent in ["", "atlas.de.json", "details.de.json"] {
        let found = read(absent).unwrap_or_else(|error| panic!("without {absent}: {error:?}")).dataset;
        assert_eq!(found.companies.len(), whole.companies.len(), "without {absent}");
        assert_eq!(diff(&whole, &found).arrivals.len(), 0);
        assert_eq!(found == whole, absent.is_empty(), "without {absent}");
    }
    for needed in ["atlas.json", "details.json"] {
        assert!(matches!(read(needed), Err(FolderError::Unread(Absent(name))) if name == needed), "{needed}");
    }
}
