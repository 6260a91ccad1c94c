//! What one map shows and how that is changed: the settled viewport is the URL's, the one on the way is local.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::domain::geo::{Size, Viewport};
use crate::state::{Control, Intent, memo};
use crate::ui::shared::size::use_size;

/// Milliseconds of a change of viewport.
pub(super) const GLIDE_MS: f64 = 220.0;

/// A map's viewport.
#[derive(Clone, Copy)]
pub(super) struct Camera {
    /// The element that the map fills.
    pub(super) frame: NodeRef<html::Div>,
    /// Its size, once it is laid out.
    pub(super) measured: Memo<Option<Size>>,
    /// Its size, or a usual one.
    pub(super) size: Memo<Size>,
    /// The viewport to come to rest at.
    pub(super) settled: Memo<Viewport>,
    /// Settles another viewport.
    pub(super) settle: Callback<(Viewport, Intent)>,
    /// Settles the viewport that fits.
    pub(super) home: Callback<()>,
    /// The viewport on the way, with the settled one that it is on the way from or to: once another one is settled, the
    /// way is over.
    live: RwSignal<Option<(Viewport, Viewport)>>,
    /// Number of the way; a new one ends the one before.
    way: StoredValue<u32>,
}

/// The measured frame of a map that is about to be built: the fitted viewport depends on its size.
#[derive(Clone, Copy)]
pub(super) struct MeasuredFrame {
    /// The element.
    element: NodeRef<html::Div>,
    /// Its size, once it is laid out.
    measured: Memo<Option<Size>>,
    /// Its size, or a usual one.
    pub(super) size: Memo<Size>,
}

/// A frame that is not yet on the page, and its usual size.
pub(super) fn measured_frame(usual: Size) -> MeasuredFrame {
    let element = NodeRef::new();
    let measured = use_size(element);
    MeasuredFrame { element, measured, size: memo(move || measured.get().unwrap_or(usual)) }
}

impl Camera {
    /// A camera on a measured frame.
    pub(super) fn new(
        frame: MeasuredFrame,
        settled: Memo<Viewport>,
        settle: Callback<(Viewport, Intent)>,
        home: Callback<()>,
    ) -> Self {
        let MeasuredFrame { element: frame, measured, size } = frame;
        Self { frame, measured, size, settled, settle, home, live: RwSignal::new(None), way: StoredValue::new(0) }
    }

    /// What is seen now.
    pub(super) fn view(self) -> Signal<Viewport> {
        Signal::derive(move || {
            let settled = self.settled.get();
            self.live.get().filter(|(of, _)| *of == settled).map_or(settled, |(_, view)| view)
        })
    }

    /// What is seen now, without following it.
    pub(super) fn current(self) -> Viewport {
        self.view().get_untracked()
    }

    /// True while the viewport is on the way.
    pub(super) fn is_moving(self) -> bool {
        self.live.with(Option::is_some)
    }

    /// Shows `view` for now; a glide under way ends.
    pub(super) fn follow(self, view: Viewport) {
        self.way.update_value(|way| *way += 1);
        self.live.set(Some((self.settled.get_untracked(), view)));
    }

    /// The viewport that the last call of [`Camera::follow`] left, if it is still on the way.
    pub(super) fn on_the_way(self) -> Option<Viewport> {
        self.live.try_get_untracked().flatten().map(|(_, view)| view)
    }

    /// Comes to rest where the gesture left the map.
    pub(super) fn rest(self) {
        if let Some((_, view)) = self.live.get_untracked() {
            self.live.set(None);
            self.settle.run((view, Intent::Continue(Control::Map)));
        }
    }

    /// Settles `view` and glides there.
    pub(super) fn go(self, view: Viewport, intent: Intent) {
        let from = self.current();
        self.settle.run((view, intent));
        self.glide(from, GLIDE_MS);
    }

    /// Settles the viewport that fits and glides there.
    pub(super) fn go_home(self) {
        let from = self.current();
        self.home.run(());
        self.glide(from, GLIDE_MS);
    }

    /// Draws the way from `from` to the settled viewport, slower and slower; nothing where motion is unwanted.
    pub(super) fn glide(self, from: Viewport, duration_ms: f64) {
        self.way.update_value(|way| *way += 1);
        self.live.set(None);
        if !prefers_reduced_motion() {
            let start = now_ms();
            self.step(from, start, duration_ms, self.way.get_value());
        }
    }

    fn step(self, from: Viewport, start: f64, duration_ms: f64, way: u32) {
        request_animation_frame(move || {
            // The map may be gone, or on another way.
            if self.way.try_get_value() != Some(way) {
                return;
            }
            let share = (now_ms() - start) / duration_ms;
            let Some(settled) = self.settled.try_get_untracked() else { return };
            if share >= 1.0 {
                self.live.set(None);
                return;
            }
            let eased = 1.0 - (1.0 - share).powi(3);
            self.live.set(Some((settled, from.toward(settled, eased))));
            self.step(from, start, duration_ms, way);
        });
    }

    /// Zooms by doublings around the middle.
    pub(super) fn zoom_by(self, steps: f64) {
        let (view, size) = (self.settled.get_untracked(), self.size.get_untracked());
        self.go(view.zoomed_at(steps, size.width / 2.0, size.height / 2.0, size), Intent::Continue(Control::Map));
    }

    /// Puts the focus on the map itself, after the next paint.
    pub(super) fn focus_soon(self) {
        request_animation_frame(move || {
            let frame = self.frame.try_get_untracked().flatten();
            let found = frame.and_then(|frame| frame.query_selector(".map-svg").ok().flatten());
            if let Some(map) = found.and_then(|map| map.dyn_into::<web_sys::SvgElement>().ok()) {
                let _ = map.focus();
            }
        });
    }

    /// From page to map pixels.
    pub(super) fn local(self, x: f64, y: f64) -> (f64, f64) {
        let Some(frame) = self.frame.get_untracked() else { return (0.0, 0.0) };
        let frame: &HtmlElement = &frame;
        let origin = frame.get_bounding_client_rect();
        let per_px = self.size.get_untracked().width / origin.width();
        ((x - origin.left()) * per_px, (y - origin.top()) * per_px)
    }

    /// A step of a pointer in map pixels, which are larger than the page's where a style enlarges the map.
    pub(super) fn step_of(self, from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
        let (from, to) = (self.local(from.0, from.1), self.local(to.0, to.1));
        (to.0 - from.0, to.1 - from.1)
    }
}

/// True if the visitor asked for less motion.
fn prefers_reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

fn now_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
