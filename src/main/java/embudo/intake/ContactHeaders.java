package embudo.intake;

import embudo.domain.ContactField;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the columns of contact lists are called, in exports of CRMs and in hand-made lists. */
final class ContactHeaders {
    /** When the row was last changed where it comes from; decides who is newer, is not stored. */
    static final String MODIFIED = "modified_at";

    private static final String CUSTOM = "custom:";

    /** First and last name in one column; is stored as two fields. */
    static final String FULL_NAME = "full_name";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[\\d\\s().-]{7,}");

    private static final Headers NAMES =
            new Headers(
                    """
                    email = email, e mail, email address, mail, correo, correo electronico, dirección de correo, dirección de correo electrónico, email de contacto
                    phone = phone number, phone, telephone, mobile, mobile phone number, mobile phone, telefono, movil, celular, numero de telefono, tel, phone number 1, phone_number
                    full_name = full name, full_name, nombre completo, nombre_completo
                    first_name = first name, firstname, given name, forename, nombre, nombre de pila
                    last_name = last name, lastname, surname, family name, apellido, apellidos
                    company = company name, company, associated company, organization, organisation, account name, empresa, compañia, nombre de la empresa, organizacion
                    website = website url, website, web, sitio web, pagina web, company domain name
                    job_title = job title, jobtitle, title, position, role, cargo, puesto, puesto de trabajo
                    industry = industry, sector, industria
                    company_size = number of employees, employees, company size, no of employees, numero de empleados, empleados, tamaño de la empresa, tamaño de empresa
                    budget_range = budget, budget range, estimated budget, presupuesto
                    decision_authority = decision authority, buying role, decision maker, poder de decision, rol de compra, decide, decides
                    country = country region, country, country region name, pais, pais region
                    timezone = time zone, timezone, zona horaria
                    source = original source, original traffic source, latest source, lead source, source, source name, utm source, platform, fuente, fuente original, origen
                    lead_status = lead status, status, estado, estado del lead, lead_status
                    lifecycle_stage = lifecycle stage, stage, etapa, etapa del ciclo de vida
                    owner = contact owner, owner, propietario, propietario del contacto, responsable
                    email_opens = marketing emails opened, emails opened, email opens, opens, correos abiertos, correos de marketing abiertos
                    email_clicks = marketing emails clicked, emails clicked, email clicks, clicks, clics en correos, correos de marketing en los que se hizo clic
                    website_visits = number of pageviews, pageviews, page views, website visits, visits, paginas vistas, numero de vistas de pagina, visitas, site visits, visitas al sitio
                    pricing_visits = pricing page views, pricing page visits, pricing visits, visitas a precios, visitas a la pagina de precios
                    form_fills = number of form submissions, form submissions, forms submitted, formularios, formularios enviados, numero de envios de formulario, forms filled in
                    content_downloads = content downloads, downloads, descargas, descargas de contenido
                    demo_requests = demo requests, demos requested, demos, demos solicitadas, demos asked for, demos pedidas
                    social_engagement = social engagement, broadcast clicks, number of social interactions, interacciones sociales, social interactions
                    last_contacted_at = last contacted, last contact, last contact date, ultimo contacto, fecha de ultimo contacto
                    created_at = create date, created, created at, created date, date added, optin time, created time, fecha de creacion, fecha de alta, creado, created_time, confirm time
                    external_id = record id, contact id, id de registro, id, leid, lead id, customer id, customerid, subscriber id, id de cliente, id de contacto
                    modified_at = last modified date, last modified, last changed, updated at, fecha de ultima modificacion, changed, modificado
                    language = language, preferred language, lang, locale, idioma, idioma preferido
                    email_consent = email consent, e mail consent, marketing consent, consent, opt in, opted in, email opt in, subscription status, consentimiento, consentimiento de correo
                    """);

    private ContactHeaders() {}

    static List<String> targets() {
        return Stream.concat(
                        Stream.of(ContactField.values()).map(ContactField::key),
                        Stream.of(FULL_NAME, MODIFIED))
                .toList();
    }

    /** By the names of the columns, then by what stands in those that are left. */
    static Map<Integer, String> propose(Head head, Row header) {
        Map<Integer, String> mapping = new LinkedHashMap<>(NAMES.map(header));
        // Our own exports name the workspace's own fields so.
        for (int i = 0; i < header.cells().length; i++)
            if (header.cell(i).startsWith(CUSTOM)) mapping.put(i, header.cell(i));
        byContent(head, header, mapping, "email", EMAIL);
        byContent(head, header, mapping, "phone", PHONE);
        return mapping;
    }

    private static void byContent(
            Head head, Row header, Map<Integer, String> mapping, String target, Pattern form) {
        if (mapping.containsValue(target)) return;
        List<Row> body = head.rows().stream().filter(r -> r.line() > header.line()).toList();
        for (int i = 0; i < header.cells().length; i++) {
            int column = i;
            List<String> filled =
                    body.stream().map(r -> r.cell(column)).filter(c -> !c.isEmpty()).toList();
            long alike = filled.stream().filter(c -> form.matcher(c).matches()).count();
            if (!mapping.containsKey(i) && alike > 0 && alike * 10 >= filled.size() * 8L) {
                mapping.put(i, target);
                return;
            }
        }
    }
}
