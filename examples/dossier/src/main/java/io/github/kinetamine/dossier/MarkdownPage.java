package io.github.kinetamine.dossier;

import java.util.stream.Collectors;

/** A dossier in Markdown, to be put into a document. Stateless. */
final class MarkdownPage {

    private MarkdownPage() {}

    static String of(Dossier dossier) {
        String opening =
                Opening.lines(dossier).stream().map(line -> line + "\n\n").collect(Collectors.joining());
        String objections =
                dossier.objections().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
        String sections =
                Section.of(dossier).stream().map(MarkdownPage::section).collect(Collectors.joining());
        return "# Validation dossier of Kinetamine\n\n" + opening + objections + sections;
    }

    private static String section(Section section) {
        String table =
                section.table().rows().isEmpty() ? "" : "\n" + section.table().markdown();
        return "\n## " + section.title() + "\n\n" + section.words() + "\n" + table;
    }
}
