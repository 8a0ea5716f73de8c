import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

// What an editor shows where one hovers over a name of an SDK, as TypeScript's language service tells it.

const out = join(temporaryFolder(), "bookshop");
const user = join(out, "user.ts");
const text = `import { Bookshop, type Book } from "./src/index.js";
import { createBook } from "./src/resources/books.js";
export const all: [Book?] = [];
await new Bookshop().books.createBook;
await createBook;
`;

let service: ts.LanguageService;

beforeAll(async () => {
  await generatePackage(join(root, "test/golden/bookshop/openapi.yaml"), out);
  writeFileSync(user, text);
  service = ts.createLanguageService({
    fileExists: existsSync,
    readFile: (path) => readFileSync(path, "utf8"),
    getScriptFileNames: () => [user],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) =>
      existsSync(path)
        ? ts.ScriptSnapshot.fromString(readFileSync(path, "utf8"))
        : undefined,
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getCurrentDirectory: () => out,
  });
});

/** The text that is shown of a name, and its tags. */
function hover(place: string): readonly string[] {
  const info = service.getQuickInfoAtPosition(
    user,
    text.indexOf(place) + place.length - 1,
  );
  return [
    ts.displayPartsToString(info?.documentation),
    ...(info?.tags ?? []).map(
      (tag) => `@${tag.name} ${ts.displayPartsToString(tag.text).trim()}`,
    ),
  ];
}

it("a method has its summary, a call of it and the way to its page", () => {
  expect(hover("books.createBook")).toEqual([
    "Add a book {@link operations.createBook}",
    `@example await bookshop.books.createBook({
  title: "A Room of One's Own",
  price: 1000,
  secret_note: "Hello, world!",
});`,
    "@see `docs/books/create-book.md`",
  ]);
  expect(existsSync(join(out, "docs/books/create-book.md"))).toBe(true);
});

it("a function has all that is said of it, the request and the way to its page", () => {
  expect(hover("await createBook")).toEqual([
    "Add a book\n\n`POST /books`",
    "@see `docs/books/create-book.md`",
  ]);
});

it("a model has its summary", () => {
  expect(hover("all: [Book")).toEqual([
    "One title, however many copies there are.",
  ]);
});
