//! The engine against a naive recount: long random sequences of clause changes over enough rows that a change can be
//! followed through the words that it touches. Counts, sums of headcounts and years must agree after every one.

#[path = "common/recount.rs"]
mod recount;

use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_sequence_of_changes_agrees_with_a_naive_recount(
        count in prop_oneof![0..300_usize, 6000..12_000_usize],
        seed in any::<u64>(),
        sums_first in any::<bool>(),
        in_order in any::<bool>(),
        kinds in proptest::collection::vec(proptest::collection::vec(0..9_usize, 1..3), 1..25),
    ) {
        recount::follow(count, seed, if sums_first { &[0, 2] } else { &[2] }, in_order, &kinds);
    }
}

#[test]
fn lists_of_several_blocks_agree_with_a_naive_recount() {
    // More rows than two blocks of a list hold (65,536 each).
    let kinds = [4, 0, 2, 4, 3, 1, 4, 2, 0, 4].map(|kind| vec![kind]);
    recount::follow(140_000, 11, &[0], true, &kinds);
}

#[test]
fn a_brush_that_moves_across_all_years_keeps_every_table_right() {
    recount::brush();
}
