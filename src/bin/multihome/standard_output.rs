//! Detects a closed standard output.
//!
//! If a process starts with its output closed, Rust's runtime opens `/dev/null` in its place before
//! `main`, and everything written is lost without an error. So this code checks before the runtime
//! does, on systems that list open files.

use std::sync::atomic::{AtomicBool, Ordering};

static CLOSED: AtomicBool = AtomicBool::new(false);

/// Whether standard output was closed when the process started; false where the system does not say.
pub fn was_closed() -> bool {
    CLOSED.load(Ordering::Relaxed)
}

#[cfg(target_os = "linux")]
mod before_main {
    use std::path::Path;
    use std::sync::atomic::Ordering;

    #[expect(unsafe_code, reason = "the only way to run before Rust's runtime")]
    // SAFETY: the section contains pointers to functions of this type, which the loader calls once;
    // this function does not use Rust's runtime.
    #[unsafe(link_section = ".init_array")]
    #[used]
    static CHECK: extern "C" fn() = check;

    extern "C" fn check() {
        let open = Path::new("/proc/self/fd");
        // Without /proc, it is not known.
        let closed = open.is_dir() && open.join("1").symlink_metadata().is_err();
        super::CLOSED.store(closed, Ordering::Relaxed);
    }
}
