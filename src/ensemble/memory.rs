//! Memory: a setting of the allocator that speeds up native programs.

use std::hint::black_box;

/// Larger than any block that a replicate of usual size allocates, and half of the largest block that glibc
/// adapts its threshold to.
const LARGEST: usize = 16 << 20;

/// Makes the C library keep the memory that replicates free, for native programs that simulate many of
/// them. Browsers never return memory to the system anyway.
///
/// glibc returns memory to the system when more is free than twice the largest block that was mapped and
/// freed (`mallopt(3)`, `M_MMAP_THRESHOLD`), and the system clears each page before the next replicate
/// gets it again. Allocating and freeing one large block raises that threshold; nothing is written to the
/// block, so it takes no memory.
pub fn keep_memory() {
    drop(black_box(Vec::<u8>::with_capacity(LARGEST)));
}
