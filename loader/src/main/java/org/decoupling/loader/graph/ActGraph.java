package org.decoupling.loader.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.naming.Act;
import org.decoupling.loader.naming.Event;
import org.decoupling.loader.passage.Mention;

/** What is known of the acts and events that are named, beside where they are named. */
final class ActGraph {
    private final FindGraph finds;
    private final GraphWriter graph;
    private final Names names;
    private final List<Article.Note> notes;

    ActGraph(FindGraph finds, Names names, GraphWriter graph, List<Article.Note> notes) {
        this.finds = finds;
        this.names = names;
        this.graph = graph;
        this.notes = notes;
    }

    void acts(List<Act> acts) {
        acts.forEach(this::act);
    }

    void events(List<Event> events) {
        events.forEach(event -> {
            Node node = found(event.mention());
            graph.add(node, "dec:date", Dates.edtf(event.date()));
        });
    }

    private void act(Act act) {
        Node node = found(act.mention());
        act.issuers().forEach(issuer -> graph.add(node, "dec:issuingBody", finds.entity(issuer)));
        if (!act.date().isEmpty()) graph.add(node, "eli:date_document", Dates.edtf(act.date()));
        act.notes().forEach(note -> graph.add(node, "dec:inNote", names.note(notes.get(note))));
    }

    private Node found(Mention mention) {
        Node node = finds.entity(mention.entity());
        graph.anchor(node, mention.passage().spans(mention.from(), mention.to()));
        finds.ground(node, mention.rule());
        return node;
    }
}
