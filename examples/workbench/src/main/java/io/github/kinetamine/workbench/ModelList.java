package io.github.kinetamine.workbench;

import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.util.List;
import java.util.stream.Collectors;

/** The models as a table that fits a terminal; below each row, indented, what is measured and in whom. */
final class ModelList {

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private ModelList() {}

    static String of(List<PkModel> models) {
        TextTable table = TextTable.of(
                        Column.left("id"),
                        Column.left("drug"),
                        Column.left("routes"),
                        Column.left("site"),
                        Column.left("tier"))
                .withRows(models.stream().map(ModelList::row).toList());
        List<String> lines = table.text().lines().toList();
        int headings = lines.size() - models.size();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            list.append(lines.get(i)).append('\n');
            list.append(i < headings ? "" : wrapped(measured(models.get(i - headings))));
        }
        return list.toString();
    }

    private static List<String> row(PkModel model) {
        ModelCard card = model.card();
        return List.of(
                card.id(),
                card.drug(),
                model.inputs().stream().map(input -> input.route().code()).collect(Collectors.joining(" ")),
                card.site().word(),
                card.source().tier().toString());
    }

    private static String measured(PkModel model) {
        String analytes = model.analytes().stream().map(Analyte::name).collect(Collectors.joining(", "));
        return analytes + "; " + model.card().population();
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
