import type { Choices } from "./choices.js";

/** A schema resource (2020-12 Core, 4.3.5): its own schema first, then its `$defs`. */
export interface Resource {
  /** As it says it; none where only its place names it. */
  readonly $id?: string;
  /** How another resource of the document writes it. */
  readonly names: readonly [string, ...string[]];
  readonly targets: readonly [Target, ...Target[]];
}

/** A schema that can be referred to. */
export interface Target {
  /** A reference for the same value may lead to a later target only, so that none goes in a circle (2020-12 Core, 9.4.1). */
  readonly order: number;
  /** Its key in `$defs`. */
  readonly name: string;
  readonly anchor?: string;
  readonly isDynamic: boolean;
}

/** The base of all documents. */
export const uri = "https://example.test/outer";

/** From here on come the targets of dynamic references: all others may lead to them. */
export const firstDynamic = 1000;

/** One resource, or several of which the first has the others in it. */
export function createResources(
  choices: Choices,
  mayEmbed: boolean,
): readonly [Resource, ...Resource[]] {
  const inner = mayEmbed
    ? choices.pick([[], [], [], ["inner"], ["inner", "other"]])
    : [];
  return [
    createOuter(choices, inner.length > 0),
    ...inner.map((name, index) => createInner(choices, name, index)),
  ];
}

function createOuter(choices: Choices, needsId: boolean): Resource {
  const { chance, some } = choices;
  return {
    ...((needsId || chance(0.2)) && { $id: uri }),
    names: [uri, "outer", "/outer"],
    targets: [
      { order: 0, name: "outer", isDynamic: false },
      ...some(definitionNames, 0.2).map((name, index) =>
        target(choices, 1 + index, name, `A${index}`),
      ),
      ...(chance(0.7) ? [dynamic(firstDynamic)] : []),
    ],
  };
}

function createInner(choices: Choices, name: string, index: number): Resource {
  const first = 100 * (index + 1);
  return {
    $id: choices.pick([name, `https://example.test/${name}`, `./${name}`]),
    names: [name, `https://example.test/${name}`],
    targets: [
      target(choices, first, name, "self"),
      target(choices, first + 1, `${name}'s`, `${name}-1`),
      ...(choices.chance(0.9) ? [dynamic(firstDynamic + index + 1)] : []),
    ],
  };
}

/** None that has to be percent-encoded as several bytes, which the oracle does twice (RFC 6901, 6). */
const definitionNames = [
  "one",
  "two",
  "a/b",
  "~t",
  "~1",
  "50%",
  "with space",
  "toString",
  "__proto__",
  "0",
  "$ref",
];

function target(
  { chance }: Choices,
  order: number,
  name: string,
  anchor: string,
): Target {
  return { order, name, isDynamic: false, ...(chance(0.3) && { anchor }) };
}

function dynamic(order: number): Target {
  return { order, name: "node", anchor: "node", isDynamic: true };
}
