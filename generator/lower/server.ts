import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Server, ServerVariable } from "../ir/api.js";
import { below } from "../ir/pointer.js";
import {
  givenTexts,
  items,
  type NamedNode,
  type ObjectNode,
  objects,
  requiredText,
  texts,
} from "./node.js";

/** The `servers` of the OpenAPI Object, a Path Item or an Operation (OpenAPI 3.1, 4.8.5). */
export function lowerServers(owner: ObjectNode): readonly Server[] {
  return items(owner, "servers").map((node) => {
    const url = requiredText(node, "url");
    const variables = objects(node, "variables").map(lowerVariable);
    const defaultUrl = filled(url, variables);
    reportUnusable(defaultUrl, node);
    const described = givenTexts(node, "description");
    return { at: node.at, ...described, url, defaultUrl, variables };
  });
}

function filled(url: string, variables: readonly ServerVariable[]): string {
  return url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) =>
      variables.find((variable) => variable.name === name)?.default ?? whole,
  );
}

function reportUnusable(url: string, { at, report }: ObjectNode): void {
  const reason = unusable(url);
  if (reason !== undefined)
    report.add(
      "server-url-unusable",
      `\`${url}\` ${reason}.`,
      below(at, "url"),
    );
}

/** Why no request can go to a URL with its variables filled in, if it is so. One without a scheme is seen from the description. */
function unusable(url: string): string | undefined {
  const [variable] = /\{[^{}]*\}/.exec(url) ?? [];
  if (variable !== undefined)
    return `has no default for \`${variable}\`: nothing is sent there by default`;
  if (/^[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:\/|$)/i.test(url))
    return "has no scheme, so that it is a path beside the description: `https://` is missing before it";
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(url);
  if (hasScheme && !/^https?:\/\//i.test(url)) return unsendable;
  const base = "https://example.com";
  const parsed = URL.canParse(url, base) ? new URL(url, base) : undefined;
  const { username, password, hash } = parsed ?? {};
  return username === "" && password === "" && hash === ""
    ? undefined
    : unsendable;
}

const unsendable = "is no URL that requests can go to";

function lowerVariable(node: NamedNode): ServerVariable {
  const given = givenTexts(node, "description");
  const values = texts(node, "enum");
  const usual = requiredText(node, "default");
  if (values.length > 0 && usual !== "" && !values.includes(usual))
    node.report.add(
      "default-not-listed",
      `The default ${JSON.stringify(usual)} is none of ${values.map((each) => JSON.stringify(each)).join(", ")}.${didYouMean(usual, values)}`,
      below(node.at, "default"),
    );
  return {
    name: node.key,
    ...given,
    ...(values.length > 0 && { enum: values }),
    default: usual,
  };
}
