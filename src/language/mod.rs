//! The words of the six languages: one file a language, all data; what the data means stands in `terms`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod arabic;
mod chinese;
mod editions;
mod english;
mod french;
mod lexicon;
mod russian;
mod spanish;
mod terms;
mod vocabulary;

pub(crate) use lexicon::{Lexicon, Mark};
pub(crate) use terms::{Body, Label, Term};
pub(crate) use vocabulary::Vocabulary;

/// A language in which collective letters are issued, by its ISO 639-1 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

impl Language {
    /// All six, in the order of their codes.
    pub const ALL: [Self; 6] = [Self::Ar, Self::En, Self::Es, Self::Fr, Self::Ru, Self::Zh];

    /// Its ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Zh => "zh",
        }
    }

    pub(crate) const fn vocabulary(self) -> &'static Vocabulary {
        match self {
            Self::Ar => &arabic::ARABIC,
            Self::En => &english::ENGLISH,
            Self::Es => &spanish::SPANISH,
            Self::Fr => &french::FRENCH,
            Self::Ru => &russian::RUSSIAN,
            Self::Zh => &chinese::CHINESE,
        }
    }
}

/// A table of regions that has to name every region, in this order.
macro_rules! regions {
    ("AFR" => [$($a:literal),+], "AMR" => [$($b:literal),+], "AO" => [$($c:literal),+], "AP" => [$($d:literal),+],
     "ARB" => [$($e:literal),+], "EECAT" => [$($f:literal),+], "EUR" => [$($g:literal),+], "LAC" => [$($h:literal),+],
     "LATAM" => [$($i:literal),+], "RCC" => [$($j:literal),+] $(,)?) => {
        &[("AFR", &[$($a),+]), ("AMR", &[$($b),+]), ("AO", &[$($c),+]), ("AP", &[$($d),+]), ("ARB", &[$($e),+]),
          ("EECAT", &[$($f),+]), ("EUR", &[$($g),+]), ("LAC", &[$($h),+]), ("LATAM", &[$($i),+]), ("RCC", &[$($j),+])]
    };
}
use regions;
