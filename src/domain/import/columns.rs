//! The tables of the source data and their columns, with the names that headings and sheets may have in English and French.

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// An id of the row, or of another one.
    Id,
    /// A text.
    Text,
    /// A text in one language, that of the end of the column's name.
    Words,
    /// A whole number.
    Whole,
    /// A year.
    Year,
    /// A decimal number.
    Decimal,
    /// A date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// One of a closed list.
    Choice(&'static [&'static str]),
    /// Ids with a semicolon between them.
    Ids,
    /// An http address.
    Address,
    /// Addresses with a space between them.
    Addresses,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct ColumnKind {
    /// Its name in the source tables; of texts per language without the language.
    pub name: &'static str,
    /// What its cells hold.
    pub holds: Holds,
    /// Every delivery has it.
    pub asked: bool,
    /// Further headings that mean it, folded.
    pub names: &'static [&'static str],
}

/// A table.
#[derive(Debug, Clone, Copy)]
pub struct TableKind {
    /// Its name, that of its file.
    pub list: &'static str,
    /// Further names of files and sheets, folded.
    pub names: &'static [&'static str],
    /// Each cluster has its own file of it.
    pub by_cluster: bool,
    /// Its columns, in the order of the source tables.
    pub columns: &'static [ColumnKind],
}

/// The languages that every text is written in.
pub const LANGUAGES: [&str; 2] = ["en", "fr"];

const fn asked(name: &'static str, holds: Holds, names: &'static [&'static str]) -> ColumnKind {
    ColumnKind { name, holds, asked: true, names }
}

const fn spare(name: &'static str, holds: Holds, names: &'static [&'static str]) -> ColumnKind {
    ColumnKind { name, holds, asked: false, names }
}

/// A closed list of yes and no.
pub const YES_NO: Holds = Holds::Choice(&["yes", "no"]);
const ID: ColumnKind = asked("id", Holds::Id, &["identifier", "identifiant", "code"]);
const NAME: ColumnKind =
    asked("name", Holds::Text, &["nom", "denomination", "raison sociale", "company", "company name", "entreprise"]);
const NAMES: ColumnKind = asked("name", Holds::Words, &["nom", "titre", "label", "libelle"]);
const ALIASES: ColumnKind = spare("aliases", Holds::Ids, &["former ids", "anciens identifiants", "alias"]);
const CLUSTER: ColumnKind = asked("cluster", Holds::Id, &["grappe", "region cluster"]);
const KIND: ColumnKind = asked("kind", Holds::Id, &["type", "nature", "genre"]);
const SUMMARY: ColumnKind = asked("summary", Holds::Words, &["resume", "description"]);
const TITLE: ColumnKind = asked("title", Holds::Words, &["titre", "intitule"]);
const NOTE: ColumnKind = asked("note", Holds::Words, &["notes", "remarque", "commentaire"]);
const SOURCE: ColumnKind = asked("source", Holds::Address, &["url source", "lien source", "reference"]);
const SOURCES: ColumnKind = asked("sources", Holds::Addresses, &["source", "references", "liens sources"]);
const CITY: ColumnKind = asked("city", Holds::Text, &["town", "place", "locality", "ville", "commune", "localite"]);
const WEBSITE: ColumnKind =
    asked("website", Holds::Address, &["web site", "web", "homepage", "url", "site web", "site internet", "site"]);
const DATE: ColumnKind = asked("date", Holds::Date, &[]);
const YEAR: ColumnKind = asked("year", Holds::Year, &["annee", "an"]);
const SINCE: ColumnKind = asked("since_year", Holds::Year, &["since", "from year", "depuis", "annee de debut", "debut"]);
const UNTIL: ColumnKind = asked("until_year", Holds::Year, &["until", "to year", "jusqu a", "annee de fin", "fin"]);
const COUNTRY: ColumnKind = asked("country", Holds::Text, &["pays", "country code", "code pays"]);

/// Every table, in the order of the source data.
pub const TABLES: &[TableKind] = &[
    TableKind {
        list: "release",
        names: &["edition"],
        by_cluster: false,
        columns: &[asked("id", Holds::Text, &["release", "edition"]), DATE, asked("licence", Holds::Text, &["license"])],
    },
    TableKind {
        list: "clusters",
        names: &["grappes"],
        by_cluster: false,
        columns: &[
            ID,
            NAMES,
            asked("region", Holds::Words, &[]),
            COUNTRY,
            asked("official_companies", Holds::Whole, &["official count", "nombre officiel"]),
            asked("official_year", Holds::Year, &["annee du nombre officiel"]),
            asked("official_unit", Holds::Words, &["unite officielle"]),
            spare("official_scope", Holds::Words, &["perimetre officiel"]),
            asked("official_note", Holds::Words, &["note officielle"]),
            asked("basemap", Holds::Id, &["fond de carte"]),
            WEBSITE,
            SOURCE,
        ],
    },
    TableKind { list: "sectors", names: &["secteurs"], by_cluster: false, columns: &[ID, NAMES] },
    TableKind { list: "tags", names: &["topics", "mots cles", "etiquettes"], by_cluster: false, columns: &[ID, NAMES, ALIASES] },
    TableKind {
        list: "places",
        names: &["localities", "towns", "lieux", "localites", "communes", "villes"],
        by_cluster: false,
        columns: &[
            CLUSTER,
            spare("id", Holds::Id, &["identifiant"]),
            NAME,
            spare("name", Holds::Words, &["nom"]),
            asked("parent", Holds::Text, &["commune", "municipality"]),
            asked("lat", Holds::Decimal, &["latitude"]),
            asked("lon", Holds::Decimal, &["lng", "long", "longitude"]),
            asked("source", Holds::Text, &["origine"]),
        ],
    },
    TableKind {
        list: "changes",
        names: &["changements", "modifications"],
        by_cluster: false,
        columns: &[asked("release", Holds::Id, &["edition"]), DATE, TITLE],
    },
    TableKind {
        list: "programmes",
        names: &["programs", "programmes et infrastructures", "facilities"],
        by_cluster: true,
        columns: &[
            ID,
            NAME,
            spare("name", Holds::Words, &["nom"]),
            CLUSTER,
            asked("operator", Holds::Text, &["operateur", "run by"]),
            spare("operator", Holds::Words, &["operateur"]),
            KIND,
            SINCE,
            UNTIL,
            SUMMARY,
            SOURCE,
        ],
    },
    TableKind {
        list: "companies",
        names: &["company", "entreprises", "societes", "acteurs", "mapping", "cartographie", "companies new"],
        by_cluster: true,
        columns: &[
            ID,
            NAME,
            CLUSTER,
            asked("sector", Holds::Id, &["secteur", "industry"]),
            asked("scope", Holds::Choice(&["core", "adjacent"]), &["perimetre", "portee"]),
            asked("activity", Holds::Words, &["activite", "activities", "description"]),
            asked("tags", Holds::Ids, &["topics", "themes", "mots cles", "etiquettes", "keywords"]),
            asked(
                "founded",
                Holds::Year,
                &["year founded", "founding year", "foundation", "annee de creation", "creation", "fondee en", "fondation"],
            ),
            asked(
                "employees",
                Holds::Whole,
                &["headcount", "staff", "effectif", "effectifs", "salaries", "nombre d employes", "employes"],
            ),
            asked("employees_year", Holds::Year, &["headcount year", "annee de l effectif", "annee effectif", "annee effectifs"]),
            spare(
                "employees_scope",
                Holds::Choice(&["site", "company", "country", "group"]),
                &["headcount scope", "perimetre de l effectif"],
            ),
            CITY,
            asked("postcode", Holds::Text, &["postal code", "zip", "zip code", "code postal", "cp"]),
            asked("address", Holds::Text, &["street", "adresse", "rue"]),
            COUNTRY,
            WEBSITE,
            asked("status", Holds::Choice(&["active", "acquired", "moved", "closed"]), &["statut", "etat"]),
            asked("programmes", Holds::Ids, &["programs", "programme", "dispositifs"]),
            asked("member", YES_NO, &["membre", "cluster member", "membre du cluster"]),
            asked("covid_response", Holds::Words, &["covid", "reponse covid"]),
            SOURCES,
            spare("legal_number", Holds::Text, &["rcs", "siren", "siret", "bce", "kbo", "company number", "numero legal", "vat"]),
            spare("lat", Holds::Decimal, &["latitude"]),
            spare("lon", Holds::Decimal, &["lng", "long", "longitude"]),
            // As exports write it: only the point of an address is the company's own.
            spare("precision", Holds::Choice(&["address", "postcode", "place", "none"]), &[]),
        ],
    },
    TableKind {
        list: "organisations",
        names: &["organizations", "organismes", "actors"],
        by_cluster: true,
        columns: &[ID, NAME, spare("name", Holds::Words, &["nom"]), CLUSTER, KIND, CITY, WEBSITE, SOURCE],
    },
    TableKind {
        list: "links",
        names: &["relations", "liens"],
        by_cluster: true,
        columns: &[
            asked("from_id", Holds::Id, &["from", "de", "origine"]),
            asked("to_id", Holds::Id, &["to", "vers", "a"]),
            KIND,
            YEAR,
            SUMMARY,
            SOURCE,
        ],
    },
    TableKind {
        list: "indicators",
        names: &["figures", "indicateurs", "chiffres"],
        by_cluster: true,
        columns: &[
            CLUSTER,
            asked("indicator", Holds::Text, &["indicateur"]),
            YEAR,
            asked("value", Holds::Decimal, &["valeur"]),
            asked("unit", Holds::Text, &["unite"]),
            NOTE,
            SOURCE,
            asked("series", Holds::Text, &["serie"]),
            asked("headline", YES_NO, &["chiffre cle"]),
        ],
    },
    TableKind {
        list: "milestones",
        names: &["events", "jalons", "evenements"],
        by_cluster: true,
        columns: &[
            CLUSTER,
            DATE,
            spare(
                "kind",
                Holds::Choice(&["governance", "programme", "infrastructure", "research", "company", "event"]),
                &["type", "nature", "genre"],
            ),
            TITLE,
            SOURCE,
        ],
    },
    TableKind { list: "phases", names: &[], by_cluster: true, columns: &[CLUSTER, SINCE, UNTIL, NAMES, NOTE, SOURCE] },
    TableKind {
        list: "networks",
        names: &["reseaux"],
        by_cluster: true,
        columns: &[CLUSTER, TITLE, YEAR, NAMES, asked("own", YES_NO, &["propre"]), SOURCE],
    },
    TableKind {
        list: "profiles",
        names: &["profils"],
        by_cluster: true,
        columns: &[CLUSTER, asked("operator", Holds::Text, &["operateur"]), SUMMARY, SOURCES],
    },
    TableKind {
        list: "facts",
        names: &["faits", "fill"],
        by_cluster: true,
        columns: &[
            ID,
            asked("field", Holds::Id, &["champ", "column", "colonne"]),
            asked("value", Holds::Text, &["valeur"]),
            YEAR,
            spare("scope", Holds::Choice(&["site", "company", "country", "group"]), &["perimetre", "portee"]),
            NOTE,
            SOURCE,
        ],
    },
    TableKind { list: "themes", names: &[], by_cluster: true, columns: &[CLUSTER, YEAR, NAMES, NOTE, SOURCE] },
    TableKind { list: "governance", names: &["gouvernance"], by_cluster: true, columns: &[CLUSTER, DATE, TITLE, SOURCE] },
    TableKind {
        list: "paths",
        names: &["parcours"],
        by_cluster: true,
        columns: &[CLUSTER, YEAR, asked("step", Holds::Whole, &["etape"]), NAMES, SOURCE],
    },
    TableKind {
        list: "stories",
        names: &["recits", "temoignages"],
        by_cluster: true,
        columns: &[CLUSTER, DATE, TITLE, asked("companies", Holds::Ids, &["entreprises"]), SOURCE],
    },
];

/// The table of a list.
pub fn table(list: &str) -> Option<&'static TableKind> {
    TABLES.iter().find(|table| table.list == list)
}

impl TableKind {
    /// The kind of a column by its name in the source tables, with the language of a text: `activity_fr` is `activity`, `fr`.
    pub fn kind(&self, name: &str) -> Option<(&'static ColumnKind, Option<&'static str>)> {
        let plain = self.columns.iter().find(|column| column.name == name && column.holds != Holds::Words);
        if let Some(column) = plain {
            return Some((column, None));
        }
        let words = |base: &str| self.columns.iter().find(|column| column.name == base && column.holds == Holds::Words);
        // The English column of this one has no ending in the source tables.
        if name == "covid_response" {
            return words(name).map(|column| (column, Some("en")));
        }
        let (base, language) = name.rsplit_once('_')?;
        let language = KNOWN_LANGUAGES.iter().find(|(code, _)| *code == language)?.0;
        words(base).map(|column| (column, Some(language)))
    }

    /// True for a text that is the same in every language but those that have a column for it: `name` with `name_fr`.
    pub fn is_one_text(&self, name: &str) -> bool {
        let has = |is_words: bool| self.columns.iter().any(|one| one.name == name && (one.holds == Holds::Words) == is_words);
        has(true) && has(false)
    }

    /// The names of the columns that every delivery has, each language of a text by itself.
    pub fn asked(&self) -> Vec<String> {
        let mut names = Vec::new();
        for column in self.columns.iter().filter(|column| column.asked) {
            match column.holds {
                Holds::Words => names.extend(LANGUAGES.map(|language| full(column.name, language))),
                _ => names.push(column.name.to_owned()),
            }
        }
        names
    }
}

/// The field that holds what a text is in languages in which it is another one: `names` beside `name`.
pub fn otherwise(name: &str) -> String {
    [name, "s"].concat()
}

/// The name of a column of texts in one language.
pub fn full(base: &str, language: &str) -> String {
    if base == "covid_response" && language == "en" { base.to_owned() } else { format!("{base}_{language}") }
}

/// Languages that a heading may name, with the words for them, folded.
pub const KNOWN_LANGUAGES: [(&str, &[&str]); 4] = [
    ("en", &["english", "anglais", "englisch", "engels"]),
    ("fr", &["french", "francais", "franzosisch", "frans"]),
    ("de", &["german", "allemand", "deutsch", "duits"]),
    ("nl", &["dutch", "neerlandais", "nederlands", "niederlandisch"]),
];
