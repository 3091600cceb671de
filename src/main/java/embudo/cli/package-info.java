/** The command line: everything the window does, for schedules and for checking. */
package embudo.cli;
