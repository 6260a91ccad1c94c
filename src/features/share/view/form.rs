//! The choices: view, parts, language, scheme, colours, size.

use leptos::html;
use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::domain::url_state::{Part, Theme};
use crate::features::embed::code::{Choice, VIEWS};
use crate::state::{Intent, Session, Settings, memo};
use crate::texts::{Lang, ShareForm, value_label};
use crate::ui::shared::capped::MOST_ENTRIES;
use crate::ui::shared::dynamic::{flag, node, shown, text};

/// Smallest and largest side of a frame, in pixels.
const SIDES: (u32, u32) = (200, 10_000);

/// The whole form.
pub(super) fn form(session: Session, choice: RwSignal<Choice>) -> AnyView {
    let words = ShareForm::of(session.lang);
    let is_whole = move || choice.with(|choice| choice.view == 0);
    view! {
        <form class="panel share-form" aria-label=session.texts().views.share on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{words.what}</legend>
                {views(session, choice)}
                {shown(is_whole, move || parts(session, choice))}
                {clusters(session)}
                {languages(session, choice)}
                <label class="share-field">{words.frame_title}
                    <input type="text" maxlength="200" data-atlas-choice="title" prop:value=text(move || choice.with(|choice| choice.title.clone()))
                        on:input=move |event| choice.update(|choice| choice.title = event_target_value(&event))/>
                </label>
                {check("chrome", words.chrome, move || choice.with(|choice| choice.has_chrome), move |on| choice.update(|choice| choice.has_chrome = on))}
            </fieldset>
            <fieldset>
                <legend>{words.style}</legend>
                {themes(session, choice)}
                {colour(session, choice, "accent", |choice| &mut choice.accent)}
                {colour(session, choice, "background", |choice| &mut choice.background)}
                {colour(session, choice, "text", |choice| &mut choice.text)}
                {check("font", words.host_font, move || choice.with(|choice| choice.has_host_font), move |on| choice.update(|choice| choice.has_host_font = on))}
                <p class="hint">{words.style_hint}</p>
            </fieldset>
            <fieldset>
                <legend>{words.size}</legend>
                {side(words.width, "width", choice, |choice| &mut choice.width_px)}
                {side(words.height, "height", choice, |choice| &mut choice.height_px)}
                <p class="hint">{words.size_hint}</p>
            </fieldset>
        </form>
    }
    .into_any()
}

fn views(session: Session, choice: RwSignal<Choice>) -> AnyView {
    let share = &session.texts().share;
    let words = ShareForm::of(session.lang);
    let options = VIEWS.iter().map(|(id, _)| view! { <option value=*id>{(share.view_name)(id)}</option> });
    let pick = move |id: String| {
        if let Some(view) = VIEWS.iter().position(|(known, _)| *known == id) {
            choice.update(|choice| choice.view = view);
        }
    };
    view! {
        <label class="share-field">{words.view}
            <select data-atlas-choice="view" on:change=move |event| pick(event_target_value(&event))>{options.collect_view()}</select>
        </label>
    }
    .into_any()
}

fn parts(session: Session, choice: RwSignal<Choice>) -> AnyView {
    let share = &session.texts().share;
    let boxes = Part::ALL.into_iter().map(|(id, part)| {
        let is_on = move || choice.with(|choice| choice.parts.contains(&part));
        let set = move |on: bool| {
            choice.update(|choice| {
                choice.parts.retain(|known| *known != part);
                if on {
                    choice.parts.push(part);
                }
            });
        };
        check(id, (share.part)(part), is_on, set)
    });
    view! { <fieldset class="share-parts"><legend class="small">{share.parts}</legend>{boxes.collect_view()}</fieldset> }
        .into_any()
}

/// Which cluster alone is shown: its map then takes the room. It is a clause of the selection, which is the URL's.
fn clusters(session: Session) -> AnyView {
    let (texts, words) = (session.texts(), ShareForm::of(session.lang));
    let chosen = memo(move || session.url.with(|state| state.filters.values(Facet::Cluster).to_vec()));
    let atlas = session.atlas();
    let option = |id: String| {
        let name = value_label(&atlas.dataset, texts, Facet::Cluster, &id);
        view! { <option value=id>{name}</option> }
    };
    let options = atlas.dataset.clusters.iter().take(MOST_ENTRIES).map(|cluster| option(cluster.id.clone())).collect_view();
    // Several can be chosen elsewhere, and are said here.
    let several = node(move || {
        let name = |id: &String| value_label(&session.atlas().dataset, texts, Facet::Cluster, id);
        let said =
            chosen.with(|ids| (ids.len() > 1).then(|| (ids.join(","), ids.iter().map(name).collect::<Vec<_>>().join(", "))));
        said.map(|(ids, names)| view! { <option value=ids disabled=true>{names}</option> })
    });
    let select = NodeRef::<html::Select>::new();
    // After the options, of which one may be new.
    Effect::new(move |_| {
        let ids = chosen.with(|ids| ids.join(","));
        if let Some(select) = select.get() {
            select.set_value(&ids);
        }
    });
    let pick = move |id: String| {
        let values = Some(id).filter(|id| !id.is_empty()).into_iter().collect();
        session.go(Intent::Push, |state| state.filters.set(Facet::Cluster, values));
    };
    view! {
        <label class="share-field">{(texts.facets.name)(Facet::Cluster)}
            <select data-atlas-choice="cluster" node_ref=select on:change=move |event| pick(event_target_value(&event))>
                <option value="">{words.every_cluster}</option>
                {options}
                {several}
            </select>
        </label>
    }
    .into_any()
}

fn languages(session: Session, choice: RwSignal<Choice>) -> AnyView {
    let settings = Settings::here();
    let options = node(move || {
        let option = |lang: Lang| {
            view! { <option value=lang.code() selected=choice.with_untracked(|choice| choice.lang == lang.code())>{lang.endonym()}</option> }
        };
        settings.languages().into_iter().map(option).collect_view()
    });
    let pick = move |code: String| {
        if let Some(lang) = Lang::from_code(&code) {
            choice.update(|choice| choice.lang = lang.code());
        }
    };
    view! {
        <label class="share-field">{session.texts().shell.languages}
            <select data-atlas-choice="lang" on:change=move |event| pick(event_target_value(&event))>{options}</select>
        </label>
    }
    .into_any()
}

fn themes(session: Session, choice: RwSignal<Choice>) -> AnyView {
    let share = &session.texts().share;
    let words = ShareForm::of(session.lang);
    let pick = move |id: String| {
        choice.update(|choice| {
            choice.theme = match id.as_str() {
                "light" => Some(Theme::Light),
                "dark" => Some(Theme::Dark),
                _ => None,
            };
        });
    };
    view! {
        <label class="share-field">{share.theme}
            <select data-atlas-choice="theme" on:change=move |event| pick(event_target_value(&event))>
                <option value="auto">{words.theme_auto}</option>
                <option value="light">{share.theme_light}</option>
                <option value="dark">{share.theme_dark}</option>
            </select>
        </label>
    }
    .into_any()
}

/// A colour that is the atlas's own until one is picked.
fn colour(session: Session, choice: RwSignal<Choice>, id: &'static str, of: fn(&mut Choice) -> &mut Option<String>) -> AnyView {
    let words = ShareForm::of(session.lang);
    let now = move || choice.with(|choice| of(&mut choice.clone()).clone());
    let set = move |colour: Option<String>| choice.update(|choice| *of(choice) = colour);
    let own = move || now().is_none();
    view! {
        <div class="share-field share-colour">
            <label for=["share-", id].concat()>{(words.colour_of)(id)}</label>
            <input type="color" id=["share-", id].concat() data-atlas-choice=id class:is-unset=flag(own) prop:value=text(move || now().unwrap_or_default())
                on:input=move |event| set(Some(event_target_value(&event)))/>
            {check(id, words.as_atlas, own, move |on| set((!on).then(|| drawn_default(id))))}
        </div>
    }
    .into_any()
}

/// The colour that the page has itself, to begin with.
fn drawn_default(id: &str) -> String {
    let name = match id {
        "accent" => "--accent",
        "background" => "--surface",
        _ => "--foreground",
    };
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let value = style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    let value = value.trim();
    // White is written short in the tokens.
    match value.strip_prefix('#').filter(|digits| digits.len() == 3) {
        Some(digits) => digits.chars().fold("#".to_owned(), |text, digit| text + &digit.to_string().repeat(2)),
        None => value.to_owned(),
    }
}

fn check(
    id: &'static str,
    label: &'static str,
    is_on: impl Fn() -> bool + Copy + Send + 'static,
    set: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" data-atlas-check=id prop:checked=flag(is_on) on:change=move |event| set(event_target_checked(&event))/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// A side in pixels, or empty; what is out of bounds counts as empty.
fn side(label: &'static str, id: &'static str, choice: RwSignal<Choice>, of: fn(&mut Choice) -> &mut Option<u32>) -> AnyView {
    let set = move |typed: String| {
        let wanted = typed.trim().parse().ok().filter(|side| (SIDES.0..=SIDES.1).contains(side));
        choice.update(|choice| *of(choice) = wanted);
    };
    view! {
        <label class="share-field">{label}
            <input type="number" inputmode="numeric" min=SIDES.0 max=SIDES.1 data-atlas-choice=id on:input=move |event| set(event_target_value(&event))/>
        </label>
    }
    .into_any()
}
