import { dirname, join, relative } from "node:path";
import type { InitOptions } from "./options.js";
import { variablesIn } from "../headers.js";
import { initTemplate } from "./template.js";

export interface WorkflowOptions extends InitOptions {
  /** The sdk.yaml. */
  readonly config: string;
  /** The top of the repository, from the current folder. */
  readonly top: string;
  /** Files of the current folder that tell how packages are installed. */
  readonly lockfiles: readonly string[];
}

/** A workflow of GitHub Actions: refresh, generate, check, verify, and a pull request. */
export function workflowText(options: WorkflowOptions): string {
  const { spec, config, out, top, header = [], lockfiles } = options;
  const folder = slashes(relative(top, ".")) || ".";
  return initTemplate("workflow.yml", {
    folder,
    spec: slashes(spec),
    out: slashes(out),
    package: slashes(join(folder, out)),
    names: slashes(join(dirname(config), "names.yaml")),
    secrets: secretsText(header),
    ...commandsFor(lockfiles),
  });
}

/** How packages are installed there, and how their programs are called. */
function commandsFor(lockfiles: readonly string[]): {
  readonly install: string;
  readonly seamstress: string;
} {
  if (lockfiles.includes("pnpm-lock.yaml"))
    return {
      install: "corepack enable && pnpm install --frozen-lockfile",
      seamstress: "pnpm exec seamstress",
    };
  if (lockfiles.includes("yarn.lock"))
    return {
      install: "corepack enable && yarn install",
      seamstress: "yarn run seamstress",
    };
  return { install: npmInstall(lockfiles), seamstress: "npx seamstress" };
}

function npmInstall(lockfiles: readonly string[]): string {
  if (lockfiles.includes("package-lock.json")) return "npm ci";
  return lockfiles.includes("package.json")
    ? "npm install"
    : "npm install --no-save seamstress";
}

/** The environment of the step that needs it, and no other. */
function secretsText(headers: readonly string[]): string {
  const names = [...new Set(headers.flatMap(variablesIn))];
  const rows = names.map(
    (name) => `          ${name}: \${{ secrets.${name} }}\n`,
  );
  return rows.length === 0 ? "" : `        env:\n${rows.join("")}`;
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
