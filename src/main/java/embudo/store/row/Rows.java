package embudo.store.row;

import java.util.List;

/** The entity classes, and the tables whose ids we hand out. */
public final class Rows {
    public static final List<Class<?>> CLASSES =
            List.of(
                    WebinarRow.class,
                    SectionRow.class,
                    RegistrationRow.class,
                    AttendanceRow.class,
                    CrewRow.class,
                    InteractionRow.class,
                    CampaignRow.class,
                    CampaignDayRow.class,
                    WebDayRow.class,
                    PurchaseRow.class,
                    RecordRow.class,
                    ImportBatchRow.class,
                    CommandRunRow.class,
                    CommandRow.class,
                    AuditRow.class,
                    CompanyRow.class,
                    CustomFieldRow.class);

    public static final List<String> TABLES =
            List.of(
                    "contact",
                    "company",
                    "custom_field",
                    "webinar",
                    "webinar_section",
                    "registration",
                    "attendance",
                    "crew",
                    "interaction",
                    "campaign",
                    "campaign_day",
                    "web_day",
                    "purchase",
                    "record",
                    "import_batch",
                    "event_chunk",
                    "payload",
                    "command_run",
                    "command",
                    "audit",
                    "people_merge",
                    "saved_view",
                    "dashboard",
                    "report_run",
                    "model_version",
                    "flow_case",
                    "task",
                    "goal",
                    "annotation",
                    "scenario",
                    "lead_note",
                    "alert",
                    "points_entry");

    private Rows() {}
}
