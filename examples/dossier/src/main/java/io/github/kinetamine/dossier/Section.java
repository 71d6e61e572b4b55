package io.github.kinetamine.dossier;

import io.github.kinetamine.text.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the dossier.
 *
 * @param title its heading
 * @param words what a reader has to know of the table
 * @param table its rows; perhaps none
 */
record Section(String title, String words, TextTable table) {

    /** A number to four digits, and any other text as it is. */
    static String readable(String value) {
        if (!value.matches("-?\\d+\\.\\d+([eE]-?\\d+)?")) {
            return value;
        }
        return Double.toString(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }

    /** The parts of a dossier, in the order in which they are read. */
    static List<Section> of(Dossier dossier) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Requirements",
                "A requirement is shown where every class of tests that it names ran, none of its tests failed, and no figure is"
                        + " beyond its bound. Where there are no figures its tests hold values against expected ones, and tell"
                        + " whether they agree alone.",
                Tables.requirements(dossier.verdicts())));
        sections.add(new Section(
                "Figures",
                "What the tests measured in this build, to four digits; figures.csv has all of them.",
                Tables.figures(dossier.verdicts(), Section::readable)));
        sections.add(new Section(
                "Tests of the requirements",
                "As they ran in this build.",
                Tables.runs(dossier.verdicts().stream()
                        .flatMap(verdict -> verdict.runs().stream())
                        .distinct()
                        .toList())));
        sections.add(new Section(
                "Other tests", "Tests that no requirement names; they must pass too.", Tables.runs(dossier.others())));
        sections.add(new Section(
                "Files of this build",
                "The jars that are handed on. Another build of the commit with the same JDK gives the same.",
                Tables.files(dossier.build().files())));
        sections.add(new Section(
                "Components",
                dossier.supply().components().isEmpty()
                        ? "Not listed: no bill of materials was made. Add -P supply."
                        : "What the project stands on, by the bill of materials of this build.",
                Tables.components(dossier.supply().components())));
        sections.add(new Section(
                "Files of others within files of the project",
                "Handed on under the licences of their components.",
                Tables.inlined(dossier.supply().inlined())));
        sections.add(new Section(
                "Faults put into the code",
                dossier.mutations().isEmpty()
                        ? "Not tried in this build."
                        : "How many small faults, put in one at a time, made a test fail.",
                Tables.mutations(dossier.mutations())));
        return sections;
    }
}
