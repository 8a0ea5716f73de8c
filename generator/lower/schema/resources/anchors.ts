import type { JsonObject } from "../../../ir/json.js";
import { type Dialect, isReferenceAlone } from "../dialect.js";

/** The anchors that a schema bears itself: `$anchor` and `$dynamicAnchor` (2020-12, 8.2.2), or an `id` that is a fragment (draft 4, 7.2). */
export function anchorNames(
  schema: JsonObject,
  dialect: Dialect,
): readonly { readonly text: string; readonly dynamic: boolean }[] {
  const names: { readonly text: string; readonly dynamic: boolean }[] = [];
  if (dialect === "draft4") {
    const id = schema["id"];
    if (
      typeof id === "string" &&
      id.startsWith("#") &&
      !isReferenceAlone(schema, dialect)
    )
      names.push({ text: id.slice(1), dynamic: false });
    return names;
  }
  const anchor = schema["$anchor"];
  const dynamicAnchor = schema["$dynamicAnchor"];
  if (typeof anchor === "string") names.push({ text: anchor, dynamic: false });
  if (typeof dynamicAnchor === "string")
    names.push({ text: dynamicAnchor, dynamic: true });
  return names;
}
