import type { Server, ServerVariable } from "../ir/api.js";
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
  return items(owner, "servers").map((node) => ({
    at: node.at,
    ...givenTexts(node, "description"),
    url: requiredText(node, "url"),
    variables: objects(node, "variables").map(lowerVariable),
  }));
}

function lowerVariable(node: NamedNode): ServerVariable {
  const given = givenTexts(node, "description");
  const values = texts(node, "enum");
  return {
    name: node.key,
    ...given,
    ...(values.length > 0 && { enum: values }),
    default: requiredText(node, "default"),
  };
}
