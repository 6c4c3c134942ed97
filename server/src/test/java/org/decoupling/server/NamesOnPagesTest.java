package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Queries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader meets names in the own language, neither codes nor addresses; what programs read stays as it is. */
class NamesOnPagesTest {
    private static final Pattern HEADING = Pattern.compile("<th scope=\"col\"[^>]*>([^<]*)<");
    private static final Pattern LINK = Pattern.compile("<a [^>]*>([^<]*)</a>");

    private static Store store;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        store = Store.open("memory");
        Sample.into(store);
        Sample.add(store, "examples/valid/reading.trig");
        server = Server.start(Form.settings(), store);
        client = new Client(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        store.close();
    }

    private static String page(String path) {
        return client.get(path, "Accept", "text/html").text();
    }

    @Test
    void the_headings_of_a_table_are_in_the_language_of_the_page() {
        assertThat(HEADING.matcher(page("/api/v1/claims.html?lang=zh")).results().map(found -> found.group(1))).isNotEmpty()
                .contains("论断", "态度").allMatch(heading -> heading.matches(".*\\p{IsHan}.*"));
        assertThat(page("/api/v1/claims.html?lang=en")).contains("title=\"stance: ").contains(">stance<");
        assertThat(page("/?lang=zh")).contains(">段落数<").doesNotContain(">paragraphs</th>");
    }

    @Test
    void short_names_of_terms_are_shown_by_their_labels_and_lead_to_them() {
        assertThat(page("/api/v1/claims.html?lang=zh")).contains("<a href=\"/concept/endorses?lang=zh\" lang=\"zh-Hans\" title=\"endorses\">赞同</a>").doesNotContain(">endorses<");
        assertThat(page("/api/v1/claims.html?lang=en")).contains(">endorses</a>").doesNotContain(">DescriptiveClaim<");
        assertThat(client.get("/api/v1/claims.json").text()).contains("\"stance\":\"endorses\"");
    }

    @Test
    void addresses_joined_into_one_text_are_links_one_by_one() {
        String page = page("/api/v1/contested-claims.html?lang=zh") + page("/api/v1/claims.html?lang=zh") + page("/api/v1/labelling.html?lang=zh");
        assertThat(LINK.matcher(page).results().map(found -> found.group(1))).isNotEmpty().noneMatch(text -> text.startsWith("https://w3id.org"));
        assertThat(page).doesNotContain("<span>https://w3id.org");
    }

    @Test
    void a_column_that_says_the_name_again_is_left_out_unless_it_was_asked_for() {
        assertThat(page("/api/v1/claims.html?lang=zh")).doesNotContain("title=\"label: ").contains("title=\"en: ");
        assertThat(page("/api/v1/claims.html?lang=zh&select=claim,label")).contains("title=\"label: ");
    }

    @Test
    void what_has_no_name_is_called_by_its_kind_and_by_what_it_speaks_of() {
        String claim = page("/id/reading/grain-a/c2?lang=zh");
        assertThat(LINK.matcher(claim).results().map(found -> found.group(1))).noneMatch(text -> text.startsWith("reading/grain-a/") || text.startsWith("sentence/"))
                .anyMatch(text -> text.startsWith("句子 1.1 · ")).anyMatch(text -> text.matches("主张：出口量五年间减少了约五分之一 · 第 \\d+–\\d+ 字"));
        assertThat(page("/id/reading/grain-a/c2?lang=en")).contains(">sentence 1.1 · ").contains(">assertion: Exports fell by about a fifth");
    }

    @Test
    void a_thing_leads_to_the_questions_that_can_be_asked_about_it_and_those_answer() {
        asked("/id/reading/grain-a/c2?lang=zh", "<a href=\"(/api/v1/neighbours.html[^\"]*)\"[^>]*>", "<a href=\"(/api/v1/claims/grain-a/c2.html[^\"]*)\"[^>]*>");
        asked("/id/article/" + Sample.ARTICLE + "?lang=zh", "<a href=\"(/api/v1/sections.html[^\"]*)\"[^>]*>文章的章节树<", "<a href=\"(/api/v1/articles.html[^\"]*)\"");
        assertThat(page("/id/article/" + Sample.ARTICLE + "/sentence/1.1?lang=zh")).doesNotContain("可就此提出的问题");
    }

    private static void asked(String thing, String... links) {
        String page = page(thing);
        assertThat(page).contains("可就此提出的问题");
        assertThat(Pattern.compile("href=\"(/api/v1/[^\"]*html[^\"]*)\"").matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")))
                .allSatisfy(href -> assertThat(client.get(href).status()).isEqualTo(200));
        for (String link : links) {
            var found = Pattern.compile(link).matcher(page);
            assertThat(found.find()).as(link).isTrue();
            assertThat(client.get(found.group(1).replace("&amp;", "&"), "Accept", "text/html").text()).as(link).contains("<td");
        }
    }

    @Test
    void terms_of_others_have_the_names_that_we_gave_them() {
        assertThat(page("/id/article/" + Sample.ARTICLE + "/anchor/8-40?lang=en")).contains(">stretch of text</a>").doesNotContain(">hasSelector</a>");
        assertThat(page("/id/article/" + Sample.ARTICLE + "/anchor/8-40?lang=zh")).contains(">文本片段</a>");
    }

    @Test
    void what_is_found_has_its_kinds_in_the_language_of_the_page() {
        String found = page("/search?q=%E5%87%BA%E5%8F%A3&lang=zh");
        assertThat(Pattern.compile("<small>([^<]+)</small>").matcher(found).results().map(kind -> kind.group(1))).isNotEmpty().allMatch(kind -> kind.matches("[\\p{IsHan} ·]+"));
        assertThat(Pattern.compile("[?&]amp;type=\\w+[^>]*>([^<]+)<").matcher(found).results().map(kind -> kind.group(1))).allMatch(kind -> kind.matches("\\p{IsHan}+"));
    }

    @Test
    void questions_are_listed_by_subject_and_lead_to_their_answer_or_if_they_need_a_value_to_their_form() {
        for (String path : new String[] {"/", "/sparql"}) {
            String page = page(path + "?lang=zh");
            assertThat(page).contains("<h3>引用</h3>").contains("<a href=\"/api/v1/claims.html?lang=zh\">文章的论断</a>")
                    .contains("<a href=\"/docs?lang=zh#dependents\">依赖某著作或前提的论断，及随之失据者</a>");
            assertThat(Queries.fromClasspath().all()).allSatisfy(query -> assertThat(page).contains("/docs?lang=zh#" + query.name() + "\""));
        }
        assertThat(page("/docs?lang=zh")).contains("<a href=\"#claims\">文章的论断</a>");
    }

    @Test
    void every_subject_has_its_words_in_both_languages() {
        assertThat(Queries.fromClasspath().byTag().keySet()).allSatisfy(tag -> {
            assertThat(Texts.find(Language.ZH, "tag." + tag)).isPresent();
            assertThat(Texts.find(Language.EN, "tag." + tag)).isPresent();
        });
    }
}
