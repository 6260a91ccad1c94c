//! The settings that make the published program small.
//!
//! The standard library is compiled with the app, for size, and a panic ends the program without a message: 32 of 266
//! kilobytes (brotli) are the library's own and texts of panics. These settings are not stable yet; the pinned compiler is
//! asked for them by `RUSTC_BOOTSTRAP`. Plain `trunk build` and `trunk serve` do without and keep the messages.

use std::process::Command;

use crate::project::Project;

/// Flags of the compiler. The first repeats `.cargo/config.toml`, which this variable replaces.
const FLAGS: &str = "--cfg erase_components -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
    --cfg split -Clink-arg=--emit-relocs";

/// Makes `command`, a `cargo build` of the app or something that runs one, build it lean.
pub fn lean(command: &mut Command, project: &Project) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", FLAGS)
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_PROFILE_WEB_STRIP", "none")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        // Debug builds of the same target would otherwise throw each other's results away.
        .env("CARGO_TARGET_DIR", project.root.join("target/lean"));
}
