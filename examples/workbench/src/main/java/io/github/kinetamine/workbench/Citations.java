package io.github.kinetamine.workbench;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sources that a page cites by numbers in brackets. */
final class Citations {

    private final List<String> sources = new ArrayList<>();

    /** A number in brackets, which the list of sources explains. */
    String reference(Source source) {
        String text = source + "; " + source.reading().sentence();
        if (!sources.contains(text)) {
            sources.add(text);
        }
        return "[" + (sources.indexOf(text) + 1) + "]";
    }

    /** Parameters as the lines of a table. */
    List<String> table(List<Parameter> parameters) {
        TextTable table = TextTable.of(
                        Column.left("name"),
                        Column.right("value"),
                        Column.left("unit"),
                        Column.left("meaning"),
                        Column.left("tier"),
                        Column.right("source"))
                .withRows(parameters.stream().map(this::row).toList());
        return table.text().lines().toList();
    }

    private List<String> row(Parameter parameter) {
        String meaning = parameter.meaning() + (parameter.note().isEmpty() ? "" : " (" + parameter.note() + ")");
        return List.of(
                parameter.name(),
                Decimal.shortest(parameter.value()),
                parameter.unit().symbol(),
                meaning,
                parameter.source().tier().toString(),
                reference(parameter.source()));
    }

    /** The sources in the order of their numbers. */
    List<String> lines() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> "[" + (i + 1) + "] " + sources.get(i))
                .toList();
    }
}
