import { importsOf, parse, targetOf } from "./source.js";

/** What each file imports of the others: `import`, `import type`, `import()` and `export … from` alike. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the imports of files of the project. */
export function graphOf(files: readonly string[]): Graph {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const targets = importsOf(parse(file)).map(targetOf);
      return [file, new Set(targets.filter((each) => known.has(each)))];
    }),
  );
}

/** The files that import themselves, directly or through others. */
export function inCircles(graph: Graph): readonly string[] {
  return [...graph.keys()].filter((file) => reachedFrom(file, graph).has(file));
}

function reachedFrom(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set(graph.get(start));
  for (const file of reached)
    for (const target of graph.get(file) ?? []) reached.add(target);
  return reached;
}
