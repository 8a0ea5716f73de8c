import { expect, it } from "vitest";
import { credentialsOf } from "../../generator/samples/wire/credentials.js";
import { sdkOf } from "../sdk.js";

const key = { type: "apiKey", in: "header", name: "X-Key" };
const other = { ...key, name: "X-Other" };
const password = { type: "http", scheme: "basic" };

/** The environment variables that samples take the credentials of these schemes from. */
async function variables(
  title: string,
  schemes: Readonly<Record<string, typeof key | typeof password>>,
): Promise<readonly string[]> {
  const names = Object.keys(schemes);
  const sdk = await sdkOf({
    info: { title, version: "1" },
    security: [Object.fromEntries(names.map((name) => [name, []]))],
    paths: { "/x": { get: { responses: { 204: { description: "" } } } } },
    components: { securitySchemes: schemes },
  });
  const [method] = sdk.resources.flatMap(({ methods }) => methods);
  if (method === undefined) throw new Error();
  const { headers, basic = [] } = credentialsOf(method, sdk);
  return [...headers.flatMap(({ value }) => value), ...basic].flatMap((part) =>
    typeof part === "string" ? [] : [part.env],
  );
}

it.each([
  ["Museum", { token: key }, ["MUSEUM_TOKEN"]],
  // Shells take names of variables in ASCII only.
  ["注文 API", { 認証: key }, ["API_KEY"]],
  [
    "Museum",
    { 認証: key, 鍵: other },
    ["MUSEUM_API_KEY_1", "MUSEUM_API_KEY_2"],
  ],
  ["注文 API", { 認証: password }, ["USERNAME", "PASSWORD"]],
])("of %j: %j are %j", async (title, schemes, expected) => {
  expect(await variables(title, schemes)).toEqual(expected);
});
