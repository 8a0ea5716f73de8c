import type { Api } from "../../ir/api.js";
import type { SdkConfig } from "../../ir/config.js";
import type { SchemaId } from "../../ir/schema.js";
import { mapSchema, walk } from "../../ir/visit.js";
import { alternativesOf } from "../../schema/in-place.js";
import { canBeOpen } from "../../schema/open-enum.js";
import { tellingEnums } from "../../schema/tags/telling-enums.js";
import { mapSchemas, schemasOf } from "./map-schemas.js";

/** Marks the enums that are open for what comes back (`enums: open` in sdk.yaml): all but those that tell the branches of a union apart. */
export function openEnums(api: Api, enums: SdkConfig["enums"]): Api {
  if (enums === "closed") return api;
  const telling = tellingIn(api);
  return mapSchemas(api, (schema) =>
    mapSchema(schema, (each) =>
      canBeOpen(each) && !telling.has(each.id)
        ? { ...each, openEnum: true }
        : each,
    ),
  );
}

function tellingIn(api: Api): ReadonlySet<SchemaId> {
  const unions = schemasOf(api)
    .flatMap(walk)
    .filter((each) => alternativesOf(each).length > 1);
  return new Set(unions.flatMap((each) => tellingEnums(each, api.schemas)));
}
