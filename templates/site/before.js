// No code is ever made of text here. The page's policy says so too, and would write to the console when the renderer tries.
globalThis.Function = new Proxy(globalThis.Function, {
  apply: refuse,
  construct: refuse,
});

function refuse() {
  throw new EvalError("No code is made of text here.");
}
