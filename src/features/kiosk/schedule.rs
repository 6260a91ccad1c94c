//! A kiosk at an event: it shows a loop until someone touches it, warns when nobody does any more, and begins again.

use crate::domain::url_state::Staging;
use crate::features::settings;

/// Seconds without a touch until the warning, if nobody says otherwise.
const IDLE_S: u32 = 60;
/// Seconds from the warning to the start.
const WARNING_S: u32 = 15;
/// Seconds for which the loop shows each state.
const STEP_S: u32 = 12;

/// How long a kiosk waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Seconds without a touch until the warning.
    pub idle_s: u32,
    /// Seconds from the warning to the start.
    pub warning_s: u32,
    /// Seconds for which the loop shows each state.
    pub step_s: u32,
}

impl Times {
    /// The times of the URL, else those of the operator, else the usual ones.
    pub fn new(url: &Staging, operator: &settings::Kiosk) -> Self {
        Self {
            idle_s: url.idle_s.or(operator.idle_s).unwrap_or(IDLE_S),
            warning_s: url.warning_s.or(operator.warning_s).unwrap_or(WARNING_S),
            step_s: url.step_s.or(operator.step_s).unwrap_or(STEP_S),
        }
    }
}

/// What a kiosk is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It shows the loop: which state, and for how many seconds already.
    Loop {
        /// The state, from 0.
        step: usize,
        /// Seconds so far.
        since_s: u32,
    },
    /// Someone uses it; seconds since the last touch.
    Awake {
        /// Seconds so far.
        idle_s: u32,
    },
    /// It will begin again in so many seconds.
    Warning {
        /// Seconds left.
        left_s: u32,
    },
}

impl Phase {
    /// The first state of the loop.
    pub const START: Self = Self::Loop { step: 0, since_s: 0 };
    /// Just touched.
    pub const TOUCHED: Self = Self::Awake { idle_s: 0 };

    /// One second later, with so many states in the loop.
    #[must_use]
    pub fn tick(self, times: Times, steps: usize) -> Self {
        match self {
            Self::Loop { step, since_s } if since_s + 1 >= times.step_s => {
                Self::Loop { step: (step + 1) % steps.max(1), since_s: 0 }
            }
            Self::Loop { step, since_s } => Self::Loop { step, since_s: since_s + 1 },
            Self::Awake { idle_s } if idle_s + 1 >= times.idle_s => Self::Warning { left_s: times.warning_s },
            Self::Awake { idle_s } => Self::Awake { idle_s: idle_s + 1 },
            Self::Warning { left_s } if left_s <= 1 => Self::START,
            Self::Warning { left_s } => Self::Warning { left_s: left_s - 1 },
        }
    }

    /// True in the last second of a state of the loop, in which its picture fades.
    pub fn is_ending(self, times: Times) -> bool {
        matches!(self, Self::Loop { since_s, .. } if since_s + 1 >= times.step_s)
    }

    /// Seconds for which the state of the loop has been shown.
    pub fn since_s(self) -> u32 {
        match self {
            Self::Loop { since_s, .. } => since_s,
            _ => 0,
        }
    }

    /// The state of the loop that is shown.
    pub fn step(self) -> Option<usize> {
        match self {
            Self::Loop { step, .. } => Some(step),
            _ => None,
        }
    }

    /// Seconds left while it warns.
    pub fn left_s(self) -> Option<u32> {
        match self {
            Self::Warning { left_s } => Some(left_s),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIMES: Times = Times { idle_s: 30, warning_s: 10, step_s: 5 };

    fn after(mut phase: Phase, seconds: u32) -> Phase {
        for _ in 0..seconds {
            phase = phase.tick(TIMES, 3);
        }
        phase
    }

    #[test]
    fn the_loop_goes_round() {
        let steps: Vec<_> = [0, 4, 5, 10, 14, 15, 20].map(|seconds| after(Phase::START, seconds).step()).into();
        assert_eq!(steps, [Some(0), Some(0), Some(1), Some(2), Some(2), Some(0), Some(1)]);
        assert_eq!(Phase::START.tick(TIMES, 0), Phase::Loop { step: 0, since_s: 1 });
        assert_eq!([3, 4, 5].map(|seconds| after(Phase::START, seconds).is_ending(TIMES)), [false, true, false]);
    }

    #[test]
    fn after_the_last_touch_comes_a_warning_and_then_the_start() {
        assert_eq!(after(Phase::TOUCHED, 29).left_s(), None);
        assert_eq!(after(Phase::TOUCHED, 30).left_s(), Some(10));
        assert_eq!(after(Phase::TOUCHED, 39).left_s(), Some(1));
        assert_eq!(after(Phase::TOUCHED, 40), Phase::START);
    }

    #[test]
    fn the_url_goes_before_the_operator() {
        let url = Staging { idle_s: Some(20), ..Staging::default() };
        let operator = settings::Kiosk { idle_s: Some(90), step_s: Some(7), ..settings::Kiosk::default() };
        assert_eq!(Times::new(&url, &operator), Times { idle_s: 20, warning_s: WARNING_S, step_s: 7 });
    }
}
