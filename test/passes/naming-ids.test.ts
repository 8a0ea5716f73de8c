import { describe, expect, it } from "vitest";
import { list, named, type Row } from "./named.js";

describe("ids that begin with verb and path", () => {
  it("say what the method of the path's resource is called", async () => {
    const rows: readonly Row[] = [
      ["POST /crm/contacts, post-/crm/contacts_create", "crm.contacts.create"],
      [
        "GET /crm/contacts, get-/crm/contacts_getPage #Basic",
        "crm.contacts.getPage",
      ],
      [
        "POST /crm/contacts/merge, post-/crm/contacts/merge_merge",
        "crm.contacts.merge",
      ],
      [
        "GET /crm/contacts/{id}, get-/crm/contacts/{id}_getContact",
        "crm.contacts.get",
      ],
      [
        "POST /crm/update/async, post-/crm/update/async_updateProperties",
        "crm.update.async.updateProperties",
      ],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("and nothing besides leave the word to REST", async () => {
    const rows: readonly Row[] = [
      ["GET /crm/lists, get-/crm/lists_/crm/lists #Basic", "crm.lists.list"],
      ["POST /crm/lists, POST:/crm/lists", "crm.lists.create"],
      ["PUT /crm/lists/{id}, put_/crm/lists/{id}", "crm.lists.update"],
    ];
    expect(await named(rows, {}, { "GET /crm/lists": list })).toEqual(rows);
  });

  it("are none where a longer path begins so", async () => {
    const rows: readonly Row[] = [
      ["GET /crm, crm/list", "crm.list"],
      ["GET /crm/a, /crm/about.show", "crm.about.show"],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});

describe("ids with colons", () => {
  it("carry their resource; behind it a verb begins the method", async () => {
    const rows: readonly Row[] = [
      ["GET /events, event:list #Event", "event.list"],
      ["GET /events/keys, event-key:list #Event", "eventKey.list"],
      ["POST /users/login, user:update:login #User", "user.updateLogin"],
      ["GET /runs/names, run:display-names:list #Run", "run.displayNames.list"],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("say a version where only that tells two apart", async () => {
    const rows: readonly Row[] = [
      ["GET /events, event:key:list", "event.key.list"],
      ["GET /v1/events, v1:event:key:list", "v1.event.key.list"],
      ["GET /runs, run:list", "run.list"],
      ["GET /v1/logs, v1:log:list", "log.list"],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});

describe("ids with dots", () => {
  it("begin with the resource, whatever verb and prefix stand before it", async () => {
    const rows: readonly Row[] = [
      ["POST /api/v1/rooms.create, post-api-v1-rooms.create", "rooms.create"],
      ["GET /api/v1/rooms.info/{id}, get-api-v1-rooms.info", "rooms.info"],
      ["POST /api/v1/rooms.leave, post-rooms.leave", "rooms.leave"],
      ["GET /api/v1/audit/logs, get-api-v1-audit-logs.list", "auditLogs.list"],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("call their resource, not its class", async () => {
    const rows: readonly Row[] = [
      ["GET /jobs/{id}, MyAppWeb.JobController.show", "job.show"],
      ["GET /jobs, MyAppWeb.JobController.index", "job.index"],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("leave the others of their API to tags, unless sdk.yaml asks for ids", async () => {
    const rows: readonly Row[] = [
      ["GET /jobs, v1.jobs.list #Jobs", "jobs.list"],
      ["POST /jobs, v1.jobs.create #Jobs", "jobs.create"],
      ["GET /jobs/{id}, v1.jobs.get #Jobs", "jobs.get"],
      ["PUT /jobs/{id}, v1.jobs.update #Jobs", "jobs.update"],
      ["PATCH /jobs/{id}, patch_job #Jobs", "jobs.patch"],
    ];
    expect(await named(rows)).toEqual(rows);
    const asked = await named(rows, { strategy: "operationId" });
    expect(asked.at(-1)?.[1]).toBe("jobs.patchJob");
  });
});

it("ids that are hashes name nothing", async () => {
  const rows: readonly Row[] = [
    ["GET /items, 7b8b965ad4bca0e41ab51de7b31363a1 #Items", "items.list"],
    ["POST /items, aa8b965ad4bca0e41ab51de7b31363a1 #Items", "items.create"],
    ["GET /items/{id}, 613f0a9e5f2a3b #Items", "items.get"],
    ["GET /users, 3fa85f64-5717-4562-b3fc-2c963f66afa6 #Users", "users.list"],
    ["DELETE /users/{id}, _613f0a9e5f2a3b #Users", "users.delete"],
  ];
  expect(await named(rows)).toEqual(rows);
});

describe("what springdoc makes of Java's names", () => {
  it("is undone: a number where the name is free, a controller in tags", async () => {
    const rows: readonly Row[] = [
      ["GET /users, getAll #user-controller", "user.getAll"],
      ["GET /pets, getAll_1 #pet-controller", "pet.getAll"],
      ["GET /pets/old, getAll_2 #pet-controller", "pet.getAll2"],
      ["GET /games, findController #game controller", "gameController.find"],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("stays where no other is called so without it", async () => {
    const rows: readonly Row[] = [
      ["GET /keys, rotate_256 #keys", "keys.rotate256"],
      ["GET /users, users_list #users", "users.list"],
    ];
    expect(await named(rows, { strategy: "tag" })).toEqual([
      rows[0],
      ["GET /users, users_list #users", "users.list"],
    ]);
  });

  it("so do numbers of ids that begin with their resource", async () => {
    const rows: readonly Row[] = [
      ["GET /users, users_list #users", "users.list"],
      ["GET /teams/{id}/users, users_list_2 #users", "users.list2"],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});

describe("a name that is taken", () => {
  it("gives way to the id, and without one to the method", async () => {
    const rows: readonly Row[] = [
      ["POST /jobs/{id}, updateJob", "jobs.update"],
      ["POST /jobs/{id}/{status}, setJobStatus", "jobs.setJobStatus"],
      ["POST /jobs/{id}/{status}/{at}", "jobs.updatePost"],
    ];
    expect(await named(rows, { strategy: "rest" })).toEqual(rows);
  });

  it("gives way to what the id says besides its resource", async () => {
    const rows: readonly Row[] = [
      ["POST /jobs/stop, jobs_stop_post", "jobs.stop"],
      ["PUT /jobs/stop, jobs_stop_put", "jobs.stopPut"],
      ["POST /jobs/start, jobs_start_post", "jobs.start"],
    ];
    expect(await named(rows, { strategy: "path" })).toEqual(rows);
  });
});
