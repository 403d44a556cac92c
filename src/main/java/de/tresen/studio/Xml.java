package de.tresen.studio;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a file that has passed no check yet: nothing outside it is fetched, and what is no XML, or nested so deep that
 * whoever walks through it would fall, is nothing.
 */
final class Xml {

    private static final int DEEPEST = 60;

    private Xml() {}

    static Optional<Document> read(String content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(new DefaultHandler());
            return Optional.of(reader.parse(new InputSource(new StringReader(content))))
                    .filter(Xml::isShallow);
        } catch (SAXException | IOException notXml) {
            return Optional.empty();
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean isShallow(Document document) {
        var depth = 0;
        for (Node node = document.getFirstChild(); node != null && depth <= DEEPEST; ) {
            if (node.getFirstChild() != null) {
                depth++;
                node = node.getFirstChild();
            } else {
                while (node != null && node.getNextSibling() == null) {
                    depth--;
                    node = node.getParentNode();
                }
                node = node == null ? null : node.getNextSibling();
            }
        }
        return depth <= DEEPEST;
    }
}
