//! Lists whose items come and go.

use std::hash::Hash;

use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::{SerializableKey, keyed};

/// How many items have one owner above them: see [`Each`].
const BATCH: usize = 256;

/// Shows an item for each key and keeps it while its key is there, as leptos' `For` does, without its growth: an owner never
/// forgets that it had a child (160 bytes each), and the owner of a list lives as long as its view. Here items are born below
/// owners that are replaced after every [`BATCH`] of them, and end with the last of their items.
#[component]
pub(crate) fn Each<Items, Item, Make, Shown, KeyOf, Key>(
    /// The items, in order.
    each: impl Fn() -> Items + Send + 'static,
    /// What an item is known by.
    key: KeyOf,
    /// Makes the view of an item.
    children: Make,
) -> impl IntoView
where
    Items: IntoIterator<Item = Item> + Send + 'static,
    Item: Send + 'static,
    Make: Fn(Item) -> Shown + Send + Clone + 'static,
    Shown: IntoView + 'static,
    KeyOf: Fn(&Item) -> Key + Send + Clone + 'static,
    Key: Eq + Hash + SerializableKey + 'static,
{
    let list = Owner::current().unwrap_or_default();
    let batch = StoredValue::new((list.with(Owner::new), 0_usize));
    let born = move || {
        let (above, count) = batch.try_get_value().unwrap_or_default();
        let (above, count) = if count < BATCH { (above, count + 1) } else { (list.with(Owner::new), 1) };
        let _ = batch.try_set_value((above.clone(), count));
        let own = above.with(Owner::new);
        own.with(|| on_cleanup(move || drop(above)));
        own
    };
    let children = move |_, item| {
        let owner = born();
        let view = owner.with(|| children(item));
        (drop, OwnedView::new_with_owner(view, owner))
    };
    move || keyed(each(), key.clone(), children.clone())
}
