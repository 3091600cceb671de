package embudo.report.sections;

/** One part of a report, set as XHTML. */
@FunctionalInterface
public interface Section {
    /** Empty when the section has nothing to say. */
    String html(Story story);
}
