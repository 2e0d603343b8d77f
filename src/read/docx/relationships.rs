//! Which part is the document, and what its identifiers stand for.

use std::collections::BTreeMap;

use super::{
    package::Package,
    xml::{Node, Part, Space},
};
use crate::{Error, ErrorKind, limits};

/// A relationship of a part.
#[derive(Clone, Debug)]
pub(super) struct Relationship {
    /// The last step of its type: `header`, `hyperlink`, `numbering`.
    pub(super) kind: String,
    /// A part's name, or an address where it is external.
    pub(super) target: String,
    pub(super) external: bool,
}

/// The relationships of a part by identifier; in order, so that of several that serve one purpose the same is always taken.
pub(super) type Relationships = BTreeMap<String, Relationship>;

/// The name of the main part.
pub(super) fn main_part(package: &mut Package<'_>) -> Result<String, Error> {
    let relationships = of_part(package, "")?;
    let main =
        relationships.values().find(|relationship| relationship.kind == "officeDocument" && !relationship.external);
    let main = main.map(|relationship| relationship.target.clone());
    let name = main.unwrap_or_else(|| "word/document.xml".to_owned());
    let other = other_kind(package, &name);
    match other {
        Some(what) => Err(ErrorKind::NotADocument(what).into()),
        None if package.has(&name) => Ok(name),
        None => Err(ErrorKind::Damaged(format!("the package has no main part {name}")).into()),
    }
}

/// What a package is that holds no word-processing document, by the parts that its kind cannot be without.
fn other_kind(package: &Package<'_>, main: &str) -> Option<&'static str> {
    const KINDS: &[(&str, &str)] = &[
        ("xl/", "an Excel workbook"),
        ("ppt/", "a PowerPoint presentation"),
        ("visio/", "a Visio drawing"),
        ("meta-inf/container.xml", "an EPUB book"),
        ("content.xml", "an OpenDocument file"),
        ("meta-inf/manifest.mf", "a Java archive"),
        ("androidmanifest.xml", "an Android package"),
    ];
    let named = KINDS.iter().find(|(part, _)| main.to_ascii_lowercase().starts_with(part));
    if let Some((_, what)) = named {
        return Some(what);
    }
    if package.has(main) {
        return None;
    }
    let held = KINDS.iter().find(|(part, _)| package.has_under(part));
    match held {
        Some((_, what)) => Some(what),
        None if package.has("[Content_Types].xml") => None,
        None => Some("a zip archive"),
    }
}

/// The relationships of a part; the package's own for an empty name. A part without any has an empty map.
pub(super) fn of_part(package: &mut Package<'_>, part: &str) -> Result<Relationships, Error> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let Some(text) = package.text(&name)? else { return Ok(Relationships::new()) };
    let mut found = Relationships::new();
    let mut xml = Part::new(&text, &name);
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        if element.space != Space::Package || element.name() != "Relationship" {
            continue;
        }
        let (Some(id), Some(target)) = (element.short("Id")?, element.attribute("Target")) else { continue };
        let kind = element.attribute("Type").unwrap_or_default();
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        let external = element.attribute("TargetMode").as_deref() == Some("External");
        let target = if external { target.into_owned() } else { within(folder, &target) };
        found.insert(id.into_owned(), Relationship { kind, target, external });
        if found.len() > limits::RELATIONSHIPS {
            return Err(ErrorKind::Limit(format!("more than {} relationships in {name}", limits::RELATIONSHIPS)).into());
        }
    }
    Ok(found)
}

/// A target relative to its part's folder, as a part's name.
fn within(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn targets_are_found_from_their_folder() {
        assert_eq!(within("word", "header1.xml"), "word/header1.xml");
        assert_eq!(within("word", "/word/header1.xml"), "word/header1.xml");
        assert_eq!(within("word/sub", "../media/a.png"), "word/media/a.png");
        assert_eq!(within("", "../../word/document.xml"), "word/document.xml");
    }
}
