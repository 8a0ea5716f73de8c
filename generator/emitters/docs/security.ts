import type { SecurityRequirement } from "../../ir/api.js";
import type { AuthOption, Method, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { joinItems } from "./fields.js";

/** What a method wants to know of its caller, by the client options that say so. */
export function securitySection(method: Method, sdk: Sdk): string {
  const { security } = method;
  if (security.length === 0) return "No credential is needed.";
  const items = security.map((each) => requirementWords(each, sdk));
  if (items.length === 1) return `${items[0] ?? ""}.`;
  return `Any one of these options of the client:\n\n${joinItems(items)}`;
}

function requirementWords(requirement: SecurityRequirement, sdk: Sdk): string {
  if (requirement.length === 0) return "no credential";
  return requirement
    .map(({ scheme, scopes }) => {
      const option = sdk.client.auth.find((each) => each.scheme === scheme);
      const words =
        option === undefined ? codeSpan(scheme) : optionWords(option);
      if (scopes.length === 0) return words;
      return `${words} with the scope ${scopes.map(codeSpan).join(", ")}`;
    })
    .join(" and ");
}

function optionWords({ option, env, headers }: AuthOption): string {
  const own = optionWithEnv(option, env);
  const others = headers.map((each) => optionWithEnv(each.option, each.env));
  return others.length === 0 ? own : `${own}, with ${others.join(" and ")}`;
}

function optionWithEnv(option: string, env: string | undefined): string {
  return env === undefined
    ? codeSpan(option)
    : `${codeSpan(option)} (or ${codeSpan(env)} in the environment)`;
}
