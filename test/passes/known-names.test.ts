import { describe, expect, it } from "vitest";
import { printNames } from "../../generator/config/names-file.js";
import type { NamingConfig } from "../../generator/ir/config.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { type Choices, createChoices } from "../fuzz/choices.js";
import { random } from "../random.js";
import { operation } from "./fragments.js";
import { published, renamed } from "./published.js";
import { documentOf, edited, randomDraft, randomPins } from "./random-names.js";

const auto: NamingConfig = { strategy: "auto" };
const naming = ({ pick }: Choices): NamingConfig =>
  pick([
    auto,
    auto,
    { strategy: "auto", nesting: "flat" },
    { strategy: "tag" },
    { strategy: "rest" },
    { strategy: "operationId" },
  ]);

/** All that is decided, in its order. */
function textOf(sdk: Sdk): string {
  const replacer = (_: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  return JSON.stringify(sdk, replacer, 1);
}

/** What the types and functions of operations are called, which no file remembers. */
function derivedNames({ resources }: Sdk): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap(({ methods, className, file }) =>
      methods.map(({ operation: { id }, paramsType, functionName }) => [
        id,
        [file, className, functionName, paramsType].join(" "),
      ]),
    ),
  );
}

/** Descriptions that come one after the other, each with what was chosen for it once those before were. */
async function* histories(seeds: number, isPinned: boolean) {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const choices = createChoices(random(seed));
    const config = {
      naming: naming(choices),
      ...(isPinned && { names: randomPins(choices) }),
    };
    let draft = randomDraft(choices);
    let before;
    for (let turn = 0; turn < 3; turn += 1) {
      const document = documentOf(draft);
      const chosen = await published(document, before?.names, config);
      const known = await published(document, chosen.names, config);
      yield { which: `seed ${seed}, turn ${turn}`, before, chosen, known };
      before = chosen;
      draft = edited(draft, choices);
    }
  }
}

describe("an SDK whose names are known", () => {
  it.each([false, true])(
    "is what it was when they were chosen, whatever was before (settled: %s)",
    async (isPinned) => {
      for await (const { which, chosen, known } of histories(40, isPinned)) {
        expect([which, printNames(known.names)]).toEqual([
          which,
          printNames(chosen.names),
        ]);
        expect([which, textOf(known.sdk)]).toEqual([which, textOf(chosen.sdk)]);
      }
    },
  );

  it("keeps what is called after them", async () => {
    for await (const { which, before, chosen } of histories(40, false)) {
      if (before === undefined) continue;
      const now = derivedNames(chosen.sdk);
      const other = [...derivedNames(before.sdk)].filter(
        ([id, name]) => (now.get(id) ?? name) !== name,
      );
      const changed = renamed(before.names, chosen.names);
      expect([which, ...changed, ...other]).toEqual([which]);
    }
  });

  it("has its resources in the order of the description, whichever was first", async () => {
    const tickets = { "/tickets": { get: operation() } };
    const events = { "/events": { get: operation() } };
    const sold = { "/tickets/sold": { get: operation() } };
    const { names } = await published({ paths: { ...events, ...tickets } });
    const paths = { ...sold, ...events, ...tickets };
    const { sdk } = await published({ paths }, names);
    expect(sdk.resources.map(({ path }) => path.join("."))).toEqual([
      "",
      "tickets",
      "tickets.sold",
      "events",
    ]);
  });

  it("keeps the class of a resource that is gone", async () => {
    const nested = { "/users/all/groups": { get: operation() } };
    const beside = { "/users-all-groups": { get: operation() } };
    const { names } = await published({ paths: nested });
    const { names: later } = await published({ paths: beside }, names);
    const { sdk } = await published({ paths: { ...beside, ...nested } }, later);
    expect(
      sdk.resources.flatMap(({ methods }) =>
        methods.map(({ operation: { path }, paramsType }) => [
          path,
          paramsType,
        ]),
      ),
    ).toEqual([
      ["/users-all-groups", "UsersAllGroups2ListParams"],
      ["/users/all/groups", "UsersAllGroupsListParams"],
    ]);
  });
});
