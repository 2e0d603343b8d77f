//! Every bound in one place, each with its reason.
//!
//! A size that a file declares about itself is never trusted: buffers grow with what is really read.

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

/// The extracted text, in bytes. Positions are kept in 32 bits; no letter comes near.
pub const TEXT_BYTES: usize = 64 << 20;

/// The paragraphs of a document. The longest letters with all their annexes have some two thousand.
pub const PARAGRAPHS: usize = 1_000_000;

/// The most members of one archive file. Thirty years of letters in six languages and three formats are some 50,000.
pub const ARCHIVE_MEMBERS: usize = 2_000_000;

/// All members of one archive file, once inflated, in bytes. They are read one by one, so this bounds time, not memory.
pub const ARCHIVE_BYTES: u64 = 256 << 30;

/// How deep archives may lie in archives. A folder of zips zipped again is two deep; a zip that holds itself has no end.
pub const ARCHIVE_DEPTH: usize = 3;

/// The inputs that are read together on all cores before they are written together.
pub const BATCH_INPUTS: usize = 128;

/// The bytes of inputs that are read together; four batches at most are held at a time.
pub const BATCH_BYTES: u64 = 8 << 20;

/// The pairs of items that are tried when two lists are compared. Agendas have some hundred lines; beyond a thousand on
/// both sides agendas are compared line by line, and items are known again by their surest mark alone.
pub const COMPARED_PAIRS: usize = 1_000_000;
