//! Reactive closures behind one type each.
//!
//! Every closure type in a view compiles its own copy of the rendering code, about two kilobytes each. Boxed, they
//! share one copy a result type.

use std::cell::Cell;

use leptos::prelude::*;

use crate::state::unsubscribe_with_owner;

/// `value`, whose subscriptions end with the view that it is part of.
fn subscribed<V>(value: impl Fn() -> V) -> impl Fn() -> V {
    let is_first = Cell::new(true);
    move || {
        if is_first.take() {
            unsubscribe_with_owner();
        }
        value()
    }
}

/// A text that changes.
pub(crate) fn text<S: Into<String>>(value: impl Fn() -> S + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(subscribed(move || value().into()))
}

/// An attribute that changes; absent while it is `None`.
pub(crate) fn attr(value: impl Fn() -> Option<String> + Send + 'static) -> Box<dyn Fn() -> Option<String> + Send> {
    Box::new(subscribed(value))
}

/// A state that is on or off.
pub(crate) fn flag(value: impl Fn() -> bool + Send + 'static) -> Box<dyn Fn() -> bool + Send> {
    Box::new(subscribed(value))
}

/// A part of the view that changes.
pub(crate) fn node<V: IntoAny>(value: impl Fn() -> V + Send + 'static) -> Box<dyn Fn() -> AnyView + Send> {
    Box::new(subscribed(move || value().into_any()))
}

/// A part of the view that is there while `condition` holds. It is built anew only when the condition changes.
pub(crate) fn shown<V: IntoAny>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    value: impl Fn() -> V + Send + 'static,
) -> Box<dyn Fn() -> AnyView + Send> {
    let condition = crate::state::memo(condition);
    Box::new(subscribed(move || if condition.get() { value().into_any() } else { ().into_any() }))
}
