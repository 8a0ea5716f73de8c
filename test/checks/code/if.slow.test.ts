import { describe, it } from "vitest";
import { expectPrettiers, formsOf } from "./if-forms.js";

// Names from short to so long that they fill a line: somewhere between, each form has to break. `if.test.ts` has one of them.
describe.each([8, 40, 76])("a name of %d letters", (length) => {
  it("is laid out as prettier does", async () => {
    await expectPrettiers(formsOf(length));
  });
});
