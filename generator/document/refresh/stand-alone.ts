import type { Report } from "../../diagnostics/report.js";
import { isMapField } from "../../ir/written/fields.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";

/** Values of these keywords are data: a `$ref` in them refers to nothing. */
const data = ["default", "enum", "const", "example", "examples", "value"];

/**
 * Reports references to other documents: they hold where a document was written, not where its parts are put.
 *
 * @param document what locations call `root`
 */
export function checkStandsAlone(
  root: JsonObject,
  document: string,
  report: Report,
): void {
  const visit = (value: JsonValue, pointer: string, isMap = false): void => {
    if (isArray(value)) {
      for (const [index, item] of value.entries())
        visit(item, joinPointer(pointer, index));
    } else if (isObject(value)) {
      const visitEach = isMap ? visitNamed : visitMember;
      for (const key of Object.keys(value))
        visitEach(key, value[key] ?? null, joinPointer(pointer, key));
    }
  };
  /** A name says nothing: in a map not even `default`. */
  const visitNamed = (key: string, value: JsonValue, pointer: string): void =>
    key === "$ref" && typeof value === "string"
      ? visitMember(key, value, pointer)
      : visit(value, pointer);
  const visitMember = (
    key: string,
    value: JsonValue,
    pointer: string,
  ): void => {
    if (key === "$ref" && typeof value === "string") {
      if (value.startsWith("#")) return;
      report.add(
        "refresh-external-reference",
        `The reference leads to another document: ${value.slice(0, 200)}`,
        { document, pointer },
      );
    } else if (!data.includes(key) && !key.startsWith("x-")) {
      visit(value, pointer, isMapField(key));
    }
  };
  visit(root, "");
}
