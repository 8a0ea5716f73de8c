import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { ok } from "./fragments.js";
import { list, named, one, type Row } from "./named.js";

function holding(property: string): JsonObject {
  const properties = { [property]: { type: "array" } };
  return {
    responses: ok({
      type: "object",
      properties: { data: { type: "object", properties } },
    }),
  };
}

async function byTag(
  rows: readonly Row[],
  details: Readonly<Record<string, JsonObject>> = {},
): Promise<readonly Row[]> {
  return named(rows, { strategy: "tag" }, details);
}

describe("below a tag", () => {
  it("what all of it lies below is not said again", async () => {
    const rows: readonly Row[] = [
      ["GET /plans/{id}/months, getPlanMonths #Months", "months.list"],
      ["GET /plans/{id}/months/{month}, getPlanMonth #Months", "months.get"],
      ["GET /plans/{id}/notes, getPlanNotes #Notes", "notes.getPlan"],
      ["POST /notes, createNote #Notes", "notes.create"],
    ];
    const details = {
      "GET /plans/{id}/months": list,
      "GET /plans/{id}/months/{month}": one,
    };
    expect(await byTag(rows, details)).toEqual(rows);
  });

  it("nor is it left out where two would be called the same", async () => {
    const rows: readonly Row[] = [
      ["POST /teams/{id}/keys, createTeamKey #Keys", "keys.createTeam"],
      ["POST /teams/{id}/keys/copy, createKey #Keys", "keys.create"],
    ];
    expect(await byTag(rows)).toEqual(rows);
  });

  it("what stands behind by is said, of a list that it lists", async () => {
    const rows: readonly Row[] = [
      [
        "GET /payees/{id}/payee_places, getPayeePlacesByPayee #Payee Places",
        "payeePlaces.listByPayee",
      ],
      ["GET /payees/{id}, getPayeeByPayeeId #Payees", "payees.getById"],
      [
        "GET /months/{id}/payees, getPayeesByMonth #Payees",
        "payees.listByMonth",
      ],
    ];
    const details = {
      "GET /payees/{id}": one,
      "GET /payees/{id}/payee_places": holding("payee_places"),
      "GET /months/{id}/payees": list,
    };
    expect(await byTag(rows, details)).toEqual(rows);
  });

  it("several and one are told apart", async () => {
    const rows: readonly Row[] = [
      ["PATCH /jobs, updateJobs #Jobs", "jobs.updateMany"],
      ["PUT /jobs/{id}, updateJob #Jobs", "jobs.update"],
      ["DELETE /jobs, deleteJobs #Jobs", "jobs.delete"],
    ];
    expect(await byTag(rows)).toEqual(rows);
  });

  it("an envelope below data holds the list of what it is called after", async () => {
    const rows: readonly Row[] = [
      ["GET /moves, getMoves #Moves", "moves.list"],
      ["GET /steps, getSteps #Steps", "steps.get"],
    ];
    const details = {
      "GET /moves": holding("moves"),
      "GET /steps": holding("owners"),
    };
    expect(await byTag(rows, details)).toEqual(rows);
  });
});
