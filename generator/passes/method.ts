import type { Report } from "../diagnostics/report.js";
import type { Api, Operation } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { createNameScope } from "../ir/name-scope.js";
import type { Method, OtherBody, Params, Result } from "../ir/sdk.js";
import { createShapes } from "../schema/shape.js";
import { isReserved } from "../typescript/identifier.js";
import { isPlatformName } from "../typescript/platform.js";
import { flattenParams } from "./params.js";
import { createPages } from "./pages.js";
import type { ResourceNames } from "./resource-names.js";
import type { NamedOperation } from "./resource-tree.js";
import { otherAnswers } from "./answers.js";
import { planResult } from "./result.js";
import type { SharedTypeOf } from "./shared-parameters.js";
import { reportUnreadSchemas } from "./bodies/unread-schemas.js";
import { reportRefusedEmptiness } from "./parameters/empty-values.js";
import { reportUndefinedStyles } from "./parameters/undefined-styles.js";
import { pascalCase } from "./words.js";

/**
 * The methods of a resource: what is declared for each in the resource's file, and how it is called.
 *
 * @param names of the resource's class, which stands in the same file, and what the types of its methods begin with
 */
export function planMethods(
  named: readonly NamedOperation[],
  names: MethodNames,
  api: Api,
  sharedTypeOf: SharedTypeOf,
  config: SdkConfig,
  report: Report,
): readonly Method[] {
  const declared = createNameScope({
    reserved: {
      has: (name) => name === names.className || isPlatformName(name),
    },
  });
  const functions = new Map(
    named.map(({ name }) => [name, declared.claim(functionName(name))]),
  );
  const pageOf = createPages(names.file);
  return named.map(({ name, operation, alternatives }) => {
    const [params, ...others] = flattenParams(
      operation,
      api.schemas,
      sharedTypeOf,
      config.unknownKeys,
      report,
    );
    const result = planResult(
      operation,
      params.body,
      api.schemas,
      config.envelope,
    );
    reportUndefinedStyles(operation, api.schemas, report);
    reportRefusedEmptiness(operation.parameters, api.schemas, report);
    reportUnreadSchemas(operation, result, api.schemas, report);
    const declare = (wanted: string): string => declared.claim(wanted);
    const made = declarations(
      name,
      functions.get(name) ?? name,
      names.typePrefix,
      declare,
    );
    return {
      operation,
      alternatives,
      name,
      ...made,
      ...(hasEnvelope(operation, result) && {
        envelopeType: declare(`${names.typePrefix}${pascalCase(name)}Envelope`),
      }),
      title: names.titles.get(operation.id) ?? name,
      page: pageOf(name),
      params,
      otherBodies: otherBodies(name, made.checkParams, params, others, declare),
      result,
      otherAnswers: otherAnswers(result).map((answer) => ({
        answer,
        checkResponse: declare(
          `check${pascalCase(name)}${answer.status}Response`,
        ),
      })),
      ...(operation.security !== undefined && {
        security: operation.security,
      }),
      servers: operation.servers,
    };
  });
}

/** Whether what a method resolves to is not all that comes. */
function hasEnvelope(operation: Operation, result: Result): boolean {
  const { unwrap, success } = result;
  return (
    unwrap.kind !== "body" &&
    operation.method !== "HEAD" &&
    success.some(({ bodies }) => bodies.length > 0)
  );
}

/** Where two media types accept the same, they share a check. */
function otherBodies(
  name: string,
  checkParams: string,
  params: Params,
  others: readonly OtherBody["params"][],
  declare: (wanted: string) => string,
): readonly OtherBody[] {
  const shapes = createShapes();
  const shapeOf = ({ body }: Params): string =>
    body === undefined ? "" : `${shapes.of(body.schema)} ${body.placement}`;
  const checks = new Map([[shapeOf(params), checkParams]]);
  return others.map((each) => {
    const shape = shapeOf(each);
    const kind = pascalCase(each.body.kind);
    const known = checks.get(shape);
    const check = known ?? declare(`check${pascalCase(name)}${kind}Params`);
    checks.set(shape, check);
    return {
      params: each,
      takesSame: known !== undefined,
      checkParams: check,
    };
  });
}

type MethodNames = ResourceNames & {
  /** Of operations, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
};

/** Reserved words and names of the platform can't be declared: these are exported by a clause. */
function functionName(name: string): string {
  return isReserved(name) || isPlatformName(name) ? `${name}_` : name;
}

type Declarations = Pick<
  Method,
  | "functionName"
  | "descriptorName"
  | "paramsType"
  | "responseType"
  | "errorType"
  | "checkParams"
  | "checkResponse"
>;

/** Types are named by the whole resource, so that a second `suspend` renames none, and errors say which one is meant. */
function declarations(
  name: string,
  functionName: string,
  typePrefix: string,
  declare: (wanted: string) => string,
): Declarations {
  const type = typePrefix + pascalCase(name);
  return {
    functionName,
    descriptorName: declare(`${name}Operation`),
    paramsType: declare(`${type}Params`),
    responseType: declare(`${type}Response`),
    errorType: declare(`${type}Error`),
    checkParams: declare(`check${pascalCase(name)}Params`),
    checkResponse: declare(`check${pascalCase(name)}Response`),
  };
}
