import { expect, it } from "vitest";
import { opening } from "../../generator/markdown/opening.js";

it("keeps a text that is short enough as it is", () => {
  expect(opening("a\n\n\nb", 6)).toBe("a\n\n\nb");
});

it("keeps whole paragraphs and says that there are more", () => {
  expect(opening("One.\n\nTwo.\n\nThree.", 12)).toBe("One.\n\nTwo.\n\n…");
});

it("keeps the first one however long it is", () => {
  expect(opening("One two three.\n\nFour.", 5)).toBe("One two three.\n\n…");
  expect(opening("One two three.", 5)).toBe("One two three.");
});

it.each([
  ["a heading", "One.\n\n## Two\n\nThree."],
  ["what introduces a list", "One.\n\nTwo **so:**\n\n- Three\n- Four"],
])("leaves out %s with what it leads to", (_, text) => {
  expect(opening(text, text.length - 1)).toBe("One.\n\n…");
});

it("cuts no fenced block", () => {
  const text = "One.\n\n```\na\n\nb\n```\n\nTwo.";
  expect(opening(text, 12)).toBe("One.\n\n…");
  expect(opening(text, 21)).toBe("One.\n\n```\na\n\nb\n```\n\n…");
});

it("keeps what a paragraph is indented by", () => {
  expect(opening("- One.\n\n  Two.\n\nThree.", 16)).toBe(
    "- One.\n\n  Two.\n\n…",
  );
});
