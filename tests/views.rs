//! The table of views: what it says of itself, and paths read and written.

use std::collections::BTreeSet;

use atlas::texts::Lang;
use atlas::views::{Destination, VIEWS, View, ViewSpec, canonical};

/// A view of this line of the table, about something whose id needs encoding if it is about anything.
fn example(spec: &ViewSpec) -> View {
    View::new(spec.id, if spec.has_parameter() { "l'été 100%" } else { "" })
}

#[test]
fn every_line_of_the_table_is_found_by_its_id() {
    for spec in &VIEWS {
        assert_eq!(spec.id.spec().id, spec.id);
        assert_eq!(example(spec).id(), spec.id);
    }
}

#[test]
fn no_two_views_share_a_path() {
    let paths: BTreeSet<&str> = VIEWS.iter().map(|spec| spec.path).collect();
    assert_eq!(paths.len(), VIEWS.len());
    assert!(VIEWS.iter().all(|spec| !spec.in_menu || !spec.has_parameter()), "a menu leads to views, not to one of their things");
}

#[test]
fn a_path_that_was_written_is_read_again() {
    for lang in Lang::ALL {
        for spec in &VIEWS {
            let view = example(spec);
            for end in ["", "/", ".html"] {
                let path = format!("/{}{}{end}", lang.code(), view.path());
                assert_eq!(Destination::parse(&path), Destination::View(lang, view.clone()), "{path}");
            }
        }
    }
}

#[test]
fn other_paths_lead_nowhere_in_the_language_that_they_name() {
    assert_eq!(Destination::parse("/"), Destination::Root);
    assert_eq!(Destination::parse("/index.html"), Destination::Root);
    for path in ["/fr/companies/luxai/more", "/fr/clusters/lyon/more", "/fr/Compare"] {
        assert_eq!(Destination::parse(path), Destination::Unknown(Some(Lang::Fr)), "{path}");
    }
    for path in ["/fr-LU/about", "/data/atlas.json", "/FR"] {
        assert_eq!(Destination::parse(path), Destination::Unknown(None), "{path}");
        assert!(!Destination::parse(path).is_ours());
    }
}

#[test]
fn a_static_page_has_the_path_of_its_view() {
    let pairs = [
        ("/app/fr/companies/luxai.html", "/app/fr/companies/luxai"),
        ("/fr.html", "/fr"),
        ("/app/index.html", "/app/"),
        ("index.html", ""),
        ("/fr/companies/my-index.html", "/fr/companies/my-index"),
        ("/fr/about", "/fr/about"),
    ];
    for (path, bare) in pairs {
        assert_eq!(canonical(path), bare);
    }
}
