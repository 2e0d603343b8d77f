//! Where WTSA, WTSC and Plenipotentiary Conferences met: the places that stand with editions of Resolutions and
//! Recommendations (`Rev. Dubai, 2018`), by their English names.

use super::vocabulary::Words;

type Editions = &'static [(&'static str, Words)];

/// One table a language, in the same order of places, so that none is forgotten.
macro_rules! editions {
    ($($table:ident { $($place:literal => [$($word:literal),*]),* $(,)? })*) => {
        $(pub(super) static $table: Editions = &[$(($place, &[$($word),*])),*];)*
        #[cfg(test)]
        pub(super) static ALL: &[Editions] = &[$($table),*];
    };
}

editions! {
    EDITIONS_AR {
        "Antalya" => ["أنطاليا"],
        "Bucharest" => ["بوخارست"],
        "Busan" => ["بوسان"],
        "Doha" => ["الدوحة"],
        "Dubai" => ["دبي"],
        "Florianópolis" => ["فلوريانوبوليس", "فلوريانوبولس"],
        "Geneva" => ["جنيف"],
        "Guadalajara" => ["غوادالاخارا", "غوادالاجارا"],
        "Hammamet" => ["الحمامات", "ياسمين الحمامات"],
        "Helsinki" => ["هلسنكي"],
        "Johannesburg" => ["جوهانسبرغ", "جوهانسبورغ"],
        "Kyoto" => ["كيوتو"],
        "Marrakesh" => ["مراكش"],
        "Minneapolis" => ["مينيابوليس"],
        "Montreal" => ["مونتريال", "مونتريـال"],
        "New Delhi" => ["نيودلهي", "نيو دلهي"],
    }
    EDITIONS_EN {
        "Antalya" => ["antalya"],
        "Bucharest" => ["bucharest"],
        "Busan" => ["busan"],
        "Doha" => ["doha"],
        "Dubai" => ["dubai"],
        "Florianópolis" => ["florianopolis"],
        "Geneva" => ["geneva"],
        "Guadalajara" => ["guadalajara"],
        "Hammamet" => ["hammamet"],
        "Helsinki" => ["helsinki"],
        "Johannesburg" => ["johannesburg"],
        "Kyoto" => ["kyoto"],
        "Marrakesh" => ["marrakesh", "marrakech"],
        "Minneapolis" => ["minneapolis"],
        "Montreal" => ["montreal"],
        "New Delhi" => ["new delhi"],
    }
    EDITIONS_FR {
        "Antalya" => ["antalya"],
        "Bucharest" => ["bucarest"],
        "Busan" => ["busan"],
        "Doha" => ["doha"],
        "Dubai" => ["dubaï"],
        "Florianópolis" => ["florianopolis"],
        "Geneva" => ["genève"],
        "Guadalajara" => ["guadalajara"],
        "Hammamet" => ["hammamet"],
        "Helsinki" => ["helsinki"],
        "Johannesburg" => ["johannesburg"],
        "Kyoto" => ["kyoto"],
        "Marrakesh" => ["marrakech", "marrakesh"],
        "Minneapolis" => ["minneapolis"],
        "Montreal" => ["montréal"],
        "New Delhi" => ["new delhi"],
    }
    EDITIONS_RU {
        "Antalya" => ["анталия", "анталья"],
        "Bucharest" => ["бухарест"],
        "Busan" => ["пусан"],
        "Doha" => ["доха"],
        "Dubai" => ["дубай"],
        "Florianópolis" => ["флорианополис"],
        "Geneva" => ["женева"],
        "Guadalajara" => ["гвадалахара"],
        "Hammamet" => ["хаммамет"],
        "Helsinki" => ["хельсинки"],
        "Johannesburg" => ["йоханнесбург"],
        "Kyoto" => ["киото"],
        "Marrakesh" => ["марракеш"],
        "Minneapolis" => ["миннеаполис"],
        "Montreal" => ["монреаль"],
        "New Delhi" => ["нью-дели"],
    }
    EDITIONS_ZH {
        "Antalya" => ["安塔利亚"],
        "Bucharest" => ["布加勒斯特"],
        "Busan" => ["釜山"],
        "Doha" => ["多哈"],
        "Dubai" => ["迪拜"],
        "Florianópolis" => ["弗洛里亚诺波利斯"],
        "Geneva" => ["日内瓦"],
        "Guadalajara" => ["瓜达拉哈拉"],
        "Hammamet" => ["哈马马特", "哈玛马特"],
        "Helsinki" => ["赫尔辛基"],
        "Johannesburg" => ["约翰内斯堡"],
        "Kyoto" => ["京都"],
        "Marrakesh" => ["马拉喀什"],
        "Minneapolis" => ["明尼阿波利斯"],
        "Montreal" => ["蒙特利尔"],
        "New Delhi" => ["新德里"],
    }
    EDITIONS_ES {
        "Antalya" => ["antalya"],
        "Bucharest" => ["bucarest"],
        "Busan" => ["busán", "pusan"],
        "Doha" => ["doha"],
        "Dubai" => ["dubái"],
        "Florianópolis" => ["florianópolis"],
        "Geneva" => ["ginebra"],
        "Guadalajara" => ["guadalajara"],
        "Hammamet" => ["hammamet", "yasmine hammamet"],
        "Helsinki" => ["helsinki"],
        "Johannesburg" => ["johannesburgo", "johanesburgo"],
        "Kyoto" => ["kyoto", "kioto"],
        "Marrakesh" => ["marrakech", "marrakesh", "marraquech"],
        "Minneapolis" => ["minneápolis", "mineápolis"],
        "Montreal" => ["montreal"],
        "New Delhi" => ["nueva delhi"],
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_names_every_place() {
        let names = |table: super::Editions| table.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        for table in super::ALL {
            assert_eq!(names(table), names(super::EDITIONS_EN));
            assert!(table.iter().all(|(_, words)| !words.is_empty()));
        }
    }
}
