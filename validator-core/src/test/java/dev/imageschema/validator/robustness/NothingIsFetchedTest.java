package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no reference opens a connection: a server socket on this machine accepts none. */
class NothingIsFetchedTest {
    private static final int WAIT_MILLIS = 300;

    @Test
    void noReferenceOpensAConnection(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.json"), "{\"const\": \"hunter2\"}");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String host = server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
            List<String> references = List.of(
                    "http://" + host + "/x.json",
                    "https://" + host + "/x.json#/a",
                    "ftp://" + host + "/x.json",
                    "//" + host + "/x.json",
                    "jar:http://" + host + "/x.jar!/x.json",
                    secret.toUri().toString(),
                    "classpath:META-INF/json-schema/image.schema.json",
                    "resource:META-INF/json-schema/image.schema.json");
            for (String reference : references) {
                for (String keyword : List.of("$ref", "$dynamicRef")) {
                    String schema = "{\"" + keyword + "\": \"" + reference + "\"}";
                    assertThatThrownBy(() -> Validator.forSchema(schema).build())
                            .as(schema)
                            .isInstanceOf(SchemaException.class)
                            .hasMessageContaining("schemas are never fetched");
                }
                assertThatThrownBy(() -> Validator.forSchema("{\"$schema\": \"" + reference + "\"}")
                                .build())
                        .isInstanceOf(SchemaException.class);
            }
            String local =
                    "{\"$id\": \"http://" + host + "/s.json\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/a\"}},"
                            + " \"$defs\": {\"a\": {\"type\": \"string\"}}}";
            String document = "{\"$schema\": \"http://" + host + "/s.json\", \"$ref\": \"http://" + host + "/s.json\"}";
            assertThat(Validator.forSchema(local).build().validate(document).isValid())
                    .isTrue();
            assertThat(Validator.validate(document).verdict()).isEqualTo(Verdict.INVALID);

            server.setSoTimeout(WAIT_MILLIS);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
