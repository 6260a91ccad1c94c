//! Every page of the site against the HTML standard, by the Nu Html Checker; a warning fails like an error.

use std::path::Path;

use crate::jobs::alone;
use crate::project::Project;

/// The checker, as its npm package has it.
const CHECKER: &str = "node_modules/vnu-jar/build/dist/vnu.jar";

/// Messages of the checker that are wrong; each is a pattern of the whole text. A file on disk has no origin, so that `'self'` in a
/// policy seems to allow nothing, and structured data are taken for a script, which they are not; browsers judge the policy in
/// the browser tests. And of the style inside the one-file edition it does not know what SVG 2 added to CSS.
const WRONG: &str = ".*violates Content Security Policy.*|.*CSS: .(paint-order|rx|vector-effect).: Property .* doesn't exist.*";

/// Checks all pages below `dist`.
pub fn check(project: &Project, dist: &Path) -> Result<(), String> {
    let mut command = project.command("java");
    command.arg("-jar").arg(project.root.join(CHECKER));
    command.args(["--Werror", "--skip-non-html", "--filterpattern", WRONG]).arg(dist);
    alone("the Nu Html Checker", command, &project.log("html"), 0, |_| false).map(drop)
}
