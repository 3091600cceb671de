/** Due work run by the operating system. */
package embudo.app.schedule;
