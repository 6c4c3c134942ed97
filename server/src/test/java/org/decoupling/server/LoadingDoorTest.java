package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingDoorTest implements LoadingDoor.Keeper {
    @TempDir
    Path folder;
    private final AtomicReference<String> loaded = new AtomicReference<>();
    private LoadingDoor door;
    private String token;

    @BeforeEach
    void open() throws IOException {
        door = LoadingDoor.open(folder, URI.create("http://localhost:8080/"), 1000, this);
        List<String> lines = Files.readAllLines(folder.resolve(LoadingDoor.FILE));
        assertThat(lines.getFirst()).isEqualTo(String.valueOf(door.port()));
        token = lines.get(1);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Override
    public LoadingDoor.Outcome restore(Path backup) {
        return load(backup);
    }

    @Override
    public void backup(OutputStream to) throws IOException {
        to.write("backup".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public LoadingDoor.Outcome load(Path file) {
        try {
            String quads = Files.readString(file);
            if (quads.startsWith("fail"))
                throw new IllegalStateException("on purpose");
            loaded.set(quads);
            return new LoadingDoor.Outcome(!quads.startsWith("bad"), Map.of("quads", quads.lines().count()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Client.Reply post(String path, String authorization, String body) {
        return new Client(door.port()).post(path, "application/n-quads", body, "Authorization", authorization);
    }

    @Test
    void with_the_token_quads_are_loaded_and_accounted_for() {
        Client.Reply reply = post("/load", "Bearer " + token, "<urn:a> <urn:b> \"脱钩\" <urn:g> .\n");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("quads").asInt()).isEqualTo(1);
        assertThat(loaded.get()).contains("脱钩");
    }

    @Test
    void what_the_loader_refuses_is_422_with_its_account() {
        assertThat(post("/load", "Bearer " + token, "bad").status()).isEqualTo(422);
    }

    @Test
    void a_failure_is_500_and_the_door_stays_open() {
        assertThat(post("/load", "Bearer " + token, "fail").status()).isEqualTo(500);
        assertThat(post("/load", "Bearer " + token, "good").status()).isEqualTo(200);
    }

    @Test
    void without_the_token_or_with_another_nothing_is_read() {
        assertThat(post("/load", "Bearer " + token.substring(1), "x").status()).isEqualTo(401);
        assertThat(post("/load", token, "x").status()).isEqualTo(401);
        assertThat(new Client(door.port()).post("/load", "application/n-quads", "x").status()).isEqualTo(401);
        assertThat(loaded.get()).isNull();
    }

    @Test
    void a_backup_goes_out_and_comes_in_for_who_has_the_token() {
        Client client = new Client(door.port());
        assertThat(client.get("/backup", "Authorization", "Bearer " + token).text()).isEqualTo("backup");
        assertThat(client.get("/backup").status()).isEqualTo(401);
        assertThat(post("/backup", "Bearer " + token, "x").status()).isEqualTo(405);
        assertThat(post("/restore", "Bearer " + token, "good").status()).isEqualTo(200);
        assertThat(post("/restore", "Bearer " + token, "bad").status()).isEqualTo(422);
        assertThat(client.post("/restore", "application/gzip", "good").status()).isEqualTo(401);
    }

    @Test
    void everything_else_is_refused() {
        assertThat(post("/", "Bearer " + token, "x").status()).isEqualTo(404);
        assertThat(post("/load/x", "Bearer " + token, "x").status()).isEqualTo(404);
        assertThat(new Client(door.port()).get("/load", "Authorization", "Bearer " + token).status()).isEqualTo(405);
        assertThat(loaded.get()).isNull();
    }

    @Test
    void a_body_that_is_too_long_is_413_whether_it_says_its_length_or_not() {
        assertThat(post("/load", "Bearer " + token, "x".repeat(1001)).status()).isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + door.port() + "/load"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(new byte[600], new byte[600]))).build();
        assertThat(new Client(door.port()).send(chunked).status()).isEqualTo(413);
        assertThat(loaded.get()).isNull();
    }

    @Test
    void only_the_owner_can_read_the_token_and_nothing_stays_behind() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(LoadingDoor.FILE)))).isEqualTo("rw-------");
        post("/load", "Bearer " + token, "good");
        door.close();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void it_listens_on_loopback_alone() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).toList();
        Assumptions.assumeThat(others).as("an address other than loopback").isNotEmpty();
        for (InetAddress other : others)
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket(other, door.port()).close()).isInstanceOf(IOException.class);
    }
}
