import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../shared.js";

/** One operation as its documentation page calls it. */
export interface Sample {
  readonly method: string;
  readonly path: string;
  /** `await seam.acs.users.suspend({ … });` */
  readonly javascript: string;
  /** The body that the page's cURL sample sends. */
  readonly body: unknown;
}

interface Operation {
  readonly "x-codeSamples": readonly {
    readonly lang: string;
    readonly label: string;
    readonly source: string;
  }[];
}

interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The samples that Seam's documentation pages give for its operations, as `spec/openapi.yaml` keeps them. */
export function documentedSamples(): readonly Sample[] {
  const text = readFileSync(join(root, "spec/openapi.yaml"), "utf8");
  const specification: Specification = parse(text);
  return Object.entries(specification.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      javascript: sourceOf(operation, "javascript", "Seam SDK"),
      body: bodyOf(sourceOf(operation, "bash", "cURL")),
    })),
  );
}

function sourceOf(operation: Operation, lang: string, label: string): string {
  const sample = operation["x-codeSamples"].find(
    (each) => each.lang === lang && each.label === label,
  );
  return sample?.source ?? "";
}

function bodyOf(curl: string): unknown {
  const heredoc = /<<EOF\n([^]*?)\nEOF/.exec(curl)?.[1];
  return heredoc === undefined ? undefined : JSON.parse(heredoc);
}
