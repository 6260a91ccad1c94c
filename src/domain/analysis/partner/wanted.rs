//! What is sought in words: the companies, topics, programmes and organisations that the search finds for it.

use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::others::Others;
use crate::domain::filter::question::{Answer, Question};
use crate::domain::filter::search::SearchIndex;
use crate::domain::model::{Dataset, Term};
use crate::domain::order::{distinct, sorted};
use crate::format::fold::words;

/// What answers a need in words. Indices are into the lists of the dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// As it was written.
    pub text: String,
    /// Topics by their names.
    pub topics: Vec<usize>,
    /// Companies by whatever is said of them.
    pub rows: Bitset,
    /// Companies by their names.
    pub named: Bitset,
    /// Programmes and facilities.
    pub programmes: Vec<(usize, Answer)>,
    /// Organisations.
    pub organisations: Vec<usize>,
    /// True if nothing answers the whole, so that each word was asked on its own.
    pub is_by_word: bool,
}

impl Wanted {
    /// Asks for a text as a whole and, if nothing answers that, for each of its words. Nothing if it holds no word.
    pub fn new(dataset: &Dataset, columns: &Columns, others: &Others, text: &str) -> Option<Self> {
        let search = columns.search();
        let whole = Self::of(dataset, search, others, text, &[Question::new(search, text)?]);
        let parts = Question::each_word(search, text);
        if !whole.is_empty() || parts.len() < 2 {
            return Some(whole);
        }
        Some(Self { is_by_word: true, ..Self::of(dataset, search, others, text, &parts) })
    }

    fn of(dataset: &Dataset, search: &SearchIndex, others: &Others, text: &str, questions: &[Question]) -> Self {
        let mut found = Self {
            text: text.to_owned(),
            topics: Vec::new(),
            rows: Bitset::empty(dataset.companies.len()),
            named: Bitset::empty(dataset.companies.len()),
            programmes: Vec::new(),
            organisations: Vec::new(),
            is_by_word: false,
        };
        let names = |term: &Term| term.every_name().map(words).collect::<Vec<_>>();
        let topics: Vec<Vec<Vec<String>>> = dataset.tags.iter().map(names).collect();
        for question in questions {
            // A row that is found only with another letter is no answer to a need: what was meant is offered instead.
            if let Some(hits) = search.find(&question.text).filter(|hits| !hits.is_fuzzy) {
                found.rows.unite(&hits.rows);
                let mut by_name = search.named(&question.text);
                by_name.intersect(&hits.rows);
                found.named.unite(&by_name);
            }
            found.topics.extend((0..topics.len()).filter(|tag| question.answered_by(&topics[*tag]).is_some()));
            found.programmes.extend(others.programmes_answering(question));
            found.organisations.extend(others.organisations_answering(question).into_iter().map(|(index, _)| index));
        }
        found.topics = distinct(found.topics);
        found.organisations = distinct(found.organisations);
        // Of several answers the best.
        found.programmes = sorted(found.programmes, Ord::cmp);
        found.programmes.dedup_by_key(|(index, _)| *index);
        found
    }

    /// True if no company, programme or organisation answers.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.programmes.is_empty() && self.organisations.is_empty()
    }

    /// How a programme answers.
    pub(super) fn programme(&self, index: usize) -> Option<Answer> {
        self.programmes.iter().find(|(own, _)| *own == index).map(|(_, answer)| *answer)
    }
}

/// The programmes and facilities that speak of a topic by one of its names, each with the topic.
pub fn offering_topics(dataset: &Dataset, search: &SearchIndex, others: &Others, topics: &[usize]) -> Vec<(usize, usize)> {
    let of_topic = |tag: &usize| {
        let names = dataset.tags.get(*tag).into_iter().flat_map(|tag| tag.name.texts());
        let questions = names.filter_map(|name| Question::new(search, name));
        let found = questions.flat_map(|question| others.programmes_answering(&question)).map(|(index, _)| (index, *tag));
        distinct(found.collect::<Vec<_>>())
    };
    topics.iter().flat_map(of_topic).collect()
}
