package org.decoupling.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Where an engine writes its answer. The first part is held back, so that a query that fails early ends as a problem with its own
 * status; once the status is out, an answer that is cut (time, size) breaks the connection, so that nobody takes it for whole.
 * Of the engine's headers only the content type passes. Used by one thread, that of the request.
 */
final class HeldAnswer extends HttpServletResponseWrapper {
    /** How an answer ended early. */
    enum Cut { NONE, TIME, SIZE, SOURCE }

    private final Context ctx;
    private final Settings limits;
    private final Work work;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Sink sink = new Sink();
    private OutputStream out;
    private long size;
    private int status = 200;
    private Cut cut = Cut.NONE;
    private Problem refusal;

    HeldAnswer(Context ctx, Settings limits) {
        this(ctx, limits, Work.unwatched());
    }

    HeldAnswer(Context ctx, Settings limits, Work work) {
        super(ctx.res());
        this.ctx = ctx;
        this.limits = limits;
        this.work = work;
        work.breakOffBy(this::breakConnection);
    }

    /** Lets a writer of ours write; whatever it throws once a limit is passed is that limit's doing. */
    void write(Consumer<OutputStream> writer) {
        try {
            writer.accept(sink);
        } catch (QueryCancelledException late) {
            timeOver();
        } catch (RuntimeException broken) {
            if (cut == Cut.NONE)
                throw broken;
        }
    }

    /** To be called when the engine is done: sends what is held, or says what went wrong, or breaks off; nothing if all begins again. */
    void finish() {
        if (!work.settle())
            return;
        if (refusal != null || cut != Cut.NONE || status >= 400)
            fail();
        else
            pass();
    }

    /** The engine, or the proxy, gave up because time was over. */
    void timeOver() {
        cut = Cut.TIME;
    }

    /** The endpoint's stream ended in an error; unless our own limit ended it, the endpoint is to blame. */
    void broken(boolean late) {
        if (cut == Cut.NONE)
            cut = late ? Cut.TIME : Cut.SOURCE;
    }

    private void fail() {
        if (out == null)
            throw problem();
        breakConnection();
    }

    private Problem problem() {
        if (refusal != null)
            return refusal;
        return switch (cut) {
            case TIME -> Watch.problem(work);
            case SIZE -> Problem.of(503, "too-large", limits.resultBytes()).with("limit", limits.resultBytes());
            case SOURCE -> Problem.of(502, "store-unreachable");
            case NONE -> engineProblem();
        };
    }

    private Problem engineProblem() {
        String said = held.toString(StandardCharsets.UTF_8).strip();
        return switch (status) {
            case 503 -> Watch.problem(work);
            case 400, 403, 422 -> Problem.of(status == 400 ? 400 : 403, "engine-refused", said);
            default -> Problem.of(500, "engine-failed");
        };
    }

    /** No last chunk, no closing bracket: the client's library reports a broken transfer. */
    private void breakConnection() {
        ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection().getEndPoint().close();
    }

    private void pass() {
        try {
            if (out == null) {
                out = ctx.outputStream();
                held.writeTo(out);
                held.reset();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        if (cut != Cut.NONE)
            return;
        size += length;
        if (size > limits.resultBytes()) {
            cut = Cut.SIZE;
            throw new IOException("answer larger than " + limits.resultBytes() + " bytes");
        }
        if (out != null) {
            out.write(bytes, offset, length);
            return;
        }
        held.write(bytes, offset, length);
        if (held.size() > limits.heldBytes())
            goOn();
    }

    /** What is more than can be held back may go on for long, and needs a place for that. */
    private void goOn() throws IOException {
        try {
            if (!work.settle())
                throw new IOException("to be begun again");
            work.place();
            pass();
        } catch (Problem busy) {
            refusal = busy;
            throw new IOException(busy);
        }
    }

    /** ARQ cancels in mid-answer by setting a status, then appends a line of text to the result: take the first as the sign. */
    @Override
    public void setStatus(int code) {
        if (code >= 400 && size > 0 && status < 400 && cut == Cut.NONE)
            cut = Cut.TIME;
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        setStatus(code);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        setStatus(code);
        sink.write(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return sink;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(sink, true, StandardCharsets.UTF_8);
    }

    @Override
    public void setContentType(String type) { }

    @Override
    public void setCharacterEncoding(String charset) { }

    @Override
    public void setHeader(String name, String value) { }

    @Override
    public void addHeader(String name, String value) { }

    @Override
    public void setContentLength(int length) { }

    @Override
    public void setContentLengthLong(long length) { }

    @Override
    public void flushBuffer() { }

    @Override
    public boolean isCommitted() {
        return out != null;
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        if (out == null)
            held.reset();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d, %d bytes, cut: %s", status, size, cut);
    }

    private final class Sink extends ServletOutputStream {
        @Override
        public void write(int one) throws IOException {
            HeldAnswer.this.write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            HeldAnswer.this.write(bytes, offset, length);
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
