import type { Report } from "../../diagnostics/report.js";
import { operationMethods } from "../../ir/operation-methods.js";
import { canonical } from "../canonical.js";
import { type Part, partKey, type Parts, sharedFields, titleOf } from "./parts.js";

/** Joins what documents say. Where two disagree about a part, both places are reported. */
export function joinParts(parts: readonly Part[], report: Report): Parts {
  const joined = new Map<string, Part>();
  for (const part of parts) {
    const key = partKey(part.path);
    const known = joined.get(key);
    joined.set(key, known === undefined ? part : agreed(known, part, report));
  }
  return joined;
}

/** Of two ways to write the same, one is chosen that does not depend on which came first. */
function agreed(one: Part, other: Part, report: Report): Part {
  if (!same(one, other)) disagree(one, other, report);
  if (one.implied !== other.implied) return one.implied === true ? other : one;
  return JSON.stringify(one.value) <= JSON.stringify(other.value) ? one : other;
}

/**
 * Replaces and adds what pages hold to the description as it stands. A page cannot change what operations that it does not hold
 * rely on: the version of OpenAPI, and what the operations of a path share.
 */
export function replaceParts(
  standing: Parts,
  pages: Parts,
  report: Report,
): Parts {
  const replaced = new Map(standing);
  for (const [key, page] of pages) {
    const old = standing.get(key);
    if (old !== undefined && !same(old, page)) {
      if (mustAgree(old, page, standing, pages)) disagree(page, old, report);
    }
    if (old === undefined || page.implied !== true) replaced.set(key, page);
  }
  return replaced;
}

function mustAgree(
  old: Part,
  page: Part,
  standing: Parts,
  pages: Parts,
): boolean {
  const [first, name = "", last] = page.path;
  if (first === "openapi") return minorVersion(old) !== minorVersion(page);
  if (last !== sharedFields) return page.implied === true;
  return operationMethods
    .map((method) => partKey(["paths", name, method]))
    .some((key) => standing.has(key) && !pages.has(key));
}

function minorVersion({ value }: Part): string {
  return String(value).split(".").slice(0, 2).join(".");
}

function same(one: Part, other: Part): boolean {
  return canonical(one.value) === canonical(other.value);
}

function disagree(one: Part, other: Part, report: Report): void {
  report.add(
    "refresh-disagreement",
    `Two sources disagree about ${titleOf(one.path)}.`,
    one.at,
    { kind: "location", location: other.at, note: "the other one" },
  );
}
