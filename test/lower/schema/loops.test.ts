import { describe, expect, it } from "vitest";
import { createReport } from "../../../generator/diagnostics/report.js";
import type { Schema } from "../../../generator/ir/schema.js";
import { reportLoops } from "../../../generator/lower/schema/loops.js";
import { registryOf, schemaOf } from "./source.js";

const reference = (ref: string): Schema => schemaOf(`to ${ref}`, { ref });

describe("a loop of references for one value", () => {
  it("is reported once, with all schemas on it and none before it", () => {
    const schemas = {
      before: { ref: "a" },
      a: { allOf: [reference("b")] },
      b: { not: schemaOf("inner", { anyOf: [reference("a")] }) },
    };
    expect(loops(schemas)).toEqual([["schema-reference-loop", "a", "b"]]);
  });

  it("is found again where it shares nothing with another one", () => {
    expect(loops({ a: { ref: "a" }, b: { ref: "b" } })).toEqual([
      ["schema-reference-loop", "a"],
      ["schema-reference-loop", "b"],
    ]);
  });

  it("is none where two ways lead to one schema", () => {
    const allOf = [reference("b"), reference("c")];
    expect(
      loops({ a: { allOf }, b: { ref: "d" }, c: { ref: "d" }, d: {} }),
    ).toEqual([]);
  });

  it("is none where a property or an item lies between", () => {
    const properties = [{ name: "next", schema: reference("a") }];
    expect(loops({ a: { properties, items: reference("a") } })).toEqual([]);
  });
});

describe("a dynamic reference", () => {
  const dynamic = (target: string): Schema =>
    schemaOf(`dynamic to ${target}`, { dynamicRef: { anchor: "n", target } });

  it("is a loop where it leads back for the same value", () => {
    const a = { dynamicAnchor: "n", allOf: [dynamic("a")] };
    expect(loops({ a })).toEqual([["schema-reference-loop", "a"]]);
  });

  it("is one where another schema that declares its anchor leads back", () => {
    const schemas = {
      a: { allOf: [dynamic("c")] },
      b: { dynamicAnchor: "n", ref: "a" },
      c: { dynamicAnchor: "n" },
    };
    expect(loops(schemas)).toEqual([["schema-reference-loop", "a", "b"]]);
  });

  it("is none where a property lies between, or nothing leads back", () => {
    const properties = [{ name: "next", schema: dynamic("a") }];
    const a = { dynamicAnchor: "n", properties };
    expect(loops({ a, b: { allOf: [dynamic("a")] } })).toEqual([]);
  });
});

describe("a chain of references for one value", () => {
  const chain = (length: number): Readonly<Record<string, Partial<Schema>>> =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `s${index}`,
        index + 1 < length ? { ref: `s${index + 1}` } : {},
      ]),
    );

  it("may have 250 links, and with more is reported where it begins", () => {
    expect(loops(chain(251))).toEqual([]);
    expect(loops(chain(252))).toEqual([["schema-chain-too-long", "s0"]]);
  });
});

/** The code of each diagnostic, and the pointers that it points at. */
function loops(
  schemas: Readonly<Record<string, Partial<Schema>>>,
): readonly (readonly string[])[] {
  const report = createReport();
  reportLoops(registryOf(schemas), report);
  return report.diagnostics.map(({ code, places }) => [
    code,
    ...places.map((each) =>
      each.kind === "location" ? each.location.pointer : "",
    ),
  ]);
}
