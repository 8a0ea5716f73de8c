import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { planned } from "../sdk.js";
import { codes, operation } from "./fragments.js";
import { list, named, one, type Row } from "./named.js";

describe("ids that carry their resource", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "behind slashes and dots, without a version",
      [
        ["GET /repos/{owner}, repos/get-content #repos", "repos.getContent"],
        [
          "POST /v1/app, v1.application.create #Application",
          "application.create",
        ],
      ],
    ],
    [
      "before the first underscore",
      [
        ["GET /v2/droplets, droplets_list #Droplets", "droplets.list"],
        [
          "GET /v2/droplets/{id}/kernels, droplets_list_kernels #Droplets",
          "droplets.listKernels",
        ],
        ["GET /v2/account/keys, sshKeys_list #SSH Keys", "sshKeys.list"],
        [
          "GET /v2/reserved_ips, reservedIPs_list #Reserved IPs",
          "reservedIps.list",
        ],
        ["POST /users, UsersController_findAll", "users.findAll"],
        ["GET /users, UsersController_find", "users.find"],
      ],
    ],
  ])("%s", async (_, rows) => {
    expect(await named(rows)).toEqual(rows);
  });
});

describe("paths that are calls", () => {
  it("are the names, with dots too", async () => {
    const rows: readonly Row[] = [
      ["POST /chat.postMessage, chat_postMessage #chat", "chat.postMessage"],
      ["GET /admin.apps.list, admin_apps_list #admin", "admin.apps.list"],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});

describe("words of REST", () => {
  const rows: readonly Row[] = [
    ["GET /v1/customers, GetCustomers", "customers.list"],
    ["POST /v1/customers, PostCustomers", "customers.create"],
    ["GET /v1/customers/{id}, GetCustomersId", "customers.get"],
    ["POST /v1/customers/{id}, PostCustomersId", "customers.update"],
    ["DELETE /v1/customers/{id}, DeleteCustomersId", "customers.delete"],
    ["DELETE /v1/customers, DeleteCustomers", "customers.deleteAll"],
    ["GET /v1/customers/search, GetCustomersSearch", "customers.search"],
    ["GET /v1/customers/me, GetCustomersMe", "customers.getMe"],
    [
      "GET /v1/customers/{id}/sources, GetCustomersIdSources",
      "customers.sources.list",
    ],
    [
      "GET /v1/customers/{id}/sources/{source}, GetCustomersIdSourcesSource",
      "customers.sources.get",
    ],
    [
      "POST /v1/customers/{id}/sources/{source}/verify, PostVerify",
      "customers.sources.verify",
    ],
    ["GET /v1/customers/{id}/content, GetContent", "customers.content.get"],
    [
      "GET /v1/invoices/{id}/invoice_line_items, GetInvoiceLineItems",
      "invoices.lineItems.list",
    ],
    // Another is called `notes` here.
    [
      "GET /v1/invoices/{id}/invoice_notes, GetInvoiceNotes",
      "invoices.invoiceNotes.list",
    ],
    ["GET /v1/invoices/{id}/notes, GetNotes", "invoices.notes.list"],
    [
      "POST /v1/transactions/create_reversal, PostCreateReversal",
      "transactions.createReversal",
    ],
    ["GET /v1/settings, GetSettings", "settings.get"],
    ["POST /v1/settings, PostSettings", "settings.update"],
    ["GET /v1/limits, GetLimits", "limits.list"],
    ["POST /v1/cards/{id}/reissue, PostReissue", "cards.reissue"],
    ["GET /v1/vpcs/{id}/floatingIPs, GetFloatingIPs", "vpcs.floatingIps.list"],
    ["PUT /v1/files/{id}, PutFilesId", "files.update"],
    ["PUT /v1/files/{id}#add_link, PutFilesIdAddLink", "files.addLink"],
    ["PUT /v1/files/{id}?beta=true, PutFilesIdBeta", "files.updateBeta"],
  ];
  const details = {
    "GET /v1/limits": list,
    "GET /v1/settings": one,
    "GET /v1/customers/{id}/content": one,
    "GET /v1/customers/me": one,
  };

  it("say what is done with what the path names", async () => {
    expect(await named(rows, {}, details)).toEqual(rows);
  });

  it("flat: what lies below an item is a word of the method", async () => {
    const flat: readonly Row[] = [
      ["GET /customers, GetCustomers", "customers.list"],
      [
        "GET /customers/{id}/sources, GetCustomersIdSources",
        "customers.listSources",
      ],
      [
        "POST /customers/{id}/sources, PostCustomersIdSources",
        "customers.createSource",
      ],
      [
        "GET /customers/{id}/sources/{source}, GetCustomersIdSourcesSource",
        "customers.getSource",
      ],
      [
        "POST /customers/{id}/sources/{source}/verify, PostVerify",
        "customers.verifySource",
      ],
      ["GET /customers/{id}/balance, GetBalance", "customers.getBalance"],
    ];
    expect(
      await named(
        flat,
        { nesting: "flat" },
        { "GET /customers/{id}/balance": one },
      ),
    ).toEqual(flat);
  });

  it("a version is told only where it tells two apart", async () => {
    const versions: readonly Row[] = [
      ["GET /v1/users", "users.list"],
      ["GET /v1/teams", "teams.list"],
      ["GET /v2/users", "v2.users.list"],
      ["POST /v2/webhook_endpoints", "webhookEndpoints.create"],
    ];
    expect(await named(versions)).toEqual(versions);
  });

  it("what many want is called so where most lies", async () => {
    const wanted: readonly Row[] = [
      ["POST /threads/runs, createThreadsRun", "threads.createRun"],
      ["POST /threads/{id}/runs, createRun", "threads.runs.create"],
      ["GET /threads/{id}/runs, listRuns", "threads.runs.list"],
    ];
    expect(await named(wanted)).toEqual(wanted);
  });
});

describe("ids that repeat verb and path", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "in one word, with words of the path in any number",
      [
        ["GET /companies/{id}, Getcompany", "companies.get"],
        ["DELETE /boxes/{id}, Deleteboxes", "boxes.delete"],
        ["POST /addresses, createaddress", "addresses.create"],
        ["GET /buses/{id}/classes, getbusclasses", "buses.classes.list"],
        ["GET /spend/limits, spendlimits", "spend.limits.list"],
      ],
    ],
    [
      "at their end",
      [
        ["GET /companies/{id}, companies_get", "companies.get"],
        ["POST /companies, company_create", "companies.create"],
      ],
    ],
    ["or are missing", [["GET /companies", "companies.list"]]],
  ])("%s", async (_, rows) => {
    const details = Object.fromEntries(
      rows.map(([row]) => [row.split(",")[0] ?? "", list]),
    );
    const singles = rows.filter(([row]) => /\}, /.test(row));
    for (const [row] of singles) details[row.split(",")[0] ?? ""] = one;
    expect(await named(rows, {}, details)).toEqual(rows);
  });

  it("in one word that says more are kept", async () => {
    const rows: readonly Row[] = [
      ["GET /companies/{id}, inspectcompanies", "companies.inspectcompanies"],
      ["GET /boxes/{id}, weighboxes", "boxes.weighboxes"],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});

describe("tag and id", () => {
  it("what follows # in a path is the method's name where it begins with a verb", async () => {
    const rows: readonly Row[] = [
      ["PUT /files/{id}/name, renameFile #Files", "files.rename"],
      ["GET /me, identifyOwner #Files", "files.identifyOwner"],
      ["PUT /files/{id}#add_link, linkFile #Files", "files.addLink"],
      ["PUT /files/{id}#metadata, describeFile #Files", "files.describe"],
    ];
    expect(await named(rows)).toEqual(rows);
  });

  it("a method of which the author says the resource is called by what its id says besides", async () => {
    const rows: readonly Row[] = [
      ["GET /users, listUsers #Users", "people.listUsers"],
      ["POST /users/{id}/lock, lockUser #Users", "users.lock"],
      ["GET /people, listPeople #Users", "people.list"],
    ];
    const details = {
      "GET /users": { "x-speakeasy-group": "people" },
      "GET /people": { ...list, "x-speakeasy-group": "people" },
    };
    expect(await named(rows, {}, details)).toEqual(rows);
  });

  it("say what neither says alone", async () => {
    const rows: readonly Row[] = [
      ["GET /admins, listAdmins #Admins", "admins.list"],
      ["GET /me, identifyAdmin #Admins", "admins.identify"],
      ["PUT /admins/{id}/away, setAwayAdmin #Admins", "admins.setAway"],
      ["GET /v1/models, list_models_v1_models_get #models", "models.list"],
      [
        "GET /v1/jobs, jobs_api_routes_fine_tuning_get_fine_tuning_jobs #fine-tuning.jobs",
        "fineTuning.jobs.list",
      ],
      [
        "POST /v1/agents, agents_api_v1_agents_create #beta.agents",
        "beta.agents.create",
      ],
      [
        "GET /shows/{id}/episodes, get-a-show's-episodes #Shows",
        "shows.getEpisodes",
      ],
      ["PUT /teams/{id}/x, addMemberToTeam #Teams", "teams.addMember"],
      ["GET /applications/@me, get_my_application", "applications.getMy"],
      [
        "GET /pods/{name}, readCoreV1NamespacedPod #core_v1",
        "coreV1.readNamespacedPod",
      ],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});

describe("an extension that sdk.yaml names", () => {
  it("gives the resource, or all of the name where it has a dot", async () => {
    const rows: readonly Row[] = [
      [
        "POST /files/upload_sessions, post_files_upload_sessions",
        "chunkedUploads.createFileUploadSession",
      ],
      ["GET /files/{id}, get_files_id", "files.get"],
      [
        "GET /files/{id}/comments, get_files_id_comments",
        "comments.listFileComments",
      ],
      ["POST /search, post_search", "find.everything"],
      ["POST /users, post_users", "admin.users.create"],
    ];
    const by = (value: string | readonly string[]): JsonObject => ({
      "x-tag": typeof value === "string" ? value : [...value],
    });
    expect(
      await named(
        rows,
        { extension: "x-tag" },
        {
          "POST /files/upload_sessions": by("chunked_uploads"),
          "GET /files/{id}": by("files"),
          "GET /files/{id}/comments": by("comments"),
          "POST /search": by("find.everything"),
          "POST /users": by(["admin", "users"]),
        },
      ),
    ).toEqual(rows);
  });
});

describe("what an author says in extensions of other generators", () => {
  it("stands, whatever the rule; what is left unsaid follows it", async () => {
    const rows: readonly Row[] = [
      ["GET /users, listUsers", "people.all"],
      ["POST /users, createUser", "staff.createUser"],
      ["DELETE /users/{id}, deleteUser", "users.remove"],
      ["GET /users/{id}, getUser", "users.get"],
    ];
    expect(
      await named(
        rows,
        {},
        {
          "GET /users": {
            "x-speakeasy-group": "people",
            "x-speakeasy-name-override": "all",
          },
          "POST /users": { "x-fern-sdk-group-name": "staff" },
          "DELETE /users/{id}": {
            "x-stainless-naming": { typescript: { method_name: "remove" } },
          },
        },
      ),
    ).toEqual(rows);
  });
});

describe("the note of the rule", () => {
  it.each<readonly [string, readonly (string | undefined)[], string]>([
    ["ids", ["getA", "getB"], "2 of 2 operationIds (100 %) say nothing"],
    [
      "operations without one",
      ["getA", undefined],
      "2 of 2 operations (100 %; 1 without operationId) say nothing",
    ],
    [
      "that there is no id",
      [undefined, undefined],
      "No operation has an operationId.",
    ],
    [
      "ids that are paths",
      ["api_a_get", "api_b_get"],
      "2 of 2 operationIds (100 %) say nothing",
    ],
  ])("tells %s", async (_, ids, text) => {
    const paths = Object.fromEntries(
      ids.map((operationId, index) => [
        `/api/${"ab".charAt(index)}`,
        { get: operation(operationId === undefined ? {} : { operationId }) },
      ]),
    );
    const { diagnostics } = await planned(
      { paths },
      { config: { naming: { strategy: "auto" } } },
    );
    const note = diagnostics.find(({ code }) => code === "naming-decided");
    expect(note?.message).toContain(text);
  });
});

describe("names of the client and of the platform", () => {
  it("a method steps aside of the client's, with a warning; a resource needn't", async () => {
    const paths = {
      "/webhooks": { post: operation() },
      "/request": { post: operation() },
      "/users/webhooks": { post: operation() },
      "/withOptions/jobs": { post: operation() },
    };
    const { methods, diagnostics } = await planned(
      { paths },
      { config: { naming: { strategy: "rest" } } },
    );
    expect([...methods.keys()].toSorted()).toEqual([
      "requestPost",
      "users.webhooks.create",
      "webhooks.create",
      "withOptions.jobs.create",
    ]);
    expect(codes(diagnostics)).toEqual(["name-of-client"]);
  });

  it("no class hides what emitted code takes from the platform", async () => {
    const names = ["number", "set", "map", "promise", "record", "response"];
    const paths = Object.fromEntries(
      names.map((name) => [`/x/${name}s/${name}`, { get: operation() }]),
    );
    const flat = Object.fromEntries(
      names.map((name) => [`/${name}`, { put: operation() }]),
    );
    const { sdk } = await planned(
      { paths: { ...paths, ...flat } },
      { config: { naming: { strategy: "rest" } } },
    );
    const classes = sdk.resources.map(({ className }) => className);
    expect(classes).toContain("NumberResource");
    expect(classes).not.toContain("Number");
    expect(classes).not.toContain("Promise");
  });
});
