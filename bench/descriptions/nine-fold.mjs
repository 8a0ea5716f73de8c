/**
 * An API of Microsoft Graph's size: the same API several times over, as one. Each copy has its own paths, operationIds and components, and references
 * follow; what is written in the paths of one copy says nothing of another.
 */
export function manifold(description, times) {
  const copies = Array.from({ length: times }, (_, at) => `copy${at + 1}`);
  const merged = (entries, nameIn) =>
    Object.fromEntries(
      copies.flatMap((copy) =>
        Object.entries(entries).map(([key, value]) => [
          nameIn(key, copy),
          copied(value, copy),
        ]),
      ),
    );
  const prefixed = (key, copy) => `${copy}-${key}`;
  const { paths, components } = description;
  const webhooks = description["x-webhooks"] ?? {};
  return {
    ...description,
    paths: merged(paths, (path, copy) => `/${copy}${path}`),
    "x-webhooks": merged(webhooks, prefixed),
    components: Object.fromEntries(
      Object.entries(components).map(([kind, some]) => [
        kind,
        merged(some, prefixed),
      ]),
    ),
  };
}

function copied(value, copy) {
  if (typeof value === "string") return retargeted(value, copy);
  if (Array.isArray(value)) return value.map((each) => copied(each, copy));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "operationId" && typeof each === "string"
        ? `${copy}-${each}`
        : copied(each, copy),
    ]),
  );
}

/** References stand under `$ref` and in the mappings of discriminators; no other text begins so. */
function retargeted(text, copy) {
  return text.replace(/^(#\/components\/[^/]+\/)/, `$1${copy}-`);
}
