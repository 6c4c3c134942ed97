package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three computed answers an hour, so that no test has to hurry. */
class RateLimitTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Form.settings().with("rate", "3").with("rate-time", "1h").with("client-header", "X-Forwarded-For"), Form.EMBEDDED.store());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Each test asks for numbers of its own, since what one has asked is at hand for the next. */
    private static Client.Reply ask(String client, int what) {
        return new Client(server.port()).sparql("SELECT (" + what + " AS ?n) {}", "X-Forwarded-For", client);
    }

    @Test
    void what_is_left_is_told_and_one_too_many_is_429_with_a_time_to_come_back() {
        assertThat(ask("192.0.2.1", 11).header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=3600");
        assertThat(ask("192.0.2.1", 12).header("RateLimit")).startsWith("\"default\";r=1;t=");
        assertThat(ask("192.0.2.1", 13).status()).isEqualTo(200);
        Client.Reply refused = ask("192.0.2.1", 14);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 1200);
        assertThat(refused.header("RateLimit")).startsWith("\"default\";r=0;t=");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void another_client_has_its_own_and_what_a_client_puts_before_the_proxys_word_counts_for_nothing() {
        for (int i = 0; i < 3; i++)
            assertThat(ask("198.51.100." + i + ", 192.0.2.2", 20 + i).status()).isEqualTo(200);
        assertThat(ask("198.51.100.9, 192.0.2.2", 29).status()).isEqualTo(429);
        assertThat(ask("192.0.2.3", 28).status()).isEqualTo(200);
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one_client() {
        for (int i = 1; i <= 3; i++)
            assertThat(ask("2001:db8::" + i, 30 + i).status()).isEqualTo(200);
        assertThat(ask("2001:db8:0:0:ffff::1", 34).status()).isEqualTo(429);
        assertThat(ask("2001:db8:0:1::1", 35).status()).isEqualTo(200);
    }

    @Test
    void what_is_at_hand_is_not_counted() {
        Client.Reply first = ask("192.0.2.4", 77);
        for (int i = 0; i < 5; i++)
            assertThat(ask("192.0.2.4", 77).status()).isEqualTo(200);
        assertThat(ask("192.0.2.4", 77).text()).isEqualTo(first.text());
        assertThat(ask("192.0.2.4", 78).header("RateLimit")).startsWith("\"default\";r=1;t=");
    }
}
