//! Parallel work with ordered results: a reorder buffer made of one channel for each item.

use std::mem;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// The number of results that a worker collects before it sends them.
///
/// Chunks keep the number of wake-ups low. A channel holds one chunk, so an item that is far from its turn blocks its
/// worker after two of them.
const CHUNK: usize = 256;

/// The number of items, for each worker, that may be begun or finished before the first of them is consumed.
const AHEAD: usize = 64;

/// Calls `work` for each item on `threads` workers, and passes the results to `consume` on the calling thread.
///
/// The results arrive in the order of the items, each as early as possible, and memory is bounded: a worker that is too
/// far ahead waits.
///
/// When `consume` returns `false`, no more results are wanted: no item is begun any more, and the callback that `work`
/// emits its results to returns `false`. A panic of `work` is passed on after the other workers have ended.
///
/// If the operating system starts no more threads, those that run do all of the work. If it starts none, the calling thread does
/// the work.
pub(super) fn in_order<I, T>(
    items: I,
    threads: usize,
    work: impl Fn(I::Item, &mut dyn FnMut(T) -> bool) + Sync,
    mut consume: impl FnMut(T) -> bool,
) where
    I: Iterator + Send,
    T: Send,
{
    let items = Mutex::new(items);
    let (queue, results) = sync_channel(AHEAD * threads);
    thread::scope(|scope| {
        let started = (0..threads).take_while(|_| {
            let (items, queue, work) = (&items, queue.clone(), &work);
            let worker = move || {
                while let Some((item, sender)) = next_item(items, &queue) {
                    run(item, &sender, work);
                }
            };
            thread::Builder::new().spawn_scoped(scope, worker).is_ok()
        });
        if started.count() == 0 {
            let mut is_wanted = true;
            while let Some(item) = is_wanted.then(|| items.lock().ok()?.next()).flatten() {
                work(item, &mut |result| {
                    is_wanted = is_wanted && consume(result);
                    is_wanted
                });
            }
            return;
        }
        // The results end when the last worker drops its sender.
        drop(queue);
        // Every receiver is dropped at the end of this statement, which stops the workers.
        let _ = results.into_iter().flatten().flatten().all(consume);
    });
}

/// Takes the next item and puts the receiving end of its channel into the queue.
///
/// The lock is held for both steps, so the queue has the order of the items. Returns `None` if there are no more items,
/// if nobody consumes results any more, or if another worker panicked in the iterator.
fn next_item<I: Iterator, T>(
    items: &Mutex<I>,
    queue: &SyncSender<Receiver<Vec<T>>>,
) -> Option<(I::Item, SyncSender<Vec<T>>)> {
    let mut items = items.lock().ok()?;
    let item = items.next()?;
    let (sender, receiver) = sync_channel(1);
    queue.send(receiver).ok()?;
    Some((item, sender))
}

/// Does the work on one item and sends its results in chunks.
fn run<I, T>(item: I, sender: &SyncSender<Vec<T>>, work: &impl Fn(I, &mut dyn FnMut(T) -> bool)) {
    let mut chunk = Vec::new();
    work(item, &mut |result| {
        chunk.push(result);
        chunk.len() < CHUNK || sender.send(mem::take(&mut chunk)).is_ok()
    });
    // Sending fails if no results are wanted; the worker then also fails to queue its next item.
    let _ = sender.send(chunk);
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for threads in [0, 1, 2, 7] {
            let mut results = Vec::new();
            let work = |item: u32, emit: &mut dyn FnMut((u32, u32)) -> bool| {
                // The first item has the most results, more than fit into its channel.
                for part in 0..(1_000 / (item + 1)) {
                    assert!(emit((item, part)));
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
        for threads in [0, 3] {
            let mut wanted = 10;
            let work = |item: u64, emit: &mut dyn FnMut(u64) -> bool| while emit(item) {};
            in_order(0.., threads, work, |_| {
                wanted -= 1;
                wanted > 0
            });
            assert_eq!(wanted, 0);
        }
    }

    #[test]
    fn workers_do_not_run_far_ahead_of_the_consumer() {
        let begun = AtomicU64::new(0);
        let work = |item: u64, emit: &mut dyn FnMut(u64) -> bool| {
            begun.fetch_max(item, Ordering::Relaxed);
            emit(item);
        };
        let limit = (AHEAD * 2 + 3) as u64;
        in_order(0..100_000, 2, work, |item| {
            assert!(begun.load(Ordering::Relaxed) <= item + limit);
            true
        });
        assert_eq!(begun.into_inner(), 99_999);
    }

    #[test]
    fn a_panic_ends_the_work_instead_of_blocking_it() {
        let work = |item: u32, emit: &mut dyn FnMut(u32) -> bool| {
            assert_ne!(item, 7);
            emit(item);
        };
        let ended = catch_unwind(|| in_order(0..1_000, 2, work, |_| true));
        assert!(ended.is_err());
    }
}
