package embudo.measure.probe;

import embudo.domain.CompanySize;

import java.util.Map;

/**
 * Whether enterprises are the most common ones among people, S-INS-05.
 *
 * @param known people whose company's size is known
 * @param lead share of enterprises less that of the most common other size, -1 to 1; NaN where no
 *     size is known
 */
public record SizeLead(long known, double lead) {
    /**
     * @param people by the size of their company
     */
    public static SizeLead of(Map<CompanySize, Long> people) {
        long known = 0;
        long other = 0;
        for (Map.Entry<CompanySize, Long> size : people.entrySet()) {
            if (size.getKey() == CompanySize.UNKNOWN) continue;
            known += size.getValue();
            if (size.getKey() != CompanySize.ENTERPRISE) other = Math.max(other, size.getValue());
        }
        long enterprise = people.getOrDefault(CompanySize.ENTERPRISE, 0L);
        return new SizeLead(known, known == 0 ? Double.NaN : (double) (enterprise - other) / known);
    }
}
