//! Letters made of facts: `facts` (what is said), a table of words for each language, `letter`, `head` and `annexes` (the
//! text), `damage` (what conversions do to it), `truth` (what has to be read), `compare` (what was not), `known` (what need
//! not be yet).

pub mod compare;
pub mod damage;
pub mod facts;
pub mod known;
pub mod letter;
pub mod truth;
pub mod vocabulary;

mod annexes;
mod ar;
mod en;
mod es;
mod fr;
mod head;
mod ru;
mod zh;
