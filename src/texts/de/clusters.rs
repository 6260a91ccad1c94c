//! In German: the view of all clusters.

use super::in_words;
use crate::texts::Clusters;

/// The texts.
pub(in crate::texts) const CLUSTERS: Clusters = Clusters {
    title: |clusters| if clusters == 1 { "Ein Cluster".to_owned() } else { format!("Die {} Cluster", in_words(clusters)) },
    intro: "Wie viele Unternehmen und Arbeitsplätze jeder Cluster nach amtlichen Zahlen hat und wie er wächst. Mehr erzählt seine Seite.",
    official: "Amtliche Zahlen",
    compare: "Die erfassten Unternehmen vergleichen",
};
