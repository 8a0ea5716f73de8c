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
};
