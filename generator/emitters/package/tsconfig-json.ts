/** `tsconfig.json` of the emitted package: builds `dist`, under every flag that the sources are made to hold under. In prettier's style. */
export function tsconfigJson(): string {
  const options = {
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    module: "NodeNext",
    types: [],
    rootDir: "src",
    outDir: "dist",
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    isolatedDeclarations: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
  };
  const lines = Object.entries(options).map(
    ([name, value]) => `    "${name}": ${oneLine(value)}`,
  );
  return `{\n  "compilerOptions": {\n${lines.join(",\n")}\n  },\n  "include": ["src"]\n}\n`;
}

function oneLine(value: string | boolean | readonly string[]): string {
  return JSON.stringify(value).replaceAll('","', '", "');
}
