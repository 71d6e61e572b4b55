package io.github.kinetamine.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of a CSV text, row by row: comments, blank lines and the mark of byte order are left out, and what is no
 * CSV becomes a fault. Used by one thread, once.
 */
final class CsvReading {

    static final int MOST_ROWS = 2_000_000;

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_CELLS = 20_000_000;
    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_SHARED = 20_000;
    private static final char MARK = '\uFEFF';
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");

    private final Faults faults;
    private final Map<String, String> shared = new HashMap<>();
    private List<String> columns = List.of();
    private int headerLine = 1;
    private boolean isCommented;
    private String[] texts = new String[1024];
    private int[] lines = new int[128];
    private int rows;

    private CsvReading(Faults faults) {
        this.faults = faults;
    }

    /** The cells of a text; what is no cell is a fault. */
    static Cells of(Reader reader, Faults faults) {
        CsvReading reading = new CsvReading(faults);
        reading.readAll(reader);
        return new Cells(
                reading.columns,
                reading.headerLine,
                Arrays.copyOf(reading.texts, reading.rows * reading.columns.size()),
                Arrays.copyOf(reading.lines, reading.rows));
    }

    private void readAll(Reader reader) {
        try (CsvReader<CsvRecord> records = open(withoutMark(reader))) {
            for (CsvRecord csv : records) {
                if (!add(csv)) {
                    return;
                }
            }
            reportEmpty();
        } catch (CsvParseException e) {
            reportBroken(e);
        } catch (UncheckedIOException e) {
            reportUnreadable(e);
        } catch (IOException e) {
            reportUnreadable(new UncheckedIOException(e));
        }
    }

    /** The text after the mark of byte order that some programs begin a file with. */
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        while (first == MARK) {
            first = text.read();
        }
        if (first >= 0) {
            text.unread(first);
        }
        return text;
    }

    private static CsvReader<CsvRecord> open(Reader reader) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(MOST_COLUMNS * LONGEST_CELL)
                                .build(),
                        reader);
    }

    /** Takes a row up; false where the table would grow too large. */
    private boolean add(CsvRecord csv) {
        int line = (int) csv.getStartingLineNumber();
        if (csv.getFieldCount() == 1 && csv.getField(0).isBlank() && columns.size() != 1) {
            return true;
        }
        if (columns.isEmpty()) {
            readHeader(csv, line);
        } else if (csv.getFieldCount() != columns.size()) {
            reportWidth(csv, line);
        } else if (!isComment(csv)) {
            return keep(csv, line);
        }
        return true;
    }

    private void readHeader(CsvRecord csv, int line) {
        columns = csv.getFields().stream().map(CsvReading::name).toList();
        headerLine = line;
        isCommented = columns.get(0).equalsIgnoreCase("C");
    }

    /** A column's name, without space and the mark of byte order around it. */
    static String name(String heading) {
        String name = heading.strip();
        return !name.isEmpty() && name.charAt(0) == MARK ? name(name.substring(1)) : name;
    }

    private boolean isComment(CsvRecord csv) {
        return isCommented && csv.getField(0).strip().equalsIgnoreCase("C");
    }

    private boolean keep(CsvRecord csv, int line) {
        int width = columns.size();
        if (rows == MOST_ROWS || (rows + 1) * (long) width > MOST_CELLS) {
            faults.add(
                    line,
                    "",
                    "",
                    "a data set may have at most " + MOST_ROWS + " rows and " + MOST_CELLS
                            + " cells: split it by subject");
            return false;
        }
        if ((rows + 1) * width > texts.length) {
            texts = Arrays.copyOf(texts, Math.min(MOST_CELLS, Math.max(2 * texts.length, (rows + 1) * width)));
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        for (int i = 0; i < width; i++) {
            texts[rows * width + i] = share(csv.getField(i));
        }
        lines[rows++] = line;
        return true;
    }

    private String share(String text) {
        String known = shared.get(text);
        if (known == null && shared.size() < MOST_SHARED) {
            shared.put(text, text);
        }
        return known == null ? text : known;
    }

    private void reportWidth(CsvRecord csv, int line) {
        int width = csv.getFieldCount();
        faults.add(
                line,
                "",
                String.join(",", csv.getFields()),
                "the row has " + width + (width == 1 ? " cell" : " cells") + ", but the header in row " + headerLine
                        + " names " + columns.size()
                        + " columns: write a cell for each column ('.' where it is missing), and text with commas in quotes");
    }

    private void reportEmpty() {
        if (columns.isEmpty()) {
            faults.add(1, "", "", "the data set is empty: begin with a row of column names, as in ID,TIME,AMT,DV");
        } else if (rows == 0 && faults.isEmpty()) {
            faults.add(headerLine, "", "", "the data set has no row below its header: write a row for each record");
        }
    }

    private void reportBroken(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        int row = line.find() ? Integer.parseInt(line.group(1)) : nextLine();
        if (e.getCause() instanceof CharacterCodingException) {
            reportEncoding(row);
        } else if (e.getCause() instanceof IOException io) {
            throw new UncheckedIOException(io);
        } else {
            faults.add(
                    row,
                    "",
                    "",
                    "the row can't be split into cells: close every quote, double the quotes inside quotes, and keep cells"
                            + " below " + LONGEST_CELL + " characters and rows below " + MOST_COLUMNS
                            + " cells; rows from here on are not checked");
        }
    }

    private void reportUnreadable(UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
            throw e;
        }
        reportEncoding(nextLine());
    }

    private void reportEncoding(int row) {
        faults.add(
                row,
                "",
                "",
                "the file is not text in UTF-8, here or soon after: save it as 'CSV UTF-8'; rows from here on are not"
                        + " checked");
    }

    private int nextLine() {
        return rows > 0 ? lines[rows - 1] + 1 : headerLine + 1;
    }
}
