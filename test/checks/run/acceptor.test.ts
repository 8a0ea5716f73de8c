import { describe, expect, it } from "vitest";
import { createAcceptor } from "../../../generator/checks/run/acceptor.js";
import type { Schema, SchemaDraft } from "../../../generator/ir/schema.js";

const at = { document: "file:///api.yaml", pointer: "" };

function schema(id: string, keywords: Partial<SchemaDraft>): Schema {
  return { id, at, ...keywords };
}

const name = schema("Name", { types: ["string"], minLength: 2 });
const friend = schema("friend", { ref: "User" });
const secret = schema("secret", { types: ["string"], writeOnly: true });
const made = schema("made", {
  types: ["string"],
  readOnly: true,
  format: "date",
});
const user = schema("User", {
  types: ["object"],
  properties: [
    { name: "name", schema: schema("name", { ref: "Name" }) },
    { name: "friend", schema: friend },
    { name: "made", schema: made },
    { name: "secret", schema: secret },
  ],
  required: ["name", "made"],
});
const registry = new Map([name, user].map((each) => [each.id, each]));

describe("an acceptor", () => {
  it("tells what is wrong with a value of a component", async () => {
    const accept = (await createAcceptor(registry, "response", true))(user);
    expect(accept({ name: "Jo", made: "2030-01-31" })).toEqual([]);
    const issues = accept({
      name: "J",
      friend: { name: 1 },
      made: "2030-01-31",
    });
    expect(issues.map(({ path, message }) => [...path, message])).toEqual([
      ["name", "must be at least 2 characters long"],
      ["friend", "name", "must be a string"],
      ["friend", "made", "is required"],
    ]);
  });

  it("knows the sides: what is only read is not asked for where values are sent", async () => {
    const value = { name: "Jo" };
    const sent = (await createAcceptor(registry, "request", true))(user);
    const received = (await createAcceptor(registry, "response", true))(user);
    const bare = (await createAcceptor(registry, "both", true))(user);
    const codes = [sent, received, bare].map((accept) =>
      accept(value).map(({ code }) => code),
    );
    expect(codes).toEqual([[], ["required"], ["required"]]);
  });

  it("asserts formats where it is told to", async () => {
    const value = { name: "Jo", made: "yesterday" };
    const strict = (await createAcceptor(registry, "response", true))(user);
    const lenient = (await createAcceptor(registry, "response", false))(user);
    expect(strict(value).map(({ code }) => code)).toEqual(["format"]);
    expect(lenient(value)).toEqual([]);
  });

  it("checks schemas that are no components, each with what it refers to", async () => {
    const acceptor = await createAcceptor(registry, "response", true);
    const list = schema("list", { types: ["array"], items: friend });
    const texts = schema("texts", {
      types: ["array"],
      items: name,
      maxItems: 1,
    });
    const pathsOf = (each: Schema, value: readonly string[]): unknown =>
      acceptor(each)([...value]).map(({ path }) => path);
    expect(pathsOf(list, ["a"])).toEqual([[0]]);
    expect(pathsOf(texts, ["ab", "b"])).toEqual([[], [1]]);
    expect(pathsOf(texts, ["ab"])).toEqual([]);
  });

  it("makes a check once", async () => {
    const acceptor = await createAcceptor(registry, "response", true);
    expect(acceptor(user)).toBe(acceptor(user));
    expect(acceptor(friend)({ name: "Jo" })).toEqual(
      acceptor(user)({ name: "Jo" }),
    );
  });

  it("accepts nothing but what the schema accepts where that is nothing", async () => {
    const acceptor = await createAcceptor(registry, "response", true);
    expect(acceptor(schema("none", { never: true }))(1)).toHaveLength(1);
    expect(acceptor(schema("any", {}))(1)).toEqual([]);
  });
});
