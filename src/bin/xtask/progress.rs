//! What the reader sees while a command runs: which step of how many, how long, and one plain line for each event.
//!
//! All printing of the task runner goes through here.
#![expect(clippy::print_stdout, reason = "a command line tool reports on its standard output")]

use std::io::Write;
use std::time::{Duration, Instant};

/// Prints one line at once, also into a pipe.
pub fn say(line: impl AsRef<str>) {
    println!("{}", line.as_ref());
    // A reader that went away is not a reason to stop building.
    let _ = std::io::stdout().flush();
}

/// Numbered steps of one command.
pub struct Steps {
    total: usize,
    current: usize,
    since: Instant,
}

impl Steps {
    /// Starts counting; `total` is how many steps this run will take.
    pub fn new(total: usize) -> Self {
        Self { total, current: 0, since: Instant::now() }
    }

    /// Prints the heading of the next step.
    pub fn next(&mut self, title: &str) {
        self.current += 1;
        say(format!("[{}/{}] {} {title}", self.current, self.total, clock(self.since.elapsed())));
    }
}

/// A line that belongs to the current step.
pub fn note(line: impl AsRef<str>) {
    say(format!("      {}", line.as_ref()));
}

/// A duration as minutes and seconds, such as `2:07`.
pub fn clock(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A number with groups of three digits, such as `260 000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_and_numbers_read_well() {
        assert_eq!(clock(Duration::from_millis(127_900)), "2:07");
        assert_eq!(clock(Duration::ZERO), "0:00");
        assert_eq!(
            ["0", "999", "1 000", "260 000", "1 234 567"],
            [0, 999, 1000, 260_000, 1_234_567].map(grouped).each_ref().map(String::as_str)
        );
    }
}
