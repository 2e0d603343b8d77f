//! French.

use super::vocabulary::*;

pub static WORDS: Words = Words {
    code: "fr",
    union_name: &["UNION INTERNATIONALE DES TÉLÉCOMMUNICATIONS", "Union internationale des télécommunications"],
    bureau: &["Bureau de la normalisation des télécommunications"],
    dateline: "Genève, le {date}",
    labels: Labels {
        reference: &["Réf."],
        telephone: &["Tél."],
        fax: &["Fax", "Télécopie"],
        email: &["E-mail", "Courriel"],
        web: &["Web"],
        to: &["Aux"],
        subject: &["Objet"],
    },
    reference: &["Lettre collective TSB {number}"],
    annex_of: "(de la Lettre collective TSB {number})",
    bodies: Bodies {
        study_group: Forms { bare: "la Commission d'études {n}", of: "de la Commission d'études {n}" },
        working_party: Forms { bare: "le Groupe de travail {p}/{n}", of: "du Groupe de travail {p}/{n}" },
        working_parties: Forms { bare: "les Groupes de travail {ps}/{n}", of: "des Groupes de travail {ps}/{n}" },
        regional_group: Forms {
            bare: "le Groupe régional de la Commission d'études {n} pour {region} ({code})",
            of: "du Groupe régional de la Commission d'études {n} pour {region} ({code})",
        },
        advisory_group: Forms {
            bare: "le Groupe consultatif de la normalisation des télécommunications (GCNT)",
            of: "du Groupe consultatif de la normalisation des télécommunications (GCNT)",
        },
    },
    regions: &[
        ("AFR", "l'Afrique"),
        ("LAC", "l'Amérique latine et les Caraïbes"),
        ("ARB", "la région des États arabes"),
    ],
    dates: Dates {
        months: &[[
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ]],
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        first: "1er",
        day: "{d} {m} {y}",
        on: "le {day}",
        short: [
            &["{d}-{e} {m} {y}", "{d} au {e} {m} {y}"],
            &["{d} {m} - {e} {n} {y}", "{d} {m} – {e} {n} {y}", "{d} {m} au {e} {n} {y}"],
            &["{d} {m} {y} – {e} {n} {z}", "{d} {m} {y} au {e} {n} {z}"],
        ],
        long: [
            &["du {d} au {e} {m} {y}", "du {d} au {e} {m} {y} inclus"],
            &["du {d} {m} au {e} {n} {y}", "du {d} {m} au {e} {n} {y} inclus"],
            &["du {d} {m} {y} au {e} {n} {z}"],
        ],
        time: &["{h} h {mm}", "{h}h{mm}"],
        full_hour: &["{h} heures"],
    },
    places: Places {
        geneva: "Genève",
        at_headquarters: &["au siège de l'UIT, à Genève,", "à Genève, au siège de l'UIT,"],
        at_town: "à {town},",
        towns: &["Le Caire, Égypte", "Buenos Aires, Argentine", "Séoul, République de Corée"],
    },
    addressees: &[
        (
            "member-states",
            &["Administrations des États Membres de l'Union", "Administrations des Etats Membres de l'Union"],
        ),
        ("state-of-palestine", &["État de Palestine (Rés. 99 (Rév. Dubaï, 2018))"]),
        ("sector-members", &["Membres du Secteur UIT-T"]),
        ("associates", &["Associés de l'UIT-T participant aux travaux de la Commission d'études {n}"]),
        ("academia", &["Établissements universitaires participant aux travaux de l'UIT"]),
    ],
    to: "",
    salutation: &["Madame, Monsieur,", "Madame,\nMonsieur,"],
    sentences: Sentences {
        subject: &["Réunion {of_body}; {place}, {range}", "Réunion {of_body}, {place}, {range}"],
        subject_second_line: "{place}, {range}",
        subject_virtual: &["Réunion {of_body}; entièrement virtuelle, {range}", "Réunion virtuelle {of_body}; {range}"],
        invitation: &[
            "J'ai le plaisir de vous inviter à participer à la prochaine réunion {of_body}{titled}, qui se tiendra {at} {range}.",
            "J'ai l'honneur de vous inviter à assister à la réunion {of_body}{titled}, qui aura lieu {at} {range}.",
            "J'ai l'honneur de vous informer que la réunion {of_body}{titled} se tiendra {at} {range}.",
        ],
        invitation_virtual: &[
            "J'ai le plaisir de vous inviter à participer à la prochaine réunion {of_body}{titled}, qui se déroulera de manière entièrement virtuelle {range}.",
            "J'ai l'honneur de vous inviter à la réunion virtuelle {of_body}{titled}, qui se tiendra {range}.",
        ],
        parties: &[
            "J'ai l'honneur de vous inviter à participer aux réunions {of_body}, qui se tiendront {at} selon le calendrier suivant:",
        ],
        party: "Groupe de travail {p}/{n}{titled}: {range}, ouverture à {time};",
        opening: &[
            "La réunion s'ouvrira à {time} le premier jour.",
            "La réunion débutera à {time} le {weekday} {day}.",
            "La séance d'ouverture débutera le premier jour à {time}.",
        ],
        registration: &[
            "L'enregistrement des participants débutera à {time} à l'entrée du bâtiment Montbrillant.",
            "Les participants pourront s'inscrire à partir de {time} à l'entrée Montbrillant.",
        ],
        registration_abroad: &["L'enregistrement des participants débutera à {time} sur le lieu de la réunion."],
        hours: &[
            "Les séances auront lieu tous les jours ouvrables de {from} à {to}, heure de Genève, au moyen de la plate-forme MyMeetings.",
            "Les séances se dérouleront de {from} à {to}, heure de Genève, au moyen de l'outil de participation à distance MyMeetings.",
        ],
        remote: &[
            "La participation à distance sera assurée pour toutes les séances.",
            "Il sera possible de participer à distance à toutes les séances.",
        ],
        english_only: &[
            "La réunion aura lieu en anglais uniquement, sans interprétation.",
            "La réunion se déroulera exclusivement en anglais et aucune interprétation ne sera assurée.",
        ],
        interpretation: &["L'interprétation sera assurée dans les six langues officielles de l'Union."],
        no_fellowships: &["Aucune bourse ne sera accordée pour cette réunion."],
        questions: &["La réunion portera sur les Questions suivantes: {questions}.", "Seront examinées: {questions}."],
        items: &[
            "Il est prévu de prendre des décisions sur les projets de texte suivants:",
            "La réunion est appelée à statuer sur les textes suivants:",
        ],
        workshop: &[
            "Un atelier sur le thème \"{title}\" se tiendra au même endroit le {day} et commencera à {time}.",
            "La réunion sera précédée d'un atelier de l'UIT intitulé «{title}», qui aura lieu le {day} à partir de {time}.",
        ],
        earlier: &[
            "À sa réunion précédente (Genève, {range}), {group} a arrêté son plan de travail.",
            "Cette décision a été prise à la dernière réunion {of_group} (Genève, {range}).",
        ],
        chair: &[
            "Le projet d'ordre du jour, établi par le Président {of_body}, {mr} {name} ({country}), figure dans l'Annexe {annex}.",
            "Le projet d'ordre du jour, préparé d'entente avec le Président {of_body} ({mr} {name}, {country}), figure dans l'Annexe {annex}.",
        ],
        no_chair: "Le projet d'ordre du jour figure dans l'Annexe {annex}.",
        wishes: &["Je vous souhaite une réunion constructive et agréable."],
        closing: &["Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération."],
        director: &[
            "Directeur du Bureau de la\nnormalisation des télécommunications",
            "Directeur du Bureau de la normalisation des télécommunications",
        ],
    },
    lists: Lists {
        comma: ", ",
        and: " et ",
        question: "Question {id}",
        titled: " ({title})",
        actions: [
            &["Détermination (TAP)", "Détermination (TAP):"],
            &["Consentement (AAP)", "Consentement (AAP):"],
            &["Accord", "Accord:"],
        ],
        item: &["{designation} «{title}», {question}", "{designation}, \"{title}\" ({question})"],
        last: ".",
        next: ";",
    },
    deadlines: Deadlines {
        heading: &["Principales échéances:", "Délais à respecter:"],
        rows: &[
            (
                "captioning",
                &["Soumission des demandes de sous-titrage en temps réel et/ou d'interprétation en langue des signes"],
            ),
            (
                "translation",
                &[
                    "Soumission des contributions des membres de l'UIT-T pour lesquelles une traduction est demandée",
                    "Soumission des contributions pour lesquelles une traduction est demandée",
                ],
            ),
            (
                "fellowship",
                &["Soumission des demandes de bourse", "Soumission des demandes de bourse (voir l'Annexe A)"],
            ),
            (
                "interpretation",
                &[
                    "Soumission des demandes d'interprétation",
                    "Soumission des demandes d'interprétation (via le formulaire d'inscription en ligne)",
                ],
            ),
            (
                "registration",
                &["Préinscription", "Préinscription (en ligne, sur la page d'accueil de la Commission d'études)"],
            ),
            (
                "visa",
                &[
                    "Soumission des demandes de lettres à l'appui des demandes de visa",
                    "Demandes de lettre d'appui pour l'obtention d'un visa",
                ],
            ),
            (
                "contributions",
                &[
                    "Soumission des contributions des membres de l'UIT-T",
                    "Soumission des contributions des membres de l'UIT-T (par le système de soumission directe des documents)",
                ],
            ),
        ],
        dated: &[
            (
                "contributions",
                &[
                    "Les contributions doivent parvenir au TSB au plus tard le {date}.",
                    "La date limite de soumission des contributions est le {date}.",
                ],
            ),
            (
                "registration",
                &[
                    "Les participants sont priés de s'inscrire en ligne au plus tard le {date}.",
                    "Le formulaire d'inscription doit être renvoyé au TSB avant le {date}.",
                ],
            ),
            ("fellowship", &["Les demandes de bourse doivent parvenir à l'UIT au plus tard le {date}."]),
        ],
        relative: &[
            (
                "translation",
                "P2M",
                &[
                    "Les contributions pour lesquelles une traduction est demandée doivent être reçues au moins deux mois avant la réunion.",
                    "Les contributions reçues au moins deux mois avant le début de la réunion peuvent être traduites, sur demande.",
                ],
            ),
            (
                "visa",
                "P1M",
                &[
                    "Le visa doit être demandé au moins un mois avant le début de la réunion auprès de la représentation de la Suisse dans votre pays.",
                ],
            ),
            (
                "contributions",
                "P12D",
                &[
                    "Le délai de soumission des contributions est de 12 (douze) jours calendaires avant la réunion.",
                    "Les contributions doivent parvenir au TSB au moins douze jours calendaires avant la réunion.",
                ],
            ),
        ],
        both: &[
            "Le délai de soumission des contributions est de 12 (douze) jours calendaires avant la réunion, soit au plus tard le {date}.",
        ],
        registration_again: &[
            "La préinscription est obligatoire et doit être effectuée en ligne au moins un mois avant le début de la réunion.",
        ],
    },
    annexes: Annexes {
        count: &["Annexes: 2", "Annexes : 2"],
        heading: &["ANNEXE {annex}", "Annexe {annex}"],
        practical: &["Informations pratiques", "Informations pratiques concernant la réunion"],
        paper: "La réunion se déroulera sans papier.",
        circular: &[
            "Comme indiqué dans la Circulaire TSB {circular}, l'inscription doit être approuvée par le coordonnateur.",
        ],
        agenda: &["Projet d'ordre du jour", "Projet d'ordre du jour de la réunion"],
        agenda_line: "{place}, {range}",
        agenda_items: [
            "Ouverture de la réunion",
            "Adoption de l'ordre du jour",
            "Droits de propriété intellectuelle",
            "Attribution des documents",
            "Rapports des activités intermédiaires",
            "Examen des contributions reçues",
            "Propositions de nouveaux sujets d'étude",
            "Notes de liaison à envoyer",
            "Activités et réunions futures",
            "Divers",
            "Examen du projet de rapport",
            "Clôture de la réunion",
        ],
        agenda_actions: [
            "Détermination de projets de Recommandation",
            "Consentement relatif à des projets de Recommandation",
            "Accord relatif à des textes non normatifs",
        ],
    },
    names: Names {
        chairs: &[
            ("M.", "Jean Smithson", "États-Unis"),
            ("M.", "Arnaud TADDEI", "Suisse"),
            ("M.", "Heung-Youl YOUM", "République de Corée"),
            ("M.", "P.A. Probst", "Suisse"),
        ],
        directors: ["Th. Irmer", "Houlin Zhao", "Malcolm Johnson", "Chaesub Lee", "Seizo Onoe"],
        groups: [
            "Sécurité",
            "Réseaux futurs et informatique en nuage",
            "Qualité de fonctionnement, qualité de service et qualité d'expérience",
            "Environnement et changement climatique",
            "Spécifications de signalisation et protocoles",
            "Internet des objets et villes intelligentes",
        ],
        questions: [
            "Services d'application sécurisés",
            "Sécurité de l'informatique en nuage",
            "Gestion d'identité",
            "Efficacité énergétique des réseaux",
            "Protocoles d'interconnexion",
            "Essais des terminaux",
        ],
        items: [
            "Exigences de sécurité applicables aux registres distribués",
            "Cadre de gestion des ressources",
            "Architecture fonctionnelle des passerelles de confiance",
            "Lignes directrices pour la mesure de la qualité",
            "Prescriptions relatives à l'échange de données",
            "Cas d'utilisation de l'apprentissage automatique",
            "Aperçu des services convergents",
            "Interfaces des réseaux d'accès",
        ],
        workshops: [
            "Sécurité de l'identité numérique",
            "Qualité de service dans les réseaux 5G",
            "Normes vertes pour les villes",
        ],
    },
    footer: "Union internationale des télécommunications • Place des Nations • CH-1211 Genève 20 • Suisse\nTél.: +41 22 730 5111 • Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int",
};
