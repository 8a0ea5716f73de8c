import { alwaysNumbered, createNameScope } from "../../ir/name-scope.js";
import { isIdentifier } from "../../typescript/identifier.js";
import { type Counter, name, type Name } from "../code/expression.js";

/** Names of one function's variables. */
export interface LocalNames {
  /** A name that ends in a number: `item1`. */
  fresh(stem: string): Name;
  /** The same for a variable that changes. */
  counter(stem: string): Counter;
  /** A name like a property's, where that is a plain one: `acs_user_id`. */
  like(property: string): Name;
}

/** Names that emitted functions use for something else. */
const reserved: ReadonlySet<string> = new Set(
  "value issues path at undefined own missing redact secret describe nearest keys indexes globalThis".split(
    " ",
  ),
);

/** Variables never hide what a function uses: imported and global names have capitals, these have none. */
const plain = /^[a-z][a-z_]*[a-z]$/;

export function createLocalNames(): LocalNames {
  const taken = new Set<string>();
  const numbered = createNameScope({ spelling: alwaysNumbered });
  return {
    fresh: (stem) => name(numbered.claim(stem)),
    counter: (stem) => ({ kind: "counter", name: numbered.claim(stem) }),
    like: (property) => {
      if (
        property.length > 40 ||
        !plain.test(property) ||
        !isIdentifier(property) ||
        reserved.has(property) ||
        taken.has(property)
      )
        return name(numbered.claim("property"));
      taken.add(property);
      return name(property);
    },
  };
}
