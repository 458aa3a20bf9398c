//! `count BENCHMARK CANDIDATE TIMES` runs a benchmark so many times, for a tool that counts instructions. `count` lists the
//! benchmarks.

use std::hint::black_box;

use button_links_benches::webhook::{EVENT, VERIFY, request};
use button_links_benches::{BATCH, BENCHMARKS, File, READ, STREAM, link_to_read, users};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [benchmark, candidate, times] => repeat(benchmark, candidate, times.parse().unwrap_or(0)),
        _ => list(),
    }
}

fn list() {
    for benchmark in BENCHMARKS {
        for (candidate, _) in benchmark.candidates {
            println!("{} {candidate}", benchmark.name);
        }
    }
    for (candidate, _) in BATCH {
        println!("batch {candidate}");
    }
    for (candidate, _) in STREAM {
        println!("stream {candidate}");
    }
    for (candidate, _) in READ {
        println!("read {candidate}");
    }
    for (candidate, _) in VERIFY {
        println!("verify {candidate}");
    }
    for (candidate, _) in EVENT {
        println!("event {candidate}");
    }
}

fn repeat(benchmark: &str, candidate: &str, times: usize) {
    if let Some((_, write)) = BATCH.iter().find(|(name, _)| benchmark == "batch" && *name == candidate) {
        let users = users();
        let mut buffer = String::with_capacity(200_000);
        for _ in 0..times {
            buffer.clear();
            write(black_box(&users), black_box(&mut buffer));
        }
    }
    if let Some((_, write)) = STREAM.iter().find(|(name, _)| benchmark == "stream" && *name == candidate) {
        let users = users();
        let mut file = File::new(Vec::with_capacity(200_000));
        for _ in 0..times {
            file.get_mut().clear();
            write(black_box(&users), black_box(&mut file));
        }
    }
    if let Some((_, read)) = READ.iter().find(|(name, _)| benchmark == "read" && *name == candidate) {
        let link = link_to_read();
        (0..times).for_each(|_| _ = black_box(read(black_box(&link))));
    }
    for (name, candidates) in [("verify", VERIFY), ("event", EVENT)] {
        let request = request();
        for (_, handle) in candidates.iter().filter(|(other, _)| name == benchmark && *other == candidate) {
            (0..times).for_each(|_| _ = black_box(handle(black_box(&request))));
        }
    }
    for single in BENCHMARKS.iter().filter(|single| single.name == benchmark) {
        let input = (single.input)();
        for (_, write) in single.candidates.iter().filter(|(name, _)| *name == candidate) {
            (0..times).for_each(|_| _ = black_box(write(black_box(&input))));
        }
    }
}
