package org.decoupling.loader.text;

import java.text.MessageFormat;
import java.util.Map;

/** An input that can't be loaded: its name in {@code lexicon/faults.tsv}, where it is, and what to do about it. */
public final class InputFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Map<String, String[]> TEXTS = Lexicon.table("faults.tsv");

    private final String name;
    private final String file;
    private final int page;
    private final int line;

    private InputFault(String name, String file, int page, int line, Object[] details) {
        super(message(name, file, page, line, details));
        this.name = name;
        this.file = file;
        this.page = page;
        this.line = line;
    }

    public static InputFault of(String name, String file, Object... details) {
        return new InputFault(name, file, 0, 0, details);
    }

    public static InputFault at(String name, String file, int page, int line, Object... details) {
        return new InputFault(name, file, page, line, details);
    }

    /** The fault's fixed name, such as truncated-pdf. */
    public String name() {
        return name;
    }

    public String file() {
        return file;
    }

    /** 0 where the fault is the whole file's. */
    public int page() {
        return page;
    }

    public int line() {
        return line;
    }

    private static String message(String name, String file, int page, int line, Object[] details) {
        String[] row = TEXTS.get(name);
        String where = file + (page > 0 ? ", p. " + page : "") + (line > 0 ? ", line " + line : "");
        return name + ": " + where + ": " + MessageFormat.format(row[1], details) + " / " + MessageFormat.format(row[2], details);
    }
}
