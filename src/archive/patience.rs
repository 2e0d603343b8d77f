//! A bound on the time that one letter takes.

use std::{
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Sender},
    },
    thread,
    time::Duration,
};

use super::Failure;

type Work = Box<dyn FnOnce() + Send>;

/// Threads that wait for work. A thread for each letter took two fifths of an import's speed: its memory is new to the
/// allocator and to the processor each time.
static IDLE: Mutex<Vec<Sender<Work>>> = Mutex::new(Vec::new());

/// Does a piece of work in another thread, and waits so long for it. A thread cannot be ended from outside: one that
/// takes longer goes on, with nobody waiting for it, until its work or the program ends.
///
/// # Errors
/// `time-limit-exceeded` when the work does not come back in time, `internal-error` when it panics or no thread can be had.
pub fn within<T: Send + 'static>(time: Duration, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    let failed = || Failure::new("internal-error", "the reader itself failed on it; please report this file");
    let (done, result) = mpsc::sync_channel(1);
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let reader = idle.map_or_else(reader, Ok).map_err(|_| failed())?;
    let work: Work = Box::new(move || {
        // Where the time is over nobody waits for the result.
        let _ = done.send(work());
    });
    reader.send(work).map_err(|_| failed())?;
    let result = result.recv_timeout(time).map_err(|error| match error {
        mpsc::RecvTimeoutError::Timeout => Failure::new("time-limit-exceeded", too_slow(time)),
        mpsc::RecvTimeoutError::Disconnected => failed(),
    })?;
    // Only one that came back is asked again; the others end with their work.
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
    Ok(result)
}

/// A thread that does what it is sent, until nobody can send any more or a piece of work panics.
fn reader() -> std::io::Result<Sender<Work>> {
    let (reader, work) = mpsc::channel::<Work>();
    thread::Builder::new().name("reader".to_owned()).spawn(move || work.into_iter().for_each(|work| work()))?;
    Ok(reader)
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
        // Neither is asked again.
        assert_eq!(within(Duration::from_secs(60), || 8).unwrap(), 8);
    }
}
