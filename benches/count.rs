//! `count WORK WORKER TIMES` does one work so many times, for a tool that counts instructions.

use std::hint::black_box;

use button_links_benches::{BATCH, READ, WORKS, link_to_read, users};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().unwrap_or_default();
    let (work, worker, times) = (next(), next(), next().parse().unwrap_or(0));
    let is_worker = |name: &str| name == worker;
    match work.as_str() {
        "f" => {
            let Some((_, write)) = BATCH.iter().find(|(name, _)| is_worker(name)) else { return };
            let users = users();
            let mut buffer = String::with_capacity(200_000);
            for _ in 0..times {
                buffer.clear();
                write(black_box(&users), black_box(&mut buffer));
            }
        }
        "g" => {
            let Some((_, read)) = READ.iter().find(|(name, _)| is_worker(name)) else { return };
            let link = link_to_read();
            (0..times).for_each(|_| {
                black_box(read(black_box(&link)));
            });
        }
        _ => {
            let Some(work) = WORKS.iter().find(|candidate| candidate.name == work) else { return };
            let Some((_, write)) = work.workers.iter().find(|(name, _)| is_worker(name)) else { return };
            let input = (work.input)();
            (0..times).for_each(|_| {
                black_box(write(black_box(&input)));
            });
        }
    }
}
