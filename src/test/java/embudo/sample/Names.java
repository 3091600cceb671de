package embudo.sample;

/** What people, companies and posts are called. */
final class Names {
    static final String[] FIRST_ES =
            ("Ana Lucía Carmen Marta Irene Nuria Elena Sofía Paula Inés Rocío Alba Clara Julia"
                            + " Noelia Sergio Pablo Diego Álvaro Hugo Martín Iván Rubén Óscar Raúl"
                            + " Javier Andrés Tomás Gael Mateo")
                    .split(" ");
    static final String[] LAST_ES =
            ("Robles Marín Peña Vidal Serra Ibáñez Luna Campos Rey Sáez Molina Nieto Bravo Cano"
                            + " Prieto Ferrer Soler Pardo Lara Vega Crespo Núñez Arias Duarte Salas"
                            + " Quintero Rosas Velarde Ocampo Zamora")
                    .split(" ");
    static final String[] FIRST_EN =
            ("Alice Beth Carol Dana Emma Fiona Grace Holly Iris Jane Kate Lily Adam Brian Colin"
                            + " Derek Evan Frank Glen Harry Ian Jack Kevin Liam")
                    .split(" ");
    static final String[] LAST_EN =
            ("Ashby Barlow Carver Dalton Ellery Farrow Garland Hadley Ingram Jarvis Kendall Lowell"
                            + " Marlow Norwood Oakley Pryor Quill Radley Selby Thorne Upton Vance"
                            + " Wilder Yardley")
                    .split(" ");

    /** How many of the Spanish first names are women's; they come first. */
    private static final int WOMEN = 15;

    /** By rank, the highest first; #, * and @ stand for the ending. */
    static final String[][] TITLES_ES = {
        {"Director# General", "Fundador#", "Consejer* Delegad*"},
        {"Director# de Marketing", "Director# Comercial", "Director# de Operaciones"},
        {"Responsable de Ventas", "Jef@ de Producto", "Coordinador# de Eventos", "Gerente de CRM"},
        {"Técnic* de CRM", "Consultor#", "Analista de Datos", "Especialista SEO"},
        {"Becari*", "Asistente de Marketing"}
    };

    static final String[][] TITLES_EN = {
        {"CEO", "Founder", "Managing Director"},
        {"Marketing Director", "Head of Sales", "VP Growth"},
        {"Marketing Manager", "Product Manager", "Team Lead"},
        {"CRM Specialist", "Consultant", "Data Analyst"},
        {"Intern", "Marketing Assistant"}
    };
    static final String[] STEMS =
            ("Lumen Aster Velar Marola Solana Talbach Vltava Pico Norte Brisa Cumbre Duna Eco Faro"
                            + " Nube Olmo Prisma Quilla Roble Sauce Tierra Umbral Vega Zafir Alba"
                            + " Boira Cala Delta Ebro Fuego Gala Hilo Isla Jara Lago Mar Nido Ola"
                            + " Pino Rayo")
                    .split(" ");
    static final String[] TAILS =
            ("Labs Textil Digital Network Producciones Energía Shop Software Bio Logística"
                            + " Arquitectura Media Finanzas Educación Planes Data Foto Viajes Casa"
                            + " Auto")
                    .split(" ");

    /** How long the part of a domain is that a tail gives. */
    static final int SHORT = 3;

    private Names() {}

    /** A Spanish title as the bearer of the first name writes it. */
    static String title(String title, String first) {
        boolean woman = java.util.Arrays.asList(FIRST_ES).indexOf(first) < WOMEN;
        return title.replace("#", woman ? "a" : "")
                .replace("*", woman ? "a" : "o")
                .replace("@", woman ? "a" : "e");
    }
}
