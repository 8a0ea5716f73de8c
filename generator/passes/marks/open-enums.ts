import type { Api } from "../../ir/api.js";
import type { SdkConfig } from "../../ir/config.js";
import { mapSchema } from "../../ir/visit.js";
import { canBeOpen } from "../../schema/open-enum.js";
import { mapSchemas } from "./map-schemas.js";

/** Marks the enums that are open for what comes back (`enums: open` in sdk.yaml). */
export function openEnums(api: Api, enums: SdkConfig["enums"]): Api {
  if (enums === "closed") return api;
  return mapSchemas(api, (schema) =>
    mapSchema(schema, (each) =>
      canBeOpen(each) ? { ...each, openEnum: true } : each,
    ),
  );
}
