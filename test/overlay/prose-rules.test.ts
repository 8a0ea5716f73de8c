import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { loadDescription } from "../../generator/document/load.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { joinPointer } from "../../generator/ir/pointer.js";
import { root } from "../shared.js";

const uuid = "aadb341e-6cd5-4c8b-9561-8f686f84160c";

/** Which ids may be given together, and which stands in every call. Every other combination is refused. */
const rules = [
  {
    path: "/acs/users/revoke_access_to_all_entrances",
    ids: ["acs_user_id", "user_identity_id", "acs_system_id"],
    accepted: [
      "acs_user_id",
      "user_identity_id",
      "user_identity_id acs_system_id",
    ],
  },
  {
    path: "/acs/users/delete",
    ids: ["acs_user_id", "user_identity_id", "acs_system_id"],
    accepted: ["acs_user_id", "user_identity_id acs_system_id"],
  },
  {
    path: "/acs/users/suspend",
    ids: ["acs_user_id", "user_identity_id", "acs_system_id"],
    accepted: ["acs_user_id", "user_identity_id acs_system_id"],
  },
  {
    path: "/acs/users/remove_from_access_group",
    ids: ["acs_access_group_id", "acs_user_id", "user_identity_id"],
    accepted: [
      "acs_access_group_id acs_user_id",
      "acs_access_group_id user_identity_id",
    ],
  },
  {
    path: "/acs/entrances/grant_access",
    ids: ["acs_entrance_id", "acs_user_id", "user_identity_id"],
    accepted: [
      "acs_entrance_id acs_user_id",
      "acs_entrance_id user_identity_id",
    ],
  },
];

describe("the rules that Seam's documentation states in prose", () => {
  it.each(rules)("$path takes these ids together", async (rule) => {
    const schema = await bodyOf(
      rule.path,
      "content",
      "application/json",
      "schema",
    );
    const { validate, diagnostics } = await compileSchema(schema, {
      dialect: "oas30",
    });
    expect(diagnostics).toEqual([]);
    const accepted = subsets(rule.ids).filter((ids) => {
      const body = Object.fromEntries(ids.map((id) => [id, uuid]));
      return validate(body).issues.length === 0;
    });
    expect(accepted.map((ids) => ids.join(" ")).toSorted()).toEqual(
      rule.accepted.toSorted(),
    );
  });

  it.each(rules)("$path needs a body", async ({ path }) => {
    expect(await bodyOf(path, "required")).toBe(true);
  });
});

/** What lies below the request body of `POST path`, overlays applied. */
async function bodyOf(
  path: string,
  ...tokens: readonly string[]
): Promise<JsonValue> {
  const report = createReport();
  const description = await loadDescription(join(root, "spec/openapi.yaml"), {
    report,
    overlays: [join(root, "spec/overlays/10-prose-rules.yaml")],
  });
  expect(report.diagnostics).toEqual([]);
  const pointer = joinPointer(
    "",
    "paths",
    path,
    "post",
    "requestBody",
    ...tokens,
  );
  return description?.get({ document: "openapi.yaml", pointer }) ?? null;
}

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without.map((subset) => [first, ...subset]), ...without];
}
