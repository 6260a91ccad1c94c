//! What a page says before the program has started, and where it cannot start.

/// The texts of one language.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Boot {
    /// The locale as Open Graph has it.
    pub locale: &'static str,
    /// The code of the European Union's authority table of languages, for catalogues of data.
    pub authority: &'static str,
    pub description: &'static str,
    pub loading: &'static str,
    /// Said when the loading text has stood for long.
    pub late: &'static str,
    pub failed: &'static str,
    /// Ends before the name of the file that stays open.
    pub unable: &'static str,
    /// Ends before the name of the file that stays open.
    pub no_script: &'static str,
}
