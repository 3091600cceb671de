package embudo.report.sections;

import embudo.measure.Status;

import java.time.LocalDate;

/**
 * Something to worry about or to decide: a title, the figures behind it, a day it is due, or null.
 */
record Finding(Status status, String title, String detail, LocalDate due) {}
