package embudo.measure.scenario;

import embudo.measure.scenario.Calculator.Input;
import embudo.measure.scenario.Calculator.Inputs;
import embudo.measure.scenario.Calculator.Output;
import embudo.measure.scenario.Calculator.Unit;

import java.util.List;

/** The subscription business of the case study; where its text disagrees, the sums stand (C33). */
final class CaseStudy {
    static final List<Input> INPUTS =
            List.of(
                    new Input("customers", Unit.COUNT, 500),
                    new Input("cac", Unit.MONEY, 250),
                    new Input("ltv", Unit.MONEY, 2_000),
                    new Input("churn", Unit.SHARE, .08),
                    new Input("revenue_month", Unit.MONEY, 100_000),
                    new Input("new_customers_month", Unit.COUNT, 20),
                    new Input("investment", Unit.MONEY, 107_000),
                    new Input("cac_factor", Unit.FACTOR, .55),
                    new Input("ltv_factor", Unit.FACTOR, 1.67),
                    new Input("churn_factor", Unit.FACTOR, .50));
    private static final int MONTHS = 12;

    private CaseStudy() {}

    static List<Output> of(Inputs in) {
        double cac = in.of("cac") * in.of("cac_factor");
        double saving = in.of("cac") - cac;
        double monthly = in.of("new_customers_month") * saving;
        double ltv = in.of("ltv") * in.of("ltv_factor");
        double gain = ltv - in.of("ltv");
        double churn = in.of("churn") * in.of("churn_factor");
        double retained = in.of("customers") * (in.of("churn") - churn);
        double retention = retained * ltv;
        double more = monthly + in.of("new_customers_month") * gain + retention / MONTHS;
        double yearly = more * MONTHS;
        double cost = in.of("investment");
        return List.of(
                Output.of("improved_cac", Unit.MONEY, cac),
                Output.of("saving_per_customer", Unit.MONEY, saving),
                Output.of("cac_saving_month", Unit.MONEY, monthly),
                Output.of("improved_ltv", Unit.MONEY, ltv),
                Output.of("ltv_gain_per_customer", Unit.MONEY, gain),
                Output.of("ltv_gain", Unit.MONEY, gain * in.of("customers")),
                Output.of("improved_churn", Unit.SHARE, churn),
                Output.of("retained", Unit.COUNT, retained).stated(40),
                Output.of("retention_value", Unit.MONEY, retention),
                Output.of("more_month", Unit.MONEY, more).stated(46_600),
                Output.of("more_month_share", Unit.SHARE, more / in.of("revenue_month")),
                Output.of("more_year", Unit.MONEY, yearly),
                Output.of("gross_return", Unit.SHARE, yearly / cost).stated(4.35),
                Output.of("net_return", Unit.SHARE, (yearly - cost) / cost));
    }
}
