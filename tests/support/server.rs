//! A PostgreSQL server of the tests' own.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use postgres::{Client, NoTls};

/// The server, with the pipe whose end tells it to end too.
struct Server {
    folder: PathBuf,
    _keeper: Child,
}

static SERVER: OnceLock<Option<Server>> = OnceLock::new();

/// Makes a server in a folder, runs it without network, and takes both away once nobody holds the other end of its input.
const KEEP: &str = r#"
initdb -D "$0/data" -U tsb --auth=trust --encoding=UTF8 --locale=C --no-sync >"$0/initdb.log" 2>&1 || exit 1
postgres -D "$0/data" -k "$0" -c listen_addresses= -c fsync=off >"$0/server.log" 2>&1 &
server=$!
read -r _
kill -INT "$server"
wait "$server"
rm -rf "$0"
"#;

/// Whether there is a server; where no PostgreSQL is installed, says so loudly.
///
/// # Panics
/// Where `CI=true` and none is installed, or where it does not start.
pub fn is_there() -> bool {
    SERVER.get_or_init(start).is_some()
}

/// The address of a new, empty database; `None` where there is no server.
pub fn new_database(name: &str) -> Option<String> {
    let server = SERVER.get_or_init(start).as_ref()?;
    let mut client = Client::connect(&server.address("postgres"), NoTls).unwrap();
    client.batch_execute(&format!("CREATE DATABASE \"{name}\"")).unwrap();
    Some(server.address(name))
}

impl Server {
    fn address(&self, database: &str) -> String {
        let mut host = String::new();
        for byte in self.folder.to_str().unwrap().bytes() {
            if byte.is_ascii_alphanumeric() { host.push(byte.into()) } else { write!(host, "%{byte:02X}").unwrap() }
        }
        format!("postgres://tsb@{host}/{database}")
    }
}

fn start() -> Option<Server> {
    let Some(programs) = programs() else {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "CI has to test PostgreSQL, and it is not installed");
        eprintln!("SKIPPED: PostgreSQL was not tested, for it is not installed");
        return None;
    };
    let folder = tempfile::Builder::new().prefix("tsb-pg-").tempdir().unwrap().keep();
    // The server refuses to be run by root.
    let is_root = output("id", &["-u"]).trim() == "0";
    let mut keeper = Command::new(if is_root { "setpriv" } else { "sh" });
    if is_root {
        output("chown", &["postgres", folder.to_str().unwrap()]);
        keeper.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "sh"]);
    }
    let path = std::env::join_paths(
        std::iter::once(programs).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    keeper.arg("-c").arg(KEEP).arg(&folder).env("PATH", path.unwrap()).env("LC_ALL", "C").current_dir(&folder);
    let keeper = keeper.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let server = Server { folder, _keeper: keeper };
    let begun = Instant::now();
    while let Err(error) = Client::connect(&server.address("postgres"), NoTls) {
        assert!(begun.elapsed() < Duration::from_secs(120), "PostgreSQL does not start: {error}");
        std::thread::sleep(Duration::from_millis(50));
    }
    Some(server)
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The folder of the server's programs, which Debian does not put on the path.
fn programs() -> Option<PathBuf> {
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = debian.map(|version| version.path().join("bin"));
    let has_both = |folder: &Path| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    on_path.into_iter().flatten().chain(debian).find(|folder| has_both(folder))
}
