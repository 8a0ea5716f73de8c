import type { Operation } from "../../ir/api.js";

/** An operationId without what a framework adds to the name of the function: it says path and method again, or where the function lies. */
export function withoutFramework({
  operationId = "",
  path,
  method,
}: Operation): string {
  const beyond = beyondRoute({ operationId, path, method });
  if (beyond !== undefined) return beyond === "" ? operationId : beyond;
  const name = withoutRoute(operationId, path, method);
  const own = withoutModule(
    name.replace(
      /Using(?:GET|PUT|POST|DELETE|PATCH|HEAD)(?:_\d+)?$|\[\d+\]$/,
      "",
    ),
  );
  return own === "" ? operationId : own;
}

/**
 * What an id says behind its own verb and path: `upload` of `post-/files/v3/files_upload`, nothing of `get-/lists_/lists`. `undefined` where it
 * doesn't begin with them.
 */
export function beyondRoute({
  operationId = "",
  path,
  method,
}: Pick<Operation, "operationId" | "path" | "method">): string | undefined {
  if (!/\p{L}/u.test(path)) return undefined;
  const verb = method.toLowerCase();
  const start = operationId.toLowerCase().startsWith(verb) ? verb.length : 0;
  const behind = operationId.slice(start).replace(/^[^\p{L}\p{N}/]+/u, "");
  if (
    !behind.startsWith(path) ||
    /^[\p{L}\p{N}]/u.test(behind.slice(path.length))
  )
    return undefined;
  const rest = behind.slice(path.length).replaceAll(path, " ").trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(/^[^\p{L}\p{N}]+/u, "") : "";
}

/** FastAPI: `list_models_v1_models_get` is `list_models` at `GET /v1/models`, which may have ended in a slash. Python has letters of all scripts in \w. */
function withoutRoute(id: string, path: string, method: string): string {
  const [own = ""] = path.split("?");
  const tail = underscored(`${own}/${method.toLowerCase()}`);
  const spelt = underscored(id);
  return spelt.endsWith(tail) ? spelt.slice(0, -tail.length) : id;
}

function underscored(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "_");
}

/** `files_api_routes_upload_file`, `agents_api_v1_agents_create`: the module comes first. */
function withoutModule(name: string): string {
  return name.replace(/^(?:[a-z0-9]+_)*?api_(?:routes_|v\d+_)+(?=.)/, "");
}
