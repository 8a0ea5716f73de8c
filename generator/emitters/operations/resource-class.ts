import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
import {
  assignment,
  blocks,
  type Code,
  code,
  empty,
  isEmpty,
  lines,
  type,
  value,
} from "../../typescript/code.js";
import {
  identifier,
  member,
  propertyKey,
} from "../../typescript/identifier.js";
import { jsdoc } from "../../typescript/jsdoc.js";
import { callList } from "../../typescript/layout.js";
import { readingName } from "../../types/index.js";
import { sourceFile } from "../../typescript/source-file.js";
import {
  memberFunction,
  type MemberMaterial,
  shownOfMember,
} from "./member.js";

/** The module of a resource's class; no resource has a file with a dot in its name. */
export function classModule(file: string): string {
  return `resources/${file}.client`;
}

/** The file of a resource's class; none for the root, whose methods stand on the client itself. */
export function classFile(
  resource: Resource,
  sdk: Sdk,
  material: MemberMaterial,
): readonly PlannedFile[] {
  if (resource.path.length === 0) return [];
  const path = `src/${classModule(resource.file)}.ts`;
  const declares = [
    ...[resource.className, "client", "params", "options"],
    readingName,
  ];
  const { className, children, methods } = resource;
  return [
    {
      path,
      shows: [
        resource.path,
        className,
        children.map(nameOfChild),
        methods,
        methods.map((method) => shownOfMember(method, material)),
      ],
      print: () =>
        sourceFile(path, resourceClass(resource, sdk, material), { declares }),
    },
  ];
}

/** What a resource says of one below it. */
function nameOfChild({
  property,
  className,
  file,
}: Resource): readonly string[] {
  return [property, className, file];
}

/** `export class AcsUsers { … }`: the resource's methods and, as properties, the resources below it. */
function resourceClass(
  resource: Resource,
  sdk: Sdk,
  material: MemberMaterial,
): Code {
  const { children, methods } = resource;
  const fields = [
    ...children.map(childField),
    ...(methods.length === 0 ? [] : [code`readonly #client: ${clientType};`]),
  ];
  const members = [
    lines(fields),
    constructor(resource),
    ...methods.map((method) =>
      memberFunction(method, resource, code`this.#client`, sdk, material),
    ),
  ].filter((each) => !isEmpty(each));
  return code`
    ${jsdoc({ summary: `\`${[sdk.client.variable, ...resource.path].join(".")}\`` })}export class ${identifier(resource.className)} {
      ${blocks(members)}
    }
  `;
}

const clientType: Code = type("Client", "runtime/client");

/** `readonly users: AcsUsers;` */
export function childField(child: Resource): Code {
  return code`readonly ${propertyKey(child.property)}: ${type(child.className, classModule(child.file))};`;
}

/** `this.users = new AcsUsers(client);` */
export function childAssignment(child: Resource, client: Code): Code {
  const left = code`${member(code`this`, child.property)} =`;
  const childClass = value(child.className, classModule(child.file));
  return code`${assignment(left, code`new ${childClass}${callList([client])}`)};`;
}

function constructor({ children, methods }: Resource): Code {
  const statements = [
    ...(methods.length === 0 ? [] : [code`this.#client = client;`]),
    ...children.map((child) => childAssignment(child, code`client`)),
  ];
  return statements.length === 0
    ? empty
    : code`
        constructor(client: ${clientType}) {
          ${lines(statements)}
        }
      `;
}
