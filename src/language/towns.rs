//! Towns and countries in which meetings are held, with the zone of their clocks: a letter names its zone by them (`local
//! time`, `Bogotá time`). Countries of one zone stand for their towns.

use super::vocabulary::Words;

type Zones = &'static [(&'static str, Words)];

/// One table a language, in the same order of zones, so that none is forgotten.
macro_rules! zones {
    ($($zone:literal => en [$($en:literal),*] fr [$($fr:literal),*] es [$($es:literal),*] ru [$($ru:literal),*] ar [$($ar:literal),*] zh [$($zh:literal),*];)*) => {
        pub(super) static ZONES_EN: Zones = &[$(($zone, &[$($en),*])),*];
        pub(super) static ZONES_FR: Zones = &[$(($zone, &[$($fr),*])),*];
        pub(super) static ZONES_ES: Zones = &[$(($zone, &[$($es),*])),*];
        pub(super) static ZONES_RU: Zones = &[$(($zone, &[$($ru),*])),*];
        pub(super) static ZONES_AR: Zones = &[$(($zone, &[$($ar),*])),*];
        pub(super) static ZONES_ZH: Zones = &[$(($zone, &[$($zh),*])),*];
    };
}

zones! {
    "Africa/Abidjan" => en ["abidjan", "côte d'ivoire"] fr ["abidjan", "côte d'ivoire"] es ["abiyán", "abidján", "côte d'ivoire"] ru ["абиджан~", "кот-д'ивуар"] ar ["أبيدجان", "كوت ديفوار"] zh ["阿比让", "科特迪瓦"];
    "Africa/Accra" => en ["accra", "ghana"] fr ["accra", "ghana"] es ["accra", "ghana"] ru ["аккр~", "гана"] ar ["أكرا", "غانا"] zh ["阿克拉", "加纳"];
    "Africa/Addis_Ababa" => en ["addis ababa", "ethiopia"] fr ["addis-abeba", "éthiopie"] es ["addis abeba", "etiopía"] ru ["аддис-абеб~", "эфиопия"] ar ["أديس أبابا", "إثيوبيا"] zh ["亚的斯亚贝巴", "埃塞俄比亚"];
    "Africa/Algiers" => en ["algiers", "algeria"] fr ["alger", "algérie"] es ["argel", "argelia"] ru ["алжир~"] ar ["الجزائر"] zh ["阿尔及尔", "阿尔及利亚"];
    "Africa/Cairo" => en ["cairo", "egypt"] fr ["le caire", "caire", "égypte"] es ["el cairo", "cairo", "egipto"] ru ["каир~", "египет"] ar ["القاهرة", "مصر"] zh ["开罗", "埃及"];
    "Africa/Casablanca" => en ["casablanca", "rabat", "marrakesh", "morocco"] fr ["casablanca", "rabat", "marrakech", "maroc"] es ["casablanca", "rabat", "marrakech", "marruecos"] ru ["касабланк~", "рабат~", "марракеш~", "марокко"] ar ["الدار البيضاء", "الرباط", "مراكش", "المغرب"] zh ["卡萨布兰卡", "拉巴特", "马拉喀什", "摩洛哥"];
    "Africa/Dakar" => en ["dakar", "senegal"] fr ["dakar", "sénégal"] es ["dakar", "senegal"] ru ["дакар~", "сенегал"] ar ["داكار", "السنغال"] zh ["达喀尔", "塞内加尔"];
    "Africa/Dar_es_Salaam" => en ["dar es salaam", "arusha", "tanzania"] fr ["dar es-salaam", "dar es salaam", "tanzanie"] es ["dar es salam", "dar es salaam", "tanzanía"] ru ["дар-эс-салам~", "танзания"] ar ["دار السلام", "تنزانيا"] zh ["达累斯萨拉姆", "坦桑尼亚"];
    "Africa/Johannesburg" => en ["johannesburg", "pretoria", "cape town", "south africa"] fr ["johannesburg", "pretoria", "le cap", "afrique du sud"] es ["johannesburgo", "pretoria", "sudáfrica"] ru ["йоханнесбург~", "претори~", "южная африка"] ar ["جوهانسبرغ", "بريتوريا", "جنوب إفريقيا"] zh ["约翰内斯堡", "比勒陀利亚", "南非"];
    "Africa/Kampala" => en ["kampala", "uganda"] fr ["kampala", "ouganda"] es ["kampala", "uganda"] ru ["кампал~", "уганда"] ar ["كمبالا", "أوغندا"] zh ["坎帕拉", "乌干达"];
    "Africa/Khartoum" => en ["khartoum", "sudan"] fr ["khartoum", "soudan"] es ["jartum", "sudán"] ru ["хартум~", "судан"] ar ["الخرطوم", "السودان"] zh ["喀土穆", "苏丹"];
    "Africa/Kigali" => en ["kigali", "rwanda"] fr ["kigali", "rwanda"] es ["kigali", "rwanda"] ru ["кигали", "руанда"] ar ["كيغالي", "رواندا"] zh ["基加利", "卢旺达"];
    "Africa/Lagos" => en ["lagos", "abuja", "nigeria"] fr ["lagos", "abuja", "nigéria"] es ["lagos", "abuya", "nigeria"] ru ["лагос~", "абудж~", "нигерия"] ar ["لاغوس", "أبوجا", "نيجيريا"] zh ["拉各斯", "阿布贾", "尼日利亚"];
    "Africa/Nairobi" => en ["nairobi", "mombasa", "kenya"] fr ["nairobi", "mombasa", "kenya"] es ["nairobi", "mombasa", "kenya"] ru ["найроби", "кения"] ar ["نيروبي", "كينيا"] zh ["内罗毕", "肯尼亚"];
    "Africa/Porto-Novo" => en ["cotonou", "benin"] fr ["cotonou", "bénin"] es ["cotonú", "benin"] ru ["котону", "бенин"] ar ["كوتونو", "بنن"] zh ["科托努", "贝宁"];
    "Africa/Tunis" => en ["tunis", "hammamet", "tunisia"] fr ["tunis", "hammamet", "tunisie"] es ["túnez", "hammamet"] ru ["тунис~", "хаммамет~"] ar ["تونس", "الحمامات"] zh ["突尼斯", "哈马马特"];
    "America/Argentina/Buenos_Aires" => en ["buenos aires", "argentina"] fr ["buenos aires", "argentine"] es ["buenos aires", "argentina"] ru ["буэнос-айрес~", "аргентина"] ar ["بوينس آيرس", "الأرجنتين"] zh ["布宜诺斯艾利斯", "阿根廷"];
    "America/Asuncion" => en ["asunción", "paraguay"] fr ["asunción", "paraguay"] es ["asunción", "paraguay"] ru ["асунсьон~", "парагвай"] ar ["أسونسيون", "باراغواي"] zh ["亚松森", "巴拉圭"];
    "America/Bogota" => en ["bogotá", "cartagena", "medellín", "colombia"] fr ["bogota", "carthagène", "colombie"] es ["bogotá", "cartagena", "medellín", "colombia"] ru ["богот~", "колумбия"] ar ["بوغوتا", "كولومبيا"] zh ["波哥大", "哥伦比亚"];
    "America/Costa_Rica" => en ["san josé", "costa rica"] fr ["san josé", "costa rica"] es ["san josé", "costa rica"] ru ["сан-хосе", "коста-рика"] ar ["سان خوسيه", "كوستاريكا"] zh ["圣何塞", "哥斯达黎加"];
    "America/Guatemala" => en ["guatemala"] fr ["guatemala"] es ["guatemala"] ru ["гватемал~"] ar ["غواتيمالا"] zh ["危地马拉"];
    "America/Guayaquil" => en ["quito", "guayaquil", "ecuador"] fr ["quito", "guayaquil", "équateur"] es ["quito", "guayaquil", "ecuador"] ru ["кито", "эквадор"] ar ["كيتو", "إكوادور"] zh ["基多", "厄瓜多尔"];
    "America/Havana" => en ["havana", "cuba"] fr ["la havane", "cuba"] es ["la habana", "cuba"] ru ["гаван~", "куба"] ar ["هافانا", "كوبا"] zh ["哈瓦那", "古巴"];
    "America/Lima" => en ["lima", "peru"] fr ["lima", "pérou"] es ["lima", "perú"] ru ["лима", "лиме", "перу"] ar ["ليما", "بيرو"] zh ["利马", "秘鲁"];
    "America/Mexico_City" => en ["mexico city", "mexico"] fr ["mexico", "mexique"] es ["ciudad de méxico", "méxico"] ru ["мехико", "мексика"] ar ["مكسيكو", "المكسيك"] zh ["墨西哥城", "墨西哥"];
    "America/Montevideo" => en ["montevideo", "uruguay"] fr ["montevideo", "uruguay"] es ["montevideo", "uruguay"] ru ["монтевидео", "уругвай"] ar ["مونتيفيديو", "أوروغواي"] zh ["蒙得维的亚", "乌拉圭"];
    "America/Montreal" => en ["montreal", "québec city"] fr ["montréal"] es ["montreal"] ru ["монреал~"] ar ["مونتريال"] zh ["蒙特利尔"];
    "America/New_York" => en ["new york", "washington", "minneapolis"] fr ["new york", "washington"] es ["nueva york", "washington"] ru ["нью-йорк~", "вашингтон~"] ar ["نيويورك", "واشنطن"] zh ["纽约", "华盛顿"];
    "America/Panama" => en ["panama city", "panama"] fr ["panama"] es ["ciudad de panamá", "panamá"] ru ["панам~"] ar ["بنما"] zh ["巴拿马"];
    "America/Port_of_Spain" => en ["port of spain", "trinidad and tobago"] fr ["port of spain", "trinité-et-tobago"] es ["puerto españa", "trinidad y tabago"] ru ["порт-оф-спейн~", "тринидад и тобаго"] ar ["بورت أوف سبين", "ترينيداد وتوباغو"] zh ["西班牙港", "特立尼达和多巴哥"];
    "America/Santiago" => en ["santiago", "chile"] fr ["santiago", "chili"] es ["santiago", "chile"] ru ["сантьяго", "чили"] ar ["سانتياغو", "شيلي"] zh ["圣地亚哥", "智利"];
    "America/Santo_Domingo" => en ["santo domingo", "dominican republic"] fr ["saint-domingue", "république dominicaine"] es ["santo domingo", "república dominicana"] ru ["санто-доминго", "доминиканская республика"] ar ["سانتو دومينغو", "الجمهورية الدومينيكية"] zh ["圣多明各", "多米尼加共和国"];
    "America/Sao_Paulo" => en ["são paulo", "brasilia", "rio de janeiro", "florianópolis", "curitiba"] fr ["são paulo", "brasilia", "rio de janeiro", "florianópolis"] es ["são paulo", "brasilia", "río de janeiro", "florianópolis"] ru ["сан-паулу", "бразилиа", "рио-де-жанейро", "флорианополис~"] ar ["ساو باولو", "برازيليا", "ريو دي جانيرو"] zh ["圣保罗", "巴西利亚", "里约热内卢"];
    "America/Toronto" => en ["toronto", "ottawa"] fr ["toronto", "ottawa"] es ["toronto", "ottawa"] ru ["торонто", "оттав~"] ar ["تورونتو", "أوتاوا"] zh ["多伦多", "渥太华"];
    "Asia/Almaty" => en ["almaty", "astana", "kazakhstan"] fr ["almaty", "astana", "kazakhstan"] es ["almaty", "astaná", "kazajstán"] ru ["алмат~", "астан~", "казахстан"] ar ["ألماتي", "أستانا", "كازاخستان"] zh ["阿拉木图", "阿斯塔纳", "哈萨克斯坦"];
    "Asia/Amman" => en ["amman", "jordan"] fr ["amman", "jordanie"] es ["ammán", "jordania"] ru ["амман~", "иордания"] ar ["عمان، الأردن", "الأردن"] zh ["安曼", "约旦"];
    "Asia/Bahrain" => en ["manama", "bahrain"] fr ["manama", "bahreïn"] es ["manama", "bahrein"] ru ["манам~", "бахрейн"] ar ["المنامة", "البحرين"] zh ["麦纳麦", "巴林"];
    "Asia/Baku" => en ["baku", "azerbaijan"] fr ["bakou", "azerbaïdjan"] es ["bakú", "azerbaiyán"] ru ["баку", "азербайджан"] ar ["باكو", "أذربيجان"] zh ["巴库", "阿塞拜疆"];
    "Asia/Bangkok" => en ["bangkok", "phuket", "thailand"] fr ["bangkok", "thaïlande"] es ["bangkok", "tailandia"] ru ["бангкок~", "таиланд"] ar ["بانكوك", "تايلاند"] zh ["曼谷", "泰国"];
    "Asia/Beirut" => en ["beirut", "lebanon"] fr ["beyrouth", "liban"] es ["beirut", "líbano"] ru ["бейрут~", "ливан"] ar ["بيروت", "لبنان"] zh ["贝鲁特", "黎巴嫩"];
    "Asia/Bishkek" => en ["bishkek", "kyrgyzstan"] fr ["bichkek", "kirghizistan"] es ["bishkek", "kirguistán"] ru ["бишкек~", "кыргызстан", "кыргызская республика"] ar ["بيشكيك", "قيرغيزستان"] zh ["比什凯克", "吉尔吉斯斯坦"];
    "Asia/Colombo" => en ["colombo", "sri lanka"] fr ["colombo", "sri lanka"] es ["colombo", "sri lanka"] ru ["коломбо", "шри-ланка"] ar ["كولومبو", "سري لانكا"] zh ["科伦坡", "斯里兰卡"];
    "Asia/Dubai" => en ["dubai", "abu dhabi", "united arab emirates"] fr ["dubaï", "abou dhabi", "émirats arabes unis"] es ["dubái", "abu dabi", "emiratos árabes unidos"] ru ["дубай", "дубае", "абу-даби", "объединенные арабские эмираты"] ar ["دبي", "أبوظبي", "الإمارات العربية المتحدة"] zh ["迪拜", "阿布扎比", "阿联酋"];
    "Asia/Ho_Chi_Minh" => en ["hanoi", "ho chi minh city", "da nang", "vietnam", "viet nam"] fr ["hanoï", "da nang", "viet nam"] es ["hanói", "da nang", "viet nam"] ru ["хано~", "дананг~", "вьетнам"] ar ["هانوي", "فيتنام"] zh ["河内", "岘港", "胡志明市", "越南"];
    "Asia/Jakarta" => en ["jakarta", "bandung"] fr ["jakarta"] es ["yakarta"] ru ["джакарт~"] ar ["جاكرتا"] zh ["雅加达"];
    "Asia/Kolkata" => en ["new delhi", "delhi", "bangalore", "mumbai", "india"] fr ["new delhi", "inde"] es ["nueva delhi", "india"] ru ["нью-дели", "индия"] ar ["نيودلهي", "الهند"] zh ["新德里", "印度"];
    "Asia/Kuala_Lumpur" => en ["kuala lumpur", "malaysia"] fr ["kuala lumpur", "malaisie"] es ["kuala lumpur", "malasia"] ru ["куала-лумпур~", "малайзия"] ar ["كوالالمبور", "ماليزيا"] zh ["吉隆坡", "马来西亚"];
    "Asia/Kuwait" => en ["kuwait"] fr ["koweït"] es ["kuwait"] ru ["кувейт~", "эль-кувейт~"] ar ["الكويت"] zh ["科威特"];
    "Asia/Manila" => en ["manila", "philippines"] fr ["manille", "philippines"] es ["manila", "filipinas"] ru ["манил~", "филиппины"] ar ["مانيلا", "الفلبين"] zh ["马尼拉", "菲律宾"];
    "Asia/Muscat" => en ["muscat", "oman"] fr ["mascate", "oman"] es ["mascate", "omán"] ru ["маскат~", "оман"] ar ["مسقط", "عمان"] zh ["马斯喀特", "阿曼"];
    "Asia/Qatar" => en ["doha", "qatar"] fr ["doha", "qatar"] es ["doha", "qatar"] ru ["доха", "дохе", "катар"] ar ["الدوحة", "قطر"] zh ["多哈", "卡塔尔"];
    "Asia/Riyadh" => en ["riyadh", "jeddah", "saudi arabia"] fr ["riyad", "djeddah", "arabie saoudite"] es ["riad", "yeda", "arabia saudita"] ru ["эр-рияд~", "саудовская аравия"] ar ["الرياض", "جدة", "المملكة العربية السعودية"] zh ["利雅得", "吉达", "沙特阿拉伯"];
    "Asia/Seoul" => en ["seoul", "busan", "jeju", "incheon", "korea"] fr ["séoul", "busan", "jeju", "corée"] es ["seúl", "busan", "jeju", "corea"] ru ["сеул~", "пусан~", "чеджу", "корея"] ar ["سيول", "بوسان", "كوريا"] zh ["首尔", "汉城", "釜山", "济州", "韩国"];
    "Asia/Shanghai" => en ["beijing", "shanghai", "shenzhen", "hangzhou", "wuxi", "china"] fr ["beijing", "pékin", "shanghai", "shenzhen", "chine"] es ["beijing", "pekín", "shanghái", "shenzhen", "china"] ru ["пекин~", "шанха~", "шэньчжэн~", "китай"] ar ["بيجين", "شنغهاي", "شنجن", "الصين"] zh ["北京", "上海", "深圳", "杭州", "无锡", "成都", "广州", "南京", "西安", "重庆", "中国"];
    "Asia/Singapore" => en ["singapore"] fr ["singapour"] es ["singapur"] ru ["сингапур~"] ar ["سنغافورة"] zh ["新加坡"];
    "Asia/Tashkent" => en ["tashkent", "samarkand", "uzbekistan"] fr ["tachkent", "ouzbékistan"] es ["tashkent", "uzbekistán"] ru ["ташкент~", "самарканд~", "узбекистан"] ar ["طشقند", "أوزبكستان"] zh ["塔什干", "乌兹别克斯坦"];
    "Asia/Tehran" => en ["tehran", "iran"] fr ["téhéran", "iran"] es ["teherán", "irán"] ru ["тегеран~", "иран"] ar ["طهران", "إيران"] zh ["德黑兰", "伊朗"];
    "Asia/Tokyo" => en ["tokyo", "kyoto", "osaka", "sapporo", "japan"] fr ["tokyo", "kyoto", "osaka", "japon"] es ["tokio", "kioto", "osaka", "japón"] ru ["токио", "киото", "осак~", "япония"] ar ["طوكيو", "كيوتو", "أوساكا", "اليابان"] zh ["东京", "京都", "大阪", "札幌", "日本"];
    "Asia/Yerevan" => en ["yerevan", "armenia"] fr ["erevan", "arménie"] es ["ereván", "armenia"] ru ["ереван~", "армения"] ar ["يريفان", "أرمينيا"] zh ["埃里温", "亚美尼亚"];
    "Australia/Sydney" => en ["sydney", "canberra", "melbourne"] fr ["sydney", "canberra", "melbourne"] es ["sídney", "canberra", "melbourne"] ru ["сидне~", "канберр~", "мельбурн~"] ar ["سيدني", "كانبيرا", "ملبورن"] zh ["悉尼", "堪培拉", "墨尔本"];
    "Europe/Athens" => en ["athens", "greece"] fr ["athènes", "grèce"] es ["atenas", "grecia"] ru ["афин~", "греция"] ar ["أثينا", "اليونان"] zh ["雅典", "希腊"];
    "Europe/Belgrade" => en ["belgrade", "serbia"] fr ["belgrade", "serbie"] es ["belgrado", "serbia"] ru ["белград~", "сербия"] ar ["بلغراد", "صربيا"] zh ["贝尔格莱德", "塞尔维亚"];
    "Europe/Berlin" => en ["berlin", "munich", "darmstadt", "frankfurt", "germany"] fr ["berlin", "munich", "francfort", "allemagne"] es ["berlín", "múnich", "alemania"] ru ["берлин~", "мюнхен~", "германия"] ar ["برلين", "ميونيخ", "ألمانيا"] zh ["柏林", "慕尼黑", "德国"];
    "Europe/Brussels" => en ["brussels", "belgium"] fr ["bruxelles", "belgique"] es ["bruselas", "bélgica"] ru ["брюссел~", "бельгия"] ar ["بروكسل", "بلجيكا"] zh ["布鲁塞尔", "比利时"];
    "Europe/Bucharest" => en ["bucharest", "romania"] fr ["bucarest", "roumanie"] es ["bucarest", "rumania"] ru ["бухарест~", "румыния"] ar ["بوخارست", "رومانيا"] zh ["布加勒斯特", "罗马尼亚"];
    "Europe/Budapest" => en ["budapest", "hungary"] fr ["budapest", "hongrie"] es ["budapest", "hungría"] ru ["будапешт~", "венгрия"] ar ["بودابست", "هنغاريا"] zh ["布达佩斯", "匈牙利"];
    "Europe/Copenhagen" => en ["copenhagen", "denmark"] fr ["copenhague", "danemark"] es ["copenhague", "dinamarca"] ru ["копенгаген~", "дания"] ar ["كوبنهاغن", "الدانمارك"] zh ["哥本哈根", "丹麦"];
    "Europe/Dublin" => en ["dublin", "ireland"] fr ["dublin", "irlande"] es ["dublín", "irlanda"] ru ["дублин~", "ирландия"] ar ["دبلن", "أيرلندا"] zh ["都柏林", "爱尔兰"];
    "Europe/Helsinki" => en ["helsinki", "finland"] fr ["helsinki", "finlande"] es ["helsinki", "finlandia"] ru ["хельсинки", "финляндия"] ar ["هلسنكي", "فنلندا"] zh ["赫尔辛基", "芬兰"];
    "Europe/Istanbul" => en ["istanbul", "ankara", "antalya", "turkey", "türkiye"] fr ["istanbul", "ankara", "antalya", "turquie", "türkiye"] es ["estambul", "ankara", "antalya", "turquía", "türkiye"] ru ["стамбул~", "анкар~", "анталь~", "турция"] ar ["إسطنبول", "أنقرة", "أنطاليا", "تركيا"] zh ["伊斯坦布尔", "安卡拉", "安塔利亚", "土耳其"];
    "Europe/Kyiv" => en ["kyiv", "kiev", "ukraine"] fr ["kyiv", "kiev", "ukraine"] es ["kyiv", "kiev", "ucrania"] ru ["киев~", "украина"] ar ["كييف", "أوكرانيا"] zh ["基辅", "乌克兰"];
    "Europe/Lisbon" => en ["lisbon", "portugal"] fr ["lisbonne", "portugal"] es ["lisboa", "portugal"] ru ["лиссабон~", "португалия"] ar ["لشبونة", "البرتغال"] zh ["里斯本", "葡萄牙"];
    "Europe/Ljubljana" => en ["ljubljana", "bled", "slovenia"] fr ["ljubljana", "slovénie"] es ["liubliana", "eslovenia"] ru ["люблян~", "словения"] ar ["ليوبليانا", "سلوفينيا"] zh ["卢布尔雅那", "斯洛文尼亚"];
    "Europe/London" => en ["london", "ipswich", "edinburgh", "united kingdom"] fr ["londres", "royaume-uni"] es ["londres", "reino unido"] ru ["лондон~", "великобритания", "соединенное королевство"] ar ["لندن", "المملكة المتحدة"] zh ["伦敦", "英国"];
    "Europe/Madrid" => en ["madrid", "barcelona", "seville", "valencia"] fr ["madrid", "barcelone", "séville"] es ["madrid", "barcelona", "sevilla", "valencia", "málaga"] ru ["мадрид~", "барселон~"] ar ["مدريد", "برشلونة"] zh ["马德里", "巴塞罗那"];
    "Europe/Minsk" => en ["minsk", "belarus"] fr ["minsk", "bélarus"] es ["minsk", "belarús"] ru ["минск~", "беларусь"] ar ["مينسك", "بيلاروس"] zh ["明斯克", "白俄罗斯"];
    "Europe/Moscow" => en ["moscow", "saint petersburg", "st. petersburg"] fr ["moscou", "saint-pétersbourg"] es ["moscú", "san petersburgo"] ru ["москв~", "московск~", "санкт-петербург~"] ar ["موسكو", "سانت بطرسبرغ"] zh ["莫斯科", "圣彼得堡"];
    "Europe/Oslo" => en ["oslo", "norway"] fr ["oslo", "norvège"] es ["oslo", "noruega"] ru ["осло", "норвегия"] ar ["أوسلو", "النرويج"] zh ["奥斯陆", "挪威"];
    "Europe/Paris" => en ["paris", "lannion", "sophia antipolis", "nice", "lyon"] fr ["paris", "lannion", "sophia antipolis", "sophia-antipolis", "lyon"] es ["parís", "sophia antipolis", "lyon"] ru ["париж~", "лион~"] ar ["باريس", "ليون"] zh ["巴黎", "里昂"];
    "Europe/Prague" => en ["prague", "czech republic", "czechia"] fr ["prague", "république tchèque", "tchéquie"] es ["praga", "república checa", "chequia"] ru ["праг~", "чешская республика", "чехия"] ar ["براغ", "الجمهورية التشيكية"] zh ["布拉格", "捷克"];
    "Europe/Riga" => en ["riga", "latvia"] fr ["riga", "lettonie"] es ["riga", "letonia"] ru ["рига", "риге", "латвия"] ar ["ريغا", "لاتفيا"] zh ["里加", "拉脱维亚"];
    "Europe/Rome" => en ["rome", "turin", "milan", "italy"] fr ["rome", "turin", "milan", "italie"] es ["roma", "turín", "milán", "italia"] ru ["рим", "риме", "римск~", "турин~", "милан~", "италия"] ar ["روما", "تورينو", "ميلانو", "إيطاليا"] zh ["罗马", "都灵", "米兰", "意大利"];
    "Europe/Sofia" => en ["sofia", "bulgaria"] fr ["sofia", "bulgarie"] es ["sofía", "bulgaria"] ru ["софия", "софии", "болгария"] ar ["صوفيا", "بلغاريا"] zh ["索非亚", "保加利亚"];
    "Europe/Stockholm" => en ["stockholm", "sweden"] fr ["stockholm", "suède"] es ["estocolmo", "suecia"] ru ["стокгольм~", "швеция"] ar ["ستوكهولم", "السويد"] zh ["斯德哥尔摩", "瑞典"];
    "Europe/Tallinn" => en ["tallinn", "estonia"] fr ["tallinn", "estonie"] es ["tallin", "estonia"] ru ["таллинн~", "таллин~", "эстония"] ar ["تالين", "إستونيا"] zh ["塔林", "爱沙尼亚"];
    "Europe/Vienna" => en ["vienna", "austria"] fr ["vienne", "autriche"] es ["viena", "austria"] ru ["вена", "вене", "венск~", "австрия"] ar ["فيينا", "النمسا"] zh ["维也纳", "奥地利"];
    "Europe/Vilnius" => en ["vilnius", "lithuania"] fr ["vilnius", "lituanie"] es ["vilna", "lituania"] ru ["вильнюс~", "литва"] ar ["فيلنيوس", "ليتوانيا"] zh ["维尔纽斯", "立陶宛"];
    "Europe/Warsaw" => en ["warsaw", "krakow", "poland"] fr ["varsovie", "cracovie", "pologne"] es ["varsovia", "cracovia", "polonia"] ru ["варшав~", "краков~", "польша"] ar ["وارسو", "كراكوف", "بولندا"] zh ["华沙", "克拉科夫", "波兰"];
    "Europe/Zurich" => en ["bern", "lausanne", "zurich", "montreux"] fr ["berne", "lausanne", "zurich", "montreux"] es ["berna", "lausana", "zúrich", "montreux"] ru ["берн~", "лозанн~", "цюрих~", "монтрё"] ar ["برن", "لوزان", "زيوريخ"] zh ["伯尔尼", "洛桑", "苏黎世"];
}
