import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Sdk } from "../../generator/ir/sdk.js";
import { temporaryFolder } from "../folder.js";
import { sdkOfFile, sidesOf } from "../sdk.js";
import { casesOf, missing, shared } from "../shared.js";
import { type Agreement, agreement } from "./agreement.js";
import { impliesTags } from "./implied.js";
import { narrower } from "./narrower.js";
import { isUntyped } from "./untyped.js";
import { withUsers } from "./users.js";

const folder = temporaryFolder();

/** Values and mutations of each type. `SEAMSTRESS_AGREEMENT=20` looks at more of them. */
const amount = Number(process.env["SEAMSTRESS_AGREEMENT"] ?? 2);

const cases = casesOf(Object.entries(narrower), ([path]) =>
  path.startsWith("seam/"),
);

/**
 * Every model of real APIs, on both sides of the wire: its type takes sampled values that its validator accepts, and whatever of their
 * mutations the type refuses, the validator refuses as well.
 */
describe.each(cases)("%s", (path, names) => {
  const file = shared(`specs/${path}`);

  it.skipIf(file === undefined)(
    `has types and validators that agree (${file ?? missing(`specs/${path}`)})`,
    async () => {
      const sdk = await sdkOfFile(file ?? "");
      expect(untypedModels(sdk).toSorted()).toEqual(names.toSorted());
      const base = join(folder, dirname(path));
      const found = await agreement(base, sdk, {
        samples: amount,
        mutations: amount,
      });
      console.log(summary(path, found));
      expect(found.narrow).toEqual([]);
      const expected = typesWith(sdk, names);
      expect(found.lenient.filter(({ type }) => !expected.has(type))).toEqual(
        [],
      );
      expect(found.without.length).toBeLessThanOrEqual(found.types / 100);
      expect(found.accepted).toBeGreaterThan(found.types);
      expect(found.refused).toBeGreaterThan(found.mutations / 2);
    },
    280_000,
  );
});

function untypedModels({ models }: Sdk): readonly string[] {
  return [...models.values()]
    .filter(({ schema }) => isUntyped(schema))
    .map(({ response }) => response.type);
}

/** The types of these models and of those that imply a tag, and of all that refer to one of them. */
function typesWith(sdk: Sdk, names: readonly string[]): ReadonlySet<string> {
  const models = [...sdk.models.values()];
  const roots = models.filter(
    ({ response, schema }) =>
      names.includes(response.type) || impliesTags(schema, sdk.api.schemas),
  );
  const ids = withUsers(
    sdk,
    roots.map(({ id }) => id),
  );
  return new Set(
    models
      .filter(({ id }) => ids.has(id))
      .flatMap(sidesOf)
      .map(({ type }) => type),
  );
}

function summary(path: string, found: Agreement): string {
  const { types, without, accepted, mutations, refused, lenient } = found;
  return (
    `${path}: ${types} types, ${types - without.length} with accepted values (not ${without.join(", ") || "none"}); ` +
    `${accepted} accepted values; ${mutations} mutations, ${refused} refused by types, ${lenient.length} of these accepted by validators`
  );
}
