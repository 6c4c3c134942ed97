package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.decoupling.queries.BadParameter;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Parameter;
import org.decoupling.queries.Refinement;

/**
 * What every question takes beside its own parameters: {@code filter}, {@code sort}, {@code select}, {@code include}, {@code lang}.
 *
 * @param parameters what is left for the question itself
 * @param include    columns whose things are to come along
 * @param bilingual  true if labels come in both languages
 */
record Refining(Map<String, List<String>> parameters, Refinement rows, List<String> include, boolean bilingual) {
    static final List<String> NAMES = List.of("page", "page_size", "cursor", "filter", "sort", "select", "include", "lang");
    static final List<String> LANGUAGES = List.of("zh", "en", "*");
    private static final String LANGUAGE = "lang";
    private static final String LABEL = "label";
    private static final List<String> NAMED = List.of("zh", "en");

    static Refining of(Context ctx, NamedQuery query, Format format) {
        Refinement rows = Refinement.of(query, given(ctx, "select", format), given(ctx, "filter", format), given(ctx, "sort", format));
        List<String> include = Refinement.columns(query, "include", given(ctx, "include", format));
        Optional<String> language = language(ctx, format);
        return new Refining(parameters(ctx, query, format, language), rows, include, language.filter("*"::equals).isPresent());
    }

    /** A row as JSON; a label in both languages where both were asked for. */
    Map<String, Object> item(List<String> columns, Binding row) {
        Map<String, Object> item = Values.item(columns, row);
        if (bilingual && columns.contains(LABEL) && row.contains("zh"))
            item.put(LABEL, Values.item(NAMED, row));
        return item;
    }

    /** A browser sends every field of a form; the ones left blank were not given. To a program a blank value is a mistake. */
    private static Optional<String> given(Context ctx, String name, Format format) {
        return Single.of(ctx, name).filter(value -> format != Format.HTML || !value.isEmpty());
    }

    private static Optional<String> language(Context ctx, Format format) {
        Optional<String> language = given(ctx, LANGUAGE, format);
        if (language.filter(one -> !LANGUAGES.contains(one)).isPresent())
            throw new BadParameter(LANGUAGE, "not one of the allowed values", "不在允许的取值之内", LANGUAGES);
        return language;
    }

    /** The question knows its own parameters only, and a caller should learn of all. */
    private static void known(NamedQuery query, String name) {
        if (query.parameter(name).isEmpty())
            throw new BadParameter(name, "this query has no such parameter", "该查询没有此参数",
                    Stream.concat(query.parameters().stream().map(Parameter::name), NAMES.stream()).distinct().toList());
    }

    private static Map<String, List<String>> parameters(Context ctx, NamedQuery query, Format format, Optional<String> language) {
        Map<String, List<String>> given = ctx.queryParamMap().entrySet().stream().filter(entry -> !NAMES.contains(entry.getKey()))
                .filter(entry -> format != Format.HTML || !entry.getValue().equals(List.of("")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        given.keySet().forEach(name -> known(query, name));
        Optional<String> page = format == Format.HTML ? Optional.of(Language.of(ctx).code()) : Optional.empty();
        if (query.parameter(LANGUAGE).isPresent())
            language.filter(NAMED::contains).or(() -> page).ifPresent(code -> given.put(LANGUAGE, List.of(code)));
        return given;
    }
}
