package org.decoupling.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that asks the same again and again and throws the answer away. It shares the machine with those whom it measures,
 * so it does no more than it must: the JDK's client takes as much of it as the server.
 */
final class LeanClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private int length;
    private boolean chunked;

    /** @param headers whole lines */
    LeanClient(URI address, String headers) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @return the status */
    int ask() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        length = 0;
        chunked = false;
        for (String header = line(); !header.isEmpty(); header = line())
            read(header.toLowerCase(java.util.Locale.ROOT));
        if (chunked)
            skipChunks();
        else
            skip(status == 304 ? 0 : length);
        return status;
    }

    private void read(String header) {
        if (header.startsWith("content-length:"))
            length = Integer.parseInt(header.substring(15).strip());
        chunked |= header.equals("transfer-encoding: chunked");
    }

    private void skipChunks() throws IOException {
        for (int size = size(); size > 0; size = size()) {
            skip(size);
            line();
        }
        line();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private void skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0)
                throw new EOFException("the connection was broken off");
            if (c != '\r')
                line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
