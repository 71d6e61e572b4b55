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

    private ModelList() {}

    static String of(List<PkModel> models) {
        TextTable table = TextTable.of(
                        Column.left("id"),
                        Column.left("drug"),
                        Column.left("routes"),
                        Column.left("site"),
                        Column.left("tier"))
                .withRows(models.stream().map(ModelList::row).toList());
        return WrappedText.belowRows(
                table.text(), models.stream().map(ModelList::measured).toList());
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
}
