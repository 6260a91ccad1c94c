//! Runs jobs side by side, as many at once as pays, with one heartbeat line for all of them.

use std::collections::VecDeque;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::process::{Status, run};
use crate::progress::{clock, note};

/// How long the reader is left without a sign of life.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What a job does; it reports through the status it is given.
pub type Work<'a> = Box<dyn FnOnce(&Status) -> Result<(), String> + Send + 'a>;

/// A named piece of work.
pub struct Job<'a> {
    /// What it is called in messages.
    pub label: &'a str,
    /// About how many crates it compiles, 0 when it compiles none.
    pub crates: usize,
    /// The work itself.
    pub work: Work<'a>,
}

/// Runs all jobs, the first ones first, and stops the others when one fails.
///
/// Those that compile share the processors: more compilers than processors were measured to be slower than one after the other.
pub fn side_by_side(jobs: Vec<Job<'_>>) -> Result<(), String> {
    let processors = thread::available_parallelism().map_or(2, NonZero::get);
    let lanes = processors.clamp(2, 4).min(jobs.len());
    let compiling = jobs.iter().filter(|job| job.crates > 0).count().clamp(1, lanes.max(1));
    let share = processors.div_ceil(compiling);
    let stop = Arc::new(AtomicBool::new(false));
    let status = |job: &Job<'_>| Status::new(job.label, job.crates, share, |_| false, Arc::clone(&stop));
    let statuses: Vec<Status> = jobs.iter().map(status).collect();
    let queue: Mutex<VecDeque<_>> = Mutex::new(jobs.into_iter().zip(&statuses).collect());
    let started = Instant::now();
    let mut failures: Vec<String> = Vec::new();
    thread::scope(|scope| {
        let (sender, results) = channel();
        for _ in 0..lanes {
            let (sender, queue, stop) = (sender.clone(), &queue, &stop);
            scope.spawn(move || {
                loop {
                    // A statement of its own: as the condition of the loop it would hold the lock while the job runs.
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some((job, status)) = next.filter(|_| !stop.load(Ordering::Relaxed)) else { break };
                    let began = Instant::now();
                    status.set_running(true);
                    let result = (job.work)(status);
                    status.set_running(false);
                    // The monitor below outlives the lanes.
                    let _ = sender.send((job.label, began.elapsed(), result));
                }
            });
        }
        drop(sender);
        loop {
            match results.recv_timeout(HEARTBEAT) {
                Ok((label, took, Ok(()))) => note(format!("{}  {label} done in {}", clock(started.elapsed()), clock(took))),
                Ok((_, _, Err(message))) => {
                    stop.store(true, Ordering::Relaxed);
                    failures.push(message);
                }
                Err(RecvTimeoutError::Timeout) => {
                    let pulses: Vec<String> = statuses.iter().filter_map(Status::pulse).collect();
                    note(format!("{}  {}", clock(started.elapsed()), pulses.join(" | ")));
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
    });
    // What was stopped is only a consequence of the first failure.
    failures.into_iter().next().map_or(Ok(()), Err)
}

/// Runs one child with a heartbeat and returns its lines; those that `echo` picks are shown as they come.
pub fn alone(label: &str, command: Command, log: &Path, crates: usize, echo: fn(&str) -> bool) -> Result<Vec<String>, String> {
    let status = Status::new(label, crates, thread::available_parallelism().map_or(2, NonZero::get), echo, Arc::default());
    let started = Instant::now();
    thread::scope(|scope| {
        let (sender, result) = channel();
        let worker = &status;
        scope.spawn(move || {
            worker.set_running(true);
            // The receiver waits below until this is sent.
            let _ = sender.send(run(command, log, worker));
        });
        loop {
            match result.recv_timeout(HEARTBEAT) {
                Ok(result) => return result,
                Err(RecvTimeoutError::Timeout) => {
                    note(format!("{}  {}", clock(started.elapsed()), status.pulse().unwrap_or_default()));
                }
                Err(RecvTimeoutError::Disconnected) => return Err(format!("{label} ended without a result")),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(label: &str, result: Result<(), String>) -> Job<'_> {
        Job { label, crates: 0, work: Box::new(move |_| result) }
    }

    #[test]
    fn two_jobs_run_at_the_same_time() {
        let (sender, receiver) = channel();
        let waits = move |_: &Status| receiver.recv_timeout(Duration::from_mins(1)).map_err(|error| error.to_string());
        let sends = move |_: &Status| sender.send(()).map_err(|error| error.to_string());
        let jobs =
            vec![Job { work: Box::new(waits), ..job("waits", Ok(())) }, Job { work: Box::new(sends), ..job("sends", Ok(())) }];
        assert_eq!(side_by_side(jobs), Ok(()));
    }

    #[test]
    fn all_jobs_run_or_the_failure_is_told() {
        assert_eq!(side_by_side(vec![]), Ok(()));
        assert_eq!(side_by_side(vec![job("a", Ok(())), job("b", Ok(())), job("c", Ok(()))]), Ok(()));
        assert_eq!(side_by_side(vec![job("a", Ok(())), job("b", Err("no disk".to_owned()))]), Err("no disk".to_owned()));
    }
}
