/** What came of each webinar, and what happened in one, minute by minute. */
package embudo.ui.webinars;
