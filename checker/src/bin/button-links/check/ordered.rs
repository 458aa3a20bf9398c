//! Work on many things by several threads, handed on in their order and with little held back.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many results of one thing wait for their turn in memory. With more, the thread waits.
const WAITING: usize = 256;

/// How far the work may be ahead of what was handed on, for each thread.
const AHEAD: u64 = 64;

/// Does `work` on each item and hands what it gives to `sink`: in the order of the items, as early as can be.
///
/// When `sink` returns `false`, nothing more is wanted: `work` is told so by what it gives its results to.
pub(super) fn in_order<I, T>(
    items: I,
    threads: usize,
    work: impl Fn(I::Item, &mut dyn FnMut(T) -> bool) + Sync,
    sink: impl FnMut(T) -> bool + Send,
) where
    I: Iterator + Send,
    T: Send,
{
    let queue = Queue {
        items: Mutex::new((0, items)),
        state: Mutex::new(State { turn: 0, finished: BTreeMap::new(), is_stopped: false }),
        changed: Condvar::new(),
        sink: Mutex::new(sink),
        ahead: AHEAD * threads as u64,
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| queue.work(&work));
        }
        queue.work(&work);
    });
}

struct Queue<I, T, S> {
    /// The number of the next item, and the items.
    items: Mutex<(u64, I)>,
    state: Mutex<State<T>>,
    changed: Condvar,
    sink: Mutex<S>,
    ahead: u64,
}

struct State<T> {
    /// The number of the item whose results are handed on.
    turn: u64,
    /// What is finished and waits for its turn.
    finished: BTreeMap<u64, Vec<T>>,
    is_stopped: bool,
}

impl<I: Iterator, T, S: FnMut(T) -> bool> Queue<I, T, S> {
    fn work(&self, work: &impl Fn(I::Item, &mut dyn FnMut(T) -> bool)) {
        let _guard = StopOnPanic(self);
        while let Some((number, item)) = self.next() {
            let mut waiting = Vec::new();
            work(item, &mut |result| {
                waiting.push(result);
                waiting.len() < WAITING || self.hand_on(number, &mut waiting)
            });
            self.finish(number, waiting);
        }
    }

    fn next(&self) -> Option<(u64, I::Item)> {
        let mut items = lock(&self.items);
        let number = items.0;
        // Who has the turn needs no item to go on, so this ends.
        if self.wait(|state| number < state.turn + self.ahead).is_stopped {
            return None;
        }
        let item = items.1.next()?;
        items.0 += 1;
        Some((number, item))
    }

    /// Waits for the turn of this item and hands on what it has so far.
    fn hand_on(&self, number: u64, waiting: &mut Vec<T>) -> bool {
        if self.wait(|state| state.turn == number).is_stopped {
            waiting.clear();
            return false;
        }
        self.give(waiting.drain(..))
    }

    /// Hands on the rest of an item in its turn, and all that waited behind it; or leaves it to who has the turn.
    fn finish(&self, number: u64, results: Vec<T>) {
        let mut state = lock(&self.state);
        state.finished.insert(number, results);
        while state.turn <= number || state.finished.contains_key(&state.turn) {
            let turn = state.turn;
            let Some(results) = state.finished.remove(&turn) else { return };
            // The turn is not passed on yet, so nobody else hands anything on.
            drop(state);
            self.give(results);
            state = lock(&self.state);
            state.turn += 1;
            self.changed.notify_all();
        }
    }

    fn give(&self, results: impl IntoIterator<Item = T>) -> bool {
        if lock(&self.state).is_stopped {
            return false;
        }
        let is_wanted = results.into_iter().all(&mut *lock(&self.sink));
        if !is_wanted {
            self.stop();
        }
        is_wanted
    }

    fn wait(&self, until: impl Fn(&State<T>) -> bool) -> MutexGuard<'_, State<T>> {
        let state = lock(&self.state);
        self.changed
            .wait_while(state, |state| !state.is_stopped && !until(state))
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl<I, T, S> Queue<I, T, S> {
    fn stop(&self) {
        lock(&self.state).is_stopped = true;
        self.changed.notify_all();
    }
}

/// A thread that panics has a turn that never ends: nobody is to wait for it.
struct StopOnPanic<'a, I, T, S>(&'a Queue<I, T, S>);

impl<I, T, S> Drop for StopOnPanic<'_, I, T, S> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for threads in [1, 2, 7] {
            let mut results = Vec::new();
            let work = |item: u32, give: &mut dyn FnMut((u32, u32)) -> bool| {
                // The first has the most to say, and more than may wait.
                for part in 0..(1_000 / (item + 1)) {
                    assert!(give((item, part)));
                }
            };
            in_order(0..500, threads, work, |result| {
                results.push(result);
                true
            });
            assert!(results.is_sorted());
            let count: u32 = (0..500).map(|item| 1_000 / (item + 1)).sum();
            assert_eq!(results.len(), count as usize);
        }
    }

    #[test]
    fn it_stops_when_nothing_more_is_wanted() {
        let mut wanted = 10;
        let work = |item: u64, give: &mut dyn FnMut(u64) -> bool| while give(item) {};
        in_order(0.., 3, work, |_| {
            wanted -= 1;
            wanted > 0
        });
        assert_eq!(wanted, 0);
    }
}
