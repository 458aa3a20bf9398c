//! `cargo bench -p button-links-benches`: the times of all candidates, side by side in one run.

use button_links_benches::webhook::{EVENT, VERIFY, request};
use button_links_benches::{BATCH, BENCHMARKS, Benchmark, File, READ, STREAM, link_to_read, users};
use divan::{Bencher, black_box};

const SAMPLES: u32 = 1000;
/// The number of links in a sample. By default divan makes samples of one link if the first link happens to be slow; such a
/// sample would time the clock.
const LINKS: u32 = 64;

fn main() {
    divan::main();
}

fn bench(bencher: Bencher<'_, '_>, benchmark: &Benchmark, candidate: &str) {
    let input = (benchmark.input)();
    if let Some((_, write)) = benchmark.candidates.iter().find(|(name, _)| *name == candidate) {
        bencher.bench(|| write(black_box(&input)));
    }
}

fn candidates(benchmark: usize) -> impl Iterator<Item = &'static str> {
    BENCHMARKS[benchmark].candidates.iter().map(|(name, _)| *name)
}

#[divan::bench(args = candidates(0), sample_count = SAMPLES, sample_size = LINKS)]
fn user(bencher: Bencher<'_, '_>, candidate: &str) {
    bench(bencher, &BENCHMARKS[0], candidate);
}

#[divan::bench(args = candidates(1), sample_count = SAMPLES, sample_size = LINKS)]
fn user_and_reference(bencher: Bencher<'_, '_>, candidate: &str) {
    bench(bencher, &BENCHMARKS[1], candidate);
}

#[divan::bench(args = candidates(2), sample_count = SAMPLES, sample_size = LINKS)]
fn long_user(bencher: Bencher<'_, '_>, candidate: &str) {
    bench(bencher, &BENCHMARKS[2], candidate);
}

#[divan::bench(args = candidates(3), sample_count = SAMPLES, sample_size = LINKS)]
fn destination(bencher: Bencher<'_, '_>, candidate: &str) {
    bench(bencher, &BENCHMARKS[3], candidate);
}

#[divan::bench(args = BATCH.iter().map(|(name, _)| *name))]
fn batch(bencher: Bencher<'_, '_>, candidate: &str) {
    let (users, mut buffer) = (users(), String::with_capacity(200_000));
    if let Some((_, write)) = BATCH.iter().find(|(name, _)| *name == candidate) {
        bencher.bench_local(|| {
            buffer.clear();
            write(black_box(&users), black_box(&mut buffer));
        });
    }
}

#[divan::bench(args = STREAM.iter().map(|(name, _)| *name))]
fn stream(bencher: Bencher<'_, '_>, candidate: &str) {
    let (users, mut file) = (users(), File::new(Vec::with_capacity(200_000)));
    if let Some((_, write)) = STREAM.iter().find(|(name, _)| *name == candidate) {
        bencher.bench_local(|| {
            file.get_mut().clear();
            write(black_box(&users), black_box(&mut file));
        });
    }
}

#[divan::bench(args = READ.iter().map(|(name, _)| *name), sample_count = SAMPLES, sample_size = LINKS)]
fn read(bencher: Bencher<'_, '_>, candidate: &str) {
    let link = link_to_read();
    if let Some((_, read_link)) = READ.iter().find(|(name, _)| *name == candidate) {
        bencher.bench(|| read_link(black_box(&link)));
    }
}

#[divan::bench(args = VERIFY.iter().map(|(name, _)| *name), sample_count = SAMPLES, sample_size = LINKS)]
fn verify(bencher: Bencher<'_, '_>, candidate: &str) {
    let request = request();
    if let Some((_, verify)) = VERIFY.iter().find(|(name, _)| *name == candidate) {
        bencher.bench(|| verify(black_box(&request)));
    }
}

#[divan::bench(args = EVENT.iter().map(|(name, _)| *name), sample_count = SAMPLES, sample_size = LINKS)]
fn event(bencher: Bencher<'_, '_>, candidate: &str) {
    let request = request();
    if let Some((_, read)) = EVENT.iter().find(|(name, _)| *name == candidate) {
        bencher.bench(|| read(black_box(&request)));
    }
}
