#!/usr/bin/env bash
# Crate reactive_graph 0.2.16 (the signals of leptos 0.8): an effect that is dropped stays in the subscriber list of every memo
# that it read, with its allocation, for as long as that memo lives. A signal clears its list whenever it changes; a memo
# whose value stays the same never does. A list whose rows come and go grows the program with every filter, although
# each row was disposed of.
# Seen: more than 100 bytes stay for each dropped effect on a memo
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
mkdir src && cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
any_spawner = { version = "0.3", features = ["futures-executor"] }
reactive_graph = { version = "=0.2.16", features = ["effects"] }
[workspace]
TOML
cat > src/main.rs <<'RS'
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicIsize, Ordering::Relaxed};

use reactive_graph::{computed::Memo, effect::RenderEffect, owner::Owner, signal::RwSignal, traits::*};

struct Counting;
static LIVE: AtomicIsize = AtomicIsize::new(0);
// SAFETY: passes every call on to the system's allocator and only adds up the sizes.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size() as isize, Relaxed);
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size() as isize, Relaxed);
        System.dealloc(place, layout);
    }
}
#[global_allocator]
static COUNTING: Counting = Counting;

fn main() {
    const ROWS: isize = 4096;
    let _ = any_spawner::Executor::init_futures_executor();
    let root = Owner::new();
    root.set();
    let source = RwSignal::new(0);
    let memo = Memo::new(move |_| source.get());
    memo.get_untracked();
    let before = LIVE.load(Relaxed);
    for _ in 0..ROWS {
        let row = Owner::new();
        let effect = row.with(|| RenderEffect::new(move |_: Option<()>| memo.track()));
        drop(effect);
        row.cleanup();
        drop(row);
        any_spawner::Executor::poll_local();
    }
    let kept = (LIVE.load(Relaxed) - before) / ROWS;
    println!("{} bytes stay for each dropped effect on a memo", if kept > 100 { "more than 100".to_owned() } else { kept.to_string() });
}
RS
seen=$(cargo run --quiet)
echo "$seen"
[ "$seen" = "more than 100 bytes stay for each dropped effect on a memo" ]
