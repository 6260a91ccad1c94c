//! Runs one child process: its output goes to a log, its progress to a [`Status`], its last lines to the reader if it fails.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::progress::note;

/// How many lines of a failed child are repeated to the reader.
const TAIL: usize = 80;

/// How far a job is; its worker writes, the monitor reads.
pub struct Status {
    /// What the job is called in messages.
    pub label: String,
    /// About how many crates it compiles, 0 when it compiles none.
    pub crates: usize,
    /// How many processors it may use.
    pub share: usize,
    echo: fn(&str) -> bool,
    stop: Arc<AtomicBool>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    running: bool,
    compiled: usize,
    last: String,
}

impl Status {
    /// A job that has not started; `stop` is raised when a job beside it failed.
    pub fn new(label: &str, crates: usize, share: usize, echo: fn(&str) -> bool, stop: Arc<AtomicBool>) -> Self {
        Self { label: label.to_owned(), crates, share, echo, stop, seen: Mutex::default() }
    }

    /// One heartbeat, or `None` while there is nothing to tell.
    pub fn pulse(&self) -> Option<String> {
        let seen = self.seen();
        let crates = if self.crates > 0 { format!(" of about {}", self.crates.max(seen.compiled)) } else { String::new() };
        match (seen.running, seen.compiled) {
            (false, _) => None,
            (true, 0) if seen.last.is_empty() => Some(format!("{}: started", self.label)),
            (true, 0) => Some(format!("{}: {}", self.label, shortened(&seen.last))),
            (true, compiled) => Some(format!("{}: {compiled}{crates} crates", self.label)),
        }
    }

    /// Marks the job as begun or ended.
    pub fn set_running(&self, running: bool) {
        self.seen().running = running;
    }

    fn hear(&self, line: &str) {
        let text = line.trim();
        if text.is_empty() {
            return;
        }
        let mut seen = self.seen();
        if text.starts_with("Compiling ") || text.starts_with("Checking ") {
            seen.compiled += 1;
        }
        let echoed = (self.echo)(line);
        // What the reader has seen is not repeated as a heartbeat.
        if echoed { "still running" } else { text }.clone_into(&mut seen.last);
        drop(seen);
        if echoed {
            note(line.trim_end());
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs `command` to its end and returns its lines. On failure the error holds the last of them.
pub fn run(mut command: Command, log: &Path, status: &Status) -> Result<Vec<String>, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut file = File::create(log).map_err(|error| format!("cannot write the log {}: {error}", log.display()))?;
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("cannot start {program}: {error}"))?;
    let (sender, receiver) = channel();
    forward(child.stdout.take(), sender.clone());
    forward(child.stderr.take(), sender);
    let mut lines = Vec::new();
    while let Some(line) = next_line(&receiver, &mut child, &status.stop) {
        status.hear(&line);
        // The log is a courtesy: a full disk is reported by the child itself.
        let _ = writeln!(file, "{line}");
        lines.push(line);
    }
    let ended = child.wait().map_err(|error| format!("cannot wait for {program}: {error}"))?;
    if ended.success() {
        return Ok(lines);
    }
    if status.stop.load(Ordering::Relaxed) {
        return Err(format!("{} was stopped", status.label));
    }
    let noise = ["Compiling ", "Checking ", "Downloading ", "Downloaded "];
    let worth = lines.iter().filter(|line| !noise.iter().any(|start| line.trim_start().starts_with(start)));
    let tail: Vec<&str> = worth.map(String::as_str).collect();
    let tail = tail[tail.len().saturating_sub(TAIL)..].join("\n");
    Err(format!("{} failed ({ended}). Its last lines:\n{tail}\nAll of it: {}", status.label, log.display()))
}

/// The child's next line; `None` once both its streams are closed. Stops the child when asked to.
fn next_line(lines: &Receiver<String>, child: &mut Child, stop: &AtomicBool) -> Option<String> {
    loop {
        match lines.recv_timeout(Duration::from_millis(500)) {
            Ok(line) => return Some(line),
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => {
                // Killing fails only when the child has ended by itself, which is as good.
                let _ = child.kill();
                return None;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// Sends each line of a stream on, from a thread of its own so that neither stream can block the other.
fn forward(stream: Option<impl Read + Send + 'static>, lines: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        for bytes in BufReader::new(stream).split(b'\n') {
            let Ok(bytes) = bytes else { break };
            if lines.send(String::from_utf8_lossy(&bytes).into_owned()).is_err() {
                break;
            }
        }
    });
}

/// The start of a line, cut at a width that fits one line of a terminal.
fn shortened(line: &str) -> String {
    const WIDTH: usize = 90;
    if line.chars().count() <= WIDTH { line.to_owned() } else { line.chars().take(WIDTH).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pulse_counts_crates_and_otherwise_repeats_the_last_line() {
        let status = Status::new("trunk", 384, 1, |_| false, Arc::default());
        assert_eq!(status.pulse(), None);
        status.set_running(true);
        assert_eq!(status.pulse().as_deref(), Some("trunk: started"));
        status.hear("  Downloading crates ...");
        assert_eq!(status.pulse().as_deref(), Some("trunk: Downloading crates ..."));
        status.hear("   Compiling syn v2.0.0");
        assert_eq!(status.pulse().as_deref(), Some("trunk: 1 of about 384 crates"));
    }

    #[test]
    fn long_lines_are_cut_between_characters() {
        assert_eq!(shortened("é"), "é");
        assert_eq!(shortened(&"é".repeat(200)).chars().count(), 91);
    }
}
