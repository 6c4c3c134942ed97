package org.decoupling.queries;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** The types of a parameter, under the suffix that its variable carries. */
public enum Type {
    IRI("iri", null, "not an IRI, nor the id of one", "不是 IRI，也不是其短标识"),
    STRING("string", XSDDatatype.XSDstring, "not text that can be stored", "不是可存储的文字"),
    INTEGER("integer", XSDDatatype.XSDinteger, "not a whole number", "不是整数"),
    DECIMAL("decimal", XSDDatatype.XSDdecimal, "not a decimal number", "不是十进制数"),
    BOOLEAN("boolean", XSDDatatype.XSDboolean, "neither true nor false", "应为 true 或 false"),
    DATE("date", XSDDatatype.XSDdate, "not a date such as 2021-01-20", "不是 2021-01-20 这样的日期"),
    YEAR("gYear", XSDDatatype.XSDgYear, "not a year such as 2021", "不是 2021 这样的年份");

    /** IRIREF of SPARQL 1.1, less what would not survive a line of HTTP or JSON. */
    private static final Pattern IRI_CHARACTERS = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\\\x7f-\\x9f\\ud800-\\udfff]{1,2000}");
    private static final IRIx BASE = IRIx.create("https://w3id.org/decoupling/");
    private static final Pattern PLAIN = Pattern.compile("[-+.:0-9TZ]{1,40}");
    private static final int LONGEST = 4000;

    private final String suffix;
    private final RDFDatatype datatype;
    private final Bilingual wanted;

    Type(String suffix, RDFDatatype datatype, String en, String zh) {
        this.suffix = suffix;
        this.datatype = datatype;
        this.wanted = new Bilingual(en, zh);
    }

    /** As the variable and the API description write it. */
    public String suffix() {
        return suffix;
    }

    Bilingual wanted() {
        return wanted;
    }

    static Optional<Type> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(t -> t.suffix.equals(suffix)).findFirst();
    }

    /** Empty where the text is no value of this type. */
    Optional<Node> term(String text, Optional<String> prefix) {
        return switch (this) {
            case IRI -> iri(text, prefix);
            case STRING -> storable(text) ? Optional.of(NodeFactory.createLiteralString(text)) : Optional.empty();
            case BOOLEAN -> Optional.of(text).filter(t -> t.equals("true") || t.equals("false")).map(this::literal);
            default -> Optional.of(text).filter(t -> plain(t) && datatype.isValid(t)).map(this::literal);
        };
    }

    /** Whole, or the tail of one of ours from {@code id/} on, or what a prefix makes whole. */
    private static Optional<Node> iri(String text, Optional<String> prefix) {
        var whole = absolute(text) ? text : (text.startsWith("id/") ? BASE.str() : prefix.orElse("")) + text;
        return Optional.of(whole).filter(i -> !text.isEmpty() && absolute(i)).map(NodeFactory::createURI);
    }

    /** Resolving changes nothing: whole already, and without dots to climb by, so that it stays the same over HTTP. */
    private static boolean absolute(String iri) {
        try {
            return IRI_CHARACTERS.matcher(iri).matches() && IRIx.create(iri).isReference() && BASE.resolve(iri).str().equals(iri);
        } catch (IRIException e) {
            return false;
        }
    }

    /** Half of a surrogate pair has no form in UTF-8, and NUL none in many a client. */
    private static boolean storable(String text) {
        return text.length() <= LONGEST
                && text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** XSD would strip blanks around a number or date; a caller who sends them meant something else. */
    private static boolean plain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private Node literal(String text) {
        return NodeFactory.createLiteralDT(text, datatype);
    }
}
