//! What the project takes from others: licences, sources and doubles of crates by cargo-deny (`deny.toml`), and what is known to be
//! unsafe in crates (the `RustSec` database) and npm packages.

use std::process::Command;

use crate::jobs::alone;
use crate::progress::note;
use crate::project::Project;

/// A question to a service of others, which need not be reachable: its name, and what the tool says when it is not.
type Asked = (&'static str, &'static str);

const RUSTSEC: Asked = ("advisories of crates", "failed to fetch advisory database");
const NPM: Asked = ("advisories of npm packages", "audit endpoint returned an error");

/// Fails on what `deny.toml` does not allow and on a known advisory. A service that cannot be asked is named and passes, so that a
/// change can be tested without a network.
pub fn check(project: &Project) -> Result<(), String> {
    let deny = |checks: &[&str]| {
        let mut command = project.command("cargo-deny");
        command.args(["--all-features", "check"]).args(checks);
        command
    };
    alone("cargo-deny", deny(&["bans", "licenses", "sources"]), &project.log("deny"), 0, |_| false)?;
    let mut audit = project.command("npm");
    audit.args(["audit", "--package-lock-only"]);
    ask(project, RUSTSEC, deny(&["advisories"]))?;
    ask(project, NPM, audit)
}

fn ask(project: &Project, asked: Asked, command: Command) -> Result<(), String> {
    let result = alone(asked.0, command, &project.log(&asked.0.replace(' ', "-")), 0, |_| false).map(drop);
    if is_unanswered(&result, asked) {
        note(format!("{}: not checked, the service cannot be reached", asked.0));
        return Ok(());
    }
    result
}

/// Whether it was the service that failed, and not what was asked about.
fn is_unanswered(result: &Result<(), String>, (_, unreachable): Asked) -> bool {
    result.as_ref().is_err_and(|message| message.contains(unreachable))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_service_that_does_not_answer_is_passed_over() {
        let said = |text: &str| Err(text.to_owned());
        assert!(is_unanswered(&said("[ERROR] failed to fetch advisory database with cli: failed to clone"), RUSTSEC));
        assert!(is_unanswered(&said("npm error audit endpoint returned an error"), NPM));
        assert!(!is_unanswered(&said("error[vulnerability]: use after free"), RUSTSEC));
        assert!(!is_unanswered(&said("1 high severity vulnerability"), NPM));
        assert!(!is_unanswered(&Ok(()), NPM));
    }
}
