// What transpiles emitted code in the runner's process: TypeScript, but the same text only once. Most mutants leave most of what is
// emitted as it was.
import ts from "typescript";

const known = new Map();

function transpileModule(text, options) {
  const output = known.get(text) ?? ts.transpileModule(text, options);
  known.set(text, output);
  return output;
}

export default { ...ts, transpileModule };
