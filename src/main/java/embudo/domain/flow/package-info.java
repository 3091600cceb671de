/** People on their way through workflows: cases, tasks, messages, and the ports that keep them. */
package embudo.domain.flow;
