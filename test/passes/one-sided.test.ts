import { describe, expect, it } from "vitest";
import { createAcceptor } from "../../generator/checks/run/acceptor.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkOf } from "../sdk.js";
import { to } from "../schema/meaning.js";

const id = { type: "string", readOnly: true };
const secret = { type: "string", writeOnly: true };
const others: JsonObject = {
  Marks: { type: "object", properties: { id, secret, name: {} } },
  Asks: { required: ["id", "name"] },
  AsksDeclared: { required: ["id"], properties: { id: { minLength: 1 } } },
  AsksWithin: { allOf: [to("AsksDeclared"), { required: ["secret"] }] },
  AsksForItself: { allOf: [to("Marks"), to("Asks")] },
};

/** OpenAPI 3.1, 4.8.24: "If the property is marked as readOnly being true and is in the required list, the required will take effect on the response only." */
describe("what one part requires and another marks", () => {
  it.each<readonly [string, JsonObject]>([
    ["in two components", { allOf: [to("Marks"), to("Asks")] }],
    ["in two components, the other way", { allOf: [to("Asks"), to("Marks")] }],
    ["beside a reference", { ...to("Marks"), required: ["id", "name"] }],
    ["in a reference, marked beside it", { ...to("Asks"), properties: { id } }],
    ["in the part itself", { allOf: [to("Marks")], required: ["id", "name"] }],
    [
      "which declares it too",
      { allOf: [to("Marks"), to("AsksDeclared"), { required: ["name"] }] },
    ],
    [
      "at the end of several references",
      { allOf: [to("Marks"), to("AsksWithin"), { required: ["name"] }] },
    ],
    ["in a component that has both", to("AsksForItself")],
  ])("is required of responses only: %s", async (_, schema) => {
    const { request, response } = await acceptors(schema);
    expect(request({ name: "n" }) || request({ name: "n", secret: "s" })).toBe(
      true,
    );
    expect(request({})).toBe(false);
    expect(response({ name: "n" })).toBe(false);
    expect(response({ name: "n", id: "1" })).toBe(true);
  });

  it("is required of requests only where it is writeOnly", async () => {
    const { request, response } = await acceptors({
      allOf: [to("Marks"), to("AsksWithin")],
    });
    expect(request({})).toBe(false);
    expect(request({ secret: "s" })).toBe(true);
    expect(response({ id: "1" })).toBe(true);
  });

  it("is required on both sides where nothing marks it", async () => {
    const { request, response } = await acceptors(to("Asks"));
    expect(request({ name: "n" })).toBe(false);
    expect(response({ name: "n" })).toBe(false);
  });
});

describe("a closed part that requires what another marks", () => {
  const asking = { required: ["id"], properties: { name: {} } };

  it.each<JsonObject>([
    { ...asking, additionalProperties: false },
    { ...asking, additionalProperties: { type: "integer" } },
    { ...asking, unevaluatedProperties: false },
  ])("goes on to refuse it: %j", async (part) => {
    const { request, response } = await acceptors({
      allOf: [to("Marks"), part],
    });
    expect(request({ name: "n", id: "1" })).toBe(false);
    expect(response({ name: "n", id: "1" })).toBe(false);
  });
});

type Accepts = (value: unknown) => boolean;

/** The verdicts of both sides. */
async function acceptors(
  subject: JsonObject,
): Promise<{ readonly request: Accepts; readonly response: Accepts }> {
  const schemas = { ...others, Subject: subject };
  const { api } = await sdkOf({ components: { schemas } });
  const schema = api.schemas.get(api.components.get("Subject") ?? "");
  if (schema === undefined) throw new Error("no subject");
  const on = async (side: "request" | "response"): Promise<Accepts> => {
    const accept = (await createAcceptor(api.schemas, side, true))(schema);
    return (value) => accept(value).length === 0;
  };
  return { request: await on("request"), response: await on("response") };
}
