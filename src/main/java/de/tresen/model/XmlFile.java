package de.tresen.model;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads UTF-8 XML 1.0 without DTD, validating nothing and fetching nothing, before any other parser sees the bytes:
 * others guess the encoding, follow {@code schemaLocation} and fall over deep nesting.
 */
final class XmlFile {

    static final int LONGEST = 1024 * 1024;

    private static final int DEEPEST = 40;
    private static final Pattern DECLARATION = Pattern.compile(
            "\\A\\uFEFF?<\\?xml\\s+version\\s*=\\s*([\"'])1\\.0\\1(?:\\s+encoding\\s*=\\s*([\"'])(?i:UTF-8)\\2)?"
                    + "(?:\\s+standalone\\s*=\\s*([\"'])(?:yes|no)\\3)?\\s*\\?>");

    private XmlFile() {}

    /** Its root. */
    static Optional<XmlElement> read(byte[] file) throws UnreadableModel {
        var text = text(file);
        if (text.startsWith("<?xml") && !DECLARATION.matcher(text).lookingAt()) {
            throw new UnreadableModel(null, "encoding");
        }
        var tree = new Tree();
        try {
            parser().parse(new InputSource(new StringReader(text)), tree);
        } catch (SAXParseException broken) {
            throw tree.unreadable(broken);
        } catch (SAXException broken) {
            throw broken.getCause() instanceof UnreadableModel known ? known : new UnreadableModel(null, "xml", "0");
        } catch (IOException impossible) {
            throw new IllegalStateException("A text cannot be read", impossible);
        }
        return Optional.ofNullable(tree.root);
    }

    /** Strictly UTF-8; a mark of the byte order at its beginning is passed over. */
    static String text(byte[] file) throws UnreadableModel {
        if (file.length > LONGEST) {
            throw new UnreadableModel(null, "tooLarge", "1 MiB");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UnreadableModel(null, "encoding");
        }
    }

    private static javax.xml.parsers.SAXParser parser() {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("No parser that is safe", impossible);
        }
    }

    /** Builds the tree, as deep as models are. */
    private static final class Tree extends DefaultHandler {

        private @Nullable XmlElement root;
        private @Nullable XmlElement current;
        private @Nullable Locator locator;
        private int depth;

        @Override
        public void setDocumentLocator(Locator here) {
            locator = here;
        }

        @Override
        public void startElement(String space, String local, String qualified, Attributes given) throws SAXException {
            depth++;
            if (depth > DEEPEST) {
                throw new SAXException(new UnreadableModel(
                        current == null ? null : current.place(), "tooDeep", Integer.toString(DEEPEST)));
            }
            var attributes = new ArrayList<XmlElement.Attribute>();
            for (int i = 0; i < given.getLength(); i++) {
                attributes.add(new XmlElement.Attribute(
                        new XmlElement.Name(given.getURI(i), given.getLocalName(i)), given.getValue(i)));
            }
            current = new XmlElement(new XmlElement.Name(space, local), current, attributes);
            if (root == null) {
                root = current;
            }
        }

        @Override
        public void endElement(String space, String local, String qualified) {
            depth--;
            current = current == null ? null : current.parent();
        }

        @Override
        public void characters(char[] characters, int from, int length) {
            if (current != null) {
                current.append(characters, from, length);
            }
        }

        /** Nothing but the rules decides what comes in. */
        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException(new UnreadableModel(null, "doctype"));
        }

        UnreadableModel unreadable(SAXParseException broken) {
            var said = String.valueOf(broken.getMessage());
            if (said.contains("DOCTYPE")) {
                return new UnreadableModel(null, "doctype");
            }
            var line = locator == null ? broken.getLineNumber() : locator.getLineNumber();
            return new UnreadableModel(null, "xml", Integer.toString(line));
        }
    }
}
