package io.github.kinetamine.workbench.explorer;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is wrong with a request that is not even HTTP as it should be, such as a path with dots in it. */
final class JettyErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        Problem problem = Problem.of(code, "the request is not HTTP as this server takes it");
        ResponseHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json; charset=utf-8");
        response.write(true, ByteBuffer.wrap(JsonText.of(problem)), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return List.of("GET", "POST", "HEAD").contains(method) || super.errorPageForMethod(method);
    }
}
