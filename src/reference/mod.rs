//! What is known of ITU-T besides its letters: tables, each row with its source. What has no source is not here; a rule
//! that finds no row stays silent.

mod directors;
mod groups;
mod notice;
mod series;
mod switchboard;
mod titles;

pub(crate) use directors::{Director, director_named, director_on};
pub(crate) use groups::exists;
pub(crate) use notice::{MEETING, deadline};
pub(crate) use series::groups_of;
pub(crate) use switchboard::is_switchboard;
pub(crate) use titles::{Title, titles};
