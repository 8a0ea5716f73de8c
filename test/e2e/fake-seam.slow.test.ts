import { beforeAll, describe, expect, it } from "vitest";
import { BadRequestError, NotFoundError, Seam, SeamError, UnauthorizedError } from "../../generated/src/index.js";
import { apiKey, type FakeSeam, personalAccessToken, startFakeSeam } from "../fake-seam.js";

const nobody = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

let fake: FakeSeam;
let seam: Seam;
let acs_user_id: string;
let acs_entrance_id: string;
let acs_access_group_id: string;

beforeAll(async () => {
  fake = await startFakeSeam();
  seam = new Seam({ apiKey, baseUrl: fake.url });
  const acs_system_id = fake.id("visionline_acs_system_1");
  const workspace_id = fake.id("seed_workspace_1");
  acs_user_id = await createUser(acs_system_id);
  ({ acs_entrance_id } = fake.database.addAcsEntrance({
    acs_system_id,
    workspace_id,
  }));
  ({ acs_access_group_id } = fake.database.addAcsAccessGroup({
    acs_system_id,
    workspace_id,
    name: "Guests",
    external_type: "brivo_group",
  }));
  fake.database.addAcsUserToAcsAccessGroup({
    acs_user_id,
    acs_access_group_id,
  });
});

/** The SDK of the five pages has no method for it. */
async function createUser(acs_system_id: string): Promise<string> {
  const response = await fetch(`${fake.url}/acs/users/create`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${apiKey}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ acs_system_id, full_name: "Jane Doe" }),
  });
  const { acs_user }: { acs_user: { acs_user_id: string } } = JSON.parse(
    await response.text(),
  );
  return acs_user.acs_user_id;
}

describe("against the fake Seam, with responses validated", () => {
  const options = { validate: { request: true, response: true } };

  it("suspends a user", async () => {
    const { users } = seam.acs;
    expect(await users.suspend({ acs_user_id }, options)).toBeUndefined();
  });

  it("grants access to an entrance", async () => {
    const { entrances } = seam.acs;
    const params = { acs_entrance_id, acs_user_id };
    expect(await entrances.grantAccess(params, options)).toBeUndefined();
  });

  it("removes a user from an access group", async () => {
    const { users } = seam.acs;
    const params = { acs_access_group_id, acs_user_id };
    expect(await users.removeFromAccessGroup(params, options)).toBeUndefined();
  });

  it("takes a personal access token with its workspace", async () => {
    const client = new Seam({
      personalAccessToken,
      workspaceId: fake.id("seed_workspace_1"),
      baseUrl: fake.url,
    });
    expect(await client.acs.users.suspend({ acs_user_id })).toBeUndefined();
  });

  it("gives the response too", async () => {
    const call = seam.acs.users.suspend({ acs_user_id });
    const { data, response } = await call.withResponse();
    expect(data).toBeUndefined();
    expect(response.status).toBe(200);
    expect(response.headers.get("seam-request-id")).toMatch(/^[\da-f-]{36}$/);
  });
});

describe("an error of the fake Seam", () => {
  it("of status 400 has code, message, validation details and request id", async () => {
    const error = await failureOf(
      seam.acs.users.suspend(
        { user_identity_id: nobody, acs_system_id: nobody },
        { validate: false },
      ),
    );
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({
      status: 400,
      code: "invalid_input",
      message: expect.stringContaining("acs_user_id is required"),
      details: { acs_user_id: { _errors: ["Required"] } },
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it("of status 401 says why, and never shows the key", async () => {
    const key = "seam_wrong_key";
    const client = new Seam({ apiKey: key, baseUrl: fake.url });
    const error = await failureOf(client.acs.users.suspend({ acs_user_id }));
    expect(error).toBeInstanceOf(UnauthorizedError);
    expect(error).toMatchObject({
      status: 401,
      code: "unauthorized",
      message: expect.stringContaining("API Key not found"),
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(JSON.stringify(error) + String(error)).not.toContain(key);
  });

  it("of status 404 names what was not found", async () => {
    const error = await failureOf(
      seam.acs.users.suspend({ acs_user_id: nobody }),
    );
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(SeamError);
    expect(error).toMatchObject({
      status: 404,
      code: "acs_user_not_found",
      message: expect.stringContaining("Access control user not found"),
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it("in plain text, for a path that it does not have, is a 404 too", async () => {
    const error = await failureOf(
      seam.acs.users.revokeAccessToAllEntrances({ acs_user_id }),
    );
    expect(error).toBeInstanceOf(NotFoundError);
  });
});

describe("at last", () => {
  it("deletes the user", async () => {
    expect(await seam.acs.users.delete({ acs_user_id })).toBeUndefined();
    const again = await failureOf(seam.acs.users.delete({ acs_user_id }));
    expect(again).toBeInstanceOf(NotFoundError);
  });
});

async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error;
  }
}
