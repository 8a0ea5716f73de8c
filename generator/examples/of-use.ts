import type { JsonObject } from "../ir/json.js";
import type { AuthOption, Method, Resource, Sdk } from "../ir/sdk.js";
import { takesParams } from "../ir/takes-params.js";
import { exampleCall } from "./call.js";
import type { ExampleSource } from "./example.js";
import { exampleParams, type ExampleParams } from "./params.js";

/** A method to show the package with. */
export interface ExampleOfUse {
  readonly resource: Resource;
  readonly method: Method;
  readonly params: ExampleParams | undefined;
  readonly source: ExampleSource;
}

/** The first method that shows most: one with parameters that fit on a few lines, not deprecated. */
export function exampleOfUse(
  sdk: Sdk,
  source: ExampleSource,
): ExampleOfUse | undefined {
  let best: ExampleOfUse | undefined;
  let most = -1;
  for (const resource of sdk.resources)
    for (const method of resource.methods) {
      if (exampleCall(sdk, resource, method, source) === undefined) continue;
      const params = takesParams(method)
        ? exampleParams(method, source)
        : undefined;
      const merit = meritOf(method, params);
      if (merit > most) {
        most = merit;
        best = { resource, method, params, source };
      }
      if (merit === highestMerit) return best;
    }
  return best;
}

const highestMerit = 3;

function meritOf(
  method: Method,
  params: ExampleParams = new Map<string, never>(),
): number {
  const keys = params.size;
  const shown = [...params].map(
    ([name, param]) =>
      [name, param.kind === "value" ? param.value : param.kind] as const,
  );
  const isShort = JSON.stringify(Object.fromEntries(shown)).length <= 200;
  return (
    (method.operation.deprecated ? 0 : 1) +
    (keys > 0 && keys <= 4 ? 1 : 0) +
    (isShort ? 1 : 0)
  );
}

/** The options that a client is shown with: those of the credential that needs least. */
export function exampleOptions(sdk: Sdk): JsonObject {
  const credential = exampleCredential(sdk);
  return credential === undefined ? {} : credentialOptions(credential, false);
}

/** Of these the ones that no environment variable gives: without them a program would be refused. */
export function neededOptions(sdk: Sdk): JsonObject {
  const credential = exampleCredential(sdk);
  return credential === undefined ? {} : credentialOptions(credential, true);
}

function exampleCredential(sdk: Sdk): AuthOption | undefined {
  const usable = sdk.client.auth.filter(
    ({ placement }) => placement.kind !== "transport",
  );
  const [first] = [...usable].sort(
    (a, b) => a.headers.length - b.headers.length,
  );
  return first;
}

/** The options that feed one security scheme, as they are shown; those alone that no environment variable gives, where it is set. */
export function credentialOptions(
  auth: AuthOption,
  isEnvironmentSet = false,
): JsonObject {
  const secret = `${auth.prefixes[0] ?? ""}…`;
  const credential =
    auth.placement.kind === "basic" ? { username: "…", password: "…" } : secret;
  const shown = [
    { option: auth.option, env: auth.env, value: credential },
    ...auth.headers.map(({ option, env }) => ({ option, env, value: "…" })),
  ].filter(({ env }) => env === undefined || !isEnvironmentSet);
  return Object.fromEntries(shown.map(({ option, value }) => [option, value]));
}
