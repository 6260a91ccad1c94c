//! Files of `LibreOffice`, openpyxl, odfpy and our own writer: what each does that one would not guess. `tests/fixture/import` says how
//! they were made.

use atlas::domain::import::{self, Code, Delivery, Problem, Severity, SourceFile, check, load, read};
use atlas::domain::model::Dataset;
use atlas::texts::{Lang, Problems};
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixture/import/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn opened(name: &str, bytes: Vec<u8>) -> Delivery {
    let files = vec![SourceFile { name: name.to_owned(), bytes }];
    read(files, &mut |_| true).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn delivery(name: &str) -> Delivery {
    opened(name, bytes(name))
}

fn found(problems: &[Problem], code: Code) -> Vec<String> {
    problems
        .iter()
        .filter(|problem| problem.code == code)
        .map(|problem| format!("{} {}", problem.cell(), problem.value))
        .collect()
}

fn codes(delivery: &Delivery) -> Vec<Code> {
    delivery.notes.iter().map(|problem| problem.code).collect()
}

#[test]
fn three_programs_write_the_same_release() {
    let data = |name: &str| -> Dataset {
        let delivery = delivery(name);
        let errors: Vec<Problem> = check(&delivery, None).into_iter().filter(|one| one.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{name}");
        let (loaded, context, _) = load(&delivery);
        let dates: Vec<&str> = context.milestones.iter().map(|event| event.date.as_str()).collect();
        assert_eq!(dates, ["2017-03-01", "2019-07"], "{name}");
        loaded.dataset
    };
    let whole = data("whole.xlsx");
    assert_eq!(whole.companies.len(), 2);
    assert_eq!(whole.companies[0].name, "Alpha “One” & Söhne");
    assert_eq!(whole.companies[0].location.postcode.as_deref(), Some("01000"));
    for name in ["libreoffice.ods", "libreoffice.xlsx"] {
        assert_eq!(data(name), whole, "{name}");
    }
}

#[test]
fn our_own_workbook_reads_back_as_the_same_release() {
    let whole = delivery("whole.xlsx");
    let words = Problems::of(Lang::Fr);
    let help = |holds| (words.help)(holds).to_owned();
    let template = import::template(&whole, None, &help).unwrap_or_else(|error| panic!("{error}"));
    let again = opened("template.xlsx", template);
    assert_eq!(check(&again, None), check(&whole, None));
    assert_eq!(load(&again).0, load(&whole).0);
    let few = import::template(&whole, Some(&["beta".to_owned()]), &help).unwrap_or_else(|error| panic!("{error}"));
    let few = opened("template.xlsx", few);
    let ids: Vec<&str> = few.rows("companies").map(|(table, row)| table.cell(row, "id")).collect();
    assert_eq!((few.tables.len(), ids), (1, vec!["beta"]));
}

#[test]
fn a_marked_workbook_keeps_rows_and_says_problems() {
    let original = delivery("openpyxl.xlsx");
    let problems = check(&original, None);
    let words = Problems::of(Lang::De);
    let marked = import::marked(&original, &problems, &|problem| words.note(problem)).unwrap_or_else(|error| panic!("{error}"));
    let again = opened("openpyxl.xlsx", marked);
    for (before, after) in original.tables.iter().zip(&again.tables) {
        assert_eq!((&before.sheet, before.head), (&after.sheet, after.head));
        let places = |table: &import::Table| table.rows.iter().map(|row| row.at).collect::<Vec<_>>();
        assert_eq!(places(before), places(after));
    }
}

#[test]
fn openpyxl_writes_no_values_of_formulas_and_cells_of_any_type() {
    let delivery = delivery("openpyxl.xlsx");
    let problems = check(&delivery, None);
    assert_eq!(found(&problems, Code::NeverCalculated), ["I3 1"]);
    assert_eq!(found(&problems, Code::NumberForText), ["A3 12345678901234"]);
    assert_eq!(found(&problems, Code::BlankRows), [" 1"]);
    assert_eq!(found(&problems, Code::MergedCells), ["5 1"]);
    assert_eq!(found(&problems, Code::TotalRow), ["8 total"]);
    assert_eq!(found(&problems, Code::UnknownTable), [" Notes"]);
    assert_eq!(found(&problems, Code::NotNumber), ["I6 3.7"], "a fraction is not cut to a year");
    assert_eq!(found(&problems, Code::NotSlug), ["A7 \u{1000}"], "what looks like an escape is decoded, and is no id");
    let dates: Vec<&str> = delivery.rows("milestones").map(|(table, row)| table.cell(row, "date")).collect();
    assert_eq!(dates, ["2017-03-01", "2018-04-02", "2019-07"]);
    let member: Vec<&str> = delivery.rows("companies").map(|(table, row)| table.cell(row, "member")).collect();
    assert_eq!(member[0], "yes");
    assert_eq!(found(&delivery_notes("openpyxl-formula.xlsx"), Code::NeverCalculated), ["I2 1"]);
}

fn delivery_notes(name: &str) -> Vec<Problem> {
    delivery(name).notes
}

#[test]
fn booleans_of_libreoffice_are_formulas_of_type_float() {
    let delivery = delivery("libreoffice-bool.ods");
    let member: Vec<&str> = delivery.rows("companies").map(|(table, row)| table.cell(row, "member")).collect();
    assert_eq!(member, ["yes", "no"]);
}

#[test]
fn what_cannot_be_read_says_why() {
    for (name, code) in [
        ("password.xlsx", Code::Password),
        ("libreoffice.xls", Code::OldWorkbook),
        ("libreoffice-indented.ods", Code::IndentedOds),
        ("odfpy.ods", Code::UntypedCells),
    ] {
        assert_eq!(codes(&delivery(name)), [code], "{name}");
    }
    let whole = bytes("whole.xlsx");
    assert_eq!(codes(&opened("cut.xlsx", whole[..whole.len() / 2].to_vec())), [Code::Unreadable]);
    let ods = bytes("libreoffice.ods");
    let mut damaged = ods.clone();
    let middle = ods.len() / 2;
    damaged[middle..middle + 400].fill(0);
    assert_eq!(codes(&opened("damaged.ods", damaged)), [Code::Unreadable]);
}

#[test]
fn texts_of_libreoffice_arrive_in_each_encoding() {
    for (name, encoding, separator) in
        [("libreoffice-1252.csv", "windows-1252", ';'), ("libreoffice-utf16.csv", "UTF-16LE", '\t')]
    {
        let delivery = delivery(name);
        assert_eq!(codes(&delivery), [Code::Encoding, Code::Separator], "{name}");
        assert_eq!((delivery.files[0].encoding.as_deref(), delivery.files[0].separator), (Some(encoding), Some(separator)));
        let texts: Vec<&str> = delivery.rows("companies").map(|(table, row)| table.cell(row, "activity_fr")).collect();
        assert_eq!(texts, ["Santé à l’œuvre"]);
    }
}

#[test]
fn one_cell_in_the_last_row_costs_no_more_than_another() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let failed = |error: rust_xlsxwriter::XlsxError| panic!("{error}");
    sheet.set_name("companies").map_or_else(failed, |_| ());
    sheet.write_row(0, 0, ["id", "name", "sector"]).map_or_else(failed, |_| ());
    sheet.write_row(1_048_575, 0, ["far", "Far", "medtech"]).map_or_else(failed, |_| ());
    sheet.write_string(3, 16_383, "aside").map_or_else(failed, |_| ());
    let delivery = opened("far.xlsx", book.save_to_buffer().unwrap_or_default());
    let rows: Vec<(usize, &str)> = delivery.rows("companies").map(|(table, row)| (row.at, table.cell(row, "id"))).collect();
    assert_eq!(rows, [(1_048_576, "far")]);
}

/// A table of companies with these names and notes.
fn table(cells: &[(String, String)]) -> Delivery {
    let mut whole = delivery("whole.xlsx");
    let table = whole.tables.iter_mut().find(|table| table.list == "companies").unwrap_or_else(|| panic!("no companies"));
    let columns = ["id", "name", "activity_en"].map(|name| table.column(name).unwrap_or_else(|| panic!("{name}")));
    let first = table.rows[0].clone();
    table.rows = cells
        .iter()
        .enumerate()
        .map(|(index, (name, text))| {
            let mut row = first.clone();
            row.at = index + 2;
            let own = [format!("id-{index}"), name.trim().to_owned(), text.trim().to_owned()];
            columns.iter().zip(own).for_each(|(at, text)| row.cells[*at] = text);
            row
        })
        .collect();
    whole
}

fn cells(delivery: &Delivery) -> Vec<[String; 3]> {
    let rows = delivery.rows("companies");
    rows.map(|(table, row)| ["id", "name", "activity_en"].map(|name| table.cell(row, name).to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_is_written_is_read(texts in proptest::collection::vec(("['=+@-]{0,3}\\PC{0,20}", "[^\\x00-\\x1f]{0,30}"), 1..8)) {
        let whole = table(&texts);
        let written = import::tables(&whole).into_iter().map(|(name, text)| SourceFile { name, bytes: text.into_bytes() });
        let csv = read(written.collect(), &mut |_| true).unwrap_or_default();
        prop_assert_eq!(cells(&csv), cells(&whole));
        prop_assert_eq!(load(&csv).0.dataset, load(&whole).0.dataset);
        let template = import::template(&whole, None, &|_| String::new()).unwrap_or_default();
        let book = read(vec![SourceFile { name: "a.xlsx".into(), bytes: template }], &mut |_| true).unwrap_or_default();
        prop_assert_eq!(cells(&book), cells(&whole));
        prop_assert_eq!(load(&book).0.dataset, load(&whole).0.dataset);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), start in 0..5_usize) {
        let starts: [&[u8]; 5] = [b"", b"PK\x03\x04", b"{\"companies\":[", b"id;name\n", b"\xff\xfe"];
        let bytes = [starts[start], &bytes].concat();
        let delivery = opened("any", bytes);
        let _ = check(&delivery, None);
    }
}
