package io.github.kinetamine.workbench;

import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaFindings;
import io.github.kinetamine.nca.NcaParameter;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of analyses as rows of a table: {@code ID,PPTESTCD,PPORRES,PPORRESU,reason}; then {@code PPSTINT,PPENINT}, the
 * bounds of a partial area after the dose (ISO 8601), where such are asked for; then {@code dose,dose_time_h}, the number and
 * time of the dose, where a subject has several.
 */
final class NcaRows {

    private static final List<NcaParameter> OF_A_PART = List.of(NcaParameter.AUCINT, NcaParameter.AUCINTD);

    private final Map<NcaPart, Nca> parts = new LinkedHashMap<>();
    private final boolean hasDoses;
    private final RowWriter rows;

    /** One analysis of one subject: of the dose of this number, or 0 where there is only one. */
    record Analysed(String id, int dose, NcaProfile profile, NcaFindings findings, Map<String, Finding> errors) {

        static Analysed of(String id, int dose, NcaProfile profile, NcaFindings findings) {
            return new Analysed(id, dose, profile, findings, Map.of());
        }

        /** The same with how well the results are known, in rows of their own. */
        Analysed with(Map<String, Finding> more) {
            return new Analysed(id, dose, profile, findings, more);
        }

        /** Whom a note is about. */
        String name() {
            return "subject " + id + (dose > 0 ? ", dose " + dose : "");
        }
    }

    NcaRows(TableTarget target, Nca nca, List<NcaPart> parts, boolean hasDoses) {
        parts.forEach(part -> this.parts.put(part, nca.withPart(part.from(), part.to())));
        this.hasDoses = hasDoses;
        List<String> header = new ArrayList<>(List.of("ID", "PPTESTCD", "PPORRES", "PPORRESU", "reason"));
        if (!parts.isEmpty()) {
            header.addAll(List.of("PPSTINT", "PPENINT"));
        }
        if (hasDoses) {
            header.addAll(List.of("dose", "dose_time_h"));
        }
        this.rows = target.columns(header.toArray(String[]::new));
    }

    void write(List<Analysed> all) {
        all.forEach(this::write);
        rows.end();
    }

    private void write(Analysed one) {
        one.findings().values().forEach((parameter, value) -> row(one, parameter.name(), value, "", ""));
        one.errors().forEach((name, value) -> row(one, name, value, "", ""));
        parts.forEach((part, nca) -> ofPart(one, part, nca.analyse(one.profile())));
    }

    private void ofPart(Analysed one, NcaPart part, NcaFindings found) {
        OF_A_PART.stream()
                .filter(found.values()::containsKey)
                .forEach(parameter -> row(
                        one,
                        parameter.name(),
                        found.value(parameter),
                        part.from().toString(),
                        part.to().toString()));
    }

    private void row(Analysed one, String name, Finding value, String from, String to) {
        rows.text(one.id())
                .text(name)
                .number(value.value())
                .text(value.unit().symbol())
                .text(value.reason());
        if (!parts.isEmpty()) {
            rows.text(from).text(to);
        }
        if (hasDoses) {
            doseOf(one);
        }
        rows.endRow();
    }

    private void doseOf(Analysed one) {
        if (one.dose() == 0) {
            rows.missing().missing();
            return;
        }
        rows.number(one.dose()).number(hours(one.profile().dose().orElseThrow().at()));
    }

    static double hours(Duration time) {
        return time.isNegative() ? -Units.inHours(time.negated()) : Units.inHours(time);
    }
}
