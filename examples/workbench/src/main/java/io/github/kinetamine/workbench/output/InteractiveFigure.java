package io.github.kinetamine.workbench.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The part of a page that draws a figure anew, to be zoomed and read off: the data, the chart library and a script, all
 * inside. Without scripts a reader keeps the static figure.
 *
 * <p>Charts: Apache ECharts, Apache-2.0, whose licence stands in its first lines.
 */
final class InteractiveFigure {

    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private InteractiveFigure() {}

    /** Follows the static figure, which the script puts away. */
    static String of(Map<String, Object> data) {
        return "<div id=\"charts\" hidden=\"hidden\"></div>\n<script type=\"application/json\" id=\"figure-data\">"
                + json(data) + "</script>\n" + script(Scripts.LIBRARY) + script(Scripts.PAGE);
    }

    /** What would end a script, or be markup, as escapes that JSON knows. */
    private static String json(Map<String, Object> data) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(data)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read alike by HTML, which ends a script at its tag, and by XML, which ends the section at its mark. */
    private static String script(String text) {
        return "<script>//<![CDATA[\n" + text.replace("]]>", "]]\\>") + "\n//]]></script>\n";
    }

    /** Both scripts, read once. */
    private static final class Scripts {

        static final String LIBRARY = read(InteractiveFigure.LIBRARY);
        static final String PAGE = read("report.js");

        private static String read(String name) {
            try (InputStream in = InteractiveFigure.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
