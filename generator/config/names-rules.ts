import { namingRules } from "../ir/published.js";
import { clashesWithRuntime } from "../ir/package-exports.js";
import { own } from "../ir/json.js";
import { words } from "./complain.js";
import { schemaAt } from "./schema.js";

/** What a text of names.yaml must be, so that it can stand in code and in package.json. */
export interface NameRule {
  /** Completes "must be …". */
  readonly must: string;
  readonly holds: (text: string) => boolean;
}

/** What `naming:` of sdk.yaml was: words that are only compared. */
export const namingRule: NameRule = {
  must: "what `naming:` of sdk.yaml said, such as `auto nested`",
  holds: (text) => /^[A-Za-z]+ (?:nested|flat)(?: x-\S.*)?$/.test(text),
};

export const ruleRule: NameRule = {
  must: `one of ${namingRules.join(", ")}`,
  holds: (text) => namingRules.some((each) => each === text),
};

const identifierName =
  /^(?!.*[\u30fb\uff65\u{10000}-\u{10ffff}])[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** As in sdk.yaml, but that a component's own `_` and `$` stay; Georgian has capitals for whole words only. */
const className: NameRule = {
  must: "a name in PascalCase that an identifier may have",
  holds: (text) =>
    identifierName.test(text) &&
    (text.charAt(0) === text.charAt(0).toUpperCase() ||
      /^\p{Script=Georgian}/u.test(text)),
};

export const typeRule: NameRule = className;

export const clientRule: NameRule = {
  must: `${className.must}, and one that the package itself does not export`,
  holds: (text) => className.holds(text) && !clashesWithRuntime(text),
};

/** The same texts as for an option of sdk.yaml. */
export function packageRule(): NameRule {
  return ruleOf(["package", "name"]);
}

/** The same texts as under `names:` of sdk.yaml. */
export function methodRule(): NameRule {
  return ruleOf(["names", "get /"]);
}

/** Where a resource's file lies below `src/resources`. */
export const entryRule: NameRule = {
  must: "the path of a file without extension, of a-z, 0-9 and hyphens",
  holds: (text) =>
    text.length <= 300 &&
    /^(?:(?!(?:con|prn|aux|nul|com\d|lpt\d|index)(?:\/|$))[a-z0-9][a-z0-9-]*(?:\/(?!$)|$))+$/.test(
      text,
    ),
};

function ruleOf(path: readonly string[]): NameRule {
  const schema = schemaAt(path);
  const pattern = new RegExp(String(own(schema, "pattern")), "u");
  return {
    must: words(schema, "a text"),
    holds: (text) => pattern.test(text),
  };
}
