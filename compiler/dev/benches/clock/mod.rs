//! The clock of the benchmarks.

/// Nanoseconds on the processor, of all threads of this process.
#[cfg(unix)]
pub fn cpu() -> u64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as u64 * 1_000_000_000 + time.tv_nsec as u64
}

/// Nanoseconds on the wall, where the system tells no better.
#[cfg(not(unix))]
pub fn cpu() -> u64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed().as_nanos() as u64
}
