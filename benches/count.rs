//! `count WORK WORKER TIMES` does one work so many times, for a tool that counts instructions; `count` lists them.

use std::hint::black_box;

use button_links_benches::{BATCH, File, READ, STREAM, WORKS, link_to_read, users};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [work, worker, times] => repeat(work, worker, times.parse().unwrap_or(0)),
        _ => list(),
    }
}

fn list() {
    for (work, worker) in WORKS.iter().flat_map(|work| work.workers.iter().map(|(worker, _)| (work.name, worker))) {
        println!("{work} {worker}");
    }
    for (worker, _) in BATCH {
        println!("f {worker}");
    }
    for (worker, _) in STREAM {
        println!("f-io {worker}");
    }
    for (worker, _) in READ {
        println!("g {worker}");
    }
}

fn repeat(work: &str, worker: &str, times: usize) {
    if let Some((_, write)) = BATCH.iter().find(|(name, _)| work == "f" && *name == worker) {
        let users = users();
        let mut buffer = String::with_capacity(200_000);
        for _ in 0..times {
            buffer.clear();
            write(black_box(&users), black_box(&mut buffer));
        }
    }
    if let Some((_, write)) = STREAM.iter().find(|(name, _)| work == "f-io" && *name == worker) {
        let users = users();
        let mut file = File::new(Vec::with_capacity(200_000));
        for _ in 0..times {
            file.get_mut().clear();
            write(black_box(&users), black_box(&mut file));
        }
    }
    if let Some((_, read)) = READ.iter().find(|(name, _)| work == "g" && *name == worker) {
        let link = link_to_read();
        (0..times).for_each(|_| _ = black_box(read(black_box(&link))));
    }
    for candidate in WORKS.iter().filter(|candidate| candidate.name == work) {
        let input = (candidate.input)();
        for (_, write) in candidate.workers.iter().filter(|(name, _)| *name == worker) {
            (0..times).for_each(|_| _ = black_box(write(black_box(&input))));
        }
    }
}
