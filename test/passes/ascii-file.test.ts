import { expect, it } from "vitest";
import { asciiFile } from "../../generator/passes/letters/ascii.js";

it.each([
  ["acs-users", "acs-users"],
  ["注文-list", "xn--7dv27n-list"],
  ["заказы", "xn--80aatcn8h"],
  ["注".repeat(3), "xn--6wwaa"],
  // A mark without a letter.
  ["\u0301", "301"],
])("the file of %s is %s", (name, file) => {
  expect(asciiFile(name)).toBe(file);
});
