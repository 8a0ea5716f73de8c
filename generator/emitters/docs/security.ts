import type { SecurityRequirement } from "../../ir/api.js";
import type { AuthOption, Method, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { joinItems } from "./fields.js";

/** What a method wants to know of its caller, by the client options that say so; nothing where the description says nothing of it. */
export function securitySection({ security }: Method, sdk: Sdk): string {
  if (security === undefined) return "";
  const asking = security.filter((each) => each.length > 0);
  if (asking.length === 0) return "No credential is needed.";
  const items = asking.map((each) => requirementWords(each, sdk));
  const isFree = asking.length < security.length;
  if (items.length === 1)
    return `${items[0] ?? ""}${isFree ? ", or no credential" : ""}.`;
  const none = isFree ? ", or none" : "";
  return `Any one of these options of the client${none}:\n\n${joinItems(items)}`;
}

function requirementWords(requirement: SecurityRequirement, sdk: Sdk): string {
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
