package embudo.measure.scenario;

import embudo.measure.scenario.Calculator.Input;
import embudo.measure.scenario.Calculator.Inputs;
import embudo.measure.scenario.Calculator.Output;
import embudo.measure.scenario.Calculator.Unit;

import java.util.List;

/** Benefits of a year against development and operation; what is spent is a range (C36). */
final class YearOne {
    static final List<Input> INPUTS =
            List.of(
                    new Input("development", Unit.MONEY, 65_000),
                    new Input("development_most", Unit.MONEY, 80_000),
                    new Input("cloud_month", Unit.MONEY, 2_000),
                    new Input("cloud_month_most", Unit.MONEY, 4_000),
                    new Input("apis_month", Unit.MONEY, 1_000),
                    new Input("apis_month_most", Unit.MONEY, 2_000),
                    new Input("tools_month", Unit.MONEY, 500),
                    new Input("tools_month_most", Unit.MONEY, 1_000),
                    new Input("leads", Unit.COUNT, 500),
                    new Input("cac_before", Unit.MONEY, 218),
                    new Input("cac_after", Unit.MONEY, 120),
                    new Input("customers", Unit.COUNT, 200),
                    new Input("ltv_before", Unit.MONEY, 1_700),
                    new Input("ltv_after", Unit.MONEY, 2_840),
                    new Input("conversion_gain", Unit.SHARE, .15),
                    new Input("customer_worth", Unit.MONEY, 2_000),
                    new Input("hours_week", Unit.HOURS, 15),
                    new Input("hour_cost", Unit.MONEY, 50));
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    private YearOne() {}

    static List<Output> of(Inputs in) {
        double cac = (in.of("cac_before") - in.of("cac_after")) * in.of("leads");
        double ltv = (in.of("ltv_after") - in.of("ltv_before")) * in.of("customers");
        double more = in.of("leads") * in.of("conversion_gain");
        double conversion = more * in.of("customer_worth");
        double time = in.of("hours_week") * in.of("hour_cost") * WEEKS;
        double benefit = cac + ltv + conversion + time;
        double operation =
                MONTHS * (in.of("cloud_month") + in.of("apis_month") + in.of("tools_month"));
        double most =
                MONTHS
                        * (in.of("cloud_month_most")
                                + in.of("apis_month_most")
                                + in.of("tools_month_most"));
        double cost = in.of("development") + operation;
        double highest = in.of("development_most") + most;
        return List.of(
                Output.of("cac_saving", Unit.MONEY, cac),
                Output.of("ltv_gain", Unit.MONEY, ltv),
                Output.of("more_customers", Unit.COUNT, more),
                Output.of("conversion_value", Unit.MONEY, conversion),
                Output.of("time_value", Unit.MONEY, time),
                Output.of("benefit", Unit.MONEY, benefit),
                Output.of("operation", Unit.MONEY, operation).upTo(most),
                Output.of("investment", Unit.MONEY, cost).upTo(highest),
                Output.of("gross_return", Unit.SHARE, benefit / cost),
                Output.of("net_return", Unit.SHARE, (benefit - cost) / cost),
                Output.of("net_return_worst", Unit.SHARE, (benefit - highest) / highest),
                Output.of("payback", Unit.MONTHS, cost / (benefit / MONTHS)),
                Output.of("net_payback", Unit.MONTHS, cost / ((benefit - cost) / MONTHS)));
    }
}
