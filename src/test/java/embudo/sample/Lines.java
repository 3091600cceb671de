package embudo.sample;

/** Invented words of people: what they write in webinars, reviews and tickets. */
final class Lines {
    private static final String[] CHAT_ES = {
        "¡Hola desde {0}!",
        "Muy claro, gracias",
        "¿Se comparte la grabación?",
        "Aquí {0}, os leo",
        "Justo lo que buscaba",
        "Nos pasa igual en el equipo",
        "¡Qué buen ejemplo!",
        "Se oye perfecto",
        "Me lo apunto",
        "Eso lo probamos y funcionó",
        "No veo la pantalla",
        "Ahora sí se ve",
        "Gracias por la plantilla",
        "Buena pregunta",
        "Me interesa el programa"
    };
    private static final String[] CHAT_EN = {
        "Hello from {0}!",
        "Very clear, thanks",
        "Will there be a recording?",
        "Same here in {0}",
        "Just what I was looking for",
        "We have that problem too",
        "Great example",
        "Sound is fine",
        "Noted",
        "We tried that, it works",
        "I can't see the slides",
        "Now I can",
        "Thanks for the template",
        "Good question",
        "Interested in the programme"
    };
    private static final String[] QUESTION_ES = {
        "¿Cuánto cuesta el programa?",
        "¿Se integra con nuestro CRM?",
        "¿Hay plan para equipos?",
        "¿Cuánto se tarda en ver resultados?",
        "¿Sirve para tiendas pequeñas?",
        "¿Cómo medís la conversión?",
        "¿Qué pasa con los datos personales?",
        "¿Se puede pagar a plazos?",
        "¿Incluye acompañamiento?",
        "¿Y si ya usamos otra herramienta?"
    };
    private static final String[] QUESTION_EN = {
        "How much is the programme?",
        "Does it work with our CRM?",
        "Is there a team plan?",
        "How long until we see results?",
        "Is it right for a small shop?",
        "How do you measure conversion?",
        "Where is the personal data kept?",
        "Can we pay in instalments?",
        "Is there any coaching?",
        "What if we use another tool?"
    };
    private static final String[][] ANSWERS_ES = {
        {"Email", "Redes", "Anuncios"}, {"Sí", "No", "Aún no"}, {"Este mes", "Este año", "No sé"}
    };
    private static final String[][] ANSWERS_EN = {
        {"Email", "Social", "Ads"}, {"Yes", "No", "Not yet"}, {"This month", "This year", "Unsure"}
    };
    private static final String[][] REVIEWS_ES = {
        {"Esperaba más ejemplos.", "No era lo que buscaba.", "Demasiado básico para nosotros."},
        {"Correcto, sin más.", "Útil, aunque va rápido.", "Bien el contenido; el foro, flojo."},
        {
            "Lo aplicamos la misma semana.",
            "De lo mejor que hemos hecho este año.",
            "Claro, práctico y con buen acompañamiento.",
            "Recuperamos la inversión en un mes."
        }
    };
    private static final String[][] REVIEWS_EN = {
        {"I expected more examples.", "Not what we needed.", "Too basic for our team."},
        {"Fine, nothing more.", "Useful, a bit fast.", "Good content, quiet forum."},
        {
            "We put it to work the same week.",
            "The best course we took this year.",
            "Clear, practical and well supported.",
            "It paid for itself in a month."
        }
    };
    private static final String[] TICKETS_ES = {
        "No puedo entrar",
        "Factura con otro nombre",
        "El vídeo se corta",
        "Cambiar de plan",
        "No llega el certificado",
        "Duda con la plantilla"
    };
    private static final String[] TICKETS_EN = {
        "I can't sign in",
        "Invoice in another name",
        "The video stops",
        "Change my plan",
        "Certificate not received",
        "Question about the template"
    };
    private static final String[] PLACES = {"Vigo", "Bogotá", "Lima", "Leeds", "Austin", "Sevilla"};

    private Lines() {}

    static String chat(boolean english, Noise noise) {
        return noise.any(english ? CHAT_EN : CHAT_ES).replace("{0}", noise.any(PLACES));
    }

    static String question(boolean english, Noise noise) {
        return noise.any(english ? QUESTION_EN : QUESTION_ES);
    }

    static String answer(int poll, boolean english, Noise noise) {
        return noise.any((english ? ANSWERS_EN : ANSWERS_ES)[poll]);
    }

    /**
     * @param rating from 1 to 5
     */
    static String review(int rating, boolean english, Noise noise) {
        int mood = rating < 3 ? 0 : rating < 4 ? 1 : 2;
        return noise.any((english ? REVIEWS_EN : REVIEWS_ES)[mood]);
    }

    static String ticket(boolean english, Noise noise) {
        return noise.any(english ? TICKETS_EN : TICKETS_ES);
    }
}
