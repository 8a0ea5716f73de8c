import type { NamingConfig, SdkConfig } from "../../ir/config.js";
import type { PublishedNames } from "../../ir/published.js";
import { camelCase, words } from "../words.js";
import type { ChosenOperation } from "../methods.js";
import type { Accessor } from "./accessor.js";

/** Names that must not change. */
export interface KnownNames {
  /** `names:` of sdk.yaml: by component pointer (`#/components/schemas/user`) or operation (`post /acs/users/suspend`). */
  readonly pinned: ReadonlyMap<string, string>;
  /** What was given out before, and stays. */
  readonly published: PublishedNames;
  /** What methods were called when their names were given out, by operation. */
  readonly former: ReadonlyMap<string, string>;
}

/** What is known of names; under another `naming:` than before, methods are named anew. */
export function knownNames(
  { names, naming }: Pick<SdkConfig, "names" | "naming">,
  published: PublishedNames,
): KnownNames {
  const former = published.methods;
  const isSame =
    published.naming === undefined || published.naming === namingText(naming);
  if (isSame) return { pinned: names, published, former };
  const { basis: _basis, naming: _naming, ...rest } = published;
  const left = { ...rest, methods: new Map(), resources: new Map() };
  return { pinned: names, published: left, former };
}

/** `naming:` of sdk.yaml as names remember it. */
export function namingText({
  strategy,
  nesting = "nested",
  extension,
}: NamingConfig): string {
  return [
    strategy,
    nesting,
    ...(extension === undefined ? [] : [extension]),
  ].join(" ");
}

/** Words by which resources were called before. */
export function givenResources({
  methods,
}: PublishedNames): ReadonlySet<string> {
  return new Set(
    [...methods.values()].flatMap((name) => name.split(".").slice(0, -1)),
  );
}

/** The names of operations that the API has no more. */
export function keptNames(
  chosen: readonly ChosenOperation[],
  { published }: KnownNames,
): readonly KeptName[] {
  const ids = new Set(chosen.map(({ operation }) => operation.id));
  return [...published.methods].flatMap(([operation, name]) => {
    const accessor = parseAccessor(name);
    return ids.has(operation) || accessor === undefined
      ? []
      : [{ operation, accessor }];
  });
}

/** A name that was given to an operation that the API has no more. */
export interface KeptName {
  readonly operation: string;
  readonly accessor: Accessor;
}

/** Who chooses first. */
export const precedences = { pinned: 0, published: 1, none: 2 } as const;

/** The accessor that an operation asks for, and who chooses first: pinned, published, new. */
export function accessorOf(
  { operation }: ChosenOperation,
  naming: (operation: ChosenOperation["operation"]) => Accessor,
  { pinned, published }: KnownNames,
): { readonly accessor: Accessor; readonly precedence: number } {
  const fixed = parseAccessor(pinned.get(operation.id));
  if (fixed !== undefined)
    return { accessor: fixed, precedence: precedences.pinned };
  const given = parseAccessor(published.methods.get(operation.id));
  return given === undefined
    ? { accessor: shallow(naming(operation)), precedence: precedences.none }
    : { accessor: given, precedence: precedences.published };
}

/** `acs.users.suspend` */
export function parseAccessor(text: string | undefined): Accessor | undefined {
  const parts = text?.split(".").filter((part) => words(part).length > 0);
  return parts === undefined || parts.length === 0 ? undefined : parts;
}

/** Resources nested deeper than this have one name together. */
const deepestResource = 20;

function shallow(accessor: Accessor): Accessor {
  if (accessor.length <= deepestResource + 1) return accessor;
  const deep = accessor.slice(deepestResource - 1, -1).join(" ");
  return [
    ...accessor.slice(0, deepestResource - 1),
    camelCase(deep),
    ...accessor.slice(-1),
  ];
}
