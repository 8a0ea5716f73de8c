import { expect, it } from "vitest";
import { createReport } from "../../../generator/diagnostics/report.js";
import { withBases } from "../../../generator/lower/schema/inheritance.js";
import { registryOf, schemaOf } from "./source.js";

const to = (ref: string) => schemaOf(`to ${ref}`, { ref });

it("branches that extend the schema that lists them extend a base of it without branches", () => {
  const report = createReport();
  const bases = withBases(
    registryOf({
      Pet: { title: "Pet", required: ["name"], oneOf: [to("Cat"), to("Fish")] },
      Cat: { allOf: [to("Pet")] },
      Fish: {},
    }),
    report,
  );
  const base = bases.get("Pet~base");
  expect(base).toMatchObject({ derived: "base", required: ["name"] });
  expect(base?.oneOf).toBeUndefined();
  expect(bases.get("Cat")?.allOf?.map((each) => each.ref)).toEqual([
    "Pet~base",
  ]);
  expect(report.diagnostics.map(({ code }) => code)).toEqual(["heirs-listed"]);
});

it("branches that extend nothing leave all as it is", () => {
  const registry = registryOf({ Pet: { oneOf: [to("Cat")] }, Cat: {} });
  expect(withBases(registry, createReport())).toEqual(registry);
});
