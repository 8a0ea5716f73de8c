import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../shared.js";
import { holdsHouseStyle } from "./house-style.js";
import { nodesOf, parse, placeOf, typeScriptFiles } from "./source.js";

describe.each(["generator", "templates", "generated/src"])(
  "the TypeScript of %s",
  (folder) => {
    holdsHouseStyle(folder);
  },
);

describe("the generator", () => {
  it("touches the process in main.ts only", () => {
    const wrong = typeScriptFiles("generator")
      .filter((file) => file !== "generator/main.ts")
      .flatMap((file) => nodesOf(parse(file)))
      .filter(isProcess);
    expect(wrong.map(placeOf)).toEqual([]);
  });

  it("never builds code from strings at run time of the SDK", () => {
    const wrong = ["generated/src", "templates/runtime"]
      .flatMap(typeScriptFiles)
      .flatMap((file) => nodesOf(parse(file)))
      .filter(buildsCode);
    expect(wrong.map(placeOf)).toEqual([]);
  });

  it("emits no type that compilers of consumers before TypeScript 5.7 don't know", () => {
    const wrong = ["generated/src", "templates/runtime"]
      .flatMap(typeScriptFiles)
      .filter((file) =>
        /\b(?:Uint8Array|DataView)<\w/.test(
          readFileSync(join(root, file), "utf8").replace(/\/\*\*.*\*\/$/gm, ""),
        ),
      );
    expect(wrong).toEqual([]);
  });
});

describe("the repository", () => {
  const files = trackedFiles();

  it("locks versions without saying where they were downloaded", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock).not.toContain('"resolved"');
  });

  it.skipIf(files.length === 0)("names no place of this machine", () => {
    const places = [root, homedir()].map(
      (path) => new RegExp(`(?<![\\w.-])${escapeRegExp(path)}/`),
    );
    const wrong = files.filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return places.some((place) => place.test(text));
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(files.length === 0)("has Unix line endings", () => {
    const wrong = files.filter((file) =>
      readFileSync(join(root, file)).includes("\r\n"),
    );
    expect(wrong).toEqual([]);
  });
});

function isProcess(node: ts.Node): boolean {
  if (ts.isStringLiteral(node)) return /^(?:node:)?process$/.test(node.text);
  return (
    ts.isIdentifier(node) &&
    node.text === "process" &&
    !ts.isPropertyAssignment(node.parent)
  );
}

function buildsCode(node: ts.Node): boolean {
  return (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    ["eval", "Function"].includes(node.expression.text)
  );
}

/** The files under version control that are present; none outside of a repository. */
function trackedFiles(): readonly string[] {
  try {
    return execFileSync("git", ["ls-files", "-z"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .split("\0")
      .filter((file) => file !== "" && existsSync(join(root, file)));
  } catch {
    return [];
  }
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
