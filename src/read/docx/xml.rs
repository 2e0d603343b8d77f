//! XML parts as a stream of names that are resolved, with depth and completeness watched.

use std::borrow::Cow;

use memchr::memmem;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use crate::{Error, ErrorKind, limits};

/// The namespaces that matter, Transitional and Strict alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// WordprocessingML.
    Word,
    /// Relationship identifiers in content.
    Relationship,
    /// Markup compatibility.
    Compatibility,
    /// Office math.
    Math,
    /// Package relationships.
    Package,
    /// Anything else.
    Other,
}

const SPACES: &[(&str, Space)] = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::Relationship),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", Space::Relationship),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Space::Compatibility),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Space::Math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Math),
    ("http://schemas.openxmlformats.org/package/2006/relationships", Space::Package),
];

/// An element's beginning.
pub(super) struct Element<'x> {
    pub(super) space: Space,
    start: BytesStart<'x>,
    /// Where the name begins behind its prefix.
    local: usize,
}

impl Element<'_> {
    /// The name without prefix.
    pub(super) fn name(&self) -> &str {
        &self.start.name().into_inner()[self.local..]
    }

    /// The value of the attribute of that local name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)
            .map(|attribute| {
                let changed = match attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
                    Ok(Cow::Owned(value)) => Some(value),
                    Ok(Cow::Borrowed(_)) | Err(_) => None,
                };
                changed.map_or(attribute.value, Cow::Owned)
            })
    }

    /// A property that is on unless its value says otherwise (`w:vanish`, `w:titlePg`).
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off"))
    }

    /// The value of `val` as a number.
    pub(super) fn number(&self) -> Option<u32> {
        self.attribute("val")?.trim().parse().ok()
    }
}

/// What comes next in a part.
pub(super) enum Node<'x> {
    /// An element begins; an empty one begins and ends.
    Start(Element<'x>),
    /// The element that began last ends.
    End,
    /// Text, references resolved.
    Text(Cow<'x, str>),
}

/// A part being read.
pub(super) struct Part<'x> {
    reader: Reader<&'x [u8]>,
    name: &'x str,
    depth: usize,
    /// Prefix, namespace, and the depth at which it was bound.
    bindings: Vec<(String, Space, usize)>,
    /// The prefix resolved last and what it was; most elements share one.
    last: Option<(String, Space)>,
    /// Finds `xmlns`.
    declaration: memmem::Finder<'static>,
}

impl<'x> Part<'x> {
    pub(super) fn new(text: &'x str, name: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, name, depth: 0, bindings: Vec::new(), last: None, declaration: memmem::Finder::new("xmlns") }
    }

    /// The next node; `None` at the end of a complete part.
    pub(super) fn next(&mut self) -> Result<Option<Node<'x>>, Error> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.damaged(&error.to_string()))?;
            match event {
                Event::Start(start) | Event::Empty(start) => return self.start(start).map(Some),
                Event::End(_) => {
                    self.unbind();
                    self.depth -= 1;
                    return Ok(Some(Node::End));
                }
                Event::Text(text) => return Ok(Some(Node::Text(text.into_inner()))),
                Event::CData(text) => return Ok(Some(Node::Text(text.into_inner()))),
                Event::GeneralRef(reference) => {
                    return Ok(Some(Node::Text(resolved(&reference).map_or_else(|| "\u{FFFD}".into(), Cow::Owned))));
                }
                // A document type can define entities that expand without end; Office never writes one.
                Event::DocType(_) => return Err(self.damaged("holds a document type declaration")),
                Event::Eof if self.depth > 0 => return Err(self.damaged("is cut off")),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Passes over all up to the end of the element, which is the one that began last.
    pub(super) fn skip(&mut self, element: &Element<'_>) -> Result<(), Error> {
        self.reader.read_to_end(element.start.name()).map_err(|error| self.damaged(&error.to_string()))?;
        self.unbind();
        self.depth -= 1;
        Ok(())
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    fn damaged(&self, what: &str) -> Error {
        ErrorKind::Damaged(format!("the part {} is broken: {what}", self.name)).into()
    }

    fn start(&mut self, start: BytesStart<'x>) -> Result<Node<'x>, Error> {
        self.depth += 1;
        if self.depth > limits::XML_DEPTH {
            return Err(ErrorKind::Limit(format!(
                "elements nested deeper than {} in {}",
                limits::XML_DEPTH,
                self.name
            ))
            .into());
        }
        if self.declaration.find(start.attributes_raw().as_bytes()).is_some() {
            self.bind(&start);
        }
        let name = start.name().into_inner();
        let colon = memchr::memchr(b':', name.as_bytes());
        let prefix = colon.map_or("", |colon| &name[..colon]);
        let local = colon.map_or(0, |colon| colon + 1);
        let space = match &self.last {
            Some((known, space)) if known == prefix => *space,
            _ => {
                let space = self.resolve(prefix);
                self.last = Some((prefix.to_owned(), space));
                space
            }
        };
        Ok(Node::Start(Element { space, start, local }))
    }

    fn bind(&mut self, start: &BytesStart<'_>) {
        for attribute in start.attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            let value = attribute.value.trim();
            let space = SPACES.iter().find(|(name, _)| *name == value).map_or(Space::Other, |(_, space)| *space);
            self.bindings.push((prefix.to_owned(), space, self.depth));
            self.last = None;
        }
    }

    fn unbind(&mut self) {
        while self.bindings.last().is_some_and(|(.., depth)| *depth == self.depth) {
            self.bindings.pop();
            self.last = None;
        }
    }

    fn resolve(&self, prefix: &str) -> Space {
        self.bindings.iter().rev().find(|(known, ..)| known == prefix).map_or(Space::Other, |(_, space, _)| *space)
    }
}

/// A character reference or one of XML's five names.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character.to_string());
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned)
}
