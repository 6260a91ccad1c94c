//! In French: errors, problems of a record, slugs of the data and dates.

use super::NUMBERS;
use crate::domain::data::dataset::{LoadError, Problem};
use crate::texts::{ErrorText, Kinds};

/// The texts.
pub(super) const KINDS: Kinds = Kinds { link, date };

/// Une clé de l’adresse, en mots.
pub(super) fn key(key: &str) -> &'static str {
    match key {
        "cluster" => "cluster",
        "sector" => "secteur",
        "size" => "effectif",
        "tag" => "thèmes",
        "programme" => "programmes",
        "status" => "statut",
        "place" => "commune",
        "member" => "membre du cluster",
        "founded" => "année de création",
        "year" => "année",
        "tagmode" => "thèmes à réunir",
        "scope" => "périmètre",
        "area" => "zone de la carte",
        "at" => "cadrage de la carte",
        "map" => "type de carte",
        "scale" => "échelle",
        "sort" => "tri",
        "kind" => "catégorie de jalons",
        "layout" => "présentation",
        "open" => "fiche",
        "compare" => "comparaison",
        "tab" => "onglet",
        "theme" => "thème de couleurs",
        "chrome" => "cadre de la page",
        "kiosk" => "mode borne",
        "parts" => "parties de la page",
        "idle" | "warning" | "step" => "durées de la borne",
        "big" => "grands caractères",
        "release" => "édition",
        "for" => "entreprise qui cherche",
        "seek" => "besoin",
        "across" => "ordre des partenaires",
        _ => "ce réglage",
    }
}

fn link(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "acquisition" => "rachat",
        "client" => "client",
        "investment" => "investissement",
        "joint-project" => "projet commun",
        "partnership" => "partenariat",
        "renaming" => "changement de nom",
        "spin-off" => "essaimage",
        _ => return None,
    })
}

fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    match (month, parts.next().and_then(|day| day.parse::<u8>().ok())) {
        (Some(month), Some(1)) => format!("1er {month} {year}"),
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}

/// Un fichier inutilisable.
pub(super) fn error(error: &LoadError) -> ErrorText {
    let (title, remedy) = match error {
        LoadError::NotFound => {
            ("Les données sont introuvables", "Le fichier data/atlas.json manque sur ce serveur (erreur 404).".to_owned())
        }
        LoadError::Status(code) => {
            ("Le serveur n’a pas pu fournir les données", format!("Il a répondu par l’erreur {code}. Réessayez dans un instant."))
        }
        LoadError::Network => {
            ("Pas de connexion", "Les données n’ont pas pu être téléchargées. Vérifiez le réseau, puis réessayez.".to_owned())
        }
        LoadError::Html => (
            "Une page web est arrivée à la place des données",
            "Le serveur renvoie du HTML pour data/atlas.json : le fichier manque ou l’hébergement redirige cette adresse."
                .to_owned(),
        ),
        LoadError::Truncated => (
            "Les données sont incomplètes",
            "Le fichier s’arrête avant la fin : le téléchargement ou la publication a été interrompu. Réessayez.".to_owned(),
        ),
        LoadError::NotJson { line, column } => (
            "Les données sont illisibles",
            format!("Le fichier n’est pas du JSON valide (ligne {line}, colonne {column}). Publiez-le de nouveau."),
        ),
        LoadError::Schema { found: Some(found) } => (
            "Les données sont d’une autre version",
            format!("Le fichier a le schéma {found}, cet atlas lit le schéma 1. Mettez à jour l’un ou l’autre."),
        ),
        LoadError::Schema { found: None } => (
            "Ce fichier n’est pas un atlas",
            "Le fichier est du JSON, mais sans numéro de schéma ou sans liste d’entreprises.".to_owned(),
        ),
        LoadError::OtherRelease { found, wanted } => (
            "Une autre édition",
            format!(
                "L’édition {wanted} est demandée, mais le serveur a {found}. Rechargez la page, ou retirez l’édition de l’adresse."
            ),
        ),
        LoadError::Empty { issues: 0 } => (
            "Les données ne contiennent aucune entreprise",
            "Le fichier est valide mais vide. Publiez une édition qui contient des entreprises.".to_owned(),
        ),
        LoadError::Empty { issues } => (
            "Aucune entreprise n’est utilisable",
            format!("Tous les enregistrements ont été écartés ({issues} problèmes). Vérifiez le fichier."),
        ),
    };
    ErrorText { title: title.to_owned(), remedy }
}

/// Un enregistrement écarté.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "valeur obligatoire absente ; renseignez-la.".to_owned(),
        Problem::NotText => "ce n’est pas un texte ; écrivez un texte.".to_owned(),
        Problem::NotNumber { found } => format!("« {found} » n’est pas un nombre entier ; écrivez des chiffres seulement."),
        Problem::OutOfRange { found, min, max } => {
            let [found, min, max] = [found, min, max].map(|number| NUMBERS.written(number));
            format!("{found} est hors limites ; attendu entre {min} et {max}.")
        }
        Problem::TooLong { length, max } => format!("{length} caractères ; raccourcissez à {max} au plus."),
        Problem::NotOneOf { found, allowed } => format!("« {found} » est inconnu ; choisissez parmi : {allowed}."),
        Problem::NotSlug { found } => {
            format!("« {found} » n’est pas un identifiant ; minuscules sans accent, chiffres et tirets seulement.")
        }
        Problem::NotHttp { found } => {
            format!("« {found} » n’est pas une adresse web ; elle doit commencer par https:// ou http://.")
        }
        Problem::NotDate { found } => format!("« {found} » n’est pas une date ; écrivez AAAA, AAAA-MM ou AAAA-MM-JJ."),
        Problem::Duplicate { found } => {
            format!("l’identifiant « {found} » existe déjà ; donnez-en un autre ou supprimez la ligne.")
        }
        Problem::Unresolved { found } => {
            format!("« {found} » ne figure dans aucune liste ; corrigez-le ou ajoutez-le à sa liste.")
        }
        Problem::Contradicts { found, other } => format!(
            "« {found} » ici, « {other} » dans la ligne de l’entreprise : gardez la bonne valeur et videz l’autre cellule."
        ),
        Problem::NotList => "ce n’est pas une liste ; écrivez les valeurs entre [ et ].".to_owned(),
        Problem::NotLike { found, example } => format!("« {found} » n’a pas la forme attendue ; par exemple : {example}"),
        Problem::NotFile { found, extensions } => {
            format!("« {found} » n’est pas un fichier à côté de l’application ; extensions acceptées : {extensions}.")
        }
        Problem::LowContrast { found, contrast, min } => {
            let [contrast, min] = [contrast, min].map(|ratio| NUMBERS.written(ratio));
            format!("{found} a un contraste de {contrast} pour 1 avec la page ; choisissez une couleur d’au moins {min} pour 1.")
        }
        Problem::NotObject => "l’enregistrement n’est pas un objet JSON.".to_owned(),
        Problem::Cells { found, expected } => {
            format!("{found} cellules au lieu de {expected} ; vérifiez les virgules et les guillemets.")
        }
    }
}
