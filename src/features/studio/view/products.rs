//! The files to take away.

use leptos::prelude::*;

use super::Words;
use super::desk::Desk;
use crate::features::studio::protocol::Product;

/// One button a file, with what it is for.
pub(super) fn panel(words: Words, desk: Desk) -> AnyView {
    let items = Product::ALL.into_iter().map(|product| {
        let [name, hint] = (words.product)(product.id());
        let class = if product == Product::Archive { "button primary" } else { "button" };
        view! {
            <li><button type="button" class=class data-atlas-product=product.id() on:click=move |_| desk.make(product)>{name}</button>
                <span class="hint">{hint}</span></li>
        }
    });
    view! {
        <section class="panel" aria-labelledby="studio-products" data-atlas="studio-products">
            <h2 id="studio-products">{words.take_away}</h2>
            <ul class="studio-products">{items.collect_view()}</ul>
            <p><button type="button" class="link" data-atlas="studio-close" on:click=move |_| desk.close()>{words.start_again}</button></p>
        </section>
    }
    .into_any()
}
