//! In French: the view of all clusters.

use super::in_words;
use crate::texts::Clusters;

/// The texts.
pub(in crate::texts) const CLUSTERS: Clusters = Clusters {
    title: |clusters| if clusters == 1 { "Un cluster".to_owned() } else { format!("Les {} clusters", in_words(clusters)) },
    intro: "Combien d’entreprises et d’emplois chaque cluster compte selon les chiffres officiels, et comment il grandit. Sa page raconte la suite.",
    official: "Chiffres officiels",
    compare: "Comparer les entreprises recensées",
};
