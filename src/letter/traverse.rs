//! Walks a letter's values with their JSON Pointers.

use super::Stated;
use crate::Span;

/// What a walk hands out for every value: its JSON Pointer, its place, and whether it was computed.
pub(super) type Visit<'a> = dyn FnMut(&str, Option<Span>, bool) + 'a;

/// Something whose values can be walked.
pub(super) trait Traverse {
    /// Calls `visit` for each value below `pointer`, in the order of the fields.
    fn traverse(&self, pointer: &mut String, visit: &mut Visit<'_>);
}

impl<T> Traverse for Stated<T> {
    fn traverse(&self, pointer: &mut String, visit: &mut Visit<'_>) {
        visit(pointer, self.span, self.computed);
    }
}

impl<T: Traverse> Traverse for Option<T> {
    fn traverse(&self, pointer: &mut String, visit: &mut Visit<'_>) {
        if let Some(value) = self {
            value.traverse(pointer, visit);
        }
    }
}

impl<T: Traverse> Traverse for Vec<T> {
    fn traverse(&self, pointer: &mut String, visit: &mut Visit<'_>) {
        for (index, item) in self.iter().enumerate() {
            below(pointer, &index.to_string(), |pointer| item.traverse(pointer, visit));
        }
    }
}

/// Extends the pointer by one step for the duration of `walk`. Field names and indexes need no escaping.
pub(super) fn below(pointer: &mut String, step: &str, walk: impl FnOnce(&mut String)) {
    let length = pointer.len();
    pointer.push('/');
    pointer.push_str(step);
    walk(pointer);
    pointer.truncate(length);
}

/// Declares a struct of the contract: its data, its JSON form, and the walk over its fields.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)* }

        impl Traverse for $name {
            fn traverse(&self, pointer: &mut String, visit: &mut Visit<'_>) {
                $(below(pointer, stringify!($field), |pointer| self.$field.traverse(pointer, visit));)*
            }
        }
    };
}
pub(super) use record;
