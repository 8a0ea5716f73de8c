import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { docsOf, onlyPage } from "./docs.js";

const json = (schema: JsonObject): JsonObject => ({
  "application/json": { schema },
});

const schemas = {
  Order: { type: "object", properties: { id: { type: "string" } } },
  Gone: { type: "object", properties: { gone: { const: true } } },
};

function api(responses: JsonObject, rest: JsonObject = {}): JsonObject {
  return {
    info: { title: "Shop", version: "1" },
    components: { schemas },
    paths: { "/orders": { post: { operationId: "get", responses, ...rest } } },
  };
}

const order = { $ref: "#/components/schemas/Order" };
const gone = { $ref: "#/components/schemas/Gone" };

/** The lines of a page that begin so. */
async function lines(
  start: string,
  description: JsonObject,
): Promise<string[]> {
  const page = await onlyPage(description);
  return page.split("\n").filter((line) => line.startsWith(start));
}

describe("what a page says a method returns", () => {
  it.each([
    ["a model", order, "[`Order`](../objects/order.md), status 200"],
    [
      "a list of a model",
      { type: "array", items: order },
      "[`Order[]`](../objects/order.md), status 200",
    ],
    [
      "several models",
      { oneOf: [order, gone] },
      "[`Order`](../objects/order.md) | [`Gone`](../objects/gone.md), status 200",
    ],
    [
      "a list of several models",
      { type: "array", items: { oneOf: [order, gone] } },
      "`(Order | Gone)[]`, status 200",
    ],
    ["a scalar", { type: "integer" }, "`number`, status 200"],
    [
      "what is declared for it alone",
      { type: "object", properties: { id: { type: "string" } } },
      "`GetResponse`",
    ],
  ])("is the type of %s", async (_, schema, text) => {
    const responses = { 200: { description: "", content: json(schema) } };
    expect(await lines("- Returns", api(responses))).toEqual([
      `- Returns: ${text}`,
    ]);
  });

  it("is `void` where nothing comes", async () => {
    expect(await lines("- Returns", api({ 204: { description: "" } }))).toEqual(
      ["- Returns: `void`, status 204"],
    );
  });

  it("is told for each media type that a call may ask for, with the signature for it", async () => {
    const content = {
      ...json(order),
      "text/csv": { schema: { type: "string" } },
    };
    const page = await onlyPage(api({ 200: { description: "", content } }));
    expect(page).toContain(`- Method:
  - \`get(): ApiRequest<Order>\`
  - \`get(options: RequestOptions & Accepting<"text/csv">): ApiRequest<string>\`
`);
    expect(page).toContain(
      "- Returns: [`Order`](../objects/order.md), or `string` as `text/csv`\n",
    );
  });

  it.each([
    [true, "params: GetParams & { stream: true })"],
    [false, "params: GetParams & { stream: true })"],
    [true, "params: GetParams & { stream?: false | null | undefined })"],
    [false, "params?: GetParams & { stream?: false | null | undefined })"],
  ])(
    "is told for the flag that asks for a stream, which is given even where the body need not be (required: %s): %s",
    async (required, taken) => {
      const page = await onlyPage(
        api(
          {
            200: {
              description: "",
              content: {
                ...json(order),
                "text/event-stream": { schema: { type: "string" } },
              },
            },
          },
          {
            requestBody: {
              required,
              content: json({
                type: "object",
                properties: { stream: { type: "boolean" } },
                ...(required && { required: ["stream"] }),
              }),
            },
          },
        ),
      );
      expect(page).toContain(
        "- Returns: [`Order`](../objects/order.md), or `ByteStream` (a `ReadableStream`) with `stream: true`",
      );
      expect(page).toContain(taken);
    },
  );
});

it("a response of success has a section of its own where more is to be said than its type", async () => {
  const page = await onlyPage(
    api({
      200: { description: "In stock", content: json(order) },
      404: { description: "Not Found", content: json(gone) },
      410: { description: "Gone", content: json(gone) },
    }),
  );
  expect(page).toContain("- Returns: [`Order`](../objects/order.md)\n");
  expect(page).toContain("## Responses\n\n- **200**: In stock, `Order`\n");
  // A body is linked where it is first told.
  expect(page).toContain(`## Errors

- **404**: Not Found, [\`Gone\`](../objects/gone.md)
- **410**: \`Gone\`
`);
});

it("api.md lists methods as one calls them", async () => {
  const responses = { 200: { description: "", content: json(order) } };
  const parameters = [{ name: "q", in: "query", schema: { type: "string" } }];
  const pages = await docsOf(api(responses, { parameters }));
  expect(pages.get("api.md")).toContain(
    "- [`shop.get(params?: GetParams)`](docs/root/get.md): `POST /orders`, returns `Order`, fails with `GetError`\n",
  );
});

describe("credentials", () => {
  const key = { type: "http", scheme: "bearer" };
  const named = { key, other: key };
  const page = async (security?: readonly JsonObject[]): Promise<string> => {
    const components = { schemas, securitySchemes: named };
    const rest = security === undefined ? {} : { security };
    return onlyPage({
      ...api({ 204: { description: "" } }, rest),
      components,
    });
  };

  it("are not spoken of where the description says nothing of them", async () => {
    expect(await page()).not.toMatch(/credential|Security/i);
  });

  it.each([
    ["an empty list", []],
    ["an empty requirement", [{}]],
  ])("are not needed where %s says so", async (_, security) => {
    expect(await page(security)).toContain("No credential is needed.");
  });

  it("may be left out where one of the alternatives is empty", async () => {
    expect(await page([{}, { key: [] }])).toContain("`key`, or no credential.");
    expect(await page([{}, { key: [] }, { other: [] }])).toContain(
      "Any one of these options of the client, or none:\n\n- `key`\n- `other`",
    );
  });
});

describe("where a page says that a request goes", () => {
  const own = [{ url: "/v2" }];
  const request = "- Request: `POST /orders`";

  it.each<readonly [string, JsonObject, string]>([
    ["where all go", {}, request],
    [
      "to a server of its own",
      { servers: [{ url: "https://upload.example" }] },
      `${request}, to \`https://upload.example\``,
    ],
    [
      "beside the API's",
      { servers: own },
      `${request}, to \`https://a.example/v2\``,
    ],
  ])("%s", async (_, rest, expected) => {
    const servers = [{ url: "https://a.example/v1" }];
    const description = { ...api({ 204: { description: "" } }, rest), servers };
    expect(await lines("- Request", description)).toEqual([expected]);
  });

  it("as far as that is known", async () => {
    const description = api({ 204: { description: "" } }, { servers: own });
    expect(await lines("- Request", description)).toEqual([
      `${request}, to \`/v2\``,
    ]);
  });
});
