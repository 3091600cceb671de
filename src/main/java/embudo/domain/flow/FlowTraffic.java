package embudo.domain.flow;

import embudo.kernel.Page;

import java.util.List;
import java.util.Set;

/** Who went where in a workflow, over all its versions, from the log of its cases. */
public interface FlowTraffic {
    /**
     * @param people how many different people
     */
    record Way(String from, String to, long people) {}

    /** Every way that somebody took from one step to the next. */
    List<Way> ways(String workflow);

    /** Different people who came to each step so far, as ways from the empty step. */
    List<Way> steps(String workflow);

    /** Who came to a step so far. */
    Set<Long> cameTo(String workflow, String step);

    /** Who stands at a step now. */
    Set<Long> standing(String workflow, String step);

    /** Who went from one step to the next. */
    Set<Long> took(String workflow, String from, String to);

    /** What happened at a step, newest first. */
    Page<LogLine> log(String workflow, String step, long offset, int limit);
}
