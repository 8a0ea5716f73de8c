import { describe } from "vitest";
import { holdsHouseStyle } from "./house-style.js";

describe("the TypeScript of test", () => {
  holdsHouseStyle("test");
});
