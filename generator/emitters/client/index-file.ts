import type { PlannedFile } from "../../ir/emitted-file.js";
import {
  renamedTypes,
  runtimeTypes,
  runtimeValues,
} from "../../ir/package-exports.js";
import type { Model, Sdk } from "../../ir/sdk.js";
import { type Code, code, lines } from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { specifierClause } from "../../typescript/layout.js";
import { stringLiteral } from "../../typescript/literal.js";
import { sourceFile } from "../../typescript/source-file.js";

interface Export {
  readonly name: string;
  /** Where the module calls it otherwise. */
  readonly local?: string;
  readonly module: string;
  readonly typeOnly?: true;
}

/** `src/index.ts`: client, options, errors, the types that calls use, and the models. */
export function indexFile(sdk: Sdk): PlannedFile {
  const path = "src/index.ts";
  const body = lines(
    declarations([
      ...clientExports(sdk),
      ...runtimeExports(sdk),
      ...modelExports(sdk),
    ]),
  );
  return { path, print: () => sourceFile(path, body) };
}

/** `src/schemas.ts`: the models as types and as values. A module of its own, so that a program without need of them loads none. */
export function schemasFile(sdk: Sdk): readonly PlannedFile[] {
  if (sdk.models.size === 0) return [];
  const path = "src/schemas.ts";
  const exports = [...sdk.models.values()].flatMap((model) =>
    typeNames(model).map((name): Export => ({
      name,
      module: `models/${model.file}`,
    })),
  );
  const body = lines(declarations(exports));
  return [{ path, print: () => sourceFile(path, body) }];
}

function clientExports(sdk: Sdk): readonly Export[] {
  return [
    { name: sdk.client.name, module: "client" },
    { name: sdk.client.coreName, module: "core" },
    { name: sdk.client.optionsType, module: "core", typeOnly: true },
  ];
}

function runtimeExports({ client }: Sdk): readonly Export[] {
  const renamed = Object.entries(renamedTypes).map(
    ([local, { module, name }]): Export => ({
      name,
      local,
      module,
      typeOnly: true,
    }),
  );
  return [
    { name: client.errorName, local: "ApiError", module: "runtime/errors" },
    ...exportsOf(runtimeValues),
    ...exportsOf(runtimeTypes).map((each) => ({
      ...each,
      typeOnly: true as const,
    })),
    ...renamed,
  ];
}

function exportsOf(
  modules: Readonly<Record<string, readonly string[]>>,
): readonly Export[] {
  return Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => ({ name, module })),
  );
}

function modelExports({ models, modelExports: names }: Sdk): readonly Export[] {
  return [...models.values()].flatMap((model) =>
    typeNames(model).map((local): Export => {
      const name = names.get(local) ?? local;
      const module = `models/${model.file}`;
      return name === local
        ? { name, module, typeOnly: true }
        : { name, local, module, typeOnly: true };
    }),
  );
}

function typeNames({ response, request }: Model): readonly string[] {
  return [...new Set([response.type, request.type])];
}

/** One declaration a module, values apart from types. */
function declarations(exports: readonly Export[]): readonly Code[] {
  const groups = new Map<string, Export[]>();
  for (const each of exports) {
    const key = `${each.module} ${each.typeOnly === true}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return [...groups.values()].map(declaration);
}

function declaration(exports: readonly Export[]): Code {
  const [first] = exports;
  if (first === undefined) return code``;
  const names = exports.map(({ name, local }) =>
    local === undefined
      ? identifier(name)
      : code`${identifier(local)} as ${identifier(name)}`,
  );
  const head = first.typeOnly === true ? code`export type` : code`export`;
  const from = stringLiteral(`./${first.module}.js`);
  return specifierClause(head, names, code` from ${from};`);
}
