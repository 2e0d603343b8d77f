//! Folders, with all that stands below them.

use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::{Filter, Input, Sink, file, shown, unreadable};

/// Whether an entry is to be seen: not hidden, or the source itself.
pub(super) fn is_shown(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Walks a file, or a folder with all below it.
pub(super) fn walk(source: &Path, filter: &Filter, sink: &mut Sink<'_>) -> bool {
    let entries = WalkDir::new(source).follow_links(true).sort_by_file_name().into_iter().filter_entry(is_shown);
    for entry in entries {
        let goes_on = match entry {
            Ok(entry) => one(&entry, filter, sink),
            Err(error) => sink(failed(source, &error)),
        };
        if !goes_on {
            return false;
        }
    }
    true
}

fn one(entry: &DirEntry, filter: &Filter, sink: &mut Sink<'_>) -> bool {
    if entry.file_type().is_dir() {
        return true;
    }
    match entry.metadata() {
        Ok(metadata) if filter.leaves_out(entry.path(), &metadata) => true,
        // Opening a pipe would wait for its writer.
        Ok(metadata) if !metadata.is_file() => {
            sink(unreadable(shown(entry.path()), "not-a-file", "it is a pipe, a socket or a device"))
        }
        Ok(metadata) => file(entry.path(), metadata.len(), sink),
        Err(error) => sink(failed(entry.path(), &error)),
    }
}

fn failed(source: &Path, error: &walkdir::Error) -> Input {
    let path = shown(error.path().unwrap_or(source));
    match error.loop_ancestor() {
        Some(ancestor) => unreadable(path, "symlink-loop", format!("the link leads back to {}", shown(ancestor))),
        None => unreadable(path, "unreadable", error.io_error().map_or_else(|| error.to_string(), ToString::to_string)),
    }
}
