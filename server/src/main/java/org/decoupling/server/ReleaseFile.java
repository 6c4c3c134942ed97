package org.decoupling.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of a release, which never changes, with its SHA-256. */
record ReleaseFile(Path path, byte[] digest) {
    private static final ConcurrentMap<Path, byte[]> DIGESTS = new ConcurrentHashMap<>();

    /** Read once in the life of a process. */
    static ReleaseFile of(Path path) {
        return new ReleaseFile(path, DIGESTS.computeIfAbsent(path, ReleaseFile::digest));
    }

    /** Java's gzip header holds no name and no time, so the same content is the same file. */
    static void write(Path path, BooleanSupplier stopped, Consumer<OutputStream> writer) {
        try (OutputStream to = new GZIPOutputStream(new Breaking(Files.newOutputStream(path), stopped), 1 << 16)) {
            writer.accept(new BufferedOutputStream(to, 1 << 16) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(Path path, Consumer<InputStream> reader) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16), 1 << 16)) {
            reader.accept(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest);
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As sha256sum writes it, and reads it with -c. */
    String line() {
        return hex() + "  " + path.getFileName() + "\n";
    }

    private static byte[] digest(Path path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return digesting.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails when the server stops: the thread can't be interrupted, since that would close the store's files. */
    private static final class Breaking extends FilterOutputStream {
        private final BooleanSupplier stopped;

        Breaking(OutputStream out, BooleanSupplier stopped) {
            super(out);
            this.stopped = stopped;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (stopped.getAsBoolean())
                throw new IOException("the server stops");
            out.write(bytes, offset, length);
        }
    }
}
