package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.workbench.Xml;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void markupIsEscaped() {
        assertEquals(
                "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Kai&#39;", XmlText.escaped("<a href=\"x\">Tom & 'Kai'"));
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertEquals("a\uFFFDb\tc\uFFFD😀", XmlText.legal("a\u0001b\tc\uD800😀"));
    }

    @Property(tries = 200)
    void whateverTheTextItIsReadBackFromElementAndAttribute(@ForAll String text) {
        String escaped = XmlText.escaped(text);
        var root = Xml.parsed("<r a=\"" + escaped + "\">" + escaped + "</r>").getDocumentElement();
        assertEquals(XmlText.legal(text).replaceAll("\r\n?", "\n"), root.getTextContent());
        assertEquals(XmlText.legal(text).replaceAll("\r\n?|[\n\t]", " "), root.getAttribute("a"));
    }
}
