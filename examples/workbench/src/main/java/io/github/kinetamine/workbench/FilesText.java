package io.github.kinetamine.workbench;

/** What the files of a command hold, as its help prints it: a text for {@link String#format}. */
final class FilesText {

    /** The command compare. */
    static final String COMPARE = """
            Files, each table in CSV with a missing value as an empty cell:
            curves.csv       the curves of the one subject:
                             arm,time_h,series,unit,value
            summary.csv      their peaks, areas and half-lives:
                             arm,model,dose,analyte,cmax_ng_per_mL,tmax_h,auc_last_ng_h_per_mL,
                             auc_inf_ng_h_per_mL,half_life_h,note
            effects.csv      with --effect; low and high are the band of the peak, where an effect has one:
                             arm,effect,tier,baseline,peak,t_peak_h,at_24h,at_7d,at_end,
                             time_beyond_limit_h,low,high,note
            quantiles.csv    with --subjects; percentiles of the subjects at each time:
                             arm,time_h,series,unit,p05,p25,p50,p75,p95
            subjects.csv     with --subjects; a row for each subject of each arm: id,arm, covariates,
                             parameters, then SERIES_cmax,SERIES_auc (ng/mL, ng h/mL)
            differences.csv  with --subjects and several arms; each arm less the first, in the same subjects:
                             arm,against,metric,unit,subjects,mean_difference,mean_low,mean_high,
                             median_difference,share_larger,share_low,share_high
                             mean_low to mean_high is the 95 %% confidence interval of the mean difference,
                             share_larger the share of subjects in whom the arm has more than the other
            exposure-response.csv  with --subjects and --effect; a row for each subject, arm and effect:
                             id,arm,effect,unit,peak,analyte,cmax_ng_per_mL,auc_ng_h_per_mL
                             of the analyte that drives the effect
            curves.png, curves.svg, report.html
            forest.png, forest.svg  the mean differences of differences.csv with their intervals
            exposure-response.png, exposure-response.svg  the points of exposure-response.csv
            """;

    /** The command population. */
    static final String POPULATION = """
            Files, each table in CSV with a missing value as an empty cell:
            quantiles.csv    percentiles of the subjects at each time:
                             arm,time_h,series,unit,p05,p25,p50,p75,p95
            subjects.csv     a row for each subject: id,arm, covariates, parameters, then
                             SERIES_cmax,SERIES_auc (ng/mL, ng h/mL)
            effects.csv      with --effect; the median subject, and low and high the 5th and 95th percentile:
                             arm,effect,tier,baseline,peak,t_peak_h,at_24h,at_7d,at_end,
                             time_beyond_limit_h,low,high,note
            exposure-response.csv  with --effect; a row for each subject and effect:
                             id,arm,effect,unit,peak,analyte,cmax_ng_per_mL,auc_ng_h_per_mL
                             of the analyte that drives the effect
            bands.png, bands.svg, report.html
            exposure-response.png, exposure-response.svg  with --effect; the points of the table
            """;

    private FilesText() {}
}
