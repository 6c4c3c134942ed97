package org.decoupling.queries;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** One column to sort by. Chinese goes by pinyin, digits by their number (2.9 before 2.10), what is missing goes last either way. */
record SortKey(String column, boolean down) {

    Comparator<Binding> comparator() {
        var collator = collator();
        var variable = Var.alloc(column);
        Comparator<Node> ascending = (left, right) -> compare(left, right, collator);
        return Comparator.comparing(row -> row.get(variable), Comparator.nullsLast(down ? ascending.reversed() : ascending));
    }

    /** Not shared: a collator is not safe among threads. */
    private static Collator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
        collator.setNumericCollation(true);
        return collator;
    }

    private static int compare(Node left, Node right, Collator collator) {
        return Condition.number(left) instanceof Number one && Condition.number(right) instanceof Number other
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                : collator.compare(Condition.text(left), Condition.text(right));
    }
}
