//! Long work in tasks of the browser, which paints and takes inputs between two of them.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// The browser's next task, which is sooner than a timer: those of a chain wait for four milliseconds each.
pub(crate) async fn next_task() {
    let Ok(channel) = MessageChannel::new() else { return };
    let (receiver, sender) = (channel.port1(), channel.port2());
    let sent = js_sys::Promise::new(&mut |resolve, _| {
        receiver.set_onmessage(Some(&resolve));
        let _ = sender.post_message(&JsValue::NULL);
    });
    let _ = JsFuture::from(sent).await;
    receiver.close();
}
