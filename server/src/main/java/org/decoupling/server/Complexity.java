package org.decoupling.server;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** How deep a query is and how long its paths are: an engine needs stack for the one and time for the other. */
final class Complexity {
    private static final int ENDLESS = 1 << 20;

    private Complexity() { }

    /** Operators and the expressions that hang on them; a chain of a hundred {@code UNION}s or {@code ||}s is a hundred deep. */
    static int depth(Op op) {
        return 1 + Math.max(own(op), subs(op).stream().mapToInt(Complexity::depth).max().orElse(0));
    }

    private static List<Op> subs(Op op) {
        return switch (op) {
            case Op1 one -> List.of(one.getSubOp());
            case Op2 two -> List.of(two.getLeft(), two.getRight());
            case OpN many -> many.getElements();
            default -> List.of();
        };
    }

    private static int own(Op op) {
        return switch (op) {
            case OpFilter filter -> depth(filter.getExprs());
            case OpLeftJoin join when join.getExprs() != null -> depth(join.getExprs());
            case OpExtendAssign extend -> extend.getVarExprList().getExprs().values().stream().mapToInt(Complexity::depth).max().orElse(0);
            default -> 0;
        };
    }

    private static int depth(ExprList list) {
        return list.getList().stream().mapToInt(Complexity::depth).max().orElse(0);
    }

    private static int depth(Expr expression) {
        return switch (expression) {
            case ExprFunctionOp pattern -> 1 + depth(pattern.getGraphPattern());
            case ExprFunction function -> 1 + IntStream.rangeClosed(1, function.numArgs()).mapToObj(function::getArg)
                    .filter(java.util.Objects::nonNull).mapToInt(Complexity::depth).max().orElse(0);
            default -> 1;
        };
    }

    /** Each step as often as it is to be taken at least or at most; endless repetition counts once. */
    static int steps(Path path) {
        long steps = switch (path) {
            case P_FixedLength fixed -> steps(fixed.getSubPath()) * Math.min(fixed.getCount(), ENDLESS);
            case P_Mod range -> steps(range.getSubPath()) * Math.clamp(Math.max(range.getMin(), range.getMax()), 1, ENDLESS);
            case P_Path1 one -> steps(one.getSubPath());
            case P_Path2 two -> (long) steps(two.getLeft()) + steps(two.getRight());
            case P_NegPropSet set -> set.getNodes().size();
            default -> 1;
        };
        return (int) Math.min(steps, ENDLESS);
    }
}
