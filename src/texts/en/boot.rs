//! In English: what a page says before the program has started.

use crate::texts::Boot;

/// The texts.
pub(in crate::texts) const BOOT: Boot = Boot {
    locale: "en_GB",
    authority: "ENG",
    description: "Healthtech companies, as filterable maps and charts.",
    loading: "Loading the atlas…",
    late: "If nothing comes, the host, the network or an extension holds the program back.",
    failed: "A part of the atlas could not be loaded. Reload the page.",
    unable: "This browser has no WebAssembly, or has it switched off: maps and filters cannot start. The data stay open:",
    no_script: "The atlas needs JavaScript and WebAssembly. The data stay open without them:",
};
