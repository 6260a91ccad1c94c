//! In English: the view of all clusters.

use super::in_words;
use crate::texts::Clusters;

/// The texts.
pub(in crate::texts) const CLUSTERS: Clusters = Clusters {
    title: |clusters| if clusters == 1 { "One cluster".to_owned() } else { format!("The {} clusters", in_words(clusters)) },
    intro: "How many companies and jobs each cluster has by official figures, and how it grows. Its page tells the rest.",
    official: "Official figures",
    compare: "Compare the listed companies",
};
