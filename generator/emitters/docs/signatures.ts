import { accessor, calledAs } from "../../examples/call.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { pageLink } from "../../markdown/link.js";
import {
  asDeclared,
  type Named,
  parametersOf,
  type SdkTypes,
  type Signature,
  signaturesOf,
} from "../../types/index.js";
import { code, type Code, join, type } from "../../typescript/code.js";
import { isIdentifierName } from "../../typescript/identifier.js";
import { print } from "../../typescript/print.js";

/** The ways to call a method as its class declares them, for calls that ask for no reading; first those that ask for nothing at all. */
function waysToCall(
  method: Method,
  types: SdkTypes,
  named: Named,
): readonly Signature[] {
  const all = signaturesOf(method, types, named, []);
  const isUsual = ({ accept }: Signature): boolean => accept.length === 0;
  return [...all.filter(isUsual), ...all.filter((each) => !isUsual(each))];
}

/** `acs.users.suspend(params: AcsUsersSuspendParams)`; where there are several ways to call a method each with its result. Options are told where they are required. */
export function signatureLines(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  types: SdkTypes,
): readonly string[] {
  const callee = calledAs(resource, method);
  const ways = waysToCall(method, types, asDeclared);
  return ways.map((signature) => {
    const taken = oneLine(sdk, given(signature, method));
    const result = ways.length > 1 ? `: ${oneLine(sdk, signature.result)}` : "";
    return codeSpan(`${callee}(${taken})${result}`);
  });
}

/** `seam.acs.users.suspend(params: AcsUsersSuspendParams)`, as one calls it where nothing is asked for; options are told where they are required. */
export function usualCall(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  types: SdkTypes,
): string {
  const usual = signaturesOf(method, types, asDeclared, []).at(-1);
  const taken = usual === undefined ? "" : oneLine(sdk, given(usual, method));
  return `${accessor(sdk, resource, method)}(${taken})`;
}

/** Without the options that any call may have. */
function given(signature: Signature, method: Method): Code {
  const all = parametersOf(signature, method);
  const told = signature.areOptionsRequired ? all : all.slice(0, -1);
  return join(code`, `, told);
}

/**
 * The type that a call resolves to, its models linked; then those of calls that ask for a stream or for another media type.
 *
 * @param linkOf the way from the page to a file of the package
 */
export function returnsText(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  types: SdkTypes,
  linkOf: ModuleLinks,
): string {
  const named: Named = (name) => type(name, `resources/${resource.file}`);
  const ways = waysToCall(method, types, named);
  const streams = ways.filter((each) => each.streams !== undefined);
  // Between "a stream" and "none" there is the call that does not say: it gives one of both.
  const others = ways.filter((each) => each.streams === undefined);
  const told = streams.length === 0 ? others : others.toSpliced(1, 1);
  return [...told.slice(0, 1), ...streams, ...told.slice(1)]
    .map((each) => typeText(sdk, each.resolvesTo, linkOf) + conditionOf(each))
    .join(", or ");
}

function conditionOf({ accept, streams }: Signature): string {
  if (streams !== undefined) return ` with ${codeSpan(`${streams}: true`)}`;
  return accept.length === 0 ? "" : ` as ${accept.map(codeSpan).join(" or ")}`;
}

/** Gives the target of a link to what tells of a module's declarations, if there is anything. */
export type ModuleLinks = (module: string) => string | undefined;

/** A type in code, what the package declares in a file of its own linked. */
function typeText(sdk: Sdk, content: Code, linkOf: ModuleLinks): string {
  const paths = new Map<string, string>();
  const text = oneLine(sdk, content, paths);
  const link = (name: string, part = name): string => {
    const module = paths.get(name);
    const path = module === undefined ? undefined : linkOf(module);
    return path === undefined ? codeSpan(part) : pageLink(codeSpan(part), path);
  };
  const [only, ...others] = [...paths.keys()];
  if (only === undefined) return codeSpan(text);
  if (others.length === 0) return link(only, text);
  const members = text.split(" | ");
  return members.every(isIdentifierName)
    ? members.map((each) => link(each)).join(" | ")
    : codeSpan(text);
}

/**
 * As users of the package read it: models have the names that it exports.
 *
 * @param paths is told of the files that declare what is named
 */
function oneLine(
  { modelExports }: Sdk,
  content: Code,
  paths?: Map<string, string>,
): string {
  return print(
    content,
    ({ name, module }) => {
      const shown = module.startsWith("models/")
        ? (modelExports.get(name) ?? name)
        : name;
      if (!module.startsWith("runtime/")) paths?.set(shown, module);
      return shown;
    },
    Infinity,
  );
}
