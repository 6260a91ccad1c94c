//! The partner finder: what is sought, and who fits it, with a score that can be recounted by hand.
//!
//! The score is a sum of whole points (see [`points`]); equal scores are ordered by the number of shared topics, then by
//! name, then by id. Nothing is learnt, weighted by size or bought, and the same data give the same list.

mod need;
mod offers;
mod score;
mod wanted;

pub use need::{Home, KINDS, Need, Stage, tokens};
pub use offers::programmes;
pub use score::{Partner, Place, Ranking, Reason, points, rank};
pub use wanted::{Wanted, offering_topics};
