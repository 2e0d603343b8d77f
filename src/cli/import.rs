//! `tsb-letters import`: an archive into a database or files.

use std::{
    fs::File,
    io::{self, BufRead, BufWriter, IsTerminal, Write},
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::{Timestamp, civil::Date};
#[cfg(feature = "parquet")]
use tsb_letters::archive::targets::Parquet;
#[cfg(feature = "postgres")]
use tsb_letters::archive::targets::{Postgres, postgres};
#[cfg(feature = "sqlite")]
use tsb_letters::archive::targets::{Sqlite, sqlite};
use tsb_letters::archive::{
    Observer, Plan, Record, Summary, import,
    sources::{self, Filter},
    targets::{Csv, Ndjson, Nothing, Target},
};

use super::{Exit, complain, input};

/// Import an archive of letters: folders, zip and tar files, tens of thousands of files.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters import letters/ 1997-2000.zip\n  tsb-letters import 'archive/**/*.docx' --into letters.ndjson\n  \
                  find /mnt/letters -newer stamp | tsb-letters import - --into tables/ --report failures.ndjson\n\n\
                  Sources are files, folders with all below them (hidden files left out), globs, and zip, tar and tar.gz files, \
                  which are read without unpacking them; - takes a list of them from standard input, one a line. Every input is \
                  recorded with its outcome, and none stops the others. What was imported before is not imported again, and what \
                  could not be read is not tried again before the next version of this program; bytes decide, not names. A run that \
                  was ended at any moment is completed by the next.\n\n\
                  The exit status is 0 where every input has its record, whatever the outcome, and 1 where the target cannot be \
                  written or a source does not exist."
)]
pub(super) struct Arguments {
    /// Files, folders, globs, zip and tar files; - is a list of them on standard input
    #[arg(required = true, value_name = "SOURCE")]
    sources: Vec<PathBuf>,
    /// Where to: NAME.sqlite, NAME.ndjson, postgres://USER@HOST/DATABASE, NAME.parquet for a folder of
    /// Parquet tables, or a folder for CSV tables
    #[arg(long, value_name = "TARGET", default_value = DEFAULT_TARGET)]
    into: PathBuf,
    /// The target's form, where its name does not tell
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// Import again what was imported before
    #[arg(long)]
    force: bool,
    /// Try again what could not be read before
    #[arg(long)]
    retry: bool,
    /// Read letters on so many cores; all of them where 0
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    jobs: usize,
    /// Read and count, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Leave out files that were last changed before this day (UTC)
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: Option<Date>,
    /// List the inputs without a letter in this file, one object a line
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

#[cfg(feature = "sqlite")]
const DEFAULT_TARGET: &str = "letters.sqlite";
#[cfg(not(feature = "sqlite"))]
const DEFAULT_TARGET: &str = "letters.ndjson";

/// The form of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A database
    #[cfg(feature = "sqlite")]
    Sqlite,
    /// Tables of a server
    #[cfg(feature = "postgres")]
    Postgres,
    /// A letter a line
    Ndjson,
    /// A folder of tables
    Csv,
    /// A folder of tables, a Parquet file each
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Form {
    fn of(target: &Path) -> Option<Self> {
        #[cfg(feature = "postgres")]
        if target.to_str().is_some_and(postgres::is_address) {
            return Some(Self::Postgres);
        }
        match target.extension().map(|ending| ending.to_string_lossy().to_lowercase()).as_deref() {
            #[cfg(feature = "sqlite")]
            Some("sqlite" | "sqlite3" | "db") => Some(Self::Sqlite),
            Some("ndjson" | "jsonl") => Some(Self::Ndjson),
            Some("csv") => Some(Self::Csv),
            #[cfg(feature = "parquet")]
            Some("parquet") => Some(Self::Parquet),
            None => Some(Self::Csv),
            Some(_) => target.is_dir().then_some(Self::Csv),
        }
    }

    /// Where the target stands, wherever the run goes from here.
    fn place(self, target: &Path) -> io::Result<PathBuf> {
        #[cfg(feature = "postgres")]
        if self == Self::Postgres {
            return Ok(target.to_owned());
        }
        std::path::absolute(target)
    }

    /// The target's own files, which are no inputs.
    fn files(self, target: &Path) -> Vec<PathBuf> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite => Sqlite::files(target),
            #[cfg(feature = "postgres")]
            Self::Postgres => Vec::new(),
            Self::Ndjson => Ndjson::files(target),
            Self::Csv => vec![target.to_owned()],
            #[cfg(feature = "parquet")]
            Self::Parquet => vec![target.to_owned()],
        }
    }

    /// What the target has recorded.
    fn look(self, target: &Path) -> io::Result<Vec<Record>> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite if !target.exists() => Ok(Vec::new()),
            #[cfg(feature = "sqlite")]
            Self::Sqlite => {
                Sqlite::look(target).and_then(|database| sqlite::records(&database).map_err(io::Error::other))
            }
            #[cfg(feature = "postgres")]
            Self::Postgres => Postgres::recorded(&address(target)?),
            Self::Ndjson => Ndjson::look(target),
            Self::Csv => Csv::look(target),
            #[cfg(feature = "parquet")]
            Self::Parquet => Parquet::look(target),
        }
    }
}

/// The address of a server, which is text.
#[cfg(feature = "postgres")]
fn address(target: &Path) -> io::Result<String> {
    target.to_str().map(str::to_owned).ok_or_else(|| io::Error::other("the address is no text"))
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let Some(form) = arguments.format.or_else(|| Form::of(&arguments.into)) else {
        complain(format_args!("the form of {} is not told by its name; name it with --format", shown(&arguments.into)));
        return Ok(Exit::Failed);
    };
    match import_into(arguments, form) {
        Ok((summary, missing)) => {
            print(&summary, arguments, output)?;
            Ok(if missing { Exit::Failed } else { Exit::Success })
        }
        Err(error) => {
            complain(format_args!("{}: {error}", shown(&arguments.into)));
            Ok(Exit::Failed)
        }
    }
}

/// How a target is called in messages: without the password that its address may hold.
fn shown(target: &Path) -> String {
    #[cfg(feature = "postgres")]
    if let Some(address) = target.to_str().filter(|target| postgres::is_address(target)) {
        return postgres::shown(address);
    }
    target.display().to_string()
}

/// Imports, and tells whether a source was missing.
fn import_into(arguments: &Arguments, form: Form) -> io::Result<(Summary, bool)> {
    let target = &form.place(&arguments.into)?;
    let mut follower = Follower::new(arguments)?;
    let mut except = form.files(target);
    except.extend(arguments.report.as_deref().map(std::path::absolute).transpose()?);
    let since = arguments.since.map(start_of).transpose()?;
    let plan = Plan {
        sources: Box::new(sources_of(arguments.sources.clone())),
        filter: Filter { since, except },
        jobs: arguments.jobs,
        force: arguments.force,
        retry: arguments.retry,
        letter_time: input::letter_time(),
    };
    let summary = if arguments.dry_run {
        run_into(plan, Nothing { records: form.look(target)? }, &mut follower)
    } else {
        match form {
            #[cfg(feature = "sqlite")]
            Form::Sqlite => run_into(plan, Sqlite::open(target)?, &mut follower),
            #[cfg(feature = "postgres")]
            Form::Postgres => run_into(plan, Postgres::open(&address(target)?)?, &mut follower),
            Form::Ndjson => run_into(plan, Ndjson::open(target)?, &mut follower),
            Form::Csv => run_into(plan, Csv::open(target)?, &mut follower),
            #[cfg(feature = "parquet")]
            Form::Parquet => run_into(plan, Parquet::open(target)?, &mut follower),
        }
    }?;
    follower.finish(&summary)?;
    Ok((summary, follower.missing))
}

fn run_into(plan: Plan, mut target: impl Target, follower: &mut Follower) -> io::Result<Summary> {
    import(plan, &mut target, follower)
}

fn start_of(day: Date) -> io::Result<SystemTime> {
    let start = day.to_zoned(jiff::tz::TimeZone::UTC).map_err(io::Error::other)?;
    Ok(SystemTime::from(Timestamp::from(start)))
}

/// The sources, those listed on standard input in the place of the dash.
fn sources_of(sources: Vec<PathBuf>) -> impl Iterator<Item = PathBuf> + Send {
    sources.into_iter().flat_map(|source| -> Box<dyn Iterator<Item = PathBuf> + Send> {
        if source.as_os_str() != input::STANDARD_INPUT {
            return Box::new(std::iter::once(source));
        }
        let lines = io::BufReader::new(io::stdin()).split(b'\n').map_while(|line| {
            line.inspect_err(|error| complain(format_args!("the list on standard input broke off: {error}"))).ok()
        });
        Box::new(lines.map(path_of_line).filter(|path| !path.as_os_str().is_empty()))
    })
}

/// The path in a line, which on Unix need not be text.
fn path_of_line(mut line: Vec<u8>) -> PathBuf {
    if line.ends_with(b"\r") {
        line.pop();
    }
    #[cfg(unix)]
    return <std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(line).into();
    #[cfg(not(unix))]
    return String::from_utf8_lossy(&line).into_owned().into();
}

/// Shows how far a run is, and lists inputs without a letter.
struct Follower {
    bar: Option<ProgressBar>,
    report: Option<BufWriter<File>>,
    told: Instant,
    begun: Instant,
    missing: bool,
}

/// How often a line tells of progress where there is no terminal.
const TELL_EVERY: Duration = Duration::from_secs(10);

impl Follower {
    fn new(arguments: &Arguments) -> io::Result<Self> {
        let report = arguments.report.as_ref().map(File::create).transpose()?.map(BufWriter::new);
        let bar = io::stderr().is_terminal().then(|| bar(&arguments.sources));
        let now = Instant::now();
        Ok(Self { bar, report, told: now, begun: now, missing: false })
    }

    fn finish(&mut self, summary: &Summary) -> io::Result<()> {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        self.tell(summary);
        self.report.as_mut().map_or(Ok(()), Write::flush)
    }

    fn tell(&self, summary: &Summary) {
        let seconds = self.begun.elapsed().as_secs_f64();
        let inputs = summary.inputs();
        // Rates are for people; the rounding of a large count is of no account.
        #[allow(clippy::cast_precision_loss)]
        let rate = inputs as f64 / seconds.max(0.001);
        let mut errors = anstream::stderr().lock();
        // Where standard error is closed there is nobody left to tell.
        let _ =
            writeln!(errors, "{inputs} inputs, {} imported, in {seconds:.1} s ({rate:.0} a second)", summary.imported);
    }
}

/// A bar over the bytes of the sources; a list on standard input has no end that could be known.
fn bar(sources: &[PathBuf]) -> ProgressBar {
    let listed = sources.iter().any(|source| source.as_os_str() == input::STANDARD_INPUT);
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if listed {
        bar.set_style(style("{spinner} {msg}"));
    } else {
        bar.set_length(sources.iter().map(|source| sources::size(source)).sum());
        bar.set_style(style("{wide_bar} {percent}% {msg}, {eta} left"));
    }
    bar
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("the template is right")
}

impl Observer for Follower {
    fn without_letter(&mut self, record: &Record) -> io::Result<()> {
        if record.code.as_deref() == Some("not-found") {
            self.missing = true;
            complain(format_args!("{}: {}", record.path, record.message.as_deref().unwrap_or_default()));
        }
        if let Some(report) = &mut self.report {
            serde_json::to_writer(&mut *report, record)?;
            report.write_all(b"\n")?;
        }
        Ok(())
    }

    fn written(&mut self, weight: u64, summary: &Summary) {
        if let Some(bar) = &self.bar {
            bar.inc(weight);
            #[allow(clippy::cast_precision_loss)]
            let rate = summary.inputs() as f64 / self.begun.elapsed().as_secs_f64().max(0.001);
            bar.set_message(format!("{} inputs, {rate:.0} a second", summary.inputs()));
        } else if self.told.elapsed() >= TELL_EVERY {
            self.tell(summary);
            self.told = Instant::now();
        }
    }
}

/// The summary: a line an outcome, with the reasons behind.
fn print(summary: &Summary, arguments: &Arguments, output: &mut impl Write) -> io::Result<()> {
    let by_code = [("refused", &summary.refused), ("failed", &summary.failed), ("skipped", &summary.skipped)];
    writeln!(output, "imported\t{}", summary.imported)?;
    writeln!(output, "duplicate\t{}", summary.duplicate)?;
    writeln!(output, "unchanged\t{}", summary.unchanged)?;
    for (outcome, codes) in by_code {
        let reasons: Vec<String> = codes.iter().map(|(code, count)| format!("{code} {count}")).collect();
        let count: u64 = codes.values().sum();
        writeln!(output, "{}", format!("{outcome}\t{count}\t{}", reasons.join(", ")).trim_end())?;
    }
    if summary.imported == 0 && summary.duplicate == 0 && summary.inputs() > 0 {
        writeln!(output, "Nothing new was imported.")?;
    }
    if arguments.dry_run {
        writeln!(output, "This was a dry run: nothing was written.")?;
    }
    Ok(())
}
