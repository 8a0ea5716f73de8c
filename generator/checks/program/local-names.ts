import { createNameScope } from "../../ir/name-scope.js";
import { isIdentifier } from "../../typescript/identifier.js";
import { type Counter, name, type Name } from "../code/expression.js";
import { runtime } from "../code/runtime.js";

/** Names of one function's variables. */
export interface LocalNames {
  /** `item`, and where that is taken `item2`. */
  fresh(stem: string): Name;
  /** The same for a variable that changes. */
  counter(stem: string): Counter;
  /** A name like a property's, as far as that can be a name: `acs_user_id`, `links` for `_links`, `links2` for another. */
  like(property: string): Name;
}

/** Names that emitted functions use for something else. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...Object.keys(runtime),
  ..."value at undefined globalThis".split(" "),
]);

/** Names of functions that check, test or tell, and of a module's constants. */
const taken =
  /^(?:is|are|check|not|must|fits)[A-Z]|(?:Keys|Values|Pattern|Constant)\d*$/;

export function createLocalNames(): LocalNames {
  const names = createNameScope({ reserved: reservedNames });
  const fresh = (stem: string): Name => ({
    ...name(names.claim(stem)),
    stem,
  });
  return {
    fresh,
    counter: (stem) => ({ kind: "counter", name: names.claim(stem), stem }),
    like: (property) => {
      const like = withoutOthers(property);
      return fresh(isVariable(like) ? like : "property");
    },
  };
}

function isVariable(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Ll}/u.test(text) &&
    !taken.test(text) &&
    isIdentifier(text)
  );
}

/** `fooBar` for `foo-bar`. */
function withoutOthers(property: string): string {
  if (/^[A-Za-z]\w*$/.test(property)) return property;
  return property
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[^\p{L}\p{N}_]+(\p{Ll}?)/gu, (_, letter: string) =>
      letter.toUpperCase(),
    );
}
