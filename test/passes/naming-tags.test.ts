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

describe("methods of HTTP in ids", () => {
  it("PATCH is patch beside a PUT that its id calls update", async () => {
    const rows: readonly Row[] = [
      ["PATCH /jobs/{id}, patchJob #Jobs", "jobs.patch"],
      ["PUT /jobs/{id}, updateJob #Jobs", "jobs.update"],
      ["PUT /keys/{id}, putKey #Keys", "keys.replace"],
      ["PATCH /keys/{id}, patchKey #Keys", "keys.update"],
    ];
    expect(await byTag(rows)).toEqual(rows);
  });

  it("are left out before the verb that the path ends in", async () => {
    const rows: readonly Row[] = [
      [
        "POST /jobs/{id}/setarchived, PostJobSetArchived #Jobs",
        "jobs.setArchived",
      ],
      ["POST /jobs/pause, PostPauseMyJobs #Jobs", "jobs.pauseMy"],
      ["POST /job-requests, PostJobRequest #Jobs", "jobs.postRequest"],
    ];
    expect(await byTag(rows)).toEqual(rows);
  });

  it("are nothing behind a verb, and else the word of REST", async () => {
    const rows: readonly Row[] = [
      [
        "POST /jobs/count_parts, jobs_count_parts_post #jobs",
        "jobs.countParts",
      ],
      ["POST /jobs/batches, job_batches_post #jobs", "jobs.batchesCreate"],
      ["GET /jobs/batches, job_batches_get #jobs", "jobs.batchesGet"],
      ["GET /jobs/{id}/chat, jobChatGet #jobs", "jobs.chatGet"],
      ["POST /jobs/{id}/chat, jobChatPost #jobs", "jobs.chatPost"],
      ["POST /jobs/files, createJobForPost #jobs", "jobs.createForPost"],
    ];
    const details = { "GET /jobs/{id}/chat": one };
    expect(await byTag(rows, details)).toEqual(rows);
  });
});

describe("ids of ASP.NET", () => {
  it("are not told by their parameters where most of them say these", async () => {
    const rows: readonly Row[] = [
      ["GET /jobs/{jobId}, GetJobById #Jobs", "jobs.get"],
      ["PUT /jobs/{jobId}, PutJobById #Jobs", "jobs.update"],
      [
        "GET /jobs/{jobId}/files/{fileId}, GetFilesByJobNameAndJobIdAndFileId #Job Files",
        "jobFiles.get",
      ],
      ["GET /jobs/{jobId}/log, GetJobLogByJobId #Jobs", "jobs.getLog"],
      [
        "GET /jobs/{jobId}/log/{logId}, GetJobLogByJobIdAndLogId #Jobs",
        "jobs.getLogByIdAndLogId",
      ],
      ["POST /jobs/byurl, CreateJobByUrl #Jobs", "jobs.createByUrl"],
    ];
    expect(await byTag(rows)).toEqual(rows);
  });

  it("are where few do", async () => {
    const rows: readonly Row[] = [
      ["GET /jobs/{jobId}, GetJobById #Jobs", "jobs.getById"],
      ["PUT /jobs/{jobId}, UpdateJob #Jobs", "jobs.update"],
    ];
    expect(await byTag(rows)).toEqual(rows);
  });
});

describe("a name that is taken by an operation without an id", () => {
  it("gets the last words of the path", async () => {
    const rows: readonly Row[] = [
      ["GET /jobs/{id} #Jobs", "jobs.get"],
      ["GET /jobs/{id}/content #Jobs", "jobs.getContent"],
      ["GET /jobs/{id}/run/limits #Jobs", "jobs.getRunLimits"],
      ["GET /v2/old/jobs/{id} #Jobs", "jobs.getGet"],
    ];
    const details = Object.fromEntries(
      rows.map(([row]) => [row.replace(" #Jobs", ""), one]),
    );
    expect(await byTag(rows, details)).toEqual(rows);
  });
});

it("a verb of two words is whole where its path ends in it", async () => {
  const rows: readonly Row[] = [
    ["POST /auth/opt-in, authOptIn #auth", "auth.optIn"],
    ["POST /users/{id}/check-in, checkInUser #users", "users.checkIn"],
    ["POST /users/{id}/teams, addUserTo #users", "users.add"],
    ["POST /users/{id}/wobble, wibbleUser #users", "users.wibble"],
    ["POST /users/{id}/wabble, wubbleUser #users", "users.wubble"],
    ["POST /users/{id}/woble, wubleThing #users", "users.wubleThing"],
  ];
  expect(await named(rows)).toEqual(rows);
});
