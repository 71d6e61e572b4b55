package io.github.kinetamine.workbench.figure;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The SVG text of a picture. */
final class SvgDocument {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgDocument() {}

    static String of(Layout layout, String idPrefix) {
        try {
            Document document = emptyDocument();
            SVGGraphics2D g = new SVGGraphics2D(context(document, idPrefix), false);
            layout.draw(g);
            Element root = g.getRoot();
            removeEmptyDefinitions(root);
            scaleWithViewBox(root, layout);
            nameForScreenReaders(document, root, layout, idPrefix);
            return serialised(root);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the XML library of this JDK cannot write SVG", e);
        }
    }

    private static Document emptyDocument() throws ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument(SVG, "svg", null);
    }

    /** Batik's defaults hold a comment with its own name and ids that a page may have already. */
    private static SVGGeneratorContext context(Document document, String idPrefix) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(idPrefix + prefix);
            }
        });
        return context;
    }

    /** Batik always writes an element for shared definitions, under an id that cannot be chosen. */
    private static void removeEmptyDefinitions(Element root) {
        Node first = root.getFirstChild();
        if (first.getNodeName().equals("defs") && !first.hasChildNodes()) {
            root.removeChild(first);
        }
    }

    private static void scaleWithViewBox(Element root, Layout layout) {
        root.setAttribute("width", Integer.toString(layout.width()));
        root.setAttribute("height", Integer.toString(layout.height()));
        root.setAttribute("viewBox", "0 0 " + layout.width() + " " + layout.height());
    }

    private static void nameForScreenReaders(Document document, Element root, Layout layout, String idPrefix) {
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", idPrefix + "title " + idPrefix + "description");
        root.insertBefore(
                element(document, "desc", idPrefix + "description", layout.description()), root.getFirstChild());
        root.insertBefore(element(document, "title", idPrefix + "title", layout.name()), root.getFirstChild());
    }

    private static Element element(Document document, String name, String id, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttribute("id", id);
        element.setTextContent(text);
        return element;
    }

    private static String serialised(Element root) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.INDENT, "no");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(text));
        return text + "\n";
    }
}
