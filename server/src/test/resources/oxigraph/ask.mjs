// node ask.mjs DATA.nq < queries.json: asks Oxigraph each query and prints the answers in their order. The default graph is the union
// of all graphs, put in as triples of its own: Oxigraph's own union gives a triple once for each graph that holds it.
import { readFileSync } from "node:fs";
import oxigraph from "oxigraph";

const store = new oxigraph.Store();
store.load(readFileSync(process.argv[2], "utf8"), { format: "application/n-quads" });
for (const quad of store.match()) store.add(oxigraph.quad(quad.subject, quad.predicate, quad.object));
const answers = JSON.parse(readFileSync(0, "utf8")).map(query => {
  try {
    return store.query(query, { results_format: "json" });
  } catch (error) {
    return "error: " + error;
  }
});
process.stdout.write(JSON.stringify(answers));
