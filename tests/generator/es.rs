//! Spanish.

use super::vocabulary::*;

pub static WORDS: Words = Words {
    code: "es",
    union_name: &["UNIÓN INTERNACIONAL DE TELECOMUNICACIONES", "Unión Internacional de Telecomunicaciones"],
    bureau: &["Oficina de Normalización de las Telecomunicaciones"],
    dateline: "Ginebra, {date}",
    labels: Labels {
        reference: &["Ref."],
        telephone: &["Tel."],
        fax: &["Fax"],
        email: &["Correo-e", "Correo electrónico"],
        web: &["Web"],
        to: &["A"],
        subject: &["Asunto"],
    },
    reference: &["Carta Colectiva TSB {number}"],
    annex_of: "(a la Carta Colectiva TSB {number})",
    bodies: Bodies {
        study_group: Forms { bare: "la Comisión de Estudio {n}", of: "de la Comisión de Estudio {n}" },
        working_party: Forms { bare: "el Grupo de Trabajo {p}/{n}", of: "del Grupo de Trabajo {p}/{n}" },
        working_parties: Forms { bare: "los Grupos de Trabajo {ps}/{n}", of: "de los Grupos de Trabajo {ps}/{n}" },
        regional_group: Forms {
            bare: "el Grupo Regional de la Comisión de Estudio {n} para {region} ({code})",
            of: "del Grupo Regional de la Comisión de Estudio {n} para {region} ({code})",
        },
        advisory_group: Forms {
            bare: "el Grupo Asesor de Normalización de las Telecomunicaciones (GANT)",
            of: "del Grupo Asesor de Normalización de las Telecomunicaciones (GANT)",
        },
    },
    regions: &[("AFR", "África"), ("LAC", "América Latina y el Caribe"), ("ARB", "la Región Árabe")],
    dates: Dates {
        months: &[[
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ]],
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        first: "1",
        day: "{d} de {m} de {y}",
        on: "el {day}",
        short: [
            &["{d}-{e} de {m} de {y}", "{d} a {e} de {m} de {y}"],
            &["{d} de {m} – {e} de {n} de {y}", "{d} de {m}-{e} de {n} de {y}"],
            &["{d} de {m} de {y} – {e} de {n} de {z}"],
        ],
        long: [
            &["del {d} al {e} de {m} de {y}", "del {d} al {e} de {m} de {y}, ambos inclusive"],
            &["del {d} de {m} al {e} de {n} de {y}", "del {d} de {m} al {e} de {n} de {y}, ambos inclusive"],
            &["del {d} de {m} de {y} al {e} de {n} de {z}"],
        ],
        time: &["{hh}:{mm} horas", "{hh}.{mm} horas"],
        full_hour: &[],
    },
    places: Places {
        geneva: "Ginebra",
        at_headquarters: &["en la sede de la UIT, Ginebra,", "en la sede de la UIT en Ginebra,"],
        at_town: "en {town},",
        towns: &["El Cairo, Egipto", "Buenos Aires, Argentina", "Seúl, República de Corea"],
    },
    addressees: &[
        ("member-states", &["Administraciones de los Estados Miembros de la Unión"]),
        ("state-of-palestine", &["Estado de Palestina (Res. 99 (Rev. Dubái, 2018))"]),
        ("sector-members", &["Miembros de Sector del UIT-T", "Miembros del Sector UIT-T"]),
        (
            "associates",
            &[
                "Asociados del UIT-T que participan en los trabajos de la Comisión de Estudio {n}",
                "Asociados del UIT-T de la Comisión de Estudio {n}",
            ],
        ),
        ("academia", &["Instituciones Académicas de la UIT", "Instituciones Académicas miembros de la UIT"]),
    ],
    to: "",
    salutation: &["Muy Señora mía/Muy Señor mío:", "Muy Señor mío/Muy Señora mía:"],
    sentences: Sentences {
        subject: &["Reunión {of_body}; {place}, {range}", "Reunión {of_body}, {place}, {range}"],
        subject_second_line: "{place}, {range}",
        subject_virtual: &["Reunión {of_body}; totalmente virtual, {range}", "Reunión virtual {of_body}; {range}"],
        invitation: &[
            "Me complace invitarle a la próxima reunión {of_body}{titled}, que se celebrará {at} {range}.",
            "Tengo el placer de invitarle a participar en la reunión {of_body}{titled}, que tendrá lugar {at} {range}.",
            "Tengo el honor de comunicarle que la reunión {of_body}{titled} se celebrará {at} {range}.",
        ],
        invitation_virtual: &[
            "Me complace invitarle a la próxima reunión {of_body}{titled}, que se celebrará de manera totalmente virtual {range}.",
            "Tengo el placer de invitarle a participar en la reunión virtual {of_body}{titled}, que tendrá lugar {range}.",
        ],
        parties: &[
            "Me complace invitarle a las reuniones {of_body}, que se celebrarán {at} según el calendario siguiente:",
        ],
        party: "Grupo de Trabajo {p}/{n}{titled}: {range}; apertura a las {time};",
        opening: &[
            "La reunión comenzará a las {time} del primer día.",
            "La apertura tendrá lugar el {weekday} {day} a las {time}.",
            "La reunión dará comienzo a las {time} el primer día.",
        ],
        registration: &[
            "La inscripción de los participantes comenzará a las {time} en la entrada del edificio Montbrillant.",
            "Los participantes podrán inscribirse a partir de las {time} en la entrada de Montbrillant.",
        ],
        registration_abroad: &["La inscripción de los participantes comenzará a las {time} en el lugar de la reunión."],
        hours: &[
            "Las sesiones se celebrarán todos los días laborables de las {from} a las {to}, hora de Ginebra, mediante la herramienta MyMeetings.",
        ],
        remote: &[
            "Se ofrecerá la posibilidad de participar a distancia en todas las sesiones.",
            "Se facilitará la participación a distancia en todas las sesiones.",
        ],
        english_only: &[
            "La reunión se celebrará únicamente en inglés, sin interpretación.",
            "La reunión se desarrollará exclusivamente en inglés y no se facilitará interpretación.",
        ],
        interpretation: &["Se facilitará interpretación en los seis idiomas oficiales de la Unión."],
        no_fellowships: &["No se concederán becas para asistir a esta reunión."],
        questions: &[
            "La reunión se ocupará de las siguientes Cuestiones: {questions}.",
            "En la reunión se examinarán: {questions}.",
        ],
        items: &[
            "Está previsto adoptar decisiones sobre los siguientes proyectos:",
            "La reunión debe pronunciarse sobre los siguientes textos:",
        ],
        workshop: &[
            "El {day} se celebrará en el mismo lugar un Taller sobre \"{title}\", que empezará a las {time}.",
            "La reunión irá precedida de un Taller de la UIT sobre \"{title}\", que tendrá lugar el {day} a partir de las {time}.",
        ],
        earlier: &[
            "En su reunión anterior (Ginebra, {range}), {group} acordó su plan de trabajo.",
            "Así lo decidió {group} en su última reunión (Ginebra, {range}).",
        ],
        chair: &[
            "El proyecto de orden del día, preparado por el Presidente {of_body}, {mr} {name} ({country}), figura en el Anexo {annex}.",
            "El proyecto de orden del día, preparado de acuerdo con el Presidente {of_body} ({mr} {name}, {country}), figura en el Anexo {annex}.",
        ],
        no_chair: "El proyecto de orden del día figura en el Anexo {annex}.",
        wishes: &["Le deseo una reunión agradable y provechosa."],
        closing: &["Le saluda atentamente,", "Atentamente,"],
        director: &[
            "Director de la Oficina de\nNormalización de las Telecomunicaciones",
            "Director de la Oficina de Normalización de las Telecomunicaciones",
        ],
    },
    lists: Lists {
        comma: ", ",
        and: " y ",
        question: "Cuestión {id}",
        titled: " ({title})",
        actions: [
            &["Determinación (TAP)", "Determinación (TAP):"],
            &["Consentimiento (AAP)", "Consentimiento (AAP):"],
            &["Acuerdo", "Acuerdo:"],
        ],
        item: &["{designation} \"{title}\", {question}", "{designation}, \"{title}\" ({question})"],
        last: ".",
        next: ";",
    },
    deadlines: Deadlines {
        heading: &["Plazos clave:", "Plazos fundamentales:"],
        rows: &[
            (
                "captioning",
                &["Presentación de solicitudes de subtitulado en tiempo real y/o interpretación en lengua de signos"],
            ),
            (
                "translation",
                &[
                    "Presentación de contribuciones de los miembros del UIT-T cuya traducción se solicite",
                    "Presentación de contribuciones cuya traducción se solicite",
                ],
            ),
            (
                "fellowship",
                &["Presentación de solicitudes de beca", "Presentación de solicitudes de beca (véase el Anexo A)"],
            ),
            (
                "interpretation",
                &[
                    "Presentación de solicitudes de interpretación",
                    "Presentación de solicitudes de interpretación (mediante el formulario de inscripción en línea)",
                ],
            ),
            (
                "registration",
                &["Inscripción previa (en línea, desde la página de la Comisión de Estudio)", "Preinscripción"],
            ),
            (
                "visa",
                &[
                    "Presentación de solicitudes de cartas de apoyo para el visado",
                    "Solicitud de cartas de apoyo al visado",
                ],
            ),
            (
                "contributions",
                &[
                    "Presentación de contribuciones de los miembros del UIT-T",
                    "Presentación de contribuciones de los miembros del UIT-T (mediante el sistema de publicación directa de documentos)",
                ],
            ),
        ],
        dated: &[
            (
                "contributions",
                &[
                    "Las contribuciones deben llegar a la TSB a más tardar el {date}.",
                    "El plazo para la presentación de contribuciones vence el {date}.",
                ],
            ),
            (
                "registration",
                &[
                    "Se ruega a los participantes que se inscriban en línea a más tardar el {date}.",
                    "El formulario de inscripción debe enviarse a la TSB antes del {date}.",
                ],
            ),
            ("fellowship", &["Las solicitudes de beca deben llegar a la UIT a más tardar el {date}."]),
        ],
        relative: &[
            (
                "translation",
                "P2M",
                &[
                    "Las contribuciones cuya traducción se solicite deben recibirse al menos dos meses antes de la reunión.",
                    "Las contribuciones recibidas al menos dos meses antes del comienzo de la reunión podrán traducirse, si así se solicita.",
                ],
            ),
            (
                "visa",
                "P1M",
                &[
                    "El visado debe solicitarse al menos un mes antes del comienzo de la reunión ante la representación de Suiza en su país.",
                ],
            ),
            (
                "contributions",
                "P12D",
                &[
                    "El plazo para las contribuciones es de 12 (doce) días naturales antes de la reunión.",
                    "Las contribuciones deben llegar a la TSB al menos doce días naturales antes de la reunión.",
                ],
            ),
        ],
        both: &[
            "El plazo para las contribuciones es de 12 (doce) días naturales antes de la reunión, es decir, a más tardar el {date}.",
        ],
        registration_again: &[
            "La inscripción previa es obligatoria y debe realizarse en línea al menos un mes antes del comienzo de la reunión.",
        ],
    },
    annexes: Annexes {
        count: &["Anexos: 2"],
        heading: &["ANEXO {annex}", "Anexo {annex}"],
        practical: &["Información práctica", "Información práctica sobre la reunión"],
        paper: "La reunión se desarrollará sin papel.",
        circular: &[
            "Según se indica en la Circular TSB {circular}, la inscripción requiere la aprobación del coordinador.",
        ],
        agenda: &["Proyecto de orden del día", "Proyecto de orden del día de la reunión"],
        agenda_line: "{place}, {range}",
        agenda_items: [
            "Apertura de la reunión",
            "Aprobación del orden del día",
            "Derechos de propiedad intelectual",
            "Atribución de documentos",
            "Informes de las actividades intermedias",
            "Examen de las contribuciones recibidas",
            "Propuestas de nuevos temas de trabajo",
            "Declaraciones de coordinación de salida",
            "Actividades y reuniones futuras",
            "Otros asuntos",
            "Examen del proyecto de Informe",
            "Clausura de la reunión",
        ],
        agenda_actions: [
            "Determinación de proyectos de Recomendación",
            "Consentimiento de proyectos de Recomendación",
            "Acuerdo sobre textos no normativos",
        ],
    },
    names: Names {
        chairs: &[
            ("Sr.", "Juan Smithson", "Estados Unidos"),
            ("Sr.", "Arnaud TADDEI", "Suiza"),
            ("Dr.", "Heung-Youl YOUM", "República de Corea"),
            ("Sr.", "P.A. Probst", "Suiza"),
        ],
        directors: ["Th. Irmer", "Houlin Zhao", "Malcolm Johnson", "Chaesub Lee", "Seizo Onoe"],
        groups: [
            "Seguridad",
            "Redes futuras y computación en la nube",
            "Calidad de funcionamiento, calidad de servicio y calidad percibida",
            "Medio ambiente y cambio climático",
            "Requisitos de señalización y protocolos",
            "Internet de las cosas y ciudades inteligentes",
        ],
        questions: [
            "Servicios de aplicación seguros",
            "Seguridad de la computación en la nube",
            "Gestión de identidad",
            "Eficiencia energética de las redes",
            "Protocolos de interconexión",
            "Pruebas de terminales",
        ],
        items: [
            "Requisitos de seguridad para registros distribuidos",
            "Marco para la gestión de recursos",
            "Arquitectura funcional de pasarelas fiables",
            "Directrices para la medición de la calidad",
            "Requisitos para el intercambio de datos",
            "Casos de uso del aprendizaje automático",
            "Visión general de los servicios convergentes",
            "Interfaces de las redes de acceso",
        ],
        workshops: [
            "Seguridad de la identidad digital",
            "Calidad de servicio en las redes 5G",
            "Normas verdes para las ciudades",
        ],
    },
    footer: "Unión Internacional de Telecomunicaciones • Place des Nations • CH-1211 Ginebra 20 • Suiza\nTel.: +41 22 730 5111 • Fax: +41 22 733 7256 • Correo-e: itumail@itu.int • www.itu.int",
};
