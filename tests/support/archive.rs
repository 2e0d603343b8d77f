//! Archives to import, and what their targets hold.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use parquet::file::reader::{FileReader, SerializedFileReader};
use postgres::{Client, NoTls};
use rusqlite::{Connection, types::Value as Cell};
use tempfile::TempDir;
use tsb_letters::archive::tables::TABLES;

use super::{docx::package_of, files, fixtures, server};

pub const ENGLISH: &str = "en/2017-09-11_COL-2-TSAG_en.txt";
pub const ENGLISH_WORD: &str = "en/2017-09-11_COL-2-TSAG_en.docx";
pub const RUSSIAN: &str = "ru/2010-09-16_COL-7-11_ru.txt";
pub const CIRCULAR: &str = "en/2000-11-09_TSB-circular-6_en--refused.txt";

/// Every form of target, by the name that chooses it; a server's is the name of a database, which a [`Place`] makes.
pub fn targets() -> Vec<&'static str> {
    let mut targets = vec!["letters.sqlite", "letters.ndjson", "tables", "tables.parquet"];
    if server::is_there() {
        targets.push(SERVER);
    }
    targets
}

/// What the names of targets on the server end with.
pub const SERVER: &str = "postgres";

pub fn fixture(name: &str) -> Vec<u8> {
    fs::read(fixtures().join(name)).unwrap()
}

/// A folder with an archive in `in/` and room for targets.
pub struct Place(pub TempDir, Mutex<BTreeMap<String, String>>);

impl Place {
    pub fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap(), Mutex::default());
        fs::create_dir(place.path("in")).unwrap();
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-letters"));
        command.current_dir(self.0.path()).arg("import").stdin(Stdio::null());
        command.args(arguments.iter().map(|argument| self.target(argument)));
        command
    }

    /// A target as the command line names it: that of a database on the server is its address.
    pub fn target(&self, name: &str) -> String {
        if !name.ends_with(SERVER) {
            return name.to_owned();
        }
        let mut databases = self.1.lock().unwrap();
        let address = databases.entry(name.to_owned()).or_insert_with(|| {
            static COUNT: AtomicUsize = AtomicUsize::new(0);
            server::new_database(&format!("place-{}", COUNT.fetch_add(1, Ordering::Relaxed)))
                .expect("there is a server")
        });
        address.clone()
    }

    pub fn client(&self, name: &str) -> Client {
        Client::connect(&self.target(name), NoTls).unwrap()
    }

    /// Whether something was written into a target.
    pub fn is_begun(&self, target: &str) -> bool {
        if target.ends_with(SERVER) {
            return self.client(target).query_one("SELECT to_regclass('files') IS NOT NULL", &[]).unwrap().get(0);
        }
        self.path(target).exists()
    }

    /// Runs an import that ends well and gives its counts.
    pub fn import(&self, arguments: &[&str]) -> BTreeMap<String, String> {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        counts(&output)
    }

    pub fn database(&self, name: &str) -> Connection {
        Connection::open(self.path(name)).unwrap()
    }
}

pub fn counts(output: &Output) -> BTreeMap<String, String> {
    let lines = String::from_utf8(output.stdout.clone()).unwrap();
    lines
        .lines()
        .map(|line| line.split_once('\t').unwrap_or(("said", line)))
        .map(|(name, count)| (name.to_owned(), count.to_owned()))
        .collect()
}

pub fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An archive of everything that archives hold.
pub fn mixed(place: &Place) {
    let [english, word, russian, circular] = [ENGLISH, ENGLISH_WORD, RUSSIAN, CIRCULAR].map(fixture);
    let spanish = files(&fixtures().join("es"), &["txt"]);
    let inner = package_of(&[("zh.txt", &fs::read(&files(&fixtures().join("zh"), &["txt"])[0]).unwrap())]);
    place.put("in/a.txt", &english);
    place.put("in/below/again.txt", &english);
    place.put("in/below/b.docx", &word);
    place.put("in/below/circular.txt", circular);
    place.put("in/cut.docx", &word[..3000]);
    place.put("in/empty.txt", "");
    place.put("in/.hidden.txt", "hidden");
    place.put(
        "in/s.zip",
        package_of(&[("s/1.txt", &fs::read(&spanish[0]).unwrap()), ("inner.zip", &inner), ("b.docx", &word)]),
    );
    place.put("in/r.tar", tar(&[("r/1.txt", &russian), ("r/.x", b"hidden")]));
    place.put("in/r.tar.gz", gzip(&tar(&[("r/1.txt", &russian)])));
    place.put("in/t.txt.gz", gzip(&russian));
    place
        .put("in/table.xlsx", package_of(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]));
}

pub fn outcomes(database: &Connection) -> BTreeMap<String, String> {
    let mut statement = database.prepare("SELECT path, outcome, coalesce(code, '') FROM files").unwrap();
    let rows = statement.query_map([], |row| {
        let path: String = row.get(0)?;
        let path = path.split_once("/in/").unwrap().1.to_owned();
        Ok((path, format!("{} {}", row.get::<_, String>(1)?, row.get::<_, String>(2)?).trim().to_owned()))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// All that a target holds: the rows of a database, or the files.
pub fn content(place: &Place, target: &str) -> BTreeMap<String, Vec<String>> {
    if target.ends_with(SERVER) {
        return rows_of_server(&mut place.client(target));
    }
    let path = place.path(target);
    if target.ends_with(".sqlite") {
        return rows(&place.database(target));
    }
    let files = if path.is_dir() { files(&path, &["csv", "ndjson", "parquet"]) } else { vec![path] };
    files
        .into_iter()
        .map(|file| {
            let mut lines: Vec<String> = if file.extension().is_some_and(|ending| ending == "parquet") {
                rows_of_parquet(&file)
            } else {
                fs::read_to_string(&file).unwrap().lines().map(str::to_owned).collect()
            };
            lines.sort();
            (file.file_name().unwrap().to_string_lossy().into_owned(), lines)
        })
        .collect()
}

fn rows_of_parquet(file: &Path) -> Vec<String> {
    let reader = SerializedFileReader::new(fs::File::open(file).unwrap()).unwrap();
    reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect()
}

fn tables_of_database() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|table| table.name).chain(["letters", "files", "documents"])
}

fn rows_of_server(client: &mut Client) -> BTreeMap<String, Vec<String>> {
    let tables = tables_of_database().chain(["full_text"]);
    let mut read = |table: &str| {
        let rows = client.query(&format!("SELECT t::text FROM \"{table}\" AS t"), &[]).unwrap();
        let mut rows: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        rows.sort();
        rows
    };
    tables.map(|table| (table.to_owned(), read(table))).collect()
}

pub fn rows(database: &Connection) -> BTreeMap<String, Vec<String>> {
    let read = |table: &str| {
        let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let rows = statement
            .query_map([], |row| (0..columns).map(|column| row.get::<_, Cell>(column)).collect::<Result<Vec<_>, _>>());
        let mut rows: Vec<String> = rows.unwrap().map(|row| format!("{:?}", row.unwrap())).collect();
        rows.sort();
        rows
    };
    tables_of_database().map(|table| (table.to_owned(), read(table))).collect()
}

/// An archive that takes a few seconds.
pub fn long(place: &Place) {
    let texts = files(&fixtures(), &["txt"]);
    for copy in 0..4 {
        for (index, path) in texts.iter().enumerate() {
            let text = fs::read_to_string(path).unwrap();
            place.put(&format!("in/{copy:02}/{index:02}.txt"), format!("{text}\n{copy}\n"));
        }
    }
    let members: Vec<(String, Vec<u8>)> =
        texts.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    place.put("in/10.zip", package_of(&members));
}

pub fn assert_same(place: &Place, target: &str, whole: &str) {
    let name = |name: &str| {
        name.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '-')
            .trim_start_matches("whole-")
            .to_owned()
    };
    let [resumed, at_once] = [target, whole].map(|target| {
        let content = content(place, target).into_iter();
        content.map(|(file, lines)| (name(&file), lines)).collect::<BTreeMap<_, _>>()
    });
    assert_eq!(resumed.keys().collect::<Vec<_>>(), at_once.keys().collect::<Vec<_>>());
    for (file, lines) in resumed {
        assert!(lines == at_once[&file], "{target}: {file} differs");
    }
}
