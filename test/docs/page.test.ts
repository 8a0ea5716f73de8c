import { format } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { docsEmitter } from "../../generator/emitters/docs/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, sdkOf } from "../sdk.js";

const doors = {
  info: {
    title: "Doors",
    version: "1.2.3",
    description: "Opens *doors*.\n\nAnd shuts them.",
  },
  security: [{ key: [] }],
  paths: {
    "/doors/{door_id}/open": {
      post: {
        operationId: "doors/open",
        summary: "Open a door",
        description:
          "Opens a [door](https://doors.example/door).\n\n* at once\n* for good",
        externalDocs: { url: "https://doors.example/open" },
        parameters: [
          {
            name: "door_id",
            in: "path",
            required: true,
            description: "Which door.",
            schema: { type: "string", format: "uuid" },
          },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["reason"],
                properties: {
                  reason: { type: "string", maxLength: 80 },
                  until: {
                    type: "object",
                    description: "When it shuts.",
                    properties: {
                      time: { type: "string", format: "date-time" },
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          200: {
            description: "It is open.",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Door" },
              },
            },
          },
          404: { description: "No such door." },
        },
        "x-codeSamples": [
          { lang: "js", label: "Doors", source: "open( door )" },
          { lang: "bash", source: "doors open" },
        ],
      },
    },
  },
  components: {
    schemas: {
      Door: { type: "object", properties: { open: { type: "boolean" } } },
    },
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
  },
};

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const config = { package: { name: "doors-sdk" }, client: { name: "Doors" } };
  const sdk = await sdkOf(doors, config);
  const docs = await emitted(
    sdk,
    docsEmitter({
      types: sdkTypes(sdk),
      source: await exampleSource(sdk.api.schemas),
    }),
  );
  files = new Map(docs.files.map(({ path, text }) => [path, text]));
});

describe("the documentation of a small API", () => {
  it("is a page per method, resource and object, guides, and lists of all", () => {
    expect([...files.keys()]).toEqual([
      "api.md",
      "docs/index.md",
      "docs/objects/index.md",
      "docs/guides/authentication.md",
      "docs/guides/errors.md",
      "docs/doors/index.md",
      "docs/objects/door.md",
      "docs/doors/open.md",
      "llms.txt",
      "llms-full.txt",
    ]);
  });

  it("tells of a method all that the description says", () => {
    expect(files.get("docs/doors/open.md")).toBe(`# Open a door

> Opens a [door](https://doors.example/door).

- at once
- for good

\`\`\`ts
await doors.doors.open({
  door_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  reason: "Requested by the customer",
});
\`\`\`

- Method: \`doors.open(params: DoorsOpenParams)\`
- Request: \`POST /doors/{door_id}/open\`
- Returns: [\`Door\`](../objects/door.md)

[More about it](https://doors.example/open)

## Parameters

- \`door_id\`: string, in the path, format \`uuid\`

  Which door.

- \`reason\`: string, required, at most 80 characters

- \`until\`: object

  When it shuts.

  Properties:

  - \`time\`: string, format \`date-time\`

## Responses

- **200**: It is open, \`Door\`

## Errors

- **404**: No such door.

## Security

\`key\`.

## Code samples

### Doors (js)

\`\`\`JS
open( door )
\`\`\`

### bash

\`\`\`bash
doors open
\`\`\`

### cURL

\`\`\`bash
curl --include --request POST "https://example.com/doors/3fa85f64-5717-4562-b3fc-2c963f66afa6/open" \\
  --header "Authorization: Bearer $DOORS_KEY" \\
  --json @- <<EOF
{
  "reason": "Requested by the customer"
}
EOF
\`\`\`

### Python

\`\`\`python
import os

import requests

response = requests.post(
    "https://example.com/doors/3fa85f64-5717-4562-b3fc-2c963f66afa6/open",
    headers={"Authorization": f"Bearer {os.environ['DOORS_KEY']}"},
    json={"reason": "Requested by the customer"},
)
print(response.json())
\`\`\`
`);
  });

  it("lists all methods in api.md", () => {
    expect(files.get("api.md")).toBe(`# Doors: all methods and types

Each method takes \`options?: RequestOptions\` last.

## \`doors.doors\`

- [\`doors.doors.open(params: DoorsOpenParams)\`](docs/doors/open.md): \`POST /doors/{door_id}/open\`, returns \`Door\`, fails with \`DoorsOpenError\`

## Types

Those that methods take or give are told of in [a page each](docs/objects/index.md).

- \`Door\`
`);
  });

  it("lists all pages in llms.txt, in the form of llmstxt.org", () => {
    expect(files.get("llms.txt")).toBe(`# Doors

> Opens _doors_.

The TypeScript SDK is the package \`doors-sdk\`: its client is \`Doors\`.

## Guides

- [README](README.md): installation, the first call, options of the client and of calls
- [Authentication](docs/guides/authentication.md): the credentials that the client takes
- [Errors](docs/guides/errors.md): what a call can fail with, and how to tell
- [All methods and types](api.md): each with its request and result

## \`doors.doors\`

- [Open a door](docs/doors/open.md): \`doors.open\`, Opens a [door](https://doors.example/door).

## Objects

- [\`Door\`](docs/objects/door.md)
`);
  });

  it("is in prettier's style", async () => {
    for (const [path, text] of files) {
      if (!path.endsWith(".md")) continue;
      expect(await format(text, { parser: "markdown" }), path).toBe(text);
    }
  });
});

describe("a hostile description", () => {
  const attack =
    "</td><script>alert(1)</script> `` ``` [x](javascript:alert(1)) | *a\n# Title\n```\n";

  it("gets no markup of its own into a page, and no page out of its folder", async () => {
    const sdk = await sdkOf({
      info: { title: attack, version: attack, description: attack },
      paths: {
        "/x": {
          get: {
            operationId: "../../../etc/passwd",
            summary: attack,
            description: attack,
            tags: ["../.."],
            parameters: [
              {
                name: attack,
                in: "query",
                description: attack,
                schema: { const: attack },
              },
            ],
            responses: {
              200: {
                description: attack,
                headers: { [attack]: { schema: {} } },
              },
            },
            "x-codeSamples": [{ lang: attack, label: attack, source: attack }],
          },
        },
      },
    });
    const { files } = await emitted(
      sdk,
      docsEmitter({
        types: sdkTypes(sdk),
        source: await exampleSource(sdk.api.schemas),
      }),
    );
    for (const { path, text } of files) {
      expect(path).toMatch(
        /^(?:api\.md|llms(?:-full)?\.txt|docs(?:\/[a-z0-9-]+)+\.md)$/,
      );
      const rest = text
        .replace(/^(`{3,}).*\n[^]*?^\1$/gm, "")
        .replace(/(`+).+?\1/g, "");
      expect(rest).not.toMatch(/<script|\]\(javascript|^# Title/m);
    }
    for (const { text } of files.filter(({ path }) => path.endsWith(".md")))
      expect(await format(text, { parser: "markdown" })).toBe(text);
  });
});
