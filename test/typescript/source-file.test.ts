import { describe, expect, it } from "vitest";
import { withText } from "../../generator/ir/emitted-file.js";
import {
  code,
  memberOf,
  type,
  value,
} from "../../generator/typescript/code.js";
import { unparsable } from "../../generator/typescript/parse.js";
import {
  banner,
  relativeSpecifier,
  sourceFile,
} from "../../generator/typescript/source-file.js";

function withoutBanner(text: string): string {
  expect(text.startsWith(`${banner}\n\n`)).toBe(true);
  return text.slice(banner.length + 2);
}

describe("sourceFile", () => {
  it("imports what is used, once, sorted, types as types", () => {
    const body = code`
      export function f(user: ${type("User", "models/user")}): ${type("Check", "runtime/check")} {
        return ${value("check", "runtime/check")}(user satisfies ${type("User", "models/user")});
      }
    `;
    expect(withoutBanner(sourceFile("src/resources/acs/users.ts", body)))
      .toBe(`import type { User } from "../../models/user.js";
import { type Check, check } from "../../runtime/check.js";

export function f(user: User): Check {
  return check(user satisfies User);
}
`);
  });

  it("gives an alias to what would hide a global, a declaration or another import", () => {
    const body = code`export type X = [${type("Promise", "models/promise")}, ${type("A", "models/a")}, ${type("A", "models/b")}, ${type("X", "models/x")}];`;
    expect(
      withoutBanner(sourceFile("src/models/y.ts", body, { declares: ["X"] })),
    ).toBe(`import type { A } from "./a.js";
import type { A as A_ } from "./b.js";
import type { Promise as Promise_ } from "./promise.js";
import type { X as X_ } from "./x.js";

export type X = [Promise_, A, A_, X_];
`);
  });

  it("imports a module whole of which members are used, once", () => {
    const check = memberOf("checkA", "checks", "resources/a.checks");
    const other = memberOf("checkB", "checks", "resources/a.checks");
    const body = code`export const both = [${check}, ${other}, ${check}];`;
    expect(withoutBanner(sourceFile("src/resources/a.ts", body)))
      .toBe(`import * as checks from "./a.checks.js";

export const both = [checks.checkA, checks.checkB, checks.checkA];
`);
  });

  it("imports single members beside the whole, and sorts both among the others", () => {
    const whole = memberOf("f", "all", "b");
    const single = value("g", "b");
    const body = code`${value("z", "c")}(${whole}, ${single}, ${type("A", "a")});`;
    expect(withoutBanner(sourceFile("src/x.ts", body)))
      .toBe(`import type { A } from "./a.js";
import * as all from "./b.js";
import { g } from "./b.js";
import { z } from "./c.js";

z(all.f, g, A);
`);
  });

  it("gives an alias to a whole module, too", () => {
    const body = code`export function checks() { return ${memberOf("checks", "checks", "b")} + ${memberOf("a", "checks", "c")}; }`;
    const text = sourceFile("src/a.ts", body, { declares: ["checks"] });
    expect(withoutBanner(text)).toBe(`import * as checks_ from "./b.js";
import * as checks__ from "./c.js";

export function checks() { return checks_.checks + checks__.a; }
`);
  });

  it("does not import from itself", () => {
    const body = code`export type A = ${type("A", "models/a")}[];`;
    expect(withoutBanner(sourceFile("src/models/a.ts", body))).toBe(
      "export type A = A[];\n",
    );
  });

  it("breaks a long list of imports", () => {
    const names = ["firstLongName", "secondLongName", "thirdLongName"];
    const body = code`${value("fourthLongName", "runtime/check")}(${value(names[0] ?? "", "runtime/check")}, ${value(names[1] ?? "", "runtime/check")}, ${value(names[2] ?? "", "runtime/check")});`;
    expect(withoutBanner(sourceFile("src/client.ts", body))).toContain(
      `import {
  firstLongName,
  fourthLongName,
  secondLongName,
  thirdLongName,
} from "./runtime/check.js";`,
    );
  });

  it.each([
    ["models/a", "models/b", "./b.js"],
    ["resources/acs/users", "runtime/check", "../../runtime/check.js"],
    ["client", "resources/acs/users", "./resources/acs/users.js"],
  ])("from %s to %s is %s", (from, to, specifier) => {
    expect(relativeSpecifier(from, to)).toBe(specifier);
  });
});

describe("unparsable", () => {
  it("names the files that a compiler can't read", () => {
    const problems = unparsable([
      withText({ path: "src/good.ts" }, "export const a: number = 1;"),
      withText({ path: "src/bad.ts" }, "export const = ;"),
      withText({ path: "README.md" }, "export const = ;"),
    ]);
    expect([...problems.keys()]).toEqual(["src/bad.ts"]);
  });
});
