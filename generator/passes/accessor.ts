import type { KnownNames } from "./known-names.js";
import type { ChosenOperation } from "./methods.js";
import type { Accessor, namingOf } from "./naming.js";
import { camelCase, words } from "./words.js";

/** The accessor that an operation asks for, and who chooses first: pinned, published, new. */
export function accessorOf(
  { operation }: ChosenOperation,
  naming: ReturnType<typeof namingOf>,
  known: KnownNames,
): { readonly accessor: Accessor; readonly precedence: number } {
  const fixed = parseAccessor(known.pinned.get(operation.id));
  if (fixed !== undefined) return { accessor: fixed, precedence: 0 };
  const published = parseAccessor(known.published.get(operation.id));
  const accessor = shallow(naming(operation)).map(short);
  if (published !== undefined && isRenumbered(published, accessor))
    return { accessor: published, precedence: 1 };
  return { accessor, precedence: 2 };
}

/** A published name stands as long as the naming would still give it, apart from a number that told it from another. */
function isRenumbered(published: Accessor, wanted: Accessor): boolean {
  const plain = (accessor: Accessor): string =>
    accessor.map((part) => part.replace(/[\d_]+$/, "")).join(".");
  return plain(published) === plain(wanted);
}

function parseAccessor(text: string | undefined): Accessor | undefined {
  const parts = text?.split(".").filter((part) => words(part).length > 0);
  return parts === undefined || parts.length === 0 ? undefined : parts;
}

function short(part: string): string {
  return part.slice(0, 60);
}

/** Resources nested deeper than this have one name together. */
const deepestResource = 20;

function shallow(accessor: Accessor): Accessor {
  if (accessor.length <= deepestResource + 1) return accessor;
  const deep = accessor
    .slice(deepestResource - 1, -1)
    .join(" ")
    .slice(0, 200);
  return [
    ...accessor.slice(0, deepestResource - 1),
    camelCase(deep),
    ...accessor.slice(-1),
  ];
}
