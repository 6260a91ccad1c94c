//! In French: what is wrong with a delivery, how to mend it, and the report of changes.

use crate::domain::import::columns::Holds;
use crate::domain::import::{Code, Severity};
use crate::domain::release::Words;
use crate::texts::Problems;

/// The texts.
pub(in crate::texts) const PROBLEMS: Problems = Problems {
    words,
    severity,
    quotes: ["«\u{a0}", "\u{a0}»"],
    row: "ligne",
    column: "colonne",
    meant: "Vouliez-vous dire {s}\u{202f}?",
    point: "Son point\u{202f}: {e}.",
    colon: "\u{202f}: ",
    columns: [
        "gravité",
        "code",
        "fichier",
        "feuille",
        "ligne",
        "colonne",
        "cellule",
        "enregistrement",
        "valeur",
        "problème",
        "remède",
        "proposition",
    ],
    report: Words {
        title,
        nothing: "Rien n’a changé.",
        arrivals: "Arrivées",
        departures: "Départs",
        moves: "Déménagements",
        renamings: "Nouveaux noms",
        changes: "Faits modifiés",
        totals: "Totaux modifiés",
        unknown: "inconnu",
        columns: ["quoi", "cluster", "avant", "maintenant"],
        all: "tous",
    },
    help,
};

fn title(old: &str, new: &str) -> String {
    format!("Changements de l’édition {old} à {new}")
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Note => "remarque",
    }
}

/// What is wrong, and how to mend it.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::Unreadable => [
            "Le fichier est endommagé",
            "Ouvrez-le dans le logiciel qui l’a produit, enregistrez-le de nouveau et déposez-le ici.",
        ],
        Code::Password => {
            ["Le classeur est protégé par un mot de passe", "Enregistrez une copie sans mot de passe et déposez-la."]
        }
        Code::NotATable => [
            "Le fichier n’est pas un tableau",
            "Exportez les données en CSV, XLSX ou ODS\u{202f}; le nom d’un fichier ne change pas son contenu.",
        ],
        Code::OldWorkbook => {
            ["Le format de ce classeur n’est pas lu ici", "Enregistrez-le au format «\u{a0}Classeur Excel (.xlsx)\u{a0}» ou ODS."]
        }
        Code::TooLarge => [
            "Le fichier est trop grand",
            "La limite est de {e} octets, décompressés pour un classeur\u{202f}: retirez images et autres feuilles, ou divisez-le.",
        ],
        Code::TooManyRows => [
            "Il y a trop de lignes",
            "Au plus {e} lignes sont lues\u{202f}: divisez le fichier ou supprimez les lignes qui ne portent qu’une mise en forme.",
        ],
        Code::EmptyFile => ["Le fichier est vide", "Vérifiez qu’il a été enregistré et copié en entier."],
        Code::IndentedOds => [
            "Ce fichier ODS est écrit d’une façon qui ne peut être lue",
            "Dans LibreOffice, cochez l’optimisation de taille du format ODF (Options, Chargement/enregistrement), ou enregistrez en XLSX.",
        ],
        Code::UntypedCells => [
            "Des cellules de texte n’indiquent pas leur type et seraient lues comme vides",
            "Ouvrez le fichier dans LibreOffice et enregistrez-le une fois\u{202f}; nombre de cellules\u{202f}: {v}.",
        ],
        Code::NotAtlas => {
            ["Le fichier JSON ne contient pas de données de l’atlas", "Utilisez atlas.json ou context.json d’une édition."]
        }
        Code::UnknownTable => [
            "Ceci n’est aucune des tables et reste de côté",
            "Donnez à la feuille ou au fichier le nom de sa table, par exemple «\u{a0}entreprises\u{a0}», si elle fait partie des données.",
        ],
        Code::OtherTranslation => [
            "Ces traductions appartiennent à une autre édition et restent de côté",
            "Prenez tous les fichiers d’une même édition.",
        ],
        Code::NoRows => ["La table n’a aucune ligne", "Remplissez-la, ou déposez le fichier qui contient les lignes."],
        Code::Separator => {
            ["Les cellules sont séparées par un autre signe que la virgule", "Il a été reconnu\u{202f}; rien à faire."]
        }
        Code::Encoding => ["Le texte a un autre encodage que l’UTF-8", "Il a été reconnu\u{202f}; vérifiez les accents."],
        Code::Mojibake => [
            "Des accents ont été perdus lors d’un enregistrement antérieur",
            "Saisissez le texte de nouveau, ou importez l’original en UTF-8.",
        ],
        Code::DuplicateColumn => {
            ["Une colonne figure deux fois", "Gardez une seule colonne {e}\u{202f}; la seconde n’est pas lue."]
        }
        Code::MissingColumn => [
            "Une colonne manque",
            "Ajoutez une colonne intitulée {v}\u{202f}; ses cellules peuvent être vides si rien n’a été trouvé.",
        ],
        Code::RenamedColumn => {
            ["Un intitulé est inconnu et une colonne manque", "Intitulez la colonne {s} si c’est bien ce qu’elle contient."]
        }
        Code::ExtraColumn => {
            ["L’atlas ne connaît pas cette colonne et la garde de côté", "Rien à faire\u{202f}; elle n’est pas publiée."]
        }
        Code::HeadingsBelow => {
            ["Des lignes précèdent les intitulés", "Elles ne sont pas lues\u{202f}; supprimez-les si elles ne servent pas."]
        }
        Code::BlankRows => ["Des lignes vides ont été sautées", "Rien à faire."],
        Code::MergedCells => [
            "Des cellules sont fusionnées",
            "Seule la première cellule d’une zone porte la valeur\u{202f}: scindez les zones et remplissez chaque ligne.",
        ],
        Code::NeverCalculated => [
            "Des formules n’ont jamais été calculées",
            "Ouvrez le fichier dans un tableur et enregistrez-le une fois, ou remplacez les formules par leurs valeurs.",
        ],
        Code::CellError => ["Une cellule affiche une erreur", "Corrigez la formule ou écrivez la valeur."],
        Code::TotalRow => ["Cette ligne est un total", "Supprimez-la\u{202f}: chaque ligne est un enregistrement."],
        Code::OpenQuote => [
            "Un guillemet n’est pas fermé",
            "À partir d’une ligne, tout est devenu une seule cellule\u{202f}: trouvez le guillemet isolé, fermez-le ou retirez-le.",
        ],
        Code::ExtraCells => [
            "Une cellule dépasse le dernier intitulé",
            "Donnez un intitulé à la colonne, ou mettez entre guillemets le texte qui contient le séparateur.",
        ],
        Code::ShortRow => [
            "Une ligne a moins de cellules que d’intitulés",
            "Il en faut {e}\u{202f}: il manque un séparateur, peut-être au milieu de la ligne.",
        ],
        Code::NumberForText => [
            "Un nombre figure là où l’identifiant est un texte",
            "Mettez la colonne au format texte\u{202f}: les longs nombres et les zéros initiaux ne survivent pas.",
        ],
        Code::FormulaText => {
            ["Un texte ressemble à une formule", "Écrivez la valeur à sa place\u{202f}; les formules ne sont pas calculées ici."]
        }
        Code::Missing => ["Une cellule indispensable est vide", "Remplissez-la ou supprimez la ligne."],
        Code::NotNumber => ["Ce n’est pas un nombre", "N’écrivez que des chiffres, avec un point avant les décimales."],
        Code::AmbiguousNumber => ["Ce nombre se lit de deux façons", "Écrivez-le sans séparateur de milliers."],
        Code::OutOfRange => ["Le nombre sort de ce qui est plausible", "Accepté\u{202f}: {e}. Vérifiez la valeur à sa source."],
        Code::TooLong => ["Le texte est trop long", "Au plus {e} caractères\u{202f}: abrégez-le."],
        Code::NotOneOf => ["Cette valeur n’est pas admise", "Valeurs admises\u{202f}: {e}."],
        Code::NotSlug => [
            "Un identifiant contient des signes interdits",
            "Utilisez des minuscules de a à z, des chiffres et des traits d’union\u{202f}; ne changez jamais un identifiant publié.",
        ],
        Code::NotHttp => ["Ce n’est pas une adresse web", "Écrivez-la avec http:// ou https:// et sans espaces."],
        Code::NotDate => {
            ["Ce n’est pas une date", "Écrivez année-mois-jour, année-mois ou l’année seule, par exemple 2019-07-31."]
        }
        Code::Duplicate => [
            "Une ligne précédente a le même identifiant",
            "Donnez un autre identifiant au nouvel enregistrement ou supprimez la ligne.",
        ],
        Code::Contradicts => [
            "Un fait contredit la ligne de son entreprise",
            "La ligne dit {e}\u{202f}: gardez la bonne valeur et videz l’autre cellule.",
        ],
        Code::Unresolved => ["Aucune ligne n’a cet identifiant", "Corrigez-le ou ajoutez la ligne qu’il désigne."],
        Code::NotAccepted => ["La valeur n’est pas acceptée", "Comparez-la aux autres lignes de la table."],
        Code::FutureYear => {
            ["L’année est postérieure à celle de l’édition", "L’édition est de {e}\u{202f}: vérifiez les chiffres."]
        }
        Code::ForeignRow => {
            ["La ligne relève d’un autre cluster que son fichier", "Déplacez-la dans le fichier de son cluster ou écrivez {e}."]
        }
        Code::OutsideRegion => [
            "Le point est hors de sa région",
            "Les points de cette région se situent dans {e} (latitude, longitude)\u{202f}: vérifiez les deux nombres.",
        ],
        Code::ExchangedCoordinates => ["La latitude et la longitude sont inversées", "Échangez les deux cellules."],
        Code::UnknownPlace => [
            "La table des lieux n’a pas cette localité",
            "Corrigez le nom ou ajoutez la localité à la table des lieux avec son point.",
        ],
        Code::AmbiguousPlace => [
            "Deux localités portent le même nom",
            "L’autre figure à {e}\u{202f}: donnez à l’une d’elles un identifiant propre dans la colonne id, par exemple {s}.",
        ],
        Code::Cedex => ["CEDEX désigne une adresse postale, pas un lieu", "Écrivez la commune et son propre code postal."],
        Code::Postcode => [
            "Le code postal a trop ou trop peu de chiffres",
            "Les codes de ce pays ont {e} chiffres\u{202f}; mettez la colonne au format texte pour garder un zéro initial.",
        ],
        Code::JoinedSources => ["Des adresses sont réunies par autre chose qu’une espace", "Séparez-les par une seule espace."],
        Code::NoSource => ["Aucune page n’appuie cette ligne", "Ajoutez l’adresse d’une page qui l’atteste."],
        Code::SameName => [
            "Une autre ligne porte le même nom",
            "Elle figure à {e}\u{202f}: supprimez l’une des deux, ou reliez-les s’il s’agit de deux entreprises.",
        ],
        Code::SameWebsite => [
            "Une autre ligne a le même site web",
            "Elle figure à {e}\u{202f}: vérifiez si les deux lignes décrivent une seule entreprise.",
        ],
        Code::SameLegalNumber => {
            ["Une autre ligne a le même numéro légal", "Elle figure à {e}\u{202f}: une entreprise a une seule ligne."]
        }
        Code::OneLanguage => [
            "Un texte n’est rempli que dans une langue",
            "Traduisez-le aussi dans cette colonne, avec les mêmes noms, nombres et années.",
        ],
        Code::FrenchSpacing => {
            ["L’espacement n’est pas celui de l’imprimé français", "Il est corrigé à la compilation\u{202f}; rien à faire."]
        }
        Code::HeadcountJump => [
            "L’effectif s’écarte beaucoup de l’édition précédente",
            "Il était de {e}\u{202f}: vérifiez les chiffres, l’année et s’il s’agit de tout le groupe.",
        ],
        Code::IdChanged => [
            "Un identifiant publié a disparu et son nom figure sous un autre",
            "Les identifiants font partie d’adresses publiques\u{202f}: écrivez de nouveau {s}.",
        ],
        Code::Departed => [
            "Un enregistrement de l’édition précédente a disparu",
            "Gardez la ligne avec le statut closed, moved ou acquired si l’entreprise n’est plus là.",
        ],
        Code::ValueGone => {
            ["Une valeur de l’édition précédente a disparu", "C’était {e}\u{202f}: rétablissez-la sauf si elle était fausse."]
        }
    }
}

/// What a column holds.
const fn help(holds: Holds) -> &'static str {
    match holds {
        Holds::Id => "Minuscules, chiffres et traits d’union.",
        Holds::Text => "Un texte. Vide signifie\u{202f}: non trouvé.",
        Holds::Words => "Un texte dans la langue indiquée à la fin de l’intitulé\u{202f}; remplissez l’anglais et le français.",
        Holds::Whole => "Un nombre entier, en chiffres seulement.",
        Holds::Year => "Une année à quatre chiffres.",
        Holds::Decimal => "Un nombre avec un point décimal.",
        Holds::Date => "Année-mois-jour, année-mois ou l’année\u{202f}: 2019-07-31.",
        Holds::Choice(_) => "L’une de ces valeurs\u{202f}:",
        Holds::Ids => "Des identifiants séparés par un point-virgule.",
        Holds::Address => "Une adresse qui commence par https:// ou http://.",
        Holds::Addresses => "Des adresses séparées par une espace.",
    }
}
