//! A bound on the time that one letter takes.

use std::{sync::mpsc, thread, time::Duration};

use super::Failure;

/// Does a piece of work in a thread of its own, and waits so long for it. A thread cannot be ended from outside: one that
/// takes longer goes on, with nobody waiting for it, until the program ends.
///
/// # Errors
/// `time-limit-exceeded` when the work does not come back in time, `internal-error` when it panics or no thread can be had.
pub fn within<T: Send + 'static>(time: Duration, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    let (done, result) = mpsc::sync_channel(1);
    let reader = thread::Builder::new().name("reader".to_owned()).spawn(move || {
        // Where the time is over nobody waits for the result.
        let _ = done.send(work());
    });
    let failed = || Failure::new("internal-error", "the reader itself failed on it; please report this file");
    reader.map_err(|_| failed())?;
    result.recv_timeout(time).map_err(|error| match error {
        mpsc::RecvTimeoutError::Timeout => Failure::new("time-limit-exceeded", too_slow(time)),
        mpsc::RecvTimeoutError::Disconnected => failed(),
    })
}

fn too_slow(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("it was not read within {seconds} s and was given up; no letter needs as long, so please report this file")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_come_back_is_given_up() {
        assert_eq!(within(Duration::from_secs(60), || 7).unwrap(), 7);
        let slow = within(Duration::ZERO, || thread::sleep(Duration::from_secs(1)));
        assert_eq!(slow.unwrap_err().code, "time-limit-exceeded");
        let failed = within(Duration::from_secs(60), || assert!(std::hint::black_box(false), "a fault"));
        assert_eq!(failed.unwrap_err().code, "internal-error");
    }
}
