import type { JsonObject } from "../ir/json.js";
import type { Sdk } from "../ir/sdk.js";
import { absoluteUrl, isAbsolute } from "./server-url.js";
import {
  blocks,
  type Code,
  code,
  concat,
  empty,
  group,
  ifBreak,
  indent,
  join,
  line,
} from "../typescript/code.js";
import { identifier } from "../typescript/identifier.js";
import { literal, stringLiteral } from "../typescript/literal.js";
import { exampleCall, typescriptBlock } from "./call.js";
import type { ExampleOfUse } from "./of-use.js";

/** A block that imports the client and more from the package. */
export function moduleBlock(
  sdk: Sdk,
  names: readonly string[],
  parts: readonly Code[],
): string {
  const imported = [sdk.client.name, ...names].map((name) => identifier(name));
  const name = sdk.package.name;
  return typescriptBlock(paragraphs([importing(imported, name), ...parts]));
}

/** `const seam = new Seam({ … });` */
export function clientOf(sdk: Sdk, options: JsonObject): Code {
  const { name, variable } = sdk.client;
  return construct(sdk, identifier(variable), identifier(name), options);
}

/** `const client = new Client({ … });`, with where the API is if nothing else says so. */
export function construct(
  sdk: Sdk,
  variable: Code,
  name: Code,
  given: JsonObject,
): Code {
  const options = { ...placeOptions(sdk), ...given };
  const argument = Object.keys(options).length === 0 ? empty : literal(options);
  return code`const ${variable} = new ${name}(${argument});`;
}

/** The option without which a client doesn't know where the API is, if there is one. */
export function placeOptions({ client }: Sdk): JsonObject {
  const [server] = client.servers;
  const isKnown = server !== undefined && isAbsolute(server);
  return isKnown ? {} : { baseUrl: absoluteUrl(server) };
}

/** `import { Seam } from "seam-connect";` */
export function importing(names: readonly Code[], module: string): Code {
  const inner = join(concat(code`,`, line), names);
  const list =
    names.length === 1
      ? code`{ ${inner} }`
      : group(
          concat(
            code`{`,
            indent(concat(line, inner)),
            ifBreak(code`,`),
            line,
            code`}`,
          ),
        );
  return code`import ${list} from ${stringLiteral(module)};`;
}

/** Statements with an empty line between them. */
export function paragraphs(parts: readonly Code[]): Code {
  return blocks(parts);
}

/** The call of the example as a statement. */
export function statementOf(
  sdk: Sdk,
  example: ExampleOfUse | undefined,
  before?: Code,
): readonly Code[] {
  if (example === undefined) return [];
  const { resource, method, source } = example;
  const call = exampleCall(sdk, resource, method, source, before);
  return call === undefined ? [] : [code`${call};`];
}
