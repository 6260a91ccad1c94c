//! From files to a release: what an analyst's spreadsheet does to the data, and that nothing is lost on the way.

#[path = "common/tables.rs"]
mod tables;

use atlas::domain::import::{self, Code, Delivery, Edit, ImportError, Severity, SourceFile, check, compile, load, read};
use atlas::domain::limits;
use atlas::texts::{Lang, Problems};
use tables::{COMPANIES, delivery, file, folder, one, problems, row, table};

#[test]
fn a_sound_folder_has_no_problem() {
    let found = problems(&table(&[row("a", &[("city", "Alpha")]), row("b", &[("tags", "imaging")])]));
    assert_eq!(found, []);
}

#[test]
fn the_committed_tables_have_no_error_and_are_written_as_they_are() {
    let root = format!("{}/public/data/source", env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root.as_ref(), root.as_ref(), &mut files);
    let tables = delivery(files.clone());
    let errors: Vec<String> = check(&tables, None)
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| Problems::of(Lang::En).line(problem))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    let (loaded, context, _) = load(&tables);
    for (name, text) in import::tables(&tables) {
        let before = files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("{name} is new"));
        let columns = |text: &str| text.lines().next().unwrap_or_default().split(',').map(str::to_owned).collect::<Vec<_>>();
        let before = String::from_utf8_lossy(&before.bytes).into_owned();
        let mut sorted = [columns(&before), columns(&text)];
        sorted.iter_mut().for_each(|names| names.sort());
        assert_eq!(sorted[0], sorted[1], "{name}");
        assert_eq!(before.lines().count(), text.lines().count(), "{name}");
    }
    let again = delivery(import::tables(&tables).iter().map(|(name, text)| file(name, text)).collect());
    let (second, further, _) = load(&again);
    assert_eq!((loaded.dataset, context), (second.dataset, further));
}

fn collect(root: &std::path::Path, folder: &std::path::Path, files: &mut Vec<SourceFile>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|ending| ending == "csv") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            files.push(SourceFile { name, bytes: std::fs::read(&path).unwrap_or_default() });
        }
    }
}

#[test]
fn the_compiled_files_read_back_as_the_same_release() {
    let tables =
        delivery(folder(&table(&[row("a", &[("city", "Alpha"), ("founded", "1999")]), row("b", &[("employees", "12")])])));
    let compiled = compile(&tables);
    let json: Vec<SourceFile> =
        compiled.files.iter().filter(|one| !one.name.starts_with("source/")).map(|one| file(&one.name, &one.text)).collect();
    assert_eq!(load(&delivery(json)).0, load(&tables).0);
}

#[test]
fn a_heading_renamed_deleted_or_given_twice_is_said() {
    let good = table(&[row("a", &[("founded", "1999")])]);
    for (heading, code) in [
        ("Founded", None),
        ("year_founded", None),
        ("fonded", Some(Code::RenamedColumn)),
        ("sources", Some(Code::DuplicateColumn)),
    ] {
        let found = problems(&good.replacen("founded", heading, 1));
        match code {
            None => assert_eq!(found, [], "{heading} is known"),
            Some(code) => {
                let problem = one(&found, code);
                assert_eq!(
                    (problem.cell().as_str(), problem.severity),
                    (if code == Code::DuplicateColumn { "W1" } else { "I1" }, Severity::Error)
                );
            }
        }
    }
    let without: String = good
        .lines()
        .map(|line| line.split(',').take(8).chain(line.split(',').skip(9)).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    assert_eq!(one(&problems(&without), Code::MissingColumn).value, "founded");
    let extra = format!("{},turnover\n{},5\n", COMPANIES, row("a", &[]));
    let note = one(&problems(&extra), Code::ExtraColumn);
    assert_eq!((note.severity, note.column.as_str()), (Severity::Note, "turnover"));
}

#[test]
fn columns_stand_in_any_order_and_in_french() {
    let french = "secteur;nom;identifiant;cluster;périmètre;activité en français;activité en anglais;mots-clés;année de création;effectif;année effectif;ville;code postal;adresse;pays;site web;statut;programmes;membre;covid_response;covid_response_fr;sources\n\
                  medtech;Été;ete;north;core;Fait;Makes;imaging;1999;12;2020;Alpha;;;LU;;active;;yes;;;https://example.org/a\n";
    let found = problems(french);
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::Separator]);
    let company = load(&delivery(folder(french))).0.dataset.companies.remove(0);
    assert_eq!((company.id.as_str(), company.founded, company.employees.map(|one| one.count)), ("ete", Some(1999), Some(12)));
}

#[test]
fn rows_of_nothing_are_passed_over_and_the_others_keep_their_number() {
    let commas = ",".repeat(COMPANIES.matches(',').count());
    let text = [COMPANIES, &row("a", &[]), "", &commas, &row("b", &[("founded", "soon")]), &commas, &commas, ""].join("\r\n");
    let found = problems(&text);
    assert_eq!(one(&found, Code::BlankRows).value, "2");
    assert_eq!(one(&found, Code::NotNumber).cell(), "I5");
    assert!(found.len() == 2, "{found:#?}");
}

#[test]
fn cells_are_judged() {
    let cases: [(&str, &str, Code, &str); 16] = [
        ("sector", "medteck", Code::Unresolved, "medtech"),
        ("status", "actif", Code::NotOneOf, "active"),
        ("member", "oui", Code::NotOneOf, "yes"),
        ("id", "Bio Mérieux", Code::NotSlug, "bio-merieux"),
        ("website", "www.example.org", Code::NotHttp, "https://www.example.org"),
        ("employees", "1.880", Code::AmbiguousNumber, "1880"),
        ("employees", "1\u{202f}880", Code::AmbiguousNumber, "1880"),
        ("founded", "2031", Code::FutureYear, ""),
        ("founded", "oct-49", Code::NotNumber, ""),
        ("cluster", "south", Code::ForeignRow, "north"),
        ("city", "Alpa", Code::UnknownPlace, "Alpha"),
        ("city", "Alpha CEDEX 3", Code::Cedex, "Alpha"),
        ("sources", "https://a.example/,https://b.example/", Code::JoinedSources, "https://a.example/ https://b.example/"),
        ("sources", "https://a.example/; https://b.example/", Code::JoinedSources, "https://a.example/ https://b.example/"),
        ("activity_fr", "", Code::OneLanguage, ""),
        ("sources", "", Code::NoSource, ""),
    ];
    for (column, value, code, suggestion) in cases {
        let found = problems(&table(&[row("a", &[(column, value)])]));
        let problem = one(&found, code);
        assert_eq!((problem.row, problem.column.as_str(), problem.suggestion.as_str()), (2, column, suggestion));
        for lang in Lang::ALL {
            let line = Problems::of(lang).line(&problem);
            assert!(line.contains("north/companies.csv") && !line.contains(['{', '}']), "{line}");
        }
    }
    let point = one(&problems(&table(&[row("a", &[("city", "Alpa")])])), Code::UnknownPlace);
    assert_eq!(point.expected, "49.6 6.1", "the point that the gazetteer has");
}

#[test]
fn points_lie_in_their_region() {
    let place = |line: &str| {
        let mut files = folder(&table(&[row("a", &[])]));
        files[4].bytes.extend(format!("\n{line}\n").into_bytes());
        check(&delivery(files), None)
    };
    let swapped = one(&place("north,Zeta,,6.13,49.61,x"), Code::ExchangedCoordinates);
    assert_eq!((swapped.suggestion.as_str(), swapped.cell().as_str()), ("49.61 6.13", "D7"));
    assert_eq!(one(&place("north,Zeta,,0,6.1,x"), Code::OutsideRegion).severity, Severity::Error);
    assert_eq!(one(&place("north,Zeta,,49.6,-6.13,x"), Code::OutsideRegion).severity, Severity::Error);
    assert_eq!(place("north,Zeta,,\"49,61\",\"6,13\",x"), [], "a comma before decimals is understood");
}

#[test]
fn two_localities_of_one_name_can_be_said() {
    let places = |second: &str| {
        let mut files = folder(&table(&[row("a", &[("city", "Alpha")])]));
        files[4] = file("places.csv", &format!("cluster,name,id,parent,lat,lon,source\nnorth,Alpha,,,49.6,6.1,x\n{second}\n"));
        delivery(files)
    };
    let same = one(&check(&places("south,Alpha,,,45.7,6.5,x"), None), Code::AmbiguousPlace);
    assert_eq!(same.suggestion, "alpha-south");
    let told = places("south,Alpha,alpha-south,,45.7,6.5,x");
    assert_eq!(check(&told, None), []);
    let ids: Vec<String> = load(&told).0.dataset.places.iter().map(|place| place.id.clone()).collect();
    assert_eq!(ids, ["alpha", "alpha-south"]);
}

#[test]
fn one_company_stands_once() {
    let website = ("website", "https://www.example.org");
    let found =
        problems(&table(&[row("a", &[("name", "Bio-Mérieux S.A."), website]), row("b", &[("name", "biomerieux"), website])]));
    assert_eq!(one(&found, Code::SameName).expected, "north/companies.csv 2");
    assert_eq!(one(&found, Code::SameWebsite).row, 3);
}

#[test]
fn a_website_that_a_fact_gives_is_compared_too() {
    let website = "https://www.example.org";
    let facts = |rows: &str| file("north/facts.csv", &format!("id,field,value,year,note_en,note_fr,source\n{rows}"));
    let fact = |id: &str| format!("{id},website,{website},,,,https://example.org/a\n");
    let found = |companies: &[String], rows: &str| {
        check(&delivery(folder(&table(companies)).into_iter().chain([facts(rows)]).collect()), None)
    };
    let both = [row("a", &[]), row("b", &[])];
    let problem = one(&found(&both, &(fact("a") + &fact("b"))), Code::SameWebsite);
    assert_eq!((problem.file.as_str(), problem.cell().as_str(), problem.record.as_str()), ("north/facts.csv", "C3", "b"));
    assert_eq!((problem.expected.as_str(), problem.value.as_str()), ("north/facts.csv 2", website));
    // One by a fact, the other by its row; and a fact that repeats the cell of its own row.
    let one_each = one(&found(&[row("a", &[("website", website)]), row("b", &[])], &fact("b")), Code::SameWebsite);
    assert_eq!(one_each.expected, "north/companies.csv 2");
    assert_eq!(found(&[row("a", &[("website", website)]), row("b", &[])], &fact("a")), []);
}

#[test]
fn a_release_is_compared_with_the_last_one() {
    let before = load(&delivery(folder(&table(&[
        row("a", &[("name", "One"), ("employees", "100")]),
        row("b", &[("name", "Two"), ("founded", "1999")]),
        row("c", &[("name", "Three")]),
    ]))))
    .0
    .dataset;
    let now = delivery(folder(&table(&[
        row("a", &[("name", "One"), ("employees", "1000")]),
        row("b", &[("name", "Two")]),
        row("d", &[("name", "Three")]),
    ])));
    let found = check(&now, Some(&before));
    assert_eq!(one(&found, Code::HeadcountJump).expected, "100");
    assert_eq!(one(&found, Code::ValueGone).expected, "1999");
    assert_eq!((one(&found, Code::IdChanged).value.as_str(), one(&found, Code::IdChanged).suggestion.as_str()), ("d", "c"));
    let fewer = delivery(folder(&table(&[row("a", &[("name", "One"), ("employees", "100")])])));
    assert_eq!(check(&fewer, Some(&before)).iter().filter(|problem| problem.code == Code::Departed).count(), 2);
}

#[test]
fn what_is_no_table_is_refused_by_its_content() {
    let mut zip = b"PK\x03\x04".to_vec();
    zip.extend([0; 40]);
    for (bytes, code) in [
        (b"%PDF-1.7 ...".to_vec(), Code::NotATable),
        (Vec::new(), Code::EmptyFile),
        (zip, Code::Unreadable),
        (b"{\"a\":1}".to_vec(), Code::NotAtlas),
        (b"{\"a\":".to_vec(), Code::NotAtlas),
        (vec![b'x'; limits::FILE + 1], Code::TooLarge),
        (b"a,b\n1,2\n".to_vec(), Code::UnknownTable),
    ] {
        let found = delivery(vec![SourceFile { name: "data.xlsx".to_owned(), bytes }]).notes;
        assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code]);
    }
    assert_eq!(read(Vec::new(), &mut |_| true), Err(ImportError::NoFiles));
    assert_eq!(read(folder(""), &mut |_| false), Err(ImportError::Cancelled));
}

#[test]
fn a_million_rows_are_refused_with_the_limit() {
    let mut text = format!("{COMPANIES}\n");
    text.push_str(&"a,b\n".repeat(1_000_000));
    let found = delivery(vec![file("companies.csv", &text)]).notes;
    assert_eq!(one(&found, Code::TooManyRows).expected, limits::ROWS.to_string());
}

#[test]
fn encodings_are_told_and_text_arrives() {
    let text = table(&[row("a", &[("activity_fr", "Santé")])]);
    let latin: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, encoding) in [(latin, "windows-1252"), (wide, "UTF-16LE")] {
        let mut files = folder("");
        files[5].bytes = bytes;
        let delivery = delivery(files);
        assert_eq!(one(&check(&delivery, None), Code::Encoding).value, encoding);
        assert_eq!(load(&delivery).0.dataset.companies[0].activity.get("fr"), "Santé");
    }
    let twice = one(&problems(&table(&[row("a", &[("activity_fr", "SantÃ©")])])), Code::Mojibake);
    assert_eq!(twice.column, "activity_fr");
}

#[test]
fn a_formula_is_text_and_leaves_as_text() {
    let tables = delivery(folder(&table(&[row("a", &[("name", "=1+1")]), row("b", &[("name", "'@home")])])));
    assert_eq!(one(&check(&tables, None), Code::FormulaText).cell(), "B2");
    let written = import::tables(&tables);
    let (_, text) = written.iter().find(|(name, _)| name == "north/companies.csv").unwrap_or_else(|| panic!("{written:?}"));
    assert!(text.contains(",'=1+1,") || text.contains("a,'=1+1"), "{text}");
    assert!(text.contains("b,'@home"), "{text}");
    let names: Vec<String> = load(&tables).0.dataset.companies.iter().map(|company| company.name.clone()).collect();
    assert_eq!(names, ["=1+1", "@home"]);
}

#[test]
fn an_edit_is_undone_by_the_edit_that_it_gives() {
    let mut tables = delivery(folder(&table(&[row("a", &[("founded", "soon")])])));
    let before = tables.clone();
    let change = Edit {
        file: "north/companies.csv".to_owned(),
        sheet: String::new(),
        list: "companies".to_owned(),
        row: 2,
        column: "founded".to_owned(),
        value: "1999".to_owned(),
    };
    let undo = import::edit(&mut tables, &change).unwrap_or_else(|| panic!("{tables:?}"));
    assert_eq!((undo.value.as_str(), check(&tables, None)), ("soon", Vec::new()));
    assert!(import::edit(&mut tables, &undo).is_some());
    assert_eq!(tables, before);
    assert_eq!(import::edit(&mut tables, &Edit { column: "nothing".to_owned(), ..change }), None);
}

#[test]
fn a_delivery_of_one_cluster_replaces_that_cluster() {
    let base = delivery(folder(&table(&[row("a", &[])])));
    let other = delivery(vec![file("north/companies.csv", &table(&[row("b", &[])]))]).over(&base);
    let ids =
        |delivery: &Delivery| load(delivery).0.dataset.companies.iter().map(|company| company.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&other), ["b"]);
    let south = row("s", &[("cluster", "south")]);
    assert_eq!(ids(&delivery(vec![file("south/companies.csv", &table(&[south]))]).over(&base)), ["a", "s"]);
}

#[test]
fn a_link_to_what_is_no_actor_is_an_error_though_its_id_is_known() {
    for known in ["north", "medtech", "imaging"] {
        let mut files = folder(&table(&[row("a", &[])]));
        let links = format!(
            "from_id,to_id,kind,year,summary_en,summary_fr,source\na,{known},supply,2020,Sells,Vend,https://example.org/a\n"
        );
        files.push(file("north/links.csv", &links));
        let problem = one(&check(&delivery(files), None), Code::Unresolved);
        assert_eq!((problem.row, problem.value.as_str()), (2, known));
    }
}

#[test]
fn what_refers_to_a_row_that_is_left_out_is_no_error_of_its_own() {
    let source = |name: &str, text: &str| SourceFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let companies =
        "id,name,cluster,sector,scope,activity_en,sources\nalpha,Alpha,north,biotechh,core,Makes,https://a.example/\n";
    let links = "from_id,kind,to_id,source\nalpha,supports,alpha,https://a.example/\nbeta,supports,alpha,https://a.example/\n";
    let sectors = "id,name_en\nbiotech,Biotech\n";
    let clusters = "id,name_en,region_en,country\nnorth,North,North,LU\n";
    let files = vec![
        source("north/companies.csv", companies),
        source("north/links.csv", links),
        source("sectors.csv", sectors),
        source("clusters.csv", clusters),
    ];
    let delivery = read(files, &mut |_| true).unwrap_or_else(|error| panic!("{error:?}"));
    let unresolved: Vec<(String, String)> = check(&delivery, None)
        .into_iter()
        .filter(|problem| problem.code == Code::Unresolved)
        .map(|problem| (problem.value, problem.suggestion))
        .collect();
    // The sector, once; of the links only what nobody has.
    assert_eq!(unresolved, [("biotechh".to_owned(), "biotech".to_owned()), ("beta".to_owned(), String::new())]);
}
