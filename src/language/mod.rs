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
mod towns;
mod vocabulary;

pub(crate) use lexicon::{Lexicon, Mark};
pub(crate) use terms::{Body, Label, Row, Term};
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

/// What web pages put behind a letter; many of them do so in English, whatever the letter's language.
macro_rules! site {
    ($($own:literal),* $(,)?) => {
        &[
            $($own,)*
            "related documents", "related document", "related articles", "related posts", "related content",
            "similar documents", "recommended", "recommended documents", "you may also like", "you might also like",
            "more like this", "more documents", "more from", "more from this", "report this document",
            "report this file", "report abuse", "share", "share this", "share this document", "share on", "embed",
            "print version", "print this page", "back to top", "top", "top -", "top of page", "contact us", "about us",
            "copyright", "copyright ©", "©", "all rights reserved", "privacy policy", "privacy", "privacy notice",
            "cookie policy", "cookies", "we use cookies", "this site uses cookies", "this website uses cookies",
            "terms of use", "terms of service", "terms and conditions", "disclaimer", "sitemap", "log in", "login",
            "sign in", "sign up", "download", "download pdf", "download now", "last updated", "updated:",
            "page updated", "uploaded by", "comments (0)", "leave a comment", "leave a reply", "previous document",
            "next document", "advertisement", "tags:", "views:", "load more", "show more", "see more",
        ]
    };
}
use site;

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
