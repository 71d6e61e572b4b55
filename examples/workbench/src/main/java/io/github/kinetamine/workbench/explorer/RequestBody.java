package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a request as a tree of JSON: UTF-8, strict, and no larger, deeper or longer than allowed. */
final class RequestBody {

    private static final int MAX_NUMBER_LENGTH = 60;
    private static final int MAX_NAME_LENGTH = 200;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.MAX_DEPTH)
                            .maxDocumentLength(Limits.MAX_BODY_BYTES)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(JsonNode.class);

    private RequestBody() {}

    /** Reads a body to its end, or to where it is too large. */
    static JsonValue read(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length > Limits.MAX_BODY_BYTES) {
            throw Problem.of(
                    Problem.TOO_LARGE, "a request must have at most " + Limits.MAX_BODY_BYTES + " bytes: send less");
        }
        return parse(text(bytes));
    }

    /** A client that goes away, or says a wrong length, is no fault of the program. */
    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(Limits.MAX_BODY_BYTES + 1);
        } catch (IOException e) {
            throw Problem.of(
                    Problem.BAD_REQUEST, "the request ends before its body does: send as many bytes as its head says");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(Problem.BAD_REQUEST, "the request is not UTF-8: send JSON in UTF-8");
        }
    }

    private static JsonValue parse(String text) {
        if (text.isBlank()) {
            throw Problem.of(Problem.BAD_REQUEST, "the request is empty: send JSON");
        }
        try {
            return new JsonValue("", READER.readValue(text));
        } catch (JsonEOFException e) {
            throw Problem.of(Problem.BAD_REQUEST, "the request ends too early" + place(e) + ": send one whole object");
        } catch (MismatchedInputException e) {
            throw Problem.of(Problem.BAD_REQUEST, "the request goes on after its end: send one object");
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw Problem.of(
                    Problem.BAD_REQUEST, "the request is not JSON as it is read here" + place(e) + ": " + reason);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
