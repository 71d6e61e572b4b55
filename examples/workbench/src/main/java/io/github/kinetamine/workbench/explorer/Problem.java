package io.github.kinetamine.workbench.explorer;

import java.util.List;
import java.util.Optional;

/** Why a request was refused or could not be answered: what RFC 9457 calls problem details. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TOO_LARGE = 413;
    static final int NOT_JSON = 415;
    static final int NOT_COMPUTABLE = 422;
    static final int TOO_MANY = 429;
    static final int BROKEN = 500;
    static final int TOO_SLOW = 503;

    private final int status;
    private final String field;
    private final transient List<String> allowed;

    private Problem(int status, String field, String detail, List<String> allowed, Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.field = field;
        this.allowed = List.copyOf(allowed);
    }

    /** A problem of the request as a whole. */
    static Problem of(int status, String detail) {
        return new Problem(status, "", detail, List.of(), null);
    }

    /** A value that can't be used. */
    static Problem in(String field, String detail) {
        return new Problem(BAD_REQUEST, field, detail, List.of(), null);
    }

    /** A value that is none of those allowed. */
    static Problem in(String field, String detail, List<String> allowed) {
        return new Problem(BAD_REQUEST, field, detail, allowed, null);
    }

    /** What the library says of a value. */
    static Problem in(String field, RuntimeException said) {
        return new Problem(BAD_REQUEST, field, said.getMessage(), List.of(), said);
    }

    /** What the library says of a computation that failed. */
    static Problem inComputing(String field, RuntimeException said) {
        return new Problem(NOT_COMPUTABLE, field, said.getMessage(), List.of(), said);
    }

    int status() {
        return status;
    }

    /** The reason phrase of the status. */
    String title() {
        return switch (status) {
            case BAD_REQUEST -> "Bad Request";
            case FORBIDDEN -> "Forbidden";
            case NOT_FOUND -> "Not Found";
            case 405 -> "Method Not Allowed";
            case TOO_LARGE -> "Content Too Large";
            case NOT_JSON -> "Unsupported Media Type";
            case NOT_COMPUTABLE -> "Unprocessable Content";
            case TOO_MANY -> "Too Many Requests";
            case TOO_SLOW -> "Service Unavailable";
            default -> status < BROKEN ? "Bad Request" : "Internal Server Error";
        };
    }

    /** The place in the request, such as {@code arms[1].dose}, if there is one. */
    Optional<String> field() {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    /** What is allowed instead, where that is a list. */
    List<String> allowed() {
        return allowed;
    }

    /** Nobody reads where it was thrown. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
