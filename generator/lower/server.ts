import type { Server, ServerVariable } from "../ir/api.js";
import type { ObjectNode, Reader } from "./reader.js";

/** The `servers` of the OpenAPI Object, a Path Item or an Operation (OpenAPI 3.1, 4.8.5). */
export function lowerServers(
  reader: Reader,
  owner: ObjectNode,
): readonly Server[] {
  return reader.items(owner, "servers").map((node) => {
    const description = reader.string(node, "description");
    return {
      at: node.at,
      url: reader.requiredString(node, "url"),
      ...(description !== undefined && { description }),
      variables: reader
        .objects(node, "variables")
        .map((variable) => lowerVariable(reader, variable.key, variable)),
    };
  });
}

function lowerVariable(
  reader: Reader,
  name: string,
  node: ObjectNode,
): ServerVariable {
  const description = reader.string(node, "description");
  const values = reader.strings(node, "enum");
  return {
    name,
    default: reader.requiredString(node, "default"),
    ...(values.length > 0 && { enum: values }),
    ...(description !== undefined && { description }),
  };
}
