package org.decoupling.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/**
 * REGEX and REPLACE that end when the query is to end. Java's patterns can go back and forth over a short text for longer than anyone
 * lives, and look at nothing but the text while they do; so the text is what stops them. Jena starts this by itself wherever this jar
 * is on the class path, Fuseki's process included.
 */
public final class StoppableRegex implements JenaSubsystemLifecycle {
    private static final int AFTER_ARQ = 100;
    /** The optimizer works out what is constant before the query runs, when nothing could stop it, under a lock that ending the query needs. */
    private static final ExprEvalException LATER = new ExprEvalException("not before the query runs");

    @Override
    public void start() {
        RewriteFactory before = Optimize.getFactory();
        Optimize.setFactory(context -> op -> before.create(context).rewrite(stoppable(op)));
    }

    @Override
    public void stop() { }

    @Override
    public int level() {
        return AFTER_ARQ;
    }

    private static Op stoppable(Op op) {
        return Transformer.transform(new TransformCopy(), new Exchange(), op);
    }

    private static final class Exchange extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return switch (function) {
                case E_Regex regex -> new Regex(arguments);
                case E_StrReplace replace -> new Replace(arguments);
                default -> super.transform(function, arguments);
            };
        }
    }

    private static final class Regex extends E_Regex {
        private final Pattern fixed;

        Regex(ExprList arguments) {
            super(arguments.get(0), arguments.get(1), argument(arguments, 2));
            fixed = fixed("REGEX", arguments.get(1), argument(arguments, 2));
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
            if (!texts(arguments))
                return super.eval(arguments);
            Pattern pattern = fixed == null ? pattern("REGEX", arguments, 2) : fixed;
            return NodeValue.booleanReturn(pattern.matcher(Text.of(arguments.getFirst(), environment)).find());
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            throw LATER;
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }
    }

    private static final class Replace extends E_StrReplace {
        private final Pattern fixed;

        Replace(ExprList arguments) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), argument(arguments, 3));
            fixed = fixed("REPLACE", arguments.get(1), argument(arguments, 3));
        }

        /** First where it matches, on a text that can stop; what is then done again can't take longer. */
        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
            if (!texts(arguments))
                return super.eval(arguments);
            Pattern pattern = fixed == null ? pattern("REPLACE", arguments, 3) : fixed;
            pattern.matcher(Text.of(arguments.getFirst(), environment)).results().forEach(match -> { });
            return XSDFuncOp.strReplace(arguments.getFirst(), pattern, arguments.get(2));
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            throw LATER;
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }

    private static Expr argument(ExprList arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    /** A pattern that is the same for every row is read once. */
    private static Pattern fixed(String function, Expr pattern, Expr flags) {
        boolean constant = text(pattern) && (flags == null || text(flags));
        return constant ? RegexEngine.makePattern(function, pattern.getConstant().getString(), flags == null ? null : flags.getConstant().getString()) : null;
    }

    private static boolean text(Expr expression) {
        return expression.isConstant() && expression.getConstant().isString();
    }

    /** Of other arguments ARQ itself makes the error that they are. */
    private static boolean texts(List<NodeValue> arguments) {
        return (arguments.getFirst().isString() || arguments.getFirst().isLangString()) && arguments.stream().skip(1).allMatch(NodeValue::isString);
    }

    private static Pattern pattern(String function, List<NodeValue> arguments, int flags) {
        return RegexEngine.makePattern(function, arguments.get(1).getString(), flags < arguments.size() ? arguments.get(flags).getString() : null);
    }

    /** A text that throws when it is read after the query was cancelled. */
    private record Text(String text, AtomicBoolean stop) implements CharSequence {
        static Text of(NodeValue text, FunctionEnv environment) {
            AtomicBoolean stop = environment == null ? null : Context.getCancelSignal(environment.getContext());
            return new Text(text.asNode().getLiteralLexicalForm(), stop == null ? new AtomicBoolean() : stop);
        }

        @Override
        public char charAt(int index) {
            if (stop.get())
                throw new QueryCancelledException();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
