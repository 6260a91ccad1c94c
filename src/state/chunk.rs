//! Parts of the program that a visitor gets when they are asked for.
//!
//! `cargo xtask build` compiles with `--cfg split` and cuts the program at the functions that [`chunk!`] makes: what
//! only they reach is a file of its own. Without that flag (`trunk serve`, tests) the same functions
//! are plain ones and everything is in one program, so a caller never knows which of the two it runs in.

use std::future::Future;
use std::pin::Pin;

use leptos::wasm_split::SplitLoaderError;

/// A chunk that could not be fetched. The next attempt asks again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What a chunk gives: a value of type `T`, usually a function, or the news that it could not be had.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// Declares the function `$name() -> Loading<$kind>` that fetches chunk `$chunk` and gives the value `$target` in it.
/// All functions of one chunk name share one file.
macro_rules! chunk {
    ($(#[$note:meta])* $visibility:vis $name:ident = $chunk:ident : $kind:ty => $target:expr) => {
        $(#[$note])*
        $visibility fn $name() -> $crate::state::Loading<$kind> {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible)]
            fn $name() -> Result<$kind, $crate::state::NotLoaded> {
                Ok($target)
            }
            #[cfg(not(split))]
            async fn $name() -> Result<$kind, $crate::state::NotLoaded> {
                Ok($target)
            }
            Box::pin($name())
        }
    };
}
pub(crate) use chunk;
