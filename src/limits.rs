//! Every bound in one place, each with its reason.
//!
//! A size that a file declares about itself is never trusted: buffers grow with what is really read. Each bound has an
//! input in `tests/abuse.rs` that goes beyond it; the error says which bound it was, and its code is `limit-exceeded`.

use std::time::Duration;

/// The largest input, in bytes. Real letters are below 1 MiB; annexed draft texts with pictures reach some ten.
pub const INPUT_BYTES: usize = 64 << 20;

/// The most entries of a package. Word writes about twenty; a letter with many pictures has some hundred.
pub const PACKAGE_ENTRIES: usize = 2_000;

/// The largest part of a package once inflated, in bytes.
pub const PART_BYTES: usize = 64 << 20;

/// All parts of a package that are read, once inflated, in bytes.
pub const PACKAGE_BYTES: usize = 128 << 20;

/// How far a part larger than [`RATIO_FLOOR_BYTES`] may inflate. Genuine `document.xml` parts reach 18 to 1.
pub const INFLATE_RATIO: usize = 200;

/// Parts below this size may have any ratio: a small bomb is only a small part.
pub const RATIO_FLOOR_BYTES: usize = 1 << 20;

/// The depth of XML elements. Word nests some forty; each table level takes about four.
pub const XML_DEPTH: usize = 256;

/// The attributes of one XML element. Word writes up to forty namespaces on a root; nothing else has more than some twenty.
pub const XML_ATTRIBUTES: usize = 1_000;

/// The beginning of one XML element with all its attributes, in bytes. Word keeps whole drawings in an attribute
/// (`o:gfxdata`), of some hundred KiB.
pub const XML_TAG_BYTES: usize = 8 << 20;

/// The namespaces bound at one place. Each change of prefix looks through them; Word binds some forty.
pub const XML_BINDINGS: usize = 512;

/// An identifier of a style or relationship, or the pattern of a list's numbers, in bytes: each paragraph uses it anew. Word
/// gives a style at most 253 characters, and a pattern has a dozen.
pub const SHORT_VALUE_BYTES: usize = 1_024;

/// The relationships of one part. Each picture and each address that is linked is one.
pub const RELATIONSHIPS: usize = 65_536;

/// The styles of a document. Word keeps 4,079 at most.
pub const STYLES: usize = 10_000;

/// The lists of a document, and their definitions. Word numbers them in 16 bits; each takes more than a KiB.
pub const LISTS: usize = 32_767;

/// The paragraphs numbered by a list. The longest agendas and programmes have some hundred.
pub const LIST_ITEMS: usize = 100_000;

/// How deep tables may lie in tables. Letters nest two, pages pasted from the web some ten.
pub const TABLE_DEPTH: usize = 40;

/// The addresses of all links of a document, in bytes: one relationship can be the target of a million links.
pub const LINK_BYTES: usize = 16 << 20;

/// The extracted text, in bytes. Positions are kept in 32 bits; no letter comes near.
pub const TEXT_BYTES: usize = 64 << 20;

/// The paragraphs of a document, or the lines of a text. The longest letters with all their annexes have some two thousand.
pub const PARAGRAPHS: usize = 200_000;

/// How long the program reads one letter before it gives it up. The largest real letters take some milliseconds; this is
/// the last resort against an input that no other bound has stopped.
pub const LETTER_TIME: Duration = Duration::from_secs(60);

/// The most members of one archive file. Thirty years of letters in six languages and three formats are some 50,000.
pub const ARCHIVE_MEMBERS: usize = 2_000_000;

/// All members of one archive file, those of archives in it included, once inflated, in bytes. They are read one by one,
/// so this bounds time, not memory.
pub const ARCHIVE_BYTES: u64 = 256 << 30;

/// How far an archive file as a whole may inflate, archives in it included, beyond [`ARCHIVE_FLOOR_BYTES`]. Text deflates
/// some five to one; entries that overlap, and archives that hold themselves, a million to one.
pub const ARCHIVE_RATIO: u64 = 100;

/// An archive file that inflates to less may have any ratio.
pub const ARCHIVE_FLOOR_BYTES: u64 = 256 << 20;

/// The headers of one tar member with its long name, in bytes. They are held in memory; paths have 4 KiB at most.
pub const TAR_HEADER_BYTES: u64 = 1 << 20;

/// How deep archives may lie in archives. A folder of zips zipped again is two deep; a zip that holds itself has no end.
pub const ARCHIVE_DEPTH: usize = 3;

/// The inputs that are read together on all cores before they are written together.
pub const BATCH_INPUTS: usize = 128;

/// The bytes of inputs that are read together; four batches at most are held at a time.
pub const BATCH_BYTES: u64 = 8 << 20;

/// The pairs of items that are tried when two lists are compared. Agendas have some hundred lines; beyond a thousand on
/// both sides agendas are compared line by line, and items are known again by their surest mark alone.
pub const COMPARED_PAIRS: usize = 1_000_000;
