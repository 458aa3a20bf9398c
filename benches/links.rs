//! `cargo bench -p button-links-benches`: the time of each work, side by side in one run.

use button_links_benches::{BATCH, File, READ, STREAM, WORKS, Work, link_to_read, users};
use divan::{Bencher, black_box};

const SAMPLES: u32 = 1000;
/// The links of a sample, each at an address of its own. Left to itself, divan takes one if the first happens to be slow, and
/// then times the clock.
const LINKS: u32 = 64;

fn main() {
    divan::main();
}

fn bench(bencher: Bencher<'_, '_>, work: &Work, worker: &str) {
    let input = (work.input)();
    if let Some((_, write)) = work.workers.iter().find(|(name, _)| *name == worker) {
        bencher.bench(|| write(black_box(&input)));
    }
}

fn workers(work: usize) -> impl Iterator<Item = &'static str> {
    WORKS[work].workers.iter().map(|(name, _)| *name)
}

#[divan::bench(args = workers(0), sample_count = SAMPLES, sample_size = LINKS)]
fn b_user(bencher: Bencher<'_, '_>, worker: &str) {
    bench(bencher, &WORKS[0], worker);
}

#[divan::bench(args = workers(1), sample_count = SAMPLES, sample_size = LINKS)]
fn c_user_and_reference(bencher: Bencher<'_, '_>, worker: &str) {
    bench(bencher, &WORKS[1], worker);
}

#[divan::bench(args = workers(2), sample_count = SAMPLES, sample_size = LINKS)]
fn d_long_user(bencher: Bencher<'_, '_>, worker: &str) {
    bench(bencher, &WORKS[2], worker);
}

#[divan::bench(args = workers(3), sample_count = SAMPLES, sample_size = LINKS)]
fn e_destination(bencher: Bencher<'_, '_>, worker: &str) {
    bench(bencher, &WORKS[3], worker);
}

#[divan::bench(args = BATCH.iter().map(|(name, _)| *name))]
fn f_batch_of_1000(bencher: Bencher<'_, '_>, worker: &str) {
    let (users, mut buffer) = (users(), String::with_capacity(200_000));
    if let Some((_, write)) = BATCH.iter().find(|(name, _)| *name == worker) {
        bencher.bench_local(|| {
            buffer.clear();
            write(black_box(&users), black_box(&mut buffer));
        });
    }
}

#[divan::bench(args = STREAM.iter().map(|(name, _)| *name))]
fn f_into_an_io_write(bencher: Bencher<'_, '_>, worker: &str) {
    let (users, mut file) = (users(), File::new(Vec::with_capacity(200_000)));
    if let Some((_, write)) = STREAM.iter().find(|(name, _)| *name == worker) {
        bencher.bench_local(|| {
            file.get_mut().clear();
            write(black_box(&users), black_box(&mut file));
        });
    }
}

#[divan::bench(args = READ.iter().map(|(name, _)| *name), sample_count = SAMPLES, sample_size = LINKS)]
fn g_read(bencher: Bencher<'_, '_>, worker: &str) {
    let link = link_to_read();
    if let Some((_, read)) = READ.iter().find(|(name, _)| *name == worker) {
        bencher.bench(|| read(black_box(&link)));
    }
}
