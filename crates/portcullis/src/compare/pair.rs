//! Finds the same again: each of an earlier list with at most one of the list of now.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One of a list.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub path: &'a str,
    /// What it is known by in any file.
    pub kin: &'a str,
    pub near: Option<Near>,
}

/// What stands around an item, by which equal ones are told from each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Near {
    pub above: String,
    pub below: String,
}

/// For each of the earlier ones the position of the one that it is now. The same file goes first, so that the original is
/// known again and not its copy; then the files to which what was in an earlier one may have gone, as `follows` says.
pub(super) fn pair(before: &[Item], now: &[Item], follows: &dyn Fn(&str, &str) -> bool) -> Vec<Option<usize>> {
    let mut pairs = Pairs {
        before,
        now,
        found: vec![None; before.len()],
        taken: vec![false; now.len()],
    };
    for sides in pairs.left(|item| (item.path, item.kin)).into_values() {
        pairs.join(&sides);
    }
    pairs.follow(follows);
    pairs.found
}

struct Pairs<'a> {
    before: &'a [Item<'a>],
    now: &'a [Item<'a>],
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

/// Two lists of positions: before and now.
type Sides = (Vec<usize>, Vec<usize>);

/// Files that one kin is looked for in. Nobody renames more with the same text in each.
const FILES_OF_A_KIN: usize = 200;

impl<'a> Pairs<'a> {
    /// Those that have no other yet, by some key that both sides have.
    fn left<K: Ord>(&self, key: impl Fn(&Item<'a>) -> K) -> BTreeMap<K, Sides> {
        let mut left: BTreeMap<K, Sides> = BTreeMap::new();
        for at in (0..self.before.len()).filter(|at| self.found[*at].is_none()) {
            left.entry(key(&self.before[at])).or_default().0.push(at);
        }
        for at in (0..self.now.len()).filter(|at| !self.taken[*at]) {
            if let Some(sides) = left.get_mut(&key(&self.now[at])) {
                sides.1.push(at);
            }
        }
        left.retain(|_, (_, now)| !now.is_empty());
        left
    }

    /// Looks in other files for what is not in its own any more, along the likeliest way first: to a file of the same name,
    /// then to that which has the most in common with it, in what it holds and in its path.
    fn follow(&mut self, follows: &dyn Fn(&str, &str) -> bool) {
        let mut ways: BTreeMap<(&str, &str), Vec<Sides>> = BTreeMap::new();
        for (before, now) in self.left(|item| item.kin).into_values() {
            let to = by_path(self.now, &now);
            for (from, before) in by_path(self.before, &before).into_iter().take(FILES_OF_A_KIN) {
                for (to, now) in to.iter().filter(|(to, _)| **to != from).take(FILES_OF_A_KIN) {
                    ways.entry((from, to)).or_default().push((before.clone(), now.clone()));
                }
            }
        }
        let mut ways: Vec<_> = ways.into_iter().filter(|((from, to), _)| follows(from, to)).collect();
        ways.sort_by_cached_key(|((from, to), shared)| {
            let likeness = (name(from) == name(to), shared.len(), common(from, to));
            (Reverse(likeness), *from, *to)
        });
        for sides in ways.iter().flat_map(|(_, shared)| shared) {
            self.join(sides);
        }
    }

    /// Joins equal ones: first those with the same around them, then as they come. What is left over of those that are there
    /// now is what differs most.
    fn join(&mut self, (before, now): &Sides) {
        let nears: [fn(&Near, &Near) -> bool; 3] =
            [|a, b| a == b, |a, b| a.above == b.above, |a, b| a.below == b.below];
        let alike = nears.map(Some).into_iter().chain([None]);
        // Where there is one of each, nothing is to be chosen.
        let alike = alike.skip(if now.len() == 1 && before.len() == 1 { 3 } else { 0 });
        for is_alike in alike {
            for &old in before {
                if self.found[old].is_some() {
                    continue;
                }
                let fits = |new: &&usize| {
                    let nears = self.before[old].near.as_ref().zip(self.now[**new].near.as_ref());
                    !self.taken[**new] && is_alike.is_none_or(|is_alike| nears.is_some_and(|(a, b)| is_alike(a, b)))
                };
                if let Some(&new) = now.iter().find(fits) {
                    self.found[old] = Some(new);
                    self.taken[new] = true;
                }
            }
        }
    }
}

/// Positions in a list, by the paths that are there.
fn by_path<'a>(items: &[Item<'a>], positions: &[usize]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in positions {
        by_path.entry(items[*at].path).or_default().push(*at);
    }
    by_path
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// How many parts two paths have in common, at their beginnings and at their ends.
fn common(a: &str, b: &str) -> usize {
    let same = |(a, b): &(&str, &str)| a == b;
    let head = a.split('/').zip(b.split('/')).take_while(same).count();
    let tail = a.rsplit('/').zip(b.rsplit('/')).take_while(same).count();
    head + tail
}
