package org.decoupling.loader.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.decoupling.loader.passage.Mention;

/** Where who and what is named. */
final class MentionGraph {
    private final FindGraph finds;
    private final GraphWriter graph;
    private final Names names;

    MentionGraph(FindGraph finds, Names names, GraphWriter graph) {
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Mention> mentions) {
        mentions.forEach(this::mention);
    }

    private void mention(Mention mention) {
        Node entity = finds.entity(mention.entity());
        Node node = names.part("mention/" + graph.path(mention.passage().spans(mention.from(), mention.to())) + "/" + mention.entity().name());
        graph.type(node, "dec:Mention");
        graph.add(node, "dec:mentionOf", entity);
        graph.anchor(node, mention.passage().spans(mention.from(), mention.to()));
        finds.ground(node, mention.rule());
    }
}
