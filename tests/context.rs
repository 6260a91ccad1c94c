//! The context of the clusters: what is sound is kept, and the committed file says what the views need.

mod common;

use atlas::domain::data::context::{Context, Milestone, MilestoneKind, alliances, parse};
use atlas::domain::data::dataset::{LoadError, Problem};
use atlas::domain::data::folder;
use atlas::domain::import::columns::{Holds, table};
use atlas::domain::model::Localized;
use atlas::texts::Lang;

fn committed() -> (Vec<String>, Context) {
    let dataset = common::committed().dataset;
    let (context, issues) = folder::context(&dataset, common::committed_file).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(issues, []);
    let clusters: Vec<String> = dataset.clusters.into_iter().map(|cluster| cluster.id).collect();
    (clusters, context)
}

#[test]
fn every_cluster_has_what_its_page_needs() {
    let (clusters, context) = committed();
    for cluster in &clusters {
        let population = context.population(cluster).map_or(0.0, |one| one.value);
        assert!(population > 100_000.0, "{cluster} has no population to state densities with");
        let profile = context.profile(cluster);
        assert!(profile.is_some_and(|one| !one.operator.is_empty() && !one.sources.is_empty()), "{cluster} has no profile");
        assert!(context.milestones.iter().any(|one| one.cluster == *cluster), "{cluster} has no events");
        let networks = alliances(&context.memberships, cluster);
        assert!(networks.iter().all(|network| network.members.iter().filter(|one| one.own).count() == 1), "{cluster}");
    }
    assert!(context.milestones.is_sorted_by(|a, b| a.date <= b.date));
}

#[test]
fn every_text_is_there_in_every_language_and_every_fact_has_a_source() {
    let (_, context) = committed();
    let texts = |text: &Localized| {
        let named = |lang: Lang| text.in_language(lang.code()).is_none_or(|(code, _)| code == lang.code());
        common::TRANSLATED.into_iter().all(named)
    };
    for one in &context.indicators {
        assert!(texts(&one.note) && !one.source.is_empty(), "{} {}", one.indicator, one.year);
    }
    assert!(context.milestones.iter().all(|one| texts(&one.title) && !one.source.is_empty()));
    assert!(context.phases.iter().all(|one| texts(&one.name) && texts(&one.note) && !one.source.is_empty()));
    assert!(context.memberships.iter().all(|one| texts(&one.network) && texts(&one.member) && !one.source.is_empty()));
    assert!(context.profiles.iter().all(|one| texts(&one.summary)));
    assert!(context.changes.iter().all(|one| texts(&one.title)));
    assert!(context.themes.iter().all(|one| texts(&one.name) && texts(&one.note) && !one.source.is_empty()));
    assert!(context.governance.iter().all(|one| texts(&one.title) && !one.source.is_empty()));
    assert!(context.paths.iter().all(|one| texts(&one.name) && !one.source.is_empty()));
    assert!(context.stories.iter().all(|one| texts(&one.title) && !one.source.is_empty()));
}

#[test]
fn the_steps_of_a_path_follow_each_other_and_stories_name_companies_of_ours() {
    let (clusters, context) = committed();
    let dataset = common::committed().dataset;
    for cluster in &clusters {
        let steps: Vec<i64> = context.paths.iter().filter(|one| one.cluster == *cluster).map(|one| one.step).collect();
        assert_eq!(steps, (1..=steps.len() as i64).collect::<Vec<_>>(), "{cluster}");
    }
    assert!(context.stories.iter().flat_map(|one| &one.companies).all(|id| dataset.company_row(id).is_some()));
}

#[test]
fn every_milestone_has_a_kind_and_every_kind_is_used() {
    let (clusters, context) = committed();
    assert!(context.milestones.iter().all(|one| one.kind.is_some()));
    for (id, kind) in MilestoneKind::ALL {
        assert!(context.milestones.iter().any(|one| one.kind == Some(kind)), "{id}");
    }
    for cluster in &clusters {
        let own = context.milestones.iter().filter(|one| one.cluster == *cluster);
        assert!(own.filter_map(|one| one.kind).any(|kind| kind == MilestoneKind::Governance), "{cluster}");
    }
    let listed = table("milestones").and_then(|table| table.kind("kind")).map(|(column, _)| column.holds);
    let ids = MilestoneKind::ALL.map(|(id, _)| id);
    assert!(matches!(listed, Some(Holds::Choice(values)) if values == ids.as_slice()), "the tables accept what is read");
}

#[test]
fn a_milestone_may_have_no_kind_but_none_that_is_unknown() {
    let milestone = |kind: &str| format!(r#"{{"cluster":"c","date":"2020","title":{{"en":"T"}}{kind}}}"#);
    let of = |kind: &str| {
        let text = format!(r#"{{"schema":1,"indicators":[],"milestones":[{}]}}"#, milestone(kind));
        let (context, issues) = parse(&text, &["c".to_owned()]).unwrap_or_else(|error| panic!("{error:?}"));
        (context.milestones.iter().map(|one| one.kind).collect::<Vec<_>>(), issues)
    };
    assert_eq!(of(""), (vec![None], Vec::new()));
    assert_eq!(of(r#","kind":"research""#), (vec![Some(MilestoneKind::Research)], Vec::new()));
    let (kept, issues) = of(r#","kind":"hospital""#);
    assert_eq!((kept, issues.len()), (Vec::new(), 1));
    let allowed = "governance, programme, infrastructure, research, company, event".to_owned();
    assert_eq!(issues[0].problem, Problem::NotOneOf { found: "hospital".to_owned(), allowed });
}

#[test]
fn a_kind_is_a_choice_where_it_hides_something() {
    use MilestoneKind::{Event, Research};
    let all = |kinds: &[Option<MilestoneKind>]| {
        let (_, context) = committed();
        let one = &context.milestones[0];
        let own: Vec<_> = kinds.iter().map(|kind| Milestone { kind: *kind, ..one.clone() }).collect();
        MilestoneKind::choices(&own).into_iter().map(|(_, kind, count)| (kind, count)).collect::<Vec<_>>()
    };
    assert_eq!(all(&[Some(Event), Some(Research), Some(Event)]), [(Research, 1), (Event, 2)]);
    // Those without a kind would be hidden, and could not be told again without the button for all.
    assert_eq!(all(&[Some(Research), None]), [(Research, 1)]);
    assert_eq!(all(&[Some(Research), Some(Research)]), []);
    assert_eq!(all(&[None, None]), []);
    assert_eq!(all(&[]), []);
}

#[test]
fn phases_follow_each_other() {
    let (clusters, context) = committed();
    for cluster in &clusters {
        let phases: Vec<_> = context.phases.iter().filter(|phase| phase.cluster == *cluster).collect();
        for pair in phases.windows(2) {
            assert!(pair[0].until.is_some_and(|until| until < pair[1].since), "{cluster}: {:?}", pair[0].name);
        }
    }
}

#[test]
fn a_bad_record_is_left_out_and_named() {
    let clusters = ["c".to_owned()];
    let text = r#"{"schema":1,"indicators":[
        {"cluster":"c","indicator":"companies","year":2020,"value":1,"unit":"companies"},
        {"cluster":"d","indicator":"companies","year":2020,"value":1,"unit":"companies"},
        {"cluster":"c","indicator":"companies","year":2020,"unit":"companies"}],
        "milestones":[{"cluster":"c","date":"soon","title":{"en":"T"}}],
        "phases":[{"cluster":"c","name":{"en":"I"}}],"networks":[7]}"#;
    let (context, issues) = parse(text, &clusters).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!((context.indicators.len(), context.milestones.len(), context.phases.len()), (1, 0, 0));
    let found: Vec<(&str, usize, &str)> =
        issues.iter().map(|issue| (issue.origin.list, issue.origin.row, issue.field.as_str())).collect();
    let expected = [
        ("indicators", 2, "cluster"),
        ("indicators", 3, "value"),
        ("milestones", 1, "date"),
        ("phases", 1, "since"),
        ("networks", 1, ""),
    ];
    assert_eq!(found, expected);
    assert_eq!(issues[2].problem, Problem::NotDate { found: "soon".to_owned() });
}

#[test]
fn a_file_that_is_not_ours_is_an_error() {
    for (text, error) in [
        ("<!doctype html>", LoadError::Html),
        ("{\"schema\":1", LoadError::Truncated),
        ("{\"schema\":2,\"indicators\":[]}", LoadError::Schema { found: Some(2) }),
        ("{\"schema\":1}", LoadError::Schema { found: None }),
    ] {
        assert_eq!(parse(text, &[]).map(|_| ()), Err(error), "{text}");
    }
}
