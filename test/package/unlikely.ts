/** Globals of JavaScript and types of TypeScript that emitted code uses, or may use one day. */
const globals = [
  ..."Array BigInt Blob Boolean Buffer Date Error File FormData Function Headers Infinity Intl Iterable JSON Map Math NaN Number Object".split(
    " ",
  ),
  ..."Omit Partial Pick Promise Proxy ReadableStream Readonly ReadonlyArray Record RegExp Request Required Response Set String Symbol".split(
    " ",
  ),
  ..."Uint8Array URL URLSearchParams WeakMap console fetch globalThis process undefined unknown any never object string number".split(
    " ",
  ),
  ..."Schema Client Operation RequestOptions ApiRequest StatusError Issue Place send schema checks operations unlikely params options".split(
    " ",
  ),
];

/** Words that can be no names of functions, and such that only look so. */
const reserved =
  "delete new class default export import function return void typeof in of let await async yield static public enum null true this super arguments eval constructor prototype toString then get".split(
    " ",
  );

/** A description with an operation for each name. */
function operations(
  names: readonly string[],
  operation: (name: string) => readonly [path: string, operation: string],
): string {
  const paths = names.map((name) => {
    const [path, text] = operation(name);
    return `  ${path}: { get: { ${text} } }`;
  });
  return `openapi: 3.1.0\npaths:\n${paths.join("\n")}\n`;
}

const inputs =
  "parameters: [{ name: n, in: query, schema: { type: integer } }, { name: list, in: query, schema: { type: array, items: { type: string, pattern: ^a } } }]";
const done = 'responses: { "204": { description: done } }';

/** Descriptions, without `info`, that once gave a package which no compiler took, or take after them. */
export const unlikely: Readonly<Record<string, string>> = {
  "patterns that want the flag u, and such that can't have it": String.raw`
openapi: 3.1.0
paths:
  /names/{slug}:
    get:
      parameters:
        - { name: slug, in: path, required: true, schema: { type: string, pattern: '^[\p{Ll}\p{Nd}-]+$' } }
        - { name: tag, in: query, schema: { type: string, pattern: '^\p{L}+\@$' } }
        - { name: code, in: query, schema: { type: string, pattern: '^\101[\1]\u\x$' } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Names" } } } } }
components:
  schemas:
    Names:
      type: object
      properties:
        astral: { type: string, pattern: '^\u{1F600}\-$' }
        brace: { type: string, pattern: '^a{,2}$' }
        nothing: { type: string, pattern: '^\p{javaLetter}\@$' }
        group: { type: string, pattern: '^(?=a)*\2$' }
      patternProperties: { '^x\-\p{L}+$': { type: integer }, '^y\07$': { type: integer } }
`,
  "recursion through nothing but unions and lists": String.raw`
openapi: 3.1.0
paths:
  /json: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Json" } } } } } } }
components:
  schemas:
    Json: { anyOf: [{ type: string, description: Text. }, { type: array, items: { $ref: "#/components/schemas/Json" } }], description: Any value. }
    Value: { oneOf: [{ type: [number, "null"] }, { $ref: "#/components/schemas/Values" }, { type: object, additionalProperties: { $ref: "#/components/schemas/Value" } }] }
    Values: { type: array, items: { $ref: "#/components/schemas/Value" }, minItems: 1 }
    List: { type: array, items: { $ref: "#/components/schemas/List" } }
    defs: { type: [array, "null"], items: { anyOf: [{ type: string }, { type: array, items: { $ref: "#/components/schemas/defs" } }] } }
    odd-name: { type: array, prefixItems: [{ type: string }, { $ref: "#/components/schemas/odd.name" }] }
    odd.name: { anyOf: [{ type: integer }, { $ref: "#/components/schemas/odd-name" }] }
    Tagged: { allOf: [{ type: array, items: { $ref: "#/components/schemas/Tagged" } }, { maxItems: 3 }] }
    Tree: { type: object, properties: { value: { $ref: "#/components/schemas/Json" }, parent: { $ref: "#/components/schemas/Tree" } } }
`,
  "paths that are called like globals": operations(globals, (name) => [
    `/${name}`,
    `${inputs}, ${done}`,
  ]),
  "operations of no resource that are called like reserved words": operations(
    reserved,
    (name) => [
      `/${name}s/{id}`,
      `operationId: "${name}", parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${done}`,
    ],
  ),
  "paths that are called like reserved words": operations(reserved, (name) => [
    `/${name}`,
    `${inputs}, ${done}`,
  ]),
  "schemas and properties that are called like globals": `openapi: 3.1.0
components:
  schemas:
${globals.map((name) => `    ${name}: ${modelOf(name)}`).join("\n")}
`,
};

/** A schema whose checks and types use what it is called like. */
function modelOf(name: string): string {
  const properties = [
    `${name}: { type: integer, enum: [1, 2] }`,
    "list: { type: array, items: { type: string }, uniqueItems: true }",
    "at: { type: string, format: date }",
    `next: { $ref: "#/components/schemas/${name}" }`,
  ];
  return `{ type: object, required: [${name}], properties: { ${properties.join(", ")} }, additionalProperties: { type: string, pattern: ^a } }`;
}
