//! Runs the program on an input, with what it may take of time and memory.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// How a run ended.
pub struct Ended {
    pub status: i32,
    pub errors: String,
    pub output: String,
    /// The most memory that it held, in MiB; `None` where the system does not tell.
    pub memory: Option<u64>,
    pub time: Duration,
}

/// What a run may take; a hang, an expansion, or work that grows with the square of the input breaks it.
pub const LONGEST: Duration = Duration::from_secs(30);

/// Runs the program and looks at its memory while it runs.
pub fn run(folder: &Path, arguments: &[&str]) -> Ended {
    let (errors, output) = (folder.join("stderr"), folder.join("stdout"));
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tsb-letters"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(fs::File::create(&output).unwrap())
        .stderr(fs::File::create(&errors).unwrap())
        .spawn()
        .unwrap();
    let mut memory = None;
    let status = loop {
        memory = memory.max(high_water(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > LONGEST {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("it was not through after {LONGEST:?}: {arguments:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    Ended {
        status: status.code().unwrap_or(-1),
        errors: fs::read_to_string(errors).unwrap(),
        output: fs::read_to_string(output).unwrap(),
        memory,
        time: start.elapsed(),
    }
}

/// The most memory that a process has held so far (`VmHWM`), in MiB.
fn high_water(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib >> 10)
}
