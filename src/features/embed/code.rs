//! What a partner copies: the code of an embed, the code of a plain frame, and the link.

use crate::domain::url_state::codec::encode;
use crate::domain::url_state::{Part, Staging, Theme, UrlState};
use crate::format::escape::escape;

/// Rights of the frame: scripts, its own origin, and links that the visitor opens.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// What the page around lends the frame: visitors copy tables and links.
const ALLOWED: &str = "clipboard-write";
/// Height of a plain frame for which none was chosen, in pixels.
const FRAME_HEIGHT: u32 = 720;
/// Height of one with the map alone, down to its legend, its credits and the foot of the frame, 700 pixels wide and in German. A
/// plain frame does not grow with what is in it.
const MAP_HEIGHT: u32 = 1400;

/// What is shown: a value of the attribute `view`, and its path.
pub const VIEWS: [(&str, &str); 7] = [
    ("explore", ""),
    ("map", ""),
    ("charts", ""),
    ("list", ""),
    ("companies", "/companies"),
    ("compare", "/compare"),
    ("connect", "/connect"),
];

/// The folder of the script, below the site.
const SCRIPT: &str = "embed/v1/";
/// The file with the line that loads the script as the build made it, with its hash.
pub const PINNED: &str = "embed/v1/pinned.txt";

/// The line of [`PINNED`] for a site at `base`, which the build may not have known. `None` for what is no such line: a host may
/// answer anything for a file that it does not have.
pub fn pinned(line: &str, base: &str) -> Option<String> {
    let (before, rest) = line.trim().split_once(SCRIPT)?;
    let inner = rest.strip_suffix("></script>")?;
    let is_ours =
        before.starts_with("<script async src=\"") && inner.contains("\" integrity=\"sha384-") && !inner.contains(['<', '>']);
    is_ours.then(|| ["<script async src=\"", &escape(base), SCRIPT, rest].concat())
}

/// What was chosen for an embed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// One of [`VIEWS`], by its place.
    pub view: usize,
    /// Parts of the first view.
    pub parts: Vec<Part>,
    /// The one chart that is shown, by its name in the state string; the view is that of charts then.
    pub chart: Option<&'static str>,
    /// A page by its path below the language, in place of the view.
    pub page: Option<String>,
    /// Code of the language.
    pub lang: &'static str,
    /// The scheme; as the visitor has it if absent.
    pub theme: Option<Theme>,
    /// `#rrggbb`.
    pub accent: Option<String>,
    /// `#rrggbb`.
    pub background: Option<String>,
    /// `#rrggbb`.
    pub text: Option<String>,
    /// In the font of the host page.
    pub has_host_font: bool,
    /// With the header and footer of the atlas.
    pub has_chrome: bool,
    /// Width in pixels; all there is if absent.
    pub width_px: Option<u32>,
    /// Height in pixels; that of the content if absent.
    pub height_px: Option<u32>,
    /// Name of the frame as it was written, which may be empty; [`Choice::title`] never is.
    pub title: String,
    /// What the frame is called where nothing is written: the title that it began with.
    name: String,
}

impl Choice {
    /// The whole first view.
    pub fn new(lang: &'static str, title: String) -> Self {
        Self {
            view: 0,
            parts: Part::ALL.map(|(_, part)| part).to_vec(),
            chart: None,
            page: None,
            lang,
            theme: None,
            accent: None,
            background: None,
            text: None,
            has_host_font: false,
            has_chrome: false,
            width_px: None,
            height_px: None,
            name: title.clone(),
            title,
        }
    }

    /// The name of the frame and of its link, neither of which may be empty.
    pub fn title(&self) -> &str {
        let title = self.title.trim();
        if title.is_empty() { &self.name } else { title }
    }

    /// One chart alone, or the map alone.
    pub fn figure(chart: Option<&'static str>, lang: &'static str, title: String) -> Self {
        let part = if chart.is_some() { "charts" } else { "map" };
        let view = VIEWS.iter().position(|(name, _)| *name == part).unwrap_or_default();
        Self { view, chart, ..Self::new(lang, title) }
    }

    /// The value of the attribute `view`.
    pub fn view_name(&self) -> &'static str {
        VIEWS.get(self.view).unwrap_or(&VIEWS[0]).0
    }

    /// The state without what belongs to this page alone; parts only where `view` does not say them.
    fn state(&self, now: &UrlState) -> UrlState {
        let mut staging = Staging { chart: self.chart.map(str::to_owned), ..Staging::default() };
        if self.view == 0 {
            staging.set_parts(Part::ALL.iter().map(|(_, part)| *part).filter(|part| self.parts.contains(part)).collect());
        }
        now.with(|state| (state.theme, state.bare, state.kiosk, state.staging) = (None, false, false, staging))
    }

    /// The state as a plain frame has it in its address.
    fn whole_state(&self, now: &UrlState) -> UrlState {
        self.state(now).with(|state| {
            (state.theme, state.bare) = (self.theme, !self.has_chrome);
            state.staging.parts.extend(self.only_part());
        })
    }

    /// The part that the view is; none where it is more or less than one.
    fn only_part(&self) -> Option<Part> {
        let found = Part::ALL.iter().find(|(id, _)| self.chart.is_none() && *id == self.view_name());
        found.map(|(_, part)| *part)
    }

    /// The attributes of the element, in the order of the code.
    pub fn attributes(&self, now: &UrlState) -> Vec<(&'static str, String)> {
        let name = |theme| if theme == Theme::Dark { "dark" } else { "light" };
        let optional = [
            ("theme", self.theme.map(|theme| name(theme).to_owned())),
            ("accent", self.accent.clone()),
            ("background", self.background.clone()),
            ("text", self.text.clone()),
            ("font", self.has_host_font.then(|| "inherit".to_owned())),
            ("chrome", self.has_chrome.then(|| "full".to_owned())),
            ("height", self.height_px.map(|height| height.to_string())),
            ("style", self.width_px.map(|width| ["max-width:", &width.to_string(), "px"].concat())),
        ];
        let mut attributes = vec![
            ("view", self.page.as_deref().map_or(self.view_name(), |page| page.trim_start_matches('/')).to_owned()),
            ("state", self.state(now).to_query()),
            ("lang", self.lang.to_owned()),
            ("title", self.title().to_owned()),
        ];
        attributes.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value?))));
        attributes.retain(|(_, value)| !value.is_empty());
        attributes
    }

    /// Script and element, with a link for pages without scripts. `base` is the public address with a slash at its end.
    pub fn element(&self, base: &str, now: &UrlState) -> String {
        let script = ["<script async src=\"", &escape(base), SCRIPT, "embed.js\"></script>"].concat();
        self.element_after(&script, base, now)
    }

    /// The same behind another line that loads the script, such as [`pinned`] gives.
    pub fn element_after(&self, script: &str, base: &str, now: &UrlState) -> String {
        let attributes = self.attributes(now).into_iter().map(|(name, value)| [" ", name, "=\"", &escape(&value), "\""].concat());
        [
            script,
            "\n<healthtech-atlas",
            &attributes.collect::<String>(),
            ">\n  <a href=\"",
            &escape(&self.link(base, now)),
            "\">",
            &escape(self.title()),
            "</a>\n</healthtech-atlas>",
        ]
        .concat()
    }

    /// Height of a plain frame in pixels.
    pub fn frame_height(&self) -> u32 {
        let is_map = self.page.is_none() && self.chart.is_none() && self.view_name() == "map";
        self.height_px.unwrap_or(if is_map { MAP_HEIGHT } else { FRAME_HEIGHT })
    }

    /// A plain frame.
    pub fn frame(&self, base: &str, now: &UrlState) -> String {
        let width = self.width_px.map_or_else(|| "100%".to_owned(), |width| width.to_string());
        let height = self.frame_height().to_string();
        [
            "<iframe src=\"",
            &escape(&self.frame_address(base, now)),
            "\" title=\"",
            &escape(self.title()),
            "\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" loading=\"lazy\" style=\"border:0\" allow=\"",
            ALLOWED,
            "\"\n  sandbox=\"",
            SANDBOX,
            "\"></iframe>",
        ]
        .concat()
    }

    /// A plain frame with a link below it, which is what editors leave that take frames out of what is pasted. Beside the frame and
    /// not inside: there browsers and those who clean up take it for text.
    pub fn frame_and_link(&self, base: &str, now: &UrlState) -> String {
        let (href, title) = (escape(&self.link(base, now)), escape(self.title()));
        [&self.frame(base, now), "\n<p><a href=\"", &href, "\">", &title, "</a></p>"].concat()
    }

    /// The address of a plain frame; the colours are in its fragment.
    pub fn frame_address(&self, base: &str, now: &UrlState) -> String {
        let colours = [("accent", &self.accent), ("background", &self.background), ("text", &self.text)];
        let look: Vec<String> =
            colours.into_iter().filter_map(|(name, value)| Some(["&", name, "=", &encode(value.as_deref()?)].concat())).collect();
        let fragment = if look.is_empty() { String::new() } else { ["#embed=1", &look.concat()].concat() };
        self.address(base, &self.whole_state(now)) + &fragment
    }

    /// The whole atlas in the same state.
    pub fn link(&self, base: &str, now: &UrlState) -> String {
        self.address(base, &self.state(now).with(|state| state.staging = Staging::default()))
    }

    /// The address of what is shown, alone, with the header and footer of the atlas.
    pub fn own_link(&self, base: &str, now: &UrlState) -> String {
        self.address(base, &self.state(now).with(|state| state.staging.parts.extend(self.only_part())))
    }

    fn address(&self, base: &str, state: &UrlState) -> String {
        let (_, view) = VIEWS.get(self.view).unwrap_or(&VIEWS[0]);
        let path = self.page.as_deref().unwrap_or(view);
        let query = state.to_query();
        let mark = if query.is_empty() { "" } else { "?" };
        [base, self.lang, path, mark, &query].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://atlas.example.org/";

    fn now() -> UrlState {
        UrlState::parse("sector=medtech&kiosk=1&theme=dark&chrome=none").0
    }

    #[test]
    fn the_code_of_the_whole_view() {
        let code = Choice::new("fr", "Un « titre » & \"plus\"".to_owned()).element(BASE, &now());
        let expected = "<script async src=\"https://atlas.example.org/embed/v1/embed.js\"></script>\n\
            <healthtech-atlas view=\"explore\" state=\"v=1&amp;sector=medtech\" lang=\"fr\" title=\"Un « titre » &amp; &quot;plus&quot;\">\n  \
            <a href=\"https://atlas.example.org/fr?v=1&amp;sector=medtech\">Un « titre » &amp; &quot;plus&quot;</a>\n</healthtech-atlas>";
        assert_eq!(code, expected);
    }

    #[test]
    fn a_pinned_script_is_loaded_from_the_site_itself() {
        let line = "<script async src=\"https://other.example/embed/v1/embed-12ab.js\" integrity=\"sha384-x+/=\" crossorigin=\"anonymous\"></script>\n";
        let script = pinned(line, BASE).unwrap_or_default();
        assert_eq!(script, line.trim().replace("other.example", "atlas.example.org"));
        let code = Choice::new("fr", "T".to_owned()).element_after(&script, BASE, &now());
        assert!(code.starts_with(&script) && code.contains("\n<healthtech-atlas view=\"explore\""), "{code}");
        for other in ["", "<!doctype html><p>embed/v1/</p>", "<script async src=\"/embed/v1/embed.js\"></script>"] {
            assert_eq!(pinned(other, BASE), None, "{other}");
        }
    }

    #[test]
    fn choices_are_in_the_code() {
        let mut choice = Choice::new("en", "T".to_owned());
        choice.parts = vec![Part::Charts, Part::Map];
        choice.accent = Some("#0b5f66".to_owned());
        choice.theme = Some(Theme::Light);
        (choice.width_px, choice.height_px, choice.has_host_font) = (Some(640), Some(900), true);
        let code = choice.element(BASE, &now());
        for part in
            ["parts=map,charts", "accent=\"#0b5f66\"", "theme=\"light\"", "height=\"900\"", "max-width:640px", "font=\"inherit\""]
        {
            assert!(code.contains(part), "{part}: {code}");
        }
        let frame = choice.frame(BASE, &now());
        let address = "https://atlas.example.org/en?v=1&amp;sector=medtech&amp;theme=light&amp;chrome=none&amp;parts=map,charts#embed=1&amp;accent=%230b5f66";
        assert!(frame.contains(address), "{frame}");
        assert!(frame.contains("width=\"640\" height=\"900\"") && frame.contains("title=\"T\""), "{frame}");
        assert!(frame.contains("allow=\"clipboard-write\""), "{frame}");
        let link = "></iframe>\n<p><a href=\"https://atlas.example.org/en?v=1&amp;sector=medtech\">T</a></p>";
        assert!(choice.frame_and_link(BASE, &now()) == frame.replace("></iframe>", link), "{frame}");
    }

    #[test]
    fn a_title_that_was_emptied_is_the_one_that_it_began_with() {
        let mut choice = Choice::new("en", "Atlas".to_owned());
        choice.title = " ".to_owned();
        for code in [choice.element(BASE, &now()), choice.frame_and_link(BASE, &now())] {
            assert!(code.contains("title=\"Atlas\"") && code.contains("\">Atlas</a>"), "{code}");
        }
    }

    #[test]
    fn a_figure_has_an_address_of_its_own_and_is_shown_alone() {
        let now = UrlState::parse("cluster=lyon&open=luxai&sort=name&theme=dark&indicator=jobs&at=4.8,45.7,11").0.of_picture();
        let chart = Choice::figure(Some("growth"), "fr", "Croissance".to_owned());
        assert_eq!(
            chart.own_link(BASE, &now),
            "https://atlas.example.org/fr?v=1&cluster=lyon&at=4.8000,45.7000,11.00&indicator=jobs&chart=growth"
        );
        let code = chart.element(BASE, &now);
        assert!(code.contains("view=\"charts\"") && code.contains("chart=growth\" lang=\"fr\""), "{code}");
        let frame = chart.frame(BASE, &now);
        assert!(frame.contains("chrome=none&amp;chart=growth\"") && !frame.contains("parts="), "{frame}");
        let map = Choice::figure(None, "fr", "Carte".to_owned());
        assert_eq!(map.own_link(BASE, &UrlState::default()), "https://atlas.example.org/fr?v=1&parts=map");
        assert!(map.element(BASE, &now).contains("view=\"map\""));
    }

    #[test]
    fn a_view_that_is_one_part_says_so_in_each_way() {
        let mut choice = Choice::new("fr", "T".to_owned());
        choice.view = 1;
        assert!(choice.element(BASE, &now()).contains("view=\"map\" state=\"v=1&amp;sector=medtech\""));
        let frame = choice.frame(BASE, &now());
        assert!(frame.contains("parts=map") && frame.contains("height=\"1400\""), "{frame}");
        choice.view = 4;
        assert_eq!(choice.link(BASE, &now()), "https://atlas.example.org/fr/companies?v=1&sector=medtech");
        choice.view = 99;
        assert_eq!(choice.view_name(), "explore");
    }
}
