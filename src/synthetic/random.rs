//! Random numbers from a seed, the same on every machine.

/// A source of random numbers: splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Starts at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, 1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number below `limit`, which must not be 0.
    pub fn below(&mut self, limit: usize) -> usize {
        ((self.unit() * limit as f64) as usize).min(limit - 1)
    }

    /// A whole number below `limit`, small ones more often: as places and tags are, a few have most of the companies.
    pub fn ranked(&mut self, limit: usize) -> usize {
        let unit = self.unit();
        ((unit * unit * limit as f64) as usize).min(limit - 1)
    }

    /// A log-normal number with that median; `spread` is the standard deviation of its logarithm.
    pub fn log_normal(&mut self, median: f64, spread: f64) -> f64 {
        // Box and Muller's transform of two uniform numbers to a normal one.
        let (radius, turn) = ((-2.0 * (1.0 - self.unit()).ln()).sqrt(), self.unit() * std::f64::consts::TAU);
        median * (spread * radius * turn.cos()).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_stay_in_their_range_and_have_their_median() {
        let mut random = Random::new(1);
        let mut draws: Vec<f64> = (0..10_001).map(|_| random.log_normal(20.0, 1.5)).collect();
        draws.sort_by(f64::total_cmp);
        assert!((18.0..22.0).contains(&draws[5000]), "{}", draws[5000]);
        assert!((0..1000).all(|_| random.below(3) < 3 && random.ranked(7) < 7 && random.unit() < 1.0));
    }
}
