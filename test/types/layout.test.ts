import { beforeAll, describe, expect, it } from "vitest";
import type { Sdk } from "../../generator/ir/sdk.js";
import { sdkTypes } from "../../generator/types/index.js";
import { declaration } from "../../generator/types/print/declaration.js";
import {
  type Member,
  nullType,
  numberType,
  objectWith,
  openStringType,
  stringType,
  type Type,
} from "../../generator/types/type/type.js";
import { union } from "../../generator/types/type/union.js";
import { concat, hardline } from "../../generator/typescript/code.js";
import { random } from "../random.js";
import { sdkOf } from "../sdk.js";
import { prettied, printed } from "../typescript/prettier.js";

const names = [
  "A",
  "Door",
  "AccessSystemUser",
  "AVeryLongNameOfAModelThatNobodyWouldChooseFreely",
  "AnotherVeryLongNameOfAModelThatSomebodyChoseForAllOfUsToReadAloud",
];
let sdk: Sdk;

beforeAll(async () => {
  const schemas = names.map(
    (name) =>
      [
        name,
        { type: "object", properties: { [name.toLowerCase()]: {} } },
      ] as const,
  );
  sdk = await sdkOf({ components: { schemas: Object.fromEntries(schemas) } });
});

describe("declared types", () => {
  it.each([1, 2])(
    "are laid out as prettier does, whatever the type (seed %i)",
    async (seed) => {
      const next = random(seed);
      const style = { view: sdkTypes(sdk).response, lenient: next() < 0.5 };
      const declarations = Array.from({ length: 250 }, (_, index) => {
        const name = `${names[Math.floor(next() * names.length)] ?? ""}${index}`;
        return concat(
          declaration(
            name,
            randomType(next, 4),
            style,
            index % 3 === 0 ? { summary: "Something." } : undefined,
          ),
          hardline,
        );
      });
      const code = concat(...declarations);
      expect(printed(code)).toBe(await prettied(code));
    },
  );
});

describe("declared errors", () => {
  it("are laid out as prettier does, whatever their bodies", async () => {
    const next = random(3);
    const style = { view: sdkTypes(sdk).response, lenient: false };
    const declarations = Array.from({ length: 100 }, (_, index) => {
      const errors = Array.from(
        { length: 1 + Math.floor(next() * 5) },
        (__, at): Type => ({
          kind: "error",
          status:
            next() < 0.7
              ? 400 + at
              : {
                  range: "default",
                  except: next() < 0.5 ? [] : ["404", "5XX"],
                },
          ...(next() < 0.7 && { body: randomType(next, 2) }),
        }),
      );
      return concat(
        declaration(`OpenError${index}`, union(errors), style),
        hardline,
      );
    });
    const code = concat(...declarations);
    expect(printed(code)).toBe(await prettied(code));
  });
});

function randomType(next: () => number, depth: number): Type {
  const kind = Math.floor(next() * (depth > 0 ? 13 : 6));
  const several = (least: number): readonly Type[] =>
    Array.from({ length: least + Math.floor(next() * 4) }, () =>
      randomType(next, depth - 1),
    );
  switch (kind) {
    case 0:
      return stringType;
    case 1:
      return numberType;
    case 2:
      return { kind: "literal", value: "x".repeat(Math.floor(next() * 30)) };
    case 3:
      return randomReference(next);
    case 4:
      return nullType;
    case 5:
      return union([openStringType, { kind: "literal", value: "small" }]);
    case 6:
      return { kind: "array", element: randomType(next, depth - 1) };
    case 7:
      return {
        kind: "tuple",
        elements: several(0).map((type) => ({ type, optional: false })),
        ...(next() < 0.3 && { rest: randomType(next, depth - 1) }),
      };
    case 8:
      return {
        kind: "tuple",
        elements: several(1).map((type) => ({ type, optional: true })),
      };
    case 9:
    case 10:
      return randomObject(several(0), next);
    case 11:
      return { kind: "intersection", members: several(2).map(intersectable) };
    default:
      return union(several(2));
  }
}

/** Intersections are made of models, objects and unions only. */
function intersectable(type: Type): Type {
  return type.kind === "intersection" ? { kind: "array", element: type } : type;
}

function randomReference(next: () => number): Type {
  const name = names[Math.floor(next() * names.length)];
  const model = [...sdk.models.values()].find(
    (each) => each.response.type === name,
  );
  return model === undefined ? nullType : { kind: "reference", id: model.id };
}

function randomObject(types: readonly Type[], next: () => number): Type {
  const members = types.map((type, index): Member => ({
    name:
      next() < 0.2
        ? `a-${index}`
        : `${"property".repeat(Math.floor(next() * 4))}${index}`,
    type,
    optional: next() < 0.5,
    ...(next() < 0.3 && { doc: { summary: "Says something." } }),
  }));
  return next() < 0.2
    ? objectWith(members, types[0] ?? stringType)
    : objectWith(members);
}
