//! Memory: ends the process with a message when memory runs out, where Rust's default would abort.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the caller handles a failed allocation itself.
static TRYING: AtomicBool = AtomicBool::new(false);

/// Whether so many bytes can be allocated at once. It allocates them and frees them without use.
pub(super) fn can_be_allocated(bytes: u64) -> bool {
    let Ok(bytes) = usize::try_from(bytes) else { return false };
    TRYING.store(true, Ordering::Relaxed);
    let answer = Vec::<u8>::new().try_reserve_exact(bytes);
    TRYING.store(false, Ordering::Relaxed);
    answer.is_ok()
}

/// The system's allocator, except that when memory runs out the process ends with a sentence and the
/// exit code for bad input.
#[derive(Debug)]
pub struct Memory;

/// The memory; if the allocation failed, ends the process with a message instead.
fn or_exit(memory: *mut u8) -> *mut u8 {
    if memory.is_null() && !TRYING.load(Ordering::Relaxed) {
        // Nothing here may allocate.
        let words =
            b"multihome: there is not enough memory for this: ask for fewer enterprises or runs\n";
        let _ = std::io::stderr().write_all(words);
        std::process::exit(super::UNUSABLE.into());
    }
    memory
}

#[expect(unsafe_code, reason = "an allocator cannot be written otherwise; each call is handed on")]
// SAFETY: every call is passed unchanged to the system's allocator, and its result is returned, or the
// process ends.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `GlobalAlloc`.
        or_exit(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        or_exit(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above.
        or_exit(unsafe { System.realloc(memory, layout, size) })
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(memory, layout) }
    }
}
