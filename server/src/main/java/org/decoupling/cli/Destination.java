package org.decoupling.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.decoupling.loader.Admission;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.store.Store;

/** Where a load goes. What it must agree with is asked of {@link #admission}. */
sealed interface Destination extends AutoCloseable {

    Admission admission();

    void take(Spool spool) throws IOException;

    @Override
    default void close() {}

    /** The server that holds the store, if one does; else the store itself. */
    static Destination store(String location) {
        return Door.of(location).<Destination>map(Through::new).orElseGet(() -> new Direct(Store.open(location)));
    }

    record Nowhere() implements Destination {
        @Override
        public Admission admission() {
            return Admission.alone();
        }

        @Override
        public void take(Spool spool) {}
    }

    record ToFile(Path file) implements Destination {
        @Override
        public Admission admission() {
            return Admission.alone();
        }

        /** Written beside and moved into place, so that the file is whole or not there. */
        @Override
        public void take(Spool spool) throws IOException {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
            if (lang == Lang.NQUADS) Files.copy(spool.file(), part, StandardCopyOption.REPLACE_EXISTING);
            else write(spool, lang, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Turtle has no graphs, so it gets the union of them. */
        private static void write(Spool spool, Lang lang, Path part) throws IOException {
            DatasetGraph data = DatasetGraphFactory.create();
            RDFParser.source(spool.file()).lang(Lang.NQUADS).parse(data);
            try (OutputStream out = Files.newOutputStream(part)) {
                if (RDFLanguages.isQuads(lang)) RDFDataMgr.write(out, data, lang);
                else RDFDataMgr.write(out, data.getUnionGraph(), lang);
            }
        }
    }

    record Direct(Store store) implements Destination {
        @Override
        public Admission admission() {
            return new Admission(store);
        }

        @Override
        public void take(Spool spool) {
            Shipment.addMissing(store, spool);
            spool.into(store);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** The server checks again what it is sent: it trusts no one, and only it knows what is in its store. */
    record Through(Door door) implements Destination {
        @Override
        public Admission admission() {
            return Admission.alone();
        }

        @Override
        public void take(Spool spool) {
            door.send(spool.file());
        }
    }
}
