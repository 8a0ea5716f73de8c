import type { Method, Resource, Sdk } from "../ir/sdk.js";
import { takesParams } from "../ir/takes-params.js";
import { type Code, code, empty, join } from "../typescript/code.js";
import { identifier, propertyKey } from "../typescript/identifier.js";
import { array, entry, object } from "../typescript/literal.js";
import { print } from "../typescript/print.js";
import type { ExampleSource } from "./example.js";
import { exampleParams, type ExampleParams } from "./params.js";

/** `seam.acs.users.suspend` */
export function accessor(sdk: Sdk, resource: Resource, method: Method): string {
  return `${sdk.client.variable}.${calledAs(resource, method)}`;
}

/** `acs.users.suspend`: a method as it is called on any client, and no other is. */
export function calledAs({ path }: Resource, { name }: Method): string {
  return [...path, name].join(".");
}

/**
 * A call as one writes it, with parameters that are valid; `undefined` where none are found.
 *
 * @param before what stands before it on its line: `await `
 */
export function exampleCall(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
  before: Code = code`await `,
): Code | undefined {
  const names = [sdk.client.variable, ...resource.path, method.name];
  const callee = join(code`.`, names.map(memberName));
  if (!takesParams(method)) return code`${before}${callee}()`;
  const params = exampleParams(method, source);
  if (params === undefined) return undefined;
  const isEmpty = params.size === 0 && method.params.optional;
  const argument = isEmpty ? empty : paramsLiteral(params);
  return code`${before}${callee}(${argument})`;
}

/** Params as an expression. Bytes are a Blob, as one has them at hand everywhere. */
export function paramsLiteral(params: ExampleParams): Code {
  return object(
    [...params].map(([name, param]) => {
      if (param.kind === "value") return entry(name, param.value);
      const blob = code`new Blob(["…"])`;
      const content = param.kind === "bytes" ? blob : array([blob]);
      return code`${propertyKey(name)}: ${content}`;
    }),
  );
}

function memberName(name: string, index: number): Code {
  return index === 0 ? identifier(name) : propertyKey(name);
}

/** A block of TypeScript that compiles, in prettier's style but for what is too long for its lines: there it lays out in ways of its own. */
export function typescriptBlock(content: Code): string {
  const text = print(content, (symbol) => symbol.name);
  const isLong = text.split("\n").some((each) => each.length > 80);
  const ignore = isLong ? "<!-- prettier-ignore -->\n" : "";
  return `${ignore}\`\`\`ts\n${text}\n\`\`\``;
}
