//! Runs child processes: what they print goes to a log, where asked to the reader, and its end to the reader on failure.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::progress::note;

/// How many lines of a failed child are repeated to the reader.
const TAIL: usize = 80;
/// After how many compiled crates a sign of life is given.
const PULSE: usize = 40;

/// A piece of work that may run beside others.
pub type Job<'a> = Box<dyn FnOnce() -> Result<(), String> + Send + 'a>;

/// Runs all jobs, two at once and the first ones first; the error is that of the first that failed.
pub fn side_by_side(jobs: Vec<Job<'_>>) -> Result<(), String> {
    let queue = Mutex::new(VecDeque::from(jobs));
    let take = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let work = || std::iter::from_fn(take).try_for_each(|job| job());
    thread::scope(|scope| {
        let other = scope.spawn(work);
        let own = work();
        other.join().unwrap_or_else(|_| Err("a job ended without an answer".to_owned())).and(own)
    })
}

/// Runs `command` to its end and returns its lines; `crates` is about how many it compiles, `echo` which lines the reader
/// sees. On failure the error holds the last lines.
pub fn alone(
    label: &str,
    mut command: Command,
    log: &Path,
    crates: usize,
    echo: fn(&str) -> bool,
) -> Result<Vec<String>, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |error: std::io::Error| format!("cannot run {program}: {error}");
    let mut file = File::create(log).map_err(|error| format!("cannot write the log {}: {error}", log.display()))?;
    // One pipe for both streams keeps their lines in order.
    let (reader, writer) = std::io::pipe().map_err(failed)?;
    command.stdin(Stdio::null()).stdout(writer.try_clone().map_err(failed)?).stderr(writer);
    let mut child = command.spawn().map_err(failed)?;
    // The command holds our ends of the pipe, without whose closing it would not end.
    drop(command);
    let (mut lines, mut compiled) = (Vec::new(), 0_usize);
    for bytes in BufReader::new(reader).split(b'\n') {
        let line = String::from_utf8_lossy(&bytes.map_err(failed)?).into_owned();
        if echo(&line) {
            note(line.trim_end());
        }
        if crates > 0 && line.trim_start().starts_with("Compiling ") {
            compiled += 1;
            if compiled.is_multiple_of(PULSE) {
                note(format!("{label}: {compiled} of about {} crates", crates.max(compiled)));
            }
        }
        // The log is a courtesy: a full disk is reported by the child itself.
        let _ = writeln!(file, "{line}");
        lines.push(line);
    }
    let ended = child.wait().map_err(failed)?;
    if ended.success() {
        return Ok(lines);
    }
    let noise = ["Compiling ", "Checking ", "Downloading ", "Downloaded "];
    let worth = lines.iter().filter(|line| !noise.iter().any(|start| line.trim_start().starts_with(start)));
    let tail: Vec<&str> = worth.map(String::as_str).collect();
    let tail = tail[tail.len().saturating_sub(TAIL)..].join("\n");
    Err(format!("{label} failed ({ended}). Its last lines:\n{tail}\nAll of it: {}", log.display()))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;

    #[test]
    fn two_jobs_run_at_the_same_time() {
        let (sender, receiver) = channel();
        let waits: Job<'_> = Box::new(move || receiver.recv_timeout(Duration::from_mins(1)).map_err(|error| error.to_string()));
        let sends: Job<'_> = Box::new(move || sender.send(()).map_err(|error| error.to_string()));
        assert_eq!(side_by_side(vec![waits, sends]), Ok(()));
    }

    #[test]
    fn all_jobs_run_or_the_failure_is_told() {
        let job = |result: Result<(), String>| -> Job<'_> { Box::new(move || result) };
        assert_eq!(side_by_side(vec![]), Ok(()));
        assert_eq!(side_by_side(vec![job(Ok(())), job(Ok(())), job(Ok(()))]), Ok(()));
        assert_eq!(side_by_side(vec![job(Ok(())), job(Err("no disk".to_owned()))]), Err("no disk".to_owned()));
    }

    #[test]
    fn lines_of_both_streams_are_returned_and_told_on_failure() {
        let log = std::env::temp_dir().join(format!("atlas-jobs-{}", std::process::id()));
        let run = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            alone("a script", command, &log, 0, |_| false)
        };
        assert_eq!(run("echo a; echo b >&2; printf c"), Ok(["a", "b", "c"].map(str::to_owned).to_vec()));
        let error = run("echo why >&2; exit 3").err().unwrap_or_default();
        assert!(error.contains("why") && error.contains('3'), "{error}");
        assert!(std::fs::remove_file(log).is_ok());
    }
}
