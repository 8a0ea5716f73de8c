import { code, concat } from "../../typescript/code.js";
import { call } from "../../typescript/layout.js";
import { callCheck, no } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { ifStatement } from "../statements.js";

/** `$ref` (2020-12 Core, 8.2.3.1): a call of the function of the schema that it leads to. */
export const ref: Keyword = {
  applies: "any",
  emit({ ref: id }, subject, emission) {
    if (id === undefined) return [];
    const callee = emission.unit.functionOfReference(
      emission.kind,
      id,
      emission,
    );
    if (emission.kind === "check") return callCheck(emission, subject, callee);
    return [
      ifStatement([
        {
          condition: concat(code`!`, call(callee, [subject.value])),
          body: [no],
        },
      ]),
    ];
  },
};
