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

    /// The value of an attribute that every paragraph may use anew, and that has therefore to be short.
    pub(super) fn short(&self, name: &str) -> Result<Option<Cow<'_, str>>, Error> {
        match self.attribute(name) {
            Some(value) if value.len() > limits::SHORT_VALUE_BYTES => {
                let most = limits::SHORT_VALUE_BYTES;
                let element = self.name();
                Err(ErrorKind::Limit(format!("{name} of an element {element} has more than {most} bytes")).into())
            }
            value => Ok(value),
        }
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
                Event::DocType(_) => return Err(self.document_type()),
                Event::Eof if self.depth > 0 => return Err(self.cut_off()),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Passes over all up to the end of the element that began last; what is passed over is watched as everything is.
    pub(super) fn skip(&mut self) -> Result<(), Error> {
        let mut inside = 0;
        loop {
            match self.reader.read_event().map_err(|error| self.damaged(&error.to_string()))? {
                Event::Start(start) => {
                    inside += 1;
                    self.watch(self.depth + inside, start.attributes_raw())?;
                }
                Event::End(_) if inside > 0 => inside -= 1,
                Event::End(_) => break,
                Event::DocType(_) => return Err(self.document_type()),
                Event::Eof => return Err(self.cut_off()),
                _ => {}
            }
        }
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

    /// A document type can define entities that expand without end; Office never writes one.
    fn document_type(&self) -> Error {
        self.damaged("it holds a document type declaration")
    }

    fn cut_off(&self) -> Error {
        self.damaged("it is cut off")
    }

    fn beyond(&self, what: &str, most: usize) -> Error {
        ErrorKind::Limit(format!("{what} {most} in the part {}", self.name)).into()
    }

    /// Holds an element against the limits: how deep it lies, and what stands in its tag behind the name.
    fn watch(&self, depth: usize, attributes: &str) -> Result<(), Error> {
        if depth > limits::XML_DEPTH {
            return Err(self.beyond("elements nested deeper than", limits::XML_DEPTH));
        }
        if attributes.len() < limits::XML_ATTRIBUTES {
            return Ok(());
        }
        if attributes.len() > limits::XML_TAG_BYTES {
            return Err(self.beyond("an element whose attributes take more bytes than", limits::XML_TAG_BYTES));
        }
        // An attribute has an equals sign; where values have some too, the attributes are counted.
        if memchr::memchr_iter(b'=', attributes.as_bytes()).count() > limits::XML_ATTRIBUTES
            && BytesStart::from_content(format!("x{attributes}"), 1).attributes().with_checks(false).flatten().count()
                > limits::XML_ATTRIBUTES
        {
            return Err(self.beyond("an element with more attributes than", limits::XML_ATTRIBUTES));
        }
        Ok(())
    }

    fn start(&mut self, start: BytesStart<'x>) -> Result<Node<'x>, Error> {
        self.depth += 1;
        self.watch(self.depth, start.attributes_raw())?;
        if self.declaration.find(start.attributes_raw().as_bytes()).is_some() {
            self.bind(&start)?;
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

    fn bind(&mut self, start: &BytesStart<'_>) -> Result<(), Error> {
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
        if self.bindings.len() > limits::XML_BINDINGS {
            return Err(self.beyond("more namespaces bound at one place than", limits::XML_BINDINGS));
        }
        Ok(())
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
