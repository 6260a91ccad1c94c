//! In Dutch: the view of all clusters.

use super::in_words;
use crate::texts::Clusters;

/// The texts.
pub(in crate::texts) const CLUSTERS: Clusters = Clusters {
    title: |clusters| if clusters == 1 { "Eén cluster".to_owned() } else { format!("De {} clusters", in_words(clusters)) },
    intro: "Hoeveel bedrijven en banen elke cluster volgens de officiële cijfers telt, en hoe hij groeit. De rest staat op zijn pagina.",
    official: "Officiële cijfers",
    compare: "De opgenomen bedrijven vergelijken",
};
