import { paramsLiteral, typescriptBlock } from "../../examples/call.js";
import {
  clientOf,
  construct,
  importing,
  moduleBlock,
  paragraphs,
  statementOf,
} from "../../examples/module.js";
import {
  type ExampleOfUse,
  exampleOptions,
  neededOptions,
} from "../../examples/of-use.js";
import type { Sdk } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import {
  type Code,
  code,
  empty,
  hardline,
  join,
} from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";

/** The examples of the README by slot: each is a module that compiles. Those that need a method are missing where there is none. */
export function snippets(
  sdk: Sdk,
  example: ExampleOfUse | undefined,
): Readonly<Record<string, string>> {
  const options = { timeout: 10_000, headers: { "x-trace": "42" } };
  const general = {
    usage: usage(sdk, example),
    options: moduleBlock(sdk, [], [clientOf(sdk, options)]),
  };
  if (example === undefined) return general;
  return {
    ...general,
    validation: validation(sdk, example),
    ...(takesParams(example.method) && { schemas: schemas(sdk, example) }),
    response: response(sdk, example),
    functions: functions(sdk, example),
  };
}

function usage(sdk: Sdk, example: ExampleOfUse | undefined): string {
  const client = clientOf(sdk, exampleOptions(sdk));
  return moduleBlock(sdk, [], [client, ...statementOf(sdk, example)]);
}

function validation(sdk: Sdk, example: ExampleOfUse): string {
  const body = code`
    try {
      ${join(hardline, statementOf(sdk, example))}
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      console.error(error.issues);
    }
  `;
  return moduleBlock(
    sdk,
    ["ValidationError"],
    [clientOf(sdk, neededOptions(sdk)), body],
  );
}

/** What a program does with input that it did not write itself. */
function schemas(sdk: Sdk, { resource, method }: ExampleOfUse): string {
  const params = identifier(method.paramsType);
  const imports = [
    importing([code`formatIssues`], sdk.package.name),
    importing([params], `${sdk.package.name}/${resource.file}`),
  ];
  const block = typescriptBlock(
    paragraphs([
      join(hardline, imports),
      code`
        function check(input: unknown): ${params} {
          if (${params}.is(input)) return input;
          throw new Error(formatIssues(${params}.issues(input)));
        }
      `,
    ]),
  );
  return `${aboutSchemas}\n\n${block}`;
}

const aboutSchemas = `## Schemas

The params of every method are a value as well as a type: a [Standard Schema](https://standardschema.dev), which form
libraries, routers and others take as it is, with a guard and a list of all that is wrong:`;

function response(sdk: Sdk, example: ExampleOfUse): string {
  const body = code`
    ${join(hardline, statementOf(sdk, example, code`const call = `))}
    const { data, response } = await call.withResponse();
    console.log(response.status, data);
  `;
  return moduleBlock(sdk, [], [clientOf(sdk, neededOptions(sdk)), body]);
}

function functions(sdk: Sdk, example: ExampleOfUse): string {
  const { resource, method, params } = example;
  const core = sdk.client.coreName;
  // The function may be called as the client would be.
  const isTaken = method.functionName === sdk.client.variable;
  const client = identifier(isTaken ? "client" : sdk.client.variable);
  const name = method.name === method.functionName ? empty : as(method.name);
  const imported = code`${name}${identifier(method.functionName)}`;
  const argument =
    params === undefined ? empty : code`, ${paramsLiteral(params)}`;
  const imports = [
    importing([identifier(core)], sdk.package.name),
    importing([imported], `${sdk.package.name}/${resource.file}`),
  ];
  return typescriptBlock(
    paragraphs([
      join(hardline, imports),
      construct(sdk, client, identifier(core), neededOptions(sdk)),
      code`await ${identifier(method.functionName)}(${client}${argument});`,
    ]),
  );
}

function as(name: string): Code {
  return code`${propertyKey(name)} as `;
}
