// node ask.mjs < questions.json: asks each {query, sources} and prints, in their order, what came: rows as names and values, quads, or
// true or false.
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql";

const engine = new QueryEngine();

async function answer({ query, sources }) {
  const result = await engine.query(query, { sources });
  const found = await result.execute();
  if (result.resultType === "boolean") return found;
  return (await found.toArray()).map(result.resultType === "quads" ? quad : row);
}

const quad = ({ subject, predicate, object }) => ({ subject: subject.value, predicate: predicate.value, object: object.value });
const row = bindings => Object.fromEntries([...bindings].map(([name, term]) => [name.value, term.value]));

const answers = [];
for (const question of JSON.parse(readFileSync(0, "utf8"))) answers.push(await answer(question));
process.stdout.write(JSON.stringify(answers));
