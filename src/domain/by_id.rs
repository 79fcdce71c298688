//! Lists in order whose items are also found by their id.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::Id;

/// Something with an id.
pub trait HasId {
    /// Its id.
    fn id(&self) -> &Id;
}

/// Things in order, such as a thousand units or lines, each of them found without a search through all.
/// Of several with the same id the first is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<T> {
    items: Vec<T>,
    places: BTreeMap<Id, usize>,
}

impl<T> ById<T> {
    /// The first item with an id.
    pub fn get(&self, id: &Id) -> Option<&T> {
        self.items.get(*self.places.get(id)?)
    }
}

impl<T> ById<T> {
    /// The items, to be changed in everything but their ids.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }
}

impl<T> Default for ById<T> {
    fn default() -> ById<T> {
        ById { items: Vec::new(), places: BTreeMap::new() }
    }
}

impl<T: HasId> From<Vec<T>> for ById<T> {
    fn from(items: Vec<T>) -> ById<T> {
        let mut places = BTreeMap::new();
        for (place, item) in items.iter().enumerate() {
            places.entry(item.id().clone()).or_insert(place);
        }
        ById { items, places }
    }
}

impl<T: HasId> FromIterator<T> for ById<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> ById<T> {
        Vec::from_iter(items).into()
    }
}

impl<T> Deref for ById<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<'a, T> IntoIterator for &'a ById<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}
