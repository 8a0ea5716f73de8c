import { describe, expect, it } from "vitest";
import { named, type Row } from "./named.js";

describe("versions of paths", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "are no resource where a parameter has them",
      [
        ["GET /api/v{version}/users #Users", "users.list"],
        ["GET /api/v{version}/users/{id} #Users", "users.get"],
        ["GET /v{api-version}/orders/{id}/lines #Users", "orders.lines.list"],
        ["GET /{version}/teams", "teams.list"],
        // An item.
        ["GET /packages/{name}/v{version}", "packages.v.get"],
      ],
    ],
    [
      "are numbers behind api",
      [
        ["GET /api/2/things", "things.list"],
        ["GET /api/2/things/{id}", "things.get"],
        ["GET /api/1/things", "v1.things.list"],
        ["POST /rest/api/2.0/jobs #Jobs", "jobs.create"],
        ["POST /2/people", "_2.people.create"],
        ["POST /api/404/pages", "_404.pages.create"],
      ],
    ],
    [
      "end what all paths begin with",
      [
        ["GET /scim/v2/users", "users.list"],
        ["GET /scim/v2/users/{id}", "users.get"],
        ["POST /scim/v2/groups", "groups.create"],
      ],
    ],
    [
      "stand behind no resource",
      [
        ["GET /api/v1/users", "users.list"],
        ["GET /scim/v2/users", "scim.users.list"],
        ["PATCH /scim/v2/users/{id}", "scim.users.update"],
        ["GET /orders/v1/orders/{id}", "orders.get"],
      ],
    ],
    [
      "are said where nothing else tells two apart",
      [
        ["GET /billing/v1/invoices", "billing.invoices.list"],
        ["GET /billing/v1/invoices/{id}", "billing.invoices.get"],
        ["GET /billing/v2/invoices", "billing.v2.invoices.list"],
        ["GET /iam/v2/users", "iam.v2.users.list"],
        ["GET /iam/users", "iam.users.list"],
      ],
    ],
  ])("%s", async (_, rows) => {
    expect(await named(rows)).toEqual(rows);
  });
});
