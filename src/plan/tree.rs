//! Things that lie under each other: goals, lines.
//!
//! *Takes* for each item the index of its parent, *returns* where circles must be broken and the order of the tree.
//! *Never* walks a chain twice, so that thousands of items in a row cost no more than as many side by side.

use std::collections::BTreeMap;

use crate::domain::Id;

/// For each item the index of its parent, by ids.
pub(crate) fn parents<'a>(items: impl Iterator<Item = (&'a Id, Option<&'a Id>)> + Clone) -> Vec<Option<usize>> {
    let places: BTreeMap<&Id, usize> = items.clone().enumerate().map(|(at, (id, _))| (id, at)).collect();
    items.map(|(_, parent)| places.get(parent?).copied()).collect()
}

/// For each item the topmost one above it, itself if it has no parent. There are no circles any more.
pub(crate) fn roots(parents: &[Option<usize>]) -> Vec<usize> {
    let mut roots: Vec<Option<usize>> = vec![None; parents.len()];
    for start in 0..parents.len() {
        let mut path = Vec::new();
        let mut next = Some(start);
        let mut root = start;
        while let Some(at) = next {
            root = roots[at].unwrap_or(at);
            if roots[at].is_some() {
                break;
            }
            path.push(at);
            next = parents[at];
        }
        path.into_iter().for_each(|at| roots[at] = Some(root));
    }
    roots.into_iter().enumerate().map(|(at, root)| root.unwrap_or(at)).collect()
}

/// The items whose parent must be taken away so that nothing lies under itself: the first of each circle.
pub(crate) fn circles(parents: &[Option<usize>]) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        On(usize),
        Done,
    }
    let mut seen = vec![Seen::No; parents.len()];
    let mut found = Vec::new();
    for start in 0..parents.len() {
        let mut next = Some(start);
        while let Some(at) = next.filter(|at| seen[*at] == Seen::No) {
            seen[at] = Seen::On(start);
            next = parents[at];
        }
        if let Some(at) = next.filter(|at| seen[*at] == Seen::On(start)) {
            let round = std::iter::successors(parents[at], |own| parents[*own]).take_while(|own| *own != at);
            found.push(round.chain([at]).min().unwrap_or(at));
        }
        let mut done = Some(start);
        while let Some(at) = done.filter(|at| seen[*at] == Seen::On(start)) {
            seen[at] = Seen::Done;
            done = parents[at];
        }
    }
    found.sort_unstable();
    found
}

/// The indices such that parents stand before their children, otherwise in their own order. There are no circles.
pub(crate) fn order(parents: &[Option<usize>]) -> Vec<usize> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
    let mut stack = Vec::new();
    for (at, parent) in parents.iter().enumerate().rev() {
        match parent {
            Some(parent) => children[*parent].push(at),
            None => stack.push(at),
        }
    }
    let mut order = Vec::with_capacity(parents.len());
    while let Some(at) = stack.pop() {
        order.push(at);
        // Both lists hold the last first.
        stack.append(&mut children[at]);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_keeps_the_order_of_its_branches() {
        assert_eq!(order(&[None, Some(3), Some(0), None, Some(0), Some(2)]), [0, 2, 5, 4, 3, 1]);
    }

    #[test]
    fn each_circle_is_broken_once_at_its_first_item() {
        assert_eq!(circles(&[Some(1), Some(2), Some(1), None, Some(4)]), [1, 4]);
        assert!(circles(&[None, Some(0), Some(1)]).is_empty());
    }

    #[test]
    fn a_long_chain_is_walked_once() {
        let chain: Vec<Option<usize>> = (0..200_000_usize).map(|at| at.checked_sub(1)).rev().collect();
        let up: Vec<Option<usize>> = (0..200_000_usize).map(|at| Some(at + 1).filter(|at| *at < 200_000)).collect();
        assert!(circles(&up).is_empty());
        assert_eq!(order(&up).first(), Some(&199_999));
        assert_eq!(chain.len(), up.len());
    }
}
