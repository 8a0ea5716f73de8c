import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
import {
  blocks,
  type Code,
  code,
  isEmpty,
  lines,
  type,
  value,
} from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { jsdoc } from "../../typescript/jsdoc.js";
import { callList } from "../../typescript/layout.js";
import { readingName } from "../../types/index.js";
import { sourceFile } from "../../typescript/source-file.js";
import { memberFunction, type MemberMaterial } from "./member.js";
import { childAssignment, childField } from "./resource-class.js";

/** `src/client.ts`: the client with the tree of resources. */
export function clientFile(sdk: Sdk, material: MemberMaterial): PlannedFile {
  const path = "src/client.ts";
  // Parameters hide nothing that their functions use: see `memberFunction`.
  const declares = [sdk.client.name, readingName];
  return {
    path,
    print: () => sourceFile(path, clientClass(sdk, material), { declares }),
  };
}

function clientClass(sdk: Sdk, material: MemberMaterial): Code {
  const { client, api } = sdk;
  const root = sdk.resources.find(({ path }) => path.length === 0);
  const children = root?.children ?? [];
  const members = [
    lines(children.map(childField)),
    constructor(sdk, children),
    ...rootMethods(root, sdk, material),
  ].filter((each) => !isEmpty(each));
  const doc = jsdoc({
    summary: `Client of ${api.title.trim() || "the API"}.`,
    description: api.description,
  });
  return code`
    ${doc}export class ${identifier(client.name)} extends ${value(sdk.client.coreName, "core")} {
      ${blocks(members)}
    }
  `;
}

function constructor({ client }: Sdk, children: readonly Resource[]): Code {
  const statements = [
    code`super(options, ${value("checkResponse", "responses/index")});`,
    ...children.map((child) => childAssignment(child, code`this`)),
  ];
  return code`
    constructor${callList([code`options: ${type(client.optionsType, "core")} = {}`])} {
      ${lines(statements)}
    }
  `;
}

/** The root resource's methods stand on the client itself. */
function rootMethods(
  root: Resource | undefined,
  sdk: Sdk,
  material: MemberMaterial,
): readonly Code[] {
  if (root === undefined) return [];
  return root.methods.map((method) =>
    memberFunction(method, root, code`this`, sdk, material),
  );
}
