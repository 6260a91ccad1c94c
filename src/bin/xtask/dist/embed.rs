//! The script of embeds. Under its versioned path it receives corrections; a partner whose rules ask for what was reviewed pins a
//! copy by its content instead, with the hash that the browser compares (subresource integrity).

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::{esbuild, hash, write};
use crate::project::Project;

const FOLDER: &str = "embed/v1";

/// Minifies the script in the staging folder and puts beside it the copy to pin and `pinned.txt`, the line of code that loads it
/// from `address`, the public one.
pub fn finish(project: &Project, staging: &Path, address: Option<&str>) -> Result<(), String> {
    let folder = staging.join(FOLDER);
    let script = folder.join("embed.js");
    esbuild(project, &script, &script, &[])?;
    let bytes = fs::read(&script).map_err(|error| format!("cannot read {}: {error}", script.display()))?;
    let name = format!("embed-{}.js", &hash(&bytes)[..16]);
    fs::write(folder.join(&name), &bytes).map_err(|error| format!("cannot write {name}: {error}"))?;
    write(&folder.join("pinned.txt"), &code(address.unwrap_or("https://atlas.example.org/"), &name, &bytes))
}

fn code(address: &str, name: &str, bytes: &[u8]) -> String {
    let integrity = STANDARD.encode(Sha384::digest(bytes));
    // The hash is compared only with what the host lets the page read.
    format!(
        "<script async src=\"{address}{FOLDER}/{name}\" integrity=\"sha384-{integrity}\" crossorigin=\"anonymous\"></script>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_holds_the_hash_that_browsers_compute() {
        let code = code("https://example.org/", "embed-1.js", b"alert('Hello, world.');");
        // The example of the specification of subresource integrity.
        let expected = "integrity=\"sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO\"";
        assert!(code.contains(expected), "{code}");
        assert!(code.contains("src=\"https://example.org/embed/v1/embed-1.js\" "), "{code}");
    }
}
