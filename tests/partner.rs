//! The partner finder and the network on the committed release: recounted, and the same whenever they are asked.

mod common;

use std::collections::HashSet;

use atlas::domain::analysis::network::{Actor, HUB, Network};
use atlas::domain::analysis::partner::{Need, Place, Reason, Wanted, offering_topics, points, programmes, rank};
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::lexicon::LEXICON;
use atlas::domain::filter::others::Others;
use atlas::domain::model::{Dataset, Scope};
use atlas::scene::network::{NetworkEdge, NetworkNode, network, network_within, next_in};
use atlas::texts::{Connect, Lang};

const YEAR: i32 = 2026;

#[test]
fn a_company_finds_partners_with_reasons_that_add_up() {
    let dataset = common::committed().dataset;
    let all = Bitset::full(dataset.companies.len());
    for row in 0..dataset.companies.len() {
        let need = Need::of_company(&dataset, row, YEAR).unwrap_or_default();
        let ranking = rank(&dataset, &all, &need, YEAR, false);
        assert_eq!(ranking, rank(&dataset, &all, &need, YEAR, false));
        assert!(ranking.partners.is_sorted_by(|a, b| a.score >= b.score));
        let own = &dataset.companies[row];
        for partner in &ranking.partners {
            assert_ne!(partner.index, row, "nobody is a partner of itself");
            assert_eq!(partner.score, partner.reasons.iter().map(Reason::points).sum::<u32>());
            let other = &dataset.companies[partner.index];
            assert_eq!(partner.place == Place::Home, other.cluster == own.cluster);
            let shared = other.tags.iter().filter(|tag| own.tags.contains(tag)).count() as u32;
            let said = partner.reasons.iter().find_map(|reason| match reason {
                Reason::Topics(tags) => Some(tags.len() as u32),
                _ => None,
            });
            assert_eq!(said.unwrap_or_default(), shared, "{} and {}", own.id, other.id);
            let tied = |from: &str, to: &str| dataset.links.iter().any(|link| link.from == from && link.to == to);
            assert!(!tied(&own.id, &other.id) && !tied(&other.id, &own.id), "{} knows {} already", own.id, other.id);
        }
    }
}

#[test]
fn partners_across_the_border_come_first_if_wished() {
    let dataset = common::committed().dataset;
    let all = Bitset::full(dataset.companies.len());
    let row = dataset.company_row("luxai").unwrap_or_default();
    let need = Need::of_company(&dataset, row, YEAR).unwrap_or_default();
    let (mixed, across) = (rank(&dataset, &all, &need, YEAR, false), rank(&dataset, &all, &need, YEAR, true));
    assert!(across.partners.is_sorted_by_key(|partner| partner.place != Place::Across));
    let set = |ranking: &atlas::domain::analysis::partner::Ranking| {
        ranking.partners.iter().map(|one| one.index).collect::<HashSet<_>>()
    };
    assert_eq!(set(&mixed), set(&across));
    assert!(set(&mixed).len() > 2);
}

#[test]
fn a_described_need_is_read_and_ranked() {
    let dataset = common::committed().dataset;
    let all = Bitset::full(dataset.companies.len());
    let tokens: Vec<String> = ["offer.incubator", "region.lyon", "sector.medtech", "tag.oncology", "tag.no-such", "stage.x"]
        .map(str::to_owned)
        .to_vec();
    let (need, unknown) = Need::read(&dataset, &tokens);
    assert_eq!(unknown, ["tag.no-such", "stage.x"]);
    let ranking = rank(&dataset, &all, &need, YEAR, false);
    let tag = dataset.tags.iter().position(|tag| tag.id == "oncology").unwrap_or_default();
    let best = ranking.partners.first().map(|partner| &dataset.companies[partner.index]);
    assert!(best.is_some_and(|company| company.tags.contains(&tag)));
    let with_topic = dataset.companies.iter().filter(|company| company.tags.contains(&tag)).count();
    assert_eq!(ranking.partners.len(), with_topic, "who lacks the topic is not listed");
    let offers = programmes(&dataset, &need, YEAR, false);
    assert_eq!(offers.len(), dataset.programmes.iter().filter(|programme| programme.kind == "incubator").count());
    assert_eq!(offers[0].score, offers.iter().map(|one| one.score).max().unwrap_or_default());
    assert!(offers[0].score >= points::OFFER + points::REGION);
    assert!(rank(&dataset, &all, &Need::default(), YEAR, false).partners.is_empty());
    assert!(programmes(&dataset, &Need::default(), YEAR, false).is_empty());
}

#[test]
fn a_topic_counts_once_however_often_it_is_sought() {
    // The company has three topics and describes one of them again: as `?for=artec-3d&seek=tag.prosthetics` does.
    let mut dataset = common::dataset(&[0b11 << 20 | 1 << 16, 1 << 16, 1 << 20]);
    dataset.companies[0].tags = vec![0, 4, 2];
    dataset.companies[1].tags = vec![4, 1];
    let own = Need::of_company(&dataset, 0, YEAR).unwrap_or_default();
    let (described, unknown) = Need::read(&dataset, &["tag.tag-4", "tag.tag-4"].map(str::to_owned));
    assert_eq!((described.tags.as_slice(), unknown.len()), (&[4][..], 0));
    let need = own.clone().narrowed_by(described);
    assert_eq!(need.tags, [0, 4, 2]);
    let topics = |need: &Need| {
        let ranking = rank(&dataset, &Bitset::full(3), need, YEAR, false);
        let partner = ranking.partners.into_iter().find(|partner| partner.index == 1).unwrap_or_else(|| panic!("not found"));
        (partner.score, partner.reasons.into_iter().find(|reason| matches!(reason, Reason::Topics(_))))
    };
    assert_eq!(topics(&need), topics(&own), "what is said twice weighs no more");
    assert_eq!(topics(&need).1, Some(Reason::Topics(vec![4])));
}

#[test]
fn a_described_need_narrows_that_of_the_company() {
    let dataset = common::committed().dataset;
    let own = Need::of_company(&dataset, 0, YEAR).unwrap_or_default();
    let (described, _) = Need::read(&dataset, &["sector.biotech", "region.lyon", "home.brussels"].map(str::to_owned));
    let need = own.clone().narrowed_by(described.clone());
    assert_eq!((&need.sectors, &need.regions), (&described.sectors, &described.regions));
    assert_eq!((&need.tags, &need.stages, need.company, need.home), (&own.tags, &own.stages, own.company, own.home));
}

#[test]
fn a_partner_in_common_counts_once_however_many_relations_there_are() {
    let mut dataset = common::dataset(&[1 << 16, 1 << 16, 0, 0]);
    let link = |from: usize, to: usize| atlas::domain::model::Link {
        from: format!("company-{from}"),
        to: format!("company-{to}"),
        kind: "partnership".to_owned(),
        year: None,
        summary: common::text("They work together."),
        source: String::new(),
    };
    // Another relation stands between the two of one pair.
    dataset.links = vec![link(0, 2), link(1, 2), link(1, 3), link(2, 1), link(0, 3)];
    let need = Need::of_company(&dataset, 0, YEAR).unwrap_or_default();
    let ranking = rank(&dataset, &Bitset::full(4), &need, YEAR, false);
    let reasons = ranking.partners.iter().find(|partner| partner.index == 1).map(|partner| &partner.reasons);
    let shared = reasons.and_then(|reasons| reasons.iter().find(|reason| matches!(reason, Reason::Partners(_))));
    assert_eq!(shared, Some(&Reason::Partners(vec!["company-2".to_owned(), "company-3".to_owned()])));
}

fn picture(network_of: &Network) -> (Vec<NetworkNode>, Vec<NetworkEdge>) {
    let node = |node: &atlas::domain::analysis::network::Node| NetworkNode {
        key: format!("{:?}", node.actor),
        name: "Name of an actor".to_owned(),
        title: String::new(),
        class: "plain".to_owned(),
        degree: node.degree,
        part: node.part,
    };
    let edge = |edge: &atlas::domain::analysis::network::Edge| NetworkEdge {
        from: edge.from,
        to: edge.to,
        class: "partnership".to_owned(),
    };
    (network_of.nodes.iter().map(node).collect(), network_of.edges.iter().map(edge).collect())
}

#[test]
fn the_network_holds_every_relation_once_and_no_marks_overlap() {
    let dataset = common::committed().dataset;
    let net = Network::new(&dataset, &Bitset::full(dataset.companies.len()));
    let of_companies =
        |link: &&atlas::domain::model::Link| dataset.company_row(&link.from).is_some() || dataset.company_row(&link.to).is_some();
    assert_eq!(net.edges.len(), dataset.links.iter().filter(of_companies).count());
    let actors: HashSet<Actor> = net.nodes.iter().map(|node| node.actor).collect();
    assert_eq!(actors.len(), net.nodes.len());
    let (nodes, edges) = picture(&net);
    for width in [320.0, 720.0, 1100.0] {
        let scene = network(&nodes, &edges, width);
        assert_eq!(scene, network(&nodes, &edges, width), "the same network looks the same");
        for (index, a) in scene.data.iter().enumerate() {
            assert!(a.hit.x >= -4.1 && a.hit.x + a.hit.width <= width + 4.1, "{index} at {width}: {:?}", a.hit);
            for b in &scene.data[index + 1..] {
                let middle = |hit: atlas::scene::Hit| (hit.x + hit.width / 2.0, hit.y + hit.height / 2.0);
                let ((ax, ay), (bx, by)) = (middle(a.hit), middle(b.hit));
                assert!((ax - bx).hypot(ay - by) >= 16.0 + 1.0, "{} and {} at {width}", a.key, b.key);
            }
        }
    }
}

/// A kiosk has no room beyond its screen, and says how many relations there are as the view of the network does.
#[test]
fn a_frame_that_cannot_grow_shows_whole_groups_inside_of_it() {
    use atlas::scene::Geometry;
    let dataset = common::committed().dataset;
    let core = Bitset::from_fn(dataset.companies.len(), |row| dataset.companies[row].scope == Scope::Core);
    let net = Network::new(&dataset, &core);
    assert!(net.relations() < dataset.links.len(), "some relations are among companies beyond the core");
    let (nodes, edges) = picture(&net.largest_groups(5));
    for (width, height) in [(604.0, 440.0), (462.0, 617.0)] {
        let scene = network_within(&nodes, &edges, (width, height));
        assert_eq!((scene.width, scene.height), (width, height), "it is not shown smaller");
        let shown = scene.data.len();
        assert!(shown == nodes.len() || nodes[shown - 1].part != nodes[shown].part, "a group is cut");
        let mut right = 0.0_f64;
        for shape in &scene.shapes {
            if let Geometry::Circle { cx, cy, r } = shape.geometry {
                assert!(
                    cx - r >= 0.0 && cx + r <= width && cy - r >= 0.0 && cy + r <= height,
                    "{cx} {cy} in {width} by {height}"
                );
                right = right.max(cx + r);
            }
        }
        assert!(right > 0.8 * width, "the frame is empty from {right} of {width} on");
    }
}

#[test]
fn a_filter_leaves_only_its_relations() {
    let dataset = common::committed().dataset;
    let row = dataset.company_row("luxai").unwrap_or_default();
    let net = Network::new(&dataset, &Bitset::from_fn(dataset.companies.len(), |one| one == row));
    let own = dataset.links.iter().filter(|link| link.from == "luxai" || link.to == "luxai").count();
    assert_eq!(net.edges.len(), own);
    assert!(own > 0 && net.nodes[0].actor == Actor::Company(row), "the company itself has the most relations");
    assert_eq!(net.neighbours()[0].len(), net.nodes.len() - 1);
    assert_eq!(Network::new(&dataset, &Bitset::empty(dataset.companies.len())), Network::default());
}

#[test]
fn arrows_walk_the_whole_network() {
    let dataset = common::committed().dataset;
    let net = Network::new(&dataset, &Bitset::full(dataset.companies.len()));
    let (nodes, edges) = picture(&net);
    let scene = network(&nodes, &edges, 900.0);
    let mut reached = HashSet::from([0]);
    let mut open = vec![0];
    while let Some(from) = open.pop() {
        for direction in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
            if let Some(next) = next_in(&scene, from, direction).filter(|next| reached.insert(*next)) {
                open.push(next);
            }
        }
    }
    // A mark hidden behind nearer ones from every side is still reached with the keys for the next and the previous.
    assert!(reached.len() * 20 >= scene.data.len() * 19, "{} of {}", reached.len(), scene.data.len());
}

#[test]
fn names_cover_neither_marks_nor_each_other() {
    use atlas::scene::{Anchor, Geometry, text_size::width_px};
    let dataset = common::committed().dataset;
    let net = Network::new(&dataset, &Bitset::full(dataset.companies.len()));
    let groups = net.largest_groups(5);
    for (net, width) in [(&net, 320.0), (&net, 1100.0), (&groups, 280.0), (&groups, 330.0), (&groups, 700.0), (&groups, 1100.0)] {
        let (nodes, edges) = picture(net);
        let scene = network(&nodes, &edges, width);
        let label = |shape: &atlas::scene::Shape| match &shape.geometry {
            Geometry::Text { x, y, content, size, anchor, .. } => {
                let length = width_px(content, *size);
                let from = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - length / 2.0,
                    Anchor::End => x - length,
                };
                Some(([from, y - size, from + length, *y], shape.datum))
            }
            _ => None,
        };
        let names: Vec<_> = scene.shapes.iter().filter_map(label).collect();
        let hubs = nodes.iter().filter(|node| node.degree >= HUB).count();
        assert!(hubs > 5 && names.len() == hubs, "{} names of {hubs} hubs at {width}", names.len());
        let apart = |a: &[f64; 4], b: &[f64; 4]| a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
        for (index, (own, datum)) in names.iter().enumerate() {
            assert!(names[index + 1..].iter().all(|(other, _)| apart(own, other)));
            for shape in scene.shapes.iter().filter(|shape| shape.datum != *datum) {
                if let Geometry::Circle { cx, cy, r } = shape.geometry {
                    assert!(apart(own, &[cx - r, cy - r, cx + r, cy + r]), "a name covers a mark at {width}");
                }
            }
        }
    }
}

#[test]
fn the_picture_begins_with_the_largest_groups_and_pairs_are_apart() {
    let dataset = common::committed().dataset;
    let net = Network::new(&dataset, &Bitset::full(dataset.companies.len()));
    let largest = net.largest_groups(5);
    assert_eq!(largest.parts, 5);
    let size = |part: usize| net.nodes.iter().filter(|node| node.part == part).count();
    assert_eq!(largest.nodes.len(), (0..5).map(size).sum::<usize>());
    assert!((0..5).map(size).is_sorted_by(|a, b| a >= b) && size(4) >= size(5));
    let all = net.largest_groups(usize::MAX);
    assert_eq!((all.parts, net.groups()), (net.groups(), (0..net.parts).filter(|part| size(*part) > 2).count()));
    let pairs = net.pairs();
    assert!(!pairs.is_empty() && all.edges.len() + pairs.len() == net.edges.len());
    assert!(pairs.iter().all(|edge| size(net.nodes[edge.from].part) == 2));
    assert_eq!(Network::default().largest_groups(5), Network::default());
}

/// What the finder seeks for a text, by the search of the page.
fn wanted(text: &str) -> (Dataset, Need) {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    columns.search().learn(&LEXICON);
    let wanted = Wanted::new(&dataset, &columns, &Others::new(&dataset), text);
    (dataset, Need { wanted, ..Need::default() })
}

#[test]
fn a_need_in_words_finds_facilities_and_companies_with_reasons() {
    for text in ["prototypage", "Prototypenbau", "prototyping", "prototype"] {
        let (dataset, need) = wanted(text);
        let offers = programmes(&dataset, &need, YEAR, false);
        let names: Vec<&str> = offers.iter().map(|one| dataset.programmes[one.index].id.as_str()).take(3).collect();
        assert!(names.contains(&"medtech-atelier"), "{text}: {names:?}");
        assert!(offers.iter().all(|one| one.reasons.iter().any(|reason| matches!(reason, Reason::Answers(_)))), "{text}");
        let ranking = rank(&dataset, &Bitset::full(dataset.companies.len()), &need, YEAR, false);
        assert!(!ranking.partners.is_empty(), "{text}");
        for one in offers.iter().chain(&ranking.partners) {
            assert_eq!(one.score, one.reasons.iter().map(Reason::points).sum::<u32>(), "{text}");
        }
        let has_reason = |reason: &Reason| matches!(reason, Reason::Named | Reason::Described | Reason::Topics(_));
        assert!(ranking.partners.iter().all(|one| one.reasons.iter().any(has_reason)), "{text}");
    }
}

#[test]
fn every_example_finds_something_in_each_language() {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    columns.search().learn(&LEXICON);
    let others = Others::new(&dataset);
    let all = Bitset::full(dataset.companies.len());
    for lang in Lang::ALL {
        for text in Connect::of(lang).examples {
            let wanted = Wanted::new(&dataset, &columns, &others, text);
            assert!(wanted.as_ref().is_some_and(|wanted| !wanted.is_by_word), "{text}");
            let need = Need { wanted, ..Need::default() };
            let is_offered = !programmes(&dataset, &need, YEAR, false).is_empty();
            assert!(is_offered || !rank(&dataset, &all, &need, YEAR, false).partners.is_empty(), "{text}");
        }
    }
}

#[test]
fn words_that_nothing_answers_together_are_asked_one_by_one() {
    let (dataset, need) = wanted("prototypage Zzyzx");
    let by_word = need.wanted.as_ref().unwrap_or_else(|| panic!("no words"));
    assert!(by_word.is_by_word);
    assert_eq!(programmes(&dataset, &need, YEAR, false), programmes(&dataset, &wanted("prototypage").1, YEAR, false));
    let (dataset, need) = wanted("zzyzx");
    assert!(need.wanted.as_ref().is_some_and(Wanted::is_empty), "what is not there is not found");
    assert!(rank(&dataset, &Bitset::full(dataset.companies.len()), &need, YEAR, false).partners.is_empty());
    assert!(programmes(&dataset, &need, YEAR, false).is_empty());
    assert_eq!(wanted(" – ").1.wanted, None);
}

#[test]
fn what_has_ended_comes_after_what_there_is() {
    let (dataset, _) = wanted("");
    let (need, _) = Need::read(&dataset, &["offer.facility".to_owned()]);
    let offers = programmes(&dataset, &need, YEAR, false);
    let ended: Vec<bool> = offers.iter().map(|one| one.is_over).collect();
    assert!(ended.is_sorted() && ended.contains(&true), "{ended:?}");
    assert!(offers.iter().all(|one| one.is_over == dataset.programmes[one.index].until.is_some_and(|until| until < YEAR)));
}

#[test]
fn a_neighbouring_region_is_home_with_a_country_and_distances() {
    let (dataset, sought) = wanted("prototypage");
    let (described, unknown) = Need::read(&dataset, &["home.wallonie", "home.atlantis"].map(str::to_owned));
    assert_eq!(unknown, ["home.atlantis"]);
    let need = Need { home: described.home, ..sought };
    let offers = programmes(&dataset, &need, YEAR, false);
    for one in &offers {
        let programme = &dataset.programmes[one.index];
        assert_eq!(one.place == Place::Home, programme.cluster == "brussels", "{}", programme.id);
        let is_near = one.distance.is_some_and(|distance| distance <= points::NEAR_KM);
        assert_eq!(one.reasons.iter().any(|reason| matches!(reason, Reason::Near(_))), is_near, "{}", programme.id);
        assert_eq!(is_near, programme.cluster == "brussels", "Namur is 57 km from Brussels: {one:?}");
    }
    assert!(offers.iter().any(|one| one.place == Place::Home) && offers.iter().any(|one| one.place == Place::Across));
}

#[test]
fn a_described_topic_finds_the_facilities_that_speak_of_it() {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    let (mut need, _) = Need::read(&dataset, &["tag.bioproduction".to_owned()]);
    assert!(programmes(&dataset, &need, YEAR, false).is_empty());
    need.offering = offering_topics(&dataset, columns.search(), &Others::new(&dataset), &need.tags);
    let offers = programmes(&dataset, &need, YEAR, false);
    assert!(offers.iter().any(|one| dataset.programmes[one.index].id == "skyehub"), "{offers:?}");
    assert!(offers.iter().all(|one| one.reasons.contains(&Reason::Topics(need.tags.clone()))));
}
