package org.decoupling.loader.passage;

import java.util.Set;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.text.Digests;

/**
 * Someone or something that has a name: one entity across its spellings.
 *
 * @param path where it stands under the base IRI: {@code concept/tariff}, {@code id/agent/united-states}; what only this article
 *             knows of begins with {@code article:}, such as {@code article:event/4410}, and is named under the article
 * @param type prefixed name of its class: foaf:Person, org:Organization, dec:State, dec:Administration, dec:Constituency,
 *             dec:Alliance, dec:LegalAct, dec:Event, skos:Concept
 * @param zh   name in Chinese, empty where not known
 * @param en   name in English or another language of Latin letters, empty where not known
 */
public record Entity(String path, String type, String zh, String en) {
    private static final Set<String> ACTORS = Set.of("foaf:Person", "org:Organization", "dec:State", "dec:Administration", "dec:Constituency", "dec:Alliance");

    /** The last step of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it can act: a state, an administration, a body, a group, a person. */
    public boolean isActor() {
        return ACTORS.contains(type);
    }

    /** A state, or a union of states. */
    public boolean isState() {
        return type.equals("dec:State") || type.equals("dec:Alliance");
    }

    public static Entity concept(String local, String zh, String en) {
        return new Entity("concept/" + local, "skos:Concept", zh, en);
    }

    public static Entity known(Gazetteer.Name name) {
        String folder = name.type().equals("dec:LegalAct") ? "id/act/" : "id/agent/";
        return new Entity(folder + name.slug(), name.type(), name.zh(), name.en());
    }

    /** An agent that no list knows: its printed name is what it is known by, in a note as in the body. */
    public static Entity agent(String type, String zh, String en) {
        return new Entity("id/agent/" + Digests.ofName(zh.isEmpty() ? en : zh), type, zh, en);
    }
}
