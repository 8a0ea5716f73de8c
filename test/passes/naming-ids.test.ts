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
