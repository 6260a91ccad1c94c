//! Styles of parts that are fetched when they are asked for: they come with the part.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// The property by which a style is known again.
const NAME: &str = "atlas";

/// Adds a style to the page's, once a name. A constructed style sheet is the script's own, so the policy admits it.
pub(crate) fn adopt_style(name: &str, text: &str) {
    let _ = (|| -> Result<(), JsValue> {
        let key = JsValue::from_str("adoptedStyleSheets");
        let adopted = Array::from(&Reflect::get(&document(), &key)?);
        let is_it =
            |style: JsValue| Reflect::get(&style, &NAME.into()).is_ok_and(|mark| mark.as_string().as_deref() == Some(name));
        if adopted.iter().any(is_it) {
            return Ok(());
        }
        let class: Function = Reflect::get(&window(), &"CSSStyleSheet".into())?.dyn_into()?;
        let style = Reflect::construct(&class, &Array::new())?;
        let replace: Function = Reflect::get(&style, &"replaceSync".into())?.dyn_into()?;
        replace.call1(&style, &text.into())?;
        Reflect::set(&style, &NAME.into(), &name.into())?;
        adopted.push(&style);
        Reflect::set(&document(), &key, &adopted)?;
        Ok(())
    })();
}
