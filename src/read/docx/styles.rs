//! What styles decide of the text that is shown: numbering and hidden text.

use std::{borrow::Cow, collections::HashMap};

use super::xml::{Node, Part, Space};
use crate::{Error, ErrorKind, limits};

/// A style's own properties.
#[derive(Clone, Debug, Default)]
struct Style {
    based_on: Option<String>,
    number: Option<u32>,
    level: Option<u32>,
    hidden: Option<bool>,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The paragraph style of paragraphs that name none.
    default_paragraph: Option<String>,
}

/// A chain of styles is no longer than this; a longer one runs in a circle.
const CHAIN: usize = 32;

impl Styles {
    /// Reads the styles part.
    pub(super) fn read(text: &str, name: &str) -> Result<Self, Error> {
        let mut styles = Self::default();
        let mut xml = Part::new(text, name);
        let mut current: Option<(String, Style)> = None;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) if element.space == Space::Word => match element.name() {
                    // Hundreds of names of styles that are not used.
                    "latentStyles" => xml.skip()?,
                    "style" => {
                        styles.keep(current.take())?;
                        let id = element.short("styleId")?.unwrap_or_default().into_owned();
                        let default = matches!(element.attribute("default").as_deref(), Some("1" | "true" | "on"));
                        if default && element.attribute("type").as_deref() == Some("paragraph") {
                            styles.default_paragraph = Some(id.clone());
                        }
                        current = Some((id, Style::default()));
                    }
                    name => {
                        if let Some((_, style)) = &mut current {
                            style.set(name, &element)?;
                        }
                    }
                },
                _ => {}
            }
        }
        styles.keep(current)?;
        Ok(styles)
    }

    fn keep(&mut self, style: Option<(String, Style)>) -> Result<(), Error> {
        if let Some((id, style)) = style {
            self.styles.entry(id).or_insert(style);
        }
        if self.styles.len() > limits::STYLES {
            return Err(ErrorKind::Limit(format!("more than {} styles", limits::STYLES)).into());
        }
        Ok(())
    }

    fn chain<'s>(&'s self, style: &'s str) -> impl Iterator<Item = &'s Style> {
        let next = |style: &&'s Style| style.based_on.as_deref().and_then(|name| self.styles.get(name));
        std::iter::successors(self.styles.get(style), move |style| next(style)).take(CHAIN)
    }

    /// The numbering that a paragraph style gives: the list and, where stated, the level.
    pub(super) fn numbering(&self, style: Option<&str>) -> Option<(u32, Option<u32>)> {
        let style = style.or(self.default_paragraph.as_deref())?;
        let number = self.chain(style).find_map(|style| style.number)?;
        Some((number, self.chain(style).find_map(|style| style.level)))
    }

    /// Whether a style hides its text.
    pub(super) fn hides(&self, style: &str) -> bool {
        self.chain(style).find_map(|style| style.hidden).unwrap_or(false)
    }
}

impl Style {
    fn set(&mut self, name: &str, element: &super::xml::Element<'_>) -> Result<(), Error> {
        match name {
            "basedOn" => self.based_on = element.short("val")?.map(Cow::into_owned),
            "numId" => self.number = element.number(),
            "ilvl" => self.level = element.number(),
            "vanish" => self.hidden = Some(element.is_on()),
            _ => {}
        }
        Ok(())
    }
}
