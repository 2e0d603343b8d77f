//! A value together with the place where the letter states it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Span;

/// A value with its evidence. In JSON it is the value alone; the evidence stands in
/// [`Parsed::evidence`](super::Parsed::evidence) under the value's JSON Pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value itself.
    pub value: T,
    /// Where it was read, or where that stands from which it was computed. Absent in a letter taken from JSON.
    pub span: Option<Span>,
    /// Whether the value was computed from the words at `span` rather than read there.
    pub computed: bool,
}

impl<T> Stated<T> {
    /// A value that the text states at `span`.
    pub const fn read(value: T, span: Span) -> Self {
        Self { value, span: Some(span), computed: false }
    }

    /// A value that follows from what the text states at `span`.
    pub const fn computed(value: T, span: Span) -> Self {
        Self { value, span: Some(span), computed: true }
    }

    /// Another value from the same place, with the same standing.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Stated<U> {
        Stated { value: change(self.value), span: self.span, computed: self.computed }
    }
}

impl<T: Serialize> Serialize for Stated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { value: T::deserialize(deserializer)?, span: None, computed: false })
    }
}

impl<T: JsonSchema> JsonSchema for Stated<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
