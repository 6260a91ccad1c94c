//! The published release and the one before it, of which a new release says what it changed.

use atlas::domain::data::folder;
use atlas::domain::data::releases::{folder as folder_of, folder_below};
use atlas::domain::data::revision::{REVISION, Revision};
use atlas::domain::import::{CompiledFile, SourceFile};
use atlas::domain::model::Dataset;
use atlas::domain::release::{self, Former};

/// What is published.
#[derive(Default)]
pub(super) struct History {
    /// The release; none where there is none yet.
    pub(super) published: Option<Dataset>,
    /// Its files.
    files: Vec<CompiledFile>,
    /// What it says of itself and of those until then.
    revision: Revision,
    /// The release before it, if that is kept.
    before: Option<Dataset>,
}

impl History {
    /// Takes the published files, whose names are those below the folder of the data; gives those of the newest release back.
    pub(super) fn take(files: Vec<SourceFile>) -> (Self, Vec<SourceFile>) {
        let (own, others): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| !file.name.contains('/') && file.name != REVISION);
        let compiled =
            |file: &SourceFile| CompiledFile { name: file.name.clone(), text: String::from_utf8_lossy(&file.bytes).into_owned() };
        let others: Vec<CompiledFile> = others.iter().map(compiled).collect();
        let files: Vec<CompiledFile> = own.iter().map(compiled).collect();
        let published = whole(&files, "");
        let revision = others.iter().find(|file| file.name == REVISION).zip(published.as_ref());
        let revision = revision.and_then(|(file, published)| Revision::parse(&file.text, &published.release.id).ok());
        let revision = revision.unwrap_or_default();
        let before = whole(&others, &folder_below(&revision.since));
        (Self { published, files, revision, before }, own)
    }

    /// What stands beside `present`, a release of this digest, about the former ones: the revision, the index, and the files of the
    /// published release in the folder that keeps it from now on. A correction of the published release takes its place instead.
    pub(super) fn files(&self, present: &Dataset, digest: &str) -> Vec<CompiledFile> {
        let id = &present.release.id;
        // The releases themselves come first: of the published one the list says that it lies where the present one will.
        let whole = self.published.iter().chain(&self.before).map(|one| Former::of(one, folder_of(&one.release.id)));
        let former = whole.chain(self.revision.releases.iter().map(Former::from)).collect();
        let said = self.published.as_ref().filter(|published| published.release.id == *id).map(|_| &self.revision);
        let replaced = self.published.as_ref().filter(|published| release::replaces(id, &published.release.id));
        let kept = replaced.into_iter().flat_map(|published| {
            let folder = folder_below(&published.release.id);
            let name = move |file: &CompiledFile| [folder.as_str(), &file.name].concat();
            self.files.iter().map(move |file| CompiledFile { name: name(file), text: file.text.clone() })
        });
        let beside = release::history(present, digest, former, said);
        kept.chain(beside.map(|(name, text)| CompiledFile { name: name.to_owned(), text })).collect()
    }
}

/// The release whose files have names that begin with `folder`; none if they are not one.
fn whole(files: &[CompiledFile], folder: &str) -> Option<Dataset> {
    let text = |name: &str| {
        let file = files.iter().find(|file| file.name.strip_prefix(folder) == Some(name));
        file.map(|file| file.text.clone())
    };
    folder::hosted(text).ok().map(|loaded| loaded.dataset)
}
