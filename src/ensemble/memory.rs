//! Memory: what a replicate gives back is kept for the next.

use std::hint::black_box;

/// Larger than any block that a replicate of a usual size asks for, and half of the largest that glibc
/// counts.
const LARGEST: usize = 16 << 20;

/// Has the C library keep what replicates give back. It is for programs that run many of them on memory
/// of their own; in browsers, memory is never given back.
///
/// glibc returns memory to the system as soon as more is free than twice the largest block that was
/// mapped and freed (`mallopt(3)`, `M_MMAP_THRESHOLD`), and the system clears every page of it before the
/// next replicate has it again. That a block of this size came and went tells glibc that such blocks do;
/// nothing is written to it, so it takes no memory.
pub fn keep_memory() {
    drop(black_box(Vec::<u8>::with_capacity(LARGEST)));
}
