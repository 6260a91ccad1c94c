//! The inner loops over words. Where the target has 128-bit vectors they are used, through safe intrinsics only.

/// Number of bits that are set in both; the shorter slice decides.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn count(a: &[u64], b: &[u64]) -> usize {
    a.iter().zip(b).map(|(a, b)| (a & b).count_ones() as usize).sum()
}

/// Number of bits that are set in both; the shorter slice decides.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub fn count(a: &[u64], b: &[u64]) -> usize {
    use core::arch::wasm32::{
        i8x16_add, i8x16_popcnt, i8x16_splat, i16x8_extadd_pairwise_u8x16, i32x4_add, i32x4_extadd_pairwise_u16x8, i32x4_splat,
        u32x4_extract_lane, u64x2, v128_and,
    };
    // A byte holds the popcounts of 31 vectors of at most 8 bits a byte; then the bytes are widened and added up.
    const BLOCK: usize = 2 * 31;
    let length = a.len().min(b.len());
    let (a, b) = (&a[..length], &b[..length]);
    let mut total = i32x4_splat(0);
    let (mut blocks_a, mut blocks_b) = (a.chunks_exact(BLOCK), b.chunks_exact(BLOCK));
    let add = |total, bytes| i32x4_add(total, i32x4_extadd_pairwise_u16x8(i16x8_extadd_pairwise_u8x16(bytes)));
    for (a, b) in (&mut blocks_a).zip(&mut blocks_b) {
        let mut bytes = i8x16_splat(0);
        for (a, b) in a.as_chunks::<2>().0.iter().zip(b.as_chunks::<2>().0) {
            bytes = i8x16_add(bytes, i8x16_popcnt(v128_and(u64x2(a[0], a[1]), u64x2(b[0], b[1]))));
        }
        total = add(total, bytes);
    }
    let lanes = [
        u32x4_extract_lane::<0>(total),
        u32x4_extract_lane::<1>(total),
        u32x4_extract_lane::<2>(total),
        u32x4_extract_lane::<3>(total),
    ];
    let rest = blocks_a.remainder().iter().zip(blocks_b.remainder());
    lanes.iter().map(|lane| *lane as usize).sum::<usize>() + rest.map(|(a, b)| (a & b).count_ones() as usize).sum::<usize>()
}

/// Calls `visit` with the row of every bit that differs, and true where it is set in `now`.
pub(super) fn each_changed(before: &[u64], now: &[u64], visit: impl FnMut(usize, bool)) {
    each_of(before.iter().zip(now).map(|(before, now)| (now & !before, before & !now)), visit);
}

/// The same for the bits of `among` alone.
pub(super) fn each_changed_of(among: &[u64], before: &[u64], now: &[u64], visit: impl FnMut(usize, bool)) {
    let words = among.iter().zip(before).zip(now);
    each_of(words.map(|((among, before), now)| (among & now & !before, among & before & !now)), visit);
}

/// Calls `visit` with the rows of some words, each of those that enter and those that leave.
fn each_of(words: impl Iterator<Item = (u64, u64)>, mut visit: impl FnMut(usize, bool)) {
    for (index, (entering, leaving)) in words.enumerate() {
        for (mut rest, enters) in [(entering, true), (leaving, false)] {
            while rest != 0 {
                visit(index * 64 + rest.trailing_zeros() as usize, enters);
                rest &= rest - 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loops_over_words_agree_with_a_test_of_each_bit() {
        let word = |index: u64, salt: u64| (index + salt).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(index as u32 % 64);
        for length in [0, 1, 2, 61, 62, 63, 124, 200] {
            let a: Vec<u64> = (0..length).map(|index| word(index, 7)).collect();
            let b: Vec<u64> = (0..length).map(|index| word(index, 99)).collect();
            let bit = |words: &[u64], row: usize| words[row / 64] >> (row % 64) & 1 == 1;
            let both: Vec<usize> = (0..a.len() * 64).filter(|row| bit(&a, *row) && bit(&b, *row)).collect();
            assert_eq!(count(&a, &b), both.len());
            let mut seen = Vec::new();
            let among: Vec<u64> = (0..length).map(|index| word(index, 500)).collect();
            each_changed_of(&among, &a, &b, |row, enters| seen.push((row, enters)));
            seen.sort_unstable();
            let mut all = Vec::new();
            each_changed(&a, &b, |row, enters| all.push((row, enters)));
            all.retain(|(row, _)| bit(&among, *row));
            all.sort_unstable();
            assert_eq!(all, seen);
            let differ = |row: &usize| bit(&among, *row) && bit(&a, *row) != bit(&b, *row);
            let differ = (0..a.len() * 64).filter(differ).map(|row| (row, bit(&b, row)));
            assert_eq!(seen, differ.collect::<Vec<_>>());
        }
    }
}
