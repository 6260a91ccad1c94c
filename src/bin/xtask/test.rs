//! Every check that a change must pass, in the order in which they fail soonest. The first failure ends the run.

use std::env;
use std::fs::{self, File};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::jobs::alone;
use crate::progress::{Steps, clock, note, say};
use crate::project::Project;
use crate::server::Server;
use crate::tools::{CHROMIUM, FIREFOX, TARGET};
use crate::{addressed, budgets, dist, html, install, plain, single, supply, tools};

/// What the caller asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Only what needs neither a browser nor the built site.
    pub quick: bool,
    /// Accept the pictures that the native tests draw now as the right ones.
    pub bless: bool,
}

/// How many single tests ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
}

/// Of how many browser tests one may need a second attempt: browsers on a busy machine stumble by themselves now and then,
/// and that must not stop a change. Each is named in the log; one that is named again and again has a fault.
const STEADY: u64 = 100;

/// What ran so far, for the table at the end.
#[derive(Default)]
struct Report {
    steps: Vec<(&'static str, Duration, bool)>,
    counts: Counts,
    site: Option<Beside>,
}

/// The build of the site in a process of its own, beside the checks that come first: each compiler spends most of its time on
/// one processor, on its last crate.
struct Beside(Child);

impl Beside {
    fn start(project: &Project) -> Result<Self, String> {
        let log = project.log("site");
        let file = File::create(&log).map_err(|error| format!("cannot write the log {}: {error}", log.display()))?;
        let program = env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
        let mut command = Command::new(program);
        command.arg("build").current_dir(&project.root).stdin(Stdio::null()).stdout(file).stderr(Stdio::null());
        command.spawn().map(Self).map_err(|error| format!("cannot start the build of the site: {error}"))
    }

    /// Waits for the end of the build. Whether it came to a good one, the step that needs the site finds out.
    fn wait(mut self) {
        note("waits for the build that began beside the first checks");
        let _ = self.0.wait();
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After a failed check nobody waits for the site; a build that has ended cannot be stopped, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Report {
    fn add(&mut self, counts: Counts) {
        self.counts.passed += counts.passed;
        self.counts.failed += counts.failed;
    }

    fn print(&self) {
        say("");
        for (title, took, passed) in &self.steps {
            say(format!("{:<36}{:>8}  {}", title, clock(*took), if *passed { "ok" } else { "FAILED" }));
        }
        // A check that is no test of its own, such as the format, must not end as "0 failed".
        let failed_steps = u64::from(self.steps.iter().any(|(_, _, passed)| !passed));
        let whole: Duration = self.steps.iter().map(|(_, took, _)| *took).sum();
        say(format!("{:<36}{:>8}", "all", clock(whole)));
        say(format!("{} passed, {} failed", self.counts.passed, self.counts.failed.max(failed_steps)));
    }
}

type Check = fn(&Project, Options, &mut Report) -> Result<(), String>;

const QUICK: [(&str, Check); 7] = [
    ("tools", get_tools),
    ("format", format),
    ("lints, native", lints_native),
    ("lints, wasm", lints_wasm),
    ("tests, native", tests_native),
    ("data: sources are sound", data_check),
    ("data: atlas.json is what they give", data_build_check),
];
const SLOW: [(&str, Check); 8] = [
    ("dependencies", dependencies),
    ("tests, wasm in Chromium", tests_wasm),
    ("site", site),
    ("trunk build in Chromium", plain_build),
    ("byte budgets", byte_budgets),
    ("pages: valid HTML", valid_html),
    ("tests, browsers", tests_browsers),
    ("tests, WebKit", tests_webkit),
];

/// Runs the checks and prints the table; the error is that of the first failed one.
pub fn run(project: &Project, options: Options) -> Result<(), String> {
    let checks: Vec<(&'static str, Check)> = QUICK.into_iter().chain(SLOW.into_iter().filter(|_| !options.quick)).collect();
    let mut steps = Steps::new(checks.len());
    let mut report = Report::default();
    let mut failure = None;
    for (title, check) in checks {
        steps.next(title);
        let began = Instant::now();
        let result = check(project, options, &mut report);
        report.steps.push((title, began.elapsed(), result.is_ok()));
        if let Err(message) = result {
            note(format!("{title} FAILED"));
            say(&message);
            failure = Some(format!("{title} failed"));
            break;
        }
    }
    report.print();
    failure.map_or(Ok(()), Err)
}

fn get_tools(project: &Project, options: Options, report: &mut Report) -> Result<(), String> {
    if options.quick {
        return install::ensure(project, &tools::FOR_QUICK_TESTS, false);
    }
    install::ensure(project, &tools::FOR_TESTS, true)?;
    report.site = Some(Beside::start(project)?);
    Ok(())
}

fn cargo(project: &Project, label: &str, arguments: &[&str], crates: usize) -> Result<(), String> {
    let mut command = project.command("cargo");
    command.args(arguments);
    alone(label, command, &project.log(label), crates, |_| false).map(drop)
}

fn format(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    cargo(project, "cargo-fmt", &["fmt", "--all", "--check"], 0).map_err(|error| format!("{error}\nRun `cargo fmt`"))
}

fn lints_native(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    let native =
        ["clippy", "--workspace", "--no-default-features", "--features", "tools", "--all-targets", "--", "-D", "warnings"];
    cargo(project, "clippy-native", &native, 60)
}

fn lints_wasm(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    let wasm = ["clippy", "--target", TARGET, "--bin", "app", "--lib", "--", "-D", "warnings"];
    cargo(project, "clippy-wasm", &wasm, 200)?;
    // What the benchmarks measure, and the workers, in one run: their features are checked once.
    let mut others = vec!["clippy", "--target", TARGET, "--no-default-features", "--features", "bench,workbook,studio"];
    others.extend(["bench", "workbook", "studio"].iter().flat_map(|bin| ["--bin", bin]));
    // The library without its interface: what only that uses is used by nothing here.
    others.extend(["--", "-D", "warnings", "-A", "dead_code"]);
    cargo(project, "clippy-workers", &others, 60)
}

fn tests_native(project: &Project, options: Options, report: &mut Report) -> Result<(), String> {
    let mut command = project.command("cargo");
    command.args(["test", "--workspace", "--no-default-features", "--features", "tools"]);
    if options.bless {
        command.env("BLESS", "1");
    }
    cargo_tests(project, "native tests", "test-native", command, 60, report)
}

fn data_check(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    cargo(project, "atlas-data-check", &["atlas-data", "check"], 0)
}

fn data_build_check(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    cargo(project, "atlas-data-build", &["atlas-data", "build", "--check"], 0)
}

fn dependencies(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    supply::check(project)
}

fn tests_wasm(project: &Project, _: Options, report: &mut Report) -> Result<(), String> {
    let driver = project.find("chromedriver").ok_or("chromedriver is not on PATH: run `cargo xtask tools`")?;
    let mut command = project.command("cargo");
    command.args(["test", "--target", TARGET, "--test", "wasm"]);
    // The runner's own limits, 5 s to start the driver and 20 s for all tests, are short for a busy machine.
    command.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    cargo_tests(project, "wasm tests", "test-wasm", command, 200, report)
}

fn plain_build(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    plain::check(project)
}

fn site(project: &Project, _: Options, report: &mut Report) -> Result<(), String> {
    if let Some(building) = report.site.take() {
        building.wait();
    }
    let dist = dist::update(project)?;
    single::write_into(project, &dist, None).map(drop)
}

fn byte_budgets(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    let lines = budgets::measure(&project.root.join("dist"))?;
    budgets::print(&lines);
    budgets::check(&lines)
}

fn valid_html(project: &Project, _: Options, _: &mut Report) -> Result<(), String> {
    html::check(project, &project.root.join("dist"))
}

fn tests_browsers(project: &Project, options: Options, report: &mut Report) -> Result<(), String> {
    let dist = project.root.join("dist");
    let addressed = addressed::write_pages(project, &dist)?;
    let server = Server::start(&dist, 0)?;
    let results = project.root.join("target/xtask/browser/results.json");
    // Results of an earlier run must not be counted for this one; on the first run there are none.
    let _ = fs::remove_file(&results);
    let mut command = browser_command(project, "playwright", server.address());
    command.args(["test", "--config", "tests/browser/playwright.config.mjs"]).env("ATLAS_ADDRESSED", addressed);
    // Here a test may not do without what it needs (`needs` in tests/browser/atlas.mjs).
    command.env("ATLAS_COMPLETE", "1");
    if options.bless {
        command.env("BLESS", "1");
    }
    let outcome = alone("browser tests", command, &project.log("test-browsers"), 0, |_| true);
    let found = fs::read_to_string(&results).unwrap_or_default();
    report.add(browser_counts(&found));
    for (spec, took, tests) in slowest(&found) {
        note(format!("{:<36}{:>8}  {tests} tests", spec, clock(took)));
    }
    outcome.map_err(|_| "browser tests failed, see above".to_owned())?;
    match browser_counts(&found).failed {
        0 => Ok(()),
        many => {
            Err(format!("{many} browser tests too many passed only at the second attempt: see \"flaky\" above, and repair them"))
        }
    }
}

/// What must work in every engine, in the one that Playwright cannot drive as Debian packages it.
fn tests_webkit(project: &Project, _: Options, report: &mut Report) -> Result<(), String> {
    let mut command = project.command("node");
    command.args(["--test", "--test-concurrency=1", "--test-reporter=tap", "tests/webkit/webkit.test.mjs"]);
    let log = project.log("test-webkit");
    let shown = |line: &str| line.starts_with("ok ") || line.starts_with("not ok ");
    let outcome = alone("WebKit tests", command, &log, 0, shown);
    report.add(tap_counts(&fs::read_to_string(log).unwrap_or_default()));
    outcome.map(drop)
}

/// The counts at the end of a report in the Test Anything Protocol, as Node's runner writes it: `# pass 9`.
fn tap_counts(output: &str) -> Counts {
    let number = |name: &str| {
        let line = output.lines().rev().find_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.trim().parse().ok());
        line.unwrap_or(0)
    };
    Counts { passed: number("pass "), failed: number("fail ") }
}

/// A Node program that drives the system's browsers against our server.
pub fn browser_command(project: &Project, program: &str, address: &str) -> Command {
    let mut command = project.command(program);
    command.env("ATLAS_URL", address).env("ATLAS_TARGET", project.root.join("target/xtask/browser"));
    for (name, programs) in [("ATLAS_CHROMIUM", &CHROMIUM[..]), ("ATLAS_FIREFOX", &FIREFOX[..])] {
        if let Some(path) = project.find_any(programs) {
            command.env(name, path);
        }
    }
    command
}

/// Runs `cargo test`, shows each suite's result, and counts the tests whether or not they passed.
fn cargo_tests(
    project: &Project,
    label: &str,
    log: &str,
    command: Command,
    crates: usize,
    report: &mut Report,
) -> Result<(), String> {
    let log = project.log(log);
    let shown = |line: &str| ["     Running ", "test result: ", "   Doc-tests "].iter().any(|start| line.starts_with(start));
    let outcome = alone(label, command, &log, crates, shown);
    report.add(cargo_counts(&fs::read_to_string(log).unwrap_or_default()));
    outcome.map(drop)
}

/// The sum of all lines such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn cargo_counts(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        let words: Vec<&str> = line.split([' ', ';']).collect();
        for pair in words.windows(2) {
            match (pair[0].parse::<u64>(), pair[1]) {
                (Ok(number), "passed") => counts.passed += number,
                (Ok(number), "failed") => counts.failed += number,
                _ => {}
            }
        }
    }
    counts
}

/// The counts in Playwright's JSON report.
fn browser_counts(report: &str) -> Counts {
    let json: Value = serde_json::from_str(report).unwrap_or_default();
    let number = |name: &str| json["stats"][name].as_u64().unwrap_or(0);
    let (first, second) = (number("expected"), number("flaky"));
    let unsteady = second.saturating_sub((first + second) / STEADY);
    Counts { passed: first + second - unsteady, failed: number("unexpected") + unsteady }
}

/// The time of each file of browser tests in Playwright's JSON report, summed over its tests, the longest first.
fn slowest(report: &str) -> Vec<(String, Duration, usize)> {
    fn sum(suite: &Value, took: &mut u64, tests: &mut usize) {
        for inner in suite["suites"].as_array().into_iter().flatten() {
            sum(inner, took, tests);
        }
        for test in
            suite["specs"].as_array().into_iter().flatten().flat_map(|spec| spec["tests"].as_array().into_iter().flatten())
        {
            *tests += 1;
            *took +=
                test["results"].as_array().into_iter().flatten().filter_map(|result| result["duration"].as_u64()).sum::<u64>();
        }
    }
    let json: Value = serde_json::from_str(report).unwrap_or_default();
    let file = |suite: &Value| {
        let (mut took, mut tests) = (0, 0);
        sum(suite, &mut took, &mut tests);
        (suite["file"].as_str().unwrap_or_default().to_owned(), Duration::from_millis(took), tests)
    };
    let mut files: Vec<_> = json["suites"].as_array().into_iter().flatten().map(file).collect();
    files.sort_by_key(|(_, took, _)| std::cmp::Reverse(*took));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_all_suites_are_summed() {
        let output = "running 2 tests\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored\ntest a ... ok\n";
        assert_eq!(cargo_counts(output), Counts { passed: 15, failed: 2 });
    }

    #[test]
    fn the_counts_of_a_tap_report_are_those_at_its_end() {
        let output = "ok 1 - a\nnot ok 2 - b\n1..2\n# tests 2\n# pass 1\n# fail 1\n# skipped 0\n";
        assert_eq!(tap_counts(output), Counts { passed: 1, failed: 1 });
        assert_eq!(tap_counts(""), Counts::default());
    }

    #[test]
    fn one_test_in_a_hundred_may_need_a_second_attempt() {
        let report = |flaky| format!(r#"{{"stats": {{"expected": 470, "skipped": 35, "unexpected": 2, "flaky": {flaky}}}}}"#);
        assert_eq!(browser_counts(&report(4)), Counts { passed: 474, failed: 2 });
        assert_eq!(browser_counts(&report(6)), Counts { passed: 474, failed: 4 });
    }

    #[test]
    fn the_time_of_a_file_is_that_of_its_tests_and_of_its_groups() {
        let test = |ms: u64| serde_json::json!({ "tests": [{ "results": [{ "duration": ms }] }] });
        let report = serde_json::json!({ "suites": [
            { "file": "a.spec.mjs", "specs": [test(1000)] },
            { "file": "b.spec.mjs", "specs": [test(700)], "suites": [{ "specs": [test(600), test(200)] }] },
        ] });
        let file = |name: &str, ms: u64, tests: usize| (name.to_owned(), Duration::from_millis(ms), tests);
        assert_eq!(slowest(&report.to_string()), [file("b.spec.mjs", 1500, 3), file("a.spec.mjs", 1000, 1)]);
    }
}
