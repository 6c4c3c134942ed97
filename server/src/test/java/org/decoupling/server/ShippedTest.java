package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a reader of a fresh clone asks first. */
class ShippedTest {

    @Test
    void names_come_in_the_language_asked_for() {
        assertThat(labels("zh")).isNotEmpty().allMatch(ShippedTest::isChinese);
        assertThat(labels("en")).isNotEmpty().noneMatch(ShippedTest::isChinese);
    }

    private static List<String> labels(String lang) {
        JsonNode items = Shipped.client().get("/api/v1/forces?layer=curated&page_size=5&lang=" + lang).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.at("/label").asText()).toList();
    }

    private static boolean isChinese(String label) {
        return label.codePoints().anyMatch(Character::isIdeographic);
    }
}
