//! What is loaded from a file: on its way, here, or failed, and how it is asked for again.
//!
//! One way for data, context, base maps and settings. A file that failed is loaded again by [`Loaded::retry`] or when the
//! next view that needs it is built; of two answers the one to the later question counts, whichever comes first.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use leptos::task::spawn_local;

use super::fetch::SiteFile;
use crate::domain::data::dataset::LoadError;

/// How far loading is.
#[derive(Debug)]
pub enum Load<T> {
    /// On its way.
    Pending,
    /// Here.
    Ready(Arc<T>),
    /// Not usable.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// What was loaded, if it is here.
    pub fn ready(&self) -> Option<&Arc<T>> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// Why there is nothing, if loading failed.
    pub fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Pending => Self::Pending,
            Self::Ready(value) => Self::Ready(Arc::clone(value)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

/// Two values are the same if they were loaded at once: comparing whole data sets would cost more than drawing them.
impl<T> PartialEq for Load<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Pending, Self::Pending) => true,
            (Self::Ready(one), Self::Ready(other)) => Arc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

type Answer<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;
type Ask<T> = Box<dyn Fn() -> Answer<T> + Send + Sync>;

/// One file, as signals; copied freely. It lives as long as the owner it was made under.
#[derive(Debug)]
pub struct Loaded<T: 'static> {
    state: RwSignal<Load<T>>,
    source: StoredValue<Source<T>>,
}

struct Source<T> {
    ask: Ask<T>,
    /// How often the file was asked for.
    asked: u32,
}

impl<T: 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Loaded<T> {}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// Starts loading by `ask`, which is called again for each further attempt.
    pub(super) fn start<F: Future<Output = Result<T, LoadError>> + 'static>(ask: impl Fn() -> F + Send + Sync + 'static) -> Self {
        let ask: Ask<T> = Box::new(move || Box::pin(ask()));
        let loaded = Self { state: RwSignal::new(Load::Pending), source: StoredValue::new(Source { ask, asked: 0 }) };
        loaded.load();
        loaded
    }

    /// How far loading is; tracked.
    pub fn get(self) -> Load<T> {
        self.state.get()
    }

    /// Reads how far loading is; tracked.
    pub fn with<R>(self, read: impl FnOnce(&Load<T>) -> R) -> R {
        self.state.with(read)
    }

    /// What was loaded, if it is here; tracked.
    pub fn ready(self) -> Option<Arc<T>> {
        self.state.with(|load| load.ready().cloned())
    }

    /// What was loaded, if it is here; not tracked.
    pub fn ready_untracked(self) -> Option<Arc<T>> {
        self.state.try_with_untracked(|load| load.ready().cloned()).flatten()
    }

    /// Whether loading failed; tracked.
    pub fn has_failed(self) -> bool {
        self.state.with(|load| load.error().is_some())
    }

    /// Loads again; what was here goes.
    pub fn retry(self) {
        self.state.set(Load::Pending);
        self.load();
    }

    /// Loads again; what is here stays until the new one can replace it. `None` if it was asked again before the answer came:
    /// then the later attempt has its say.
    pub async fn replace(self) -> Option<Result<(), LoadError>> {
        Some(match self.attempt().await? {
            Ok(value) => {
                let _ = self.state.try_set(Load::Ready(Arc::new(value)));
                Ok(())
            }
            Err(error) => {
                // This attempt took the place of one that had not ended.
                if self.state.try_with_untracked(|load| load.ready().is_none()) == Some(true) {
                    let _ = self.state.try_set(Load::Failed(error.clone()));
                }
                Err(error)
            }
        })
    }

    /// Puts `other` in the place of `before`, unless something else stands there by now.
    pub(super) fn exchange(self, before: &Arc<T>, other: T) {
        let is_there = self.state.try_with_untracked(|load| load.ready().is_some_and(|now| Arc::ptr_eq(now, before)));
        if is_there == Some(true) {
            self.state.set(Load::Ready(Arc::new(other)));
        }
    }

    fn load(self) {
        spawn_local(async move {
            if let Some(answer) = self.attempt().await {
                let load = answer.map_or_else(Load::Failed, |value| Load::Ready(Arc::new(value)));
                // The page may be gone by now.
                let _ = self.state.try_set(load);
            }
        });
    }

    /// Asks once; `None` if it was asked again before the answer came, or nobody is left to hear it.
    async fn attempt(self) -> Option<Result<T, LoadError>> {
        let begun = self.source.try_update_value(|source| {
            source.asked = source.asked.wrapping_add(1);
            (source.asked, (source.ask)())
        });
        let (number, answer) = begun?;
        let answer = answer.await;
        let last = self.source.try_with_value(|source| source.asked)?;
        (last == number).then_some(answer)
    }
}

/// Files of one kind, each loaded when it is first asked for.
#[derive(Debug)]
pub(super) struct Files<T: 'static> {
    known: StoredValue<HashMap<SiteFile, Loaded<T>>>,
    owner: StoredValue<Owner>,
}

impl<T: 'static> Clone for Files<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Files<T> {}

impl<T: Send + Sync + 'static> Files<T> {
    /// Nothing loaded yet. What is loaded lives as long as the owner of this call.
    pub(super) fn new() -> Self {
        Self { known: StoredValue::default(), owner: StoredValue::new(Owner::current().unwrap_or_default()) }
    }

    /// Forgets what was loaded; views that show it keep it.
    pub(super) fn forget(self) {
        self.known.update_value(HashMap::clear);
    }

    /// The file, loaded by `ask` at the first call.
    ///
    /// A view that is being built needs the file, so one that failed is loaded again. A closure that follows signals only
    /// reads: an attempt made there would run it again, and each failure would ask again for ever.
    pub(super) fn get<F: Future<Output = Result<T, LoadError>> + 'static>(
        self,
        file: SiteFile,
        ask: impl Fn(SiteFile) -> F + Send + Sync + 'static,
    ) -> Loaded<T> {
        if let Some(known) = self.known.with_value(|known| known.get(&file).copied()) {
            if Observer::get().is_none() && known.state.with_untracked(|load| load.error().is_some()) {
                known.retry();
            }
            return known;
        }
        let asked = file.clone();
        let loaded = self.owner.get_value().with(|| Loaded::start(move || ask(asked.clone())));
        self.known.update_value(|known| {
            known.insert(file, loaded);
        });
        loaded
    }
}
