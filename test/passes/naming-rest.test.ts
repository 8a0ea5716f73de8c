import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { ok } from "./fragments.js";
import { list, named, one, type Row } from "./named.js";

const limit: JsonObject = {
  name: "limit",
  in: "query",
  schema: { type: "integer" },
};

function answering(
  content: JsonObject,
  parameters: readonly JsonObject[] = [],
): JsonObject {
  return {
    responses: { 200: { description: "", content } },
    parameters: [...parameters],
  };
}

function answeringJson(
  schema: JsonObject,
  parameters: readonly JsonObject[] = [],
): JsonObject {
  return { responses: ok(schema), parameters: [...parameters] };
}

const text: JsonObject = { type: "string" };
const counted: JsonObject = {
  type: "object",
  properties: { count: { type: "integer" } },
};

describe("list is what may answer with a list", () => {
  it.each<readonly [string, string, JsonObject]>([
    ["a text, whatever pages", "leader.get", answeringJson(text, [limit])],
    ["an object of numbers", "leader.get", answeringJson(counted, [limit])],
    [
      "an object that holds a list below",
      "leader.list",
      answeringJson(
        {
          type: "object",
          properties: {
            data: {
              type: "object",
              properties: { some: { type: "array", items: text } },
            },
          },
        },
        [limit],
      ),
    ],
    [
      "an object of which no property is known",
      "leader.list",
      answeringJson({ type: "object" }, [limit]),
    ],
    [
      "bytes",
      "leader.get",
      answering({ "application/octet-stream": {} }, [limit]),
    ],
    ["plain text", "leader.get", answering({ "text/plain": {} }, [limit])],
    [
      "lines of JSON",
      "leader.list",
      answering({ "application/x-ndjson": {} }, [limit]),
    ],
  ])("%s", async (_, name, details) => {
    const rows: readonly Row[] = [["GET /leader, getLeader", name]];
    expect(await named(rows, {}, { "GET /leader": details })).toEqual(rows);
  });

  it("items do not make a list of what answers with one thing", async () => {
    const rows: readonly Row[] = [
      ["GET /terms, getTerms", "terms.get"],
      ["GET /terms/{date}, getTermsByDate", "terms.getByDate"],
      ["GET /users, getUsers", "users.list"],
      ["GET /users/{id}, getUsersId", "users.get"],
    ];
    const details = {
      "GET /terms": answeringJson(counted),
      "GET /terms/{date}": one,
      "GET /users": list,
      "GET /users/{id}": one,
    };
    expect(await named(rows, { strategy: "rest" }, details)).toEqual(rows);
  });
});

describe("a verb before a parameter is the method", () => {
  it("where the id names it, and where there is no id", async () => {
    const rows: readonly Row[] = [
      ["POST /templates/delete/{id}, templatesDelete", "templates.delete"],
      ["POST /requests/cancel/{id}, requestsCancel", "requests.cancel"],
      ["PUT /requests/edit_all/{id}, requestsEditAll", "requests.editAll"],
      ["POST /deployment/pause/{id}, PostDeploymentPause", "deployment.pause"],
      ["GET /requests/files/{id}, requestsFiles", "requests.files"],
      ["GET /lines/list, linesList", "lines.list"],
      ["DELETE /team/destroy, teamDelete", "team.destroy"],
      ["POST /api/Users/Delete/{id}", "users.delete"],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("but no noun, nor what other paths work on", async () => {
    const rows: readonly Row[] = [
      ["POST /store/order/{id}, updateStoreOrder", "store.order.update"],
      ["POST /store/quote/{id}", "store.quote.update"],
      ["POST /store/scan/{id}, storeScan", "store.scan.update"],
      ["DELETE /store/scan/{id}, deleteStoreScan", "store.scan.delete"],
    ];
    expect(await named(rows, { strategy: "rest" })).toEqual(rows);
  });
});

describe("a verb and its noun that an id says again", () => {
  it("are the method where they end the path, whatever the verb names elsewhere", async () => {
    const rows: readonly Row[] = [
      [
        "POST /call/{id}/start_closed_captions, StartClosedCaptions",
        "call.startClosedCaptions",
      ],
      [
        "POST /call/{id}/stop_closed_captions, StopClosedCaptions",
        "call.stopClosedCaptions",
      ],
      ["POST /chat/export_channels, ExportChannels", "chat.exportChannels"],
      ["POST /check_sns, CheckSNS", "checkSns"],
      ["POST /users/export", "users.export"],
      ["POST /upload_sessions, createUploadSessions", "uploadSessions.create"],
      ["POST /import_jobs, ImportJobs", "importJobs.create"],
      ["GET /import_jobs, GetImportJobs", "importJobs.list"],
      ["POST /line_items, lineItems", "lineItems.create"],
    ];
    const details = { "GET /import_jobs": list };
    expect(await named(rows, { strategy: "rest" }, details)).toEqual(rows);
  });

  it("are resource and method where the path has them apart", async () => {
    const rows: readonly Row[] = [
      ["POST /mute/channel, MuteChannel", "channel.mute"],
      ["POST /chat/unmute/channel, UnmuteChannel", "chat.channel.unmute"],
      ["POST /export/users, ExportUsers", "users.export"],
      ["POST /checkout/session, CheckoutSession", "checkout.session.create"],
      ["POST /install/configure, installConfigure", "install.configure"],
      ["POST /upload/sessions, UploadSessions", "upload.sessions.create"],
      ["GET /upload/sessions, GetUploadSessions", "upload.sessions.list"],
    ];
    const details = { "GET /upload/sessions": list };
    expect(await named(rows, { strategy: "rest" }, details)).toEqual(rows);
  });
});

describe("a verb of the id is the method", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "where it says another thing than the word of REST",
      [
        ["POST /events, ingestEvents", "events.ingest"],
        ["DELETE /checkouts/{id}, deactivateCheckout", "checkouts.deactivate"],
        ["PUT /customers/{id}, upsertCustomer", "customers.upsert"],
        ["PUT /apps/{id}, createOrUpdateApp", "apps.createOrUpdate"],
        ["DELETE /apps, bulkDeleteApps", "apps.bulkDelete"],
        ["POST /oauth/token, oauthTokenGenerate", "oauth.token.generate"],
        ["POST /criteria, GetCriteria", "criteria.get"],
        ["GET /files/{id}, downloadFile", "files.download"],
      ],
    ],
    [
      "no synonym, nor a noun of the path, nor what several do there",
      [
        ["POST /events, addEvent", "events.create"],
        ["DELETE /events/{id}, removeEvent", "events.delete"],
        ["POST /imports, importImports", "imports.create"],
        [
          "DELETE /classes/{id}/archive, unarchiveClass",
          "classes.archive.delete",
        ],
        ["POST /sessions, signInSession", "sessions.create"],
        ["GET /analytics/{id}, performAnalytics", "analytics.get"],
        ["PUT /done/{id}, markDone", "done.update"],
        ["DELETE /done/{id}, markDoneNot", "done.delete"],
        ["DELETE /bulk_jobs/{id}, bulkSendJobs", "bulkJobs.delete"],
      ],
    ],
    [
      "that is the last word of the path, whatever is known of it",
      [
        ["PUT /jobs/{id}/snooze_for, snoozeForJob", "jobs.snoozeFor"],
        ["POST /jobs/{id}/unplan-end, unplanJobEnd", "jobs.unplanEnd"],
        ["PUT /jobs/{id}/photos, photosOther", "jobs.photos.update"],
      ],
    ],
    [
      "also where REST would change what is made",
      [
        ["GET /projects/{p}/vars/{env}, listProjectVars", "projects.vars.list"],
        [
          "POST /projects/{p}/vars/{env}, createProjectVar",
          "projects.vars.create",
        ],
        [
          "GET /projects/{p}/vars/{env}/{n}, getProjectVar",
          "projects.vars.get",
        ],
      ],
    ],
  ])("%s", async (_, rows) => {
    const details = {
      "GET /projects/{p}/vars/{env}": list,
      "GET /projects/{p}/vars/{env}/{n}": one,
      "GET /analytics/{id}": one,
      "GET /files/{id}": one,
    };
    expect(await named(rows, { strategy: "rest" }, details)).toEqual(rows);
  });
});

describe("a path that is a verb, below the tag", () => {
  it("says its verb", async () => {
    const rows: readonly Row[] = [
      ["POST /reload-config, post_reload_config", "reloadConfig.reload"],
    ];
    expect(await named(rows, { strategy: "tag" })).toEqual(rows);
  });
});

describe("methods that ask about others of their path", () => {
  it("neither take names from these nor force longer ones on them", async () => {
    const rows: readonly Row[] = [
      ["OPTIONS /jobs/{id}/insert, optionsJobsIdInsert", "jobs.optionsInsert"],
      ["POST /jobs/{id}/insert, postJobsIdInsert", "jobs.insert"],
      ["OPTIONS /jobs/{id}/fetch, optionsJobsIdFetch", "jobs.optionsFetch"],
      ["POST /jobs/{id}/fetch, postJobsIdFetch", "jobs.fetch"],
      ["GET /jobs/{id}/fetch, getJobsIdFetch", "jobs.fetchGet"],
      ["HEAD /health/ping", "health.headPing"],
      ["GET /health/ping", "health.ping"],
      ["HEAD /jobs/check", "jobs.check"],
    ];
    expect(await named(rows, { strategy: "rest" })).toEqual(rows);
  });
});

describe("POST at a path that ends in a parameter", () => {
  it("makes what its summary says it makes", async () => {
    const rows: readonly Row[] = [
      ["POST /sync/{name}/variant/{variant}", "sync.variant.create"],
      ["DELETE /sync/{name}/variant/{variant}", "sync.variant.delete"],
      ["POST /jobs/{id}", "jobs.update"],
      ["POST /builds/{id}", "builds.update"],
    ];
    const details = {
      "POST /sync/{name}/variant/{variant}": { summary: "Creates a variant" },
      "POST /jobs/{id}": { summary: "Create or update a job" },
    };
    expect(await named(rows, {}, details)).toEqual(rows);
  });

  it("is the only way to make what others change", async () => {
    const rows: readonly Row[] = [
      ["POST /keys/{type}/{group}", "keys.create"],
      ["PUT /keys/{id}", "keys.update"],
      ["POST /roles/{type}", "roles.create"],
      ["PATCH /roles/{type}/{id}", "roles.update"],
      ["POST /users", "users.create"],
      ["POST /users/{id}", "users.update"],
    ];
    const details = { "POST /users/{id}": { summary: "Update a user" } };
    expect(await named(rows, {}, details)).toEqual(rows);
  });
});

describe("PUT of a list whose items PATCH changes", () => {
  it("is replace", async () => {
    const rows: readonly Row[] = [
      ["PUT /jobs, putJob", "jobs.replace"],
      ["PATCH /jobs/{id}, patchJobId", "jobs.update"],
    ];
    expect(await named(rows, { strategy: "rest" })).toEqual(rows);
  });
});

describe("a list that paths have in singular", () => {
  it("is called as its tag, where that says the same in plural", async () => {
    const rows: readonly Row[] = [
      ["GET /env_var/{id}, getEnvVarId #EnvVars", "envVars.get"],
      ["OPTIONS /env_var, optionsEnvVar #CORS", "envVars.options"],
      ["GET /party, getParty #Parties", "party.get"],
      ["GET /person/{id}, getPersonId #People", "person.get"],
      ["GET /jobs/{id}, getJobsId #Job", "jobs.get"],
    ];
    expect(await named(rows, { strategy: "rest" })).toEqual(rows);
  });
});

describe("a path that ends in get", () => {
  it("is that", async () => {
    const rows: readonly Row[] = [
      ["GET /settings/get, settingsSchedule", "settings.get"],
      ["PUT /settings/update, settingsScheduleUpdate", "settings.update"],
    ];
    expect(await named(rows, { strategy: "rest" })).toEqual(rows);
  });
});
