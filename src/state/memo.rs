//! Memos that share their code: one copy a value type instead of one a closure.

use leptos::prelude::*;

use super::unsubscribe_with_owner;

/// A derived value, computed when it is read and its sources have changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed(Box::new(value))
}

fn boxed<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |before: Option<&T>| {
        if before.is_none() {
            unsubscribe_with_owner();
        }
        value()
    })
}
