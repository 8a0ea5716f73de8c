import type { Database } from "@seamapi/fake-seam-connect";
import { createHash, randomUUID } from "node:crypto";
import { Server } from "node:http";
import { afterAll } from "vitest";

/** A running fake of Seam, all of whose ids are uuids. */
export interface FakeSeam {
  readonly url: string;
  readonly database: Database;
  /** The uuid that stands for one of the fake's own ids, such as `august_device_1`. */
  id(name: string): string;
}

export const apiKey = "seam_apikey1_token";
export const personalAccessToken = "seam_at1_longtoken";

/**
 * Starts `@seamapi/fake-seam-connect` on 127.0.0.1 with its own seed; it stops after the tests of the file.
 * Its ids, `august_device_1` and the like, are no uuids as Seam's API promises, so they are replaced.
 */
export async function startFakeSeam(): Promise<FakeSeam> {
  const restore = listenOnLoopback();
  const { createFake } = await import("@seamapi/fake-seam-connect");
  const fake = await createFake();
  Reflect.set(stateOf(fake.database), "_getNextId", () => randomUUID());
  await fake.seed();
  replaceIds(stateOf(fake.database));
  await fake.startServer({ port: 0 });
  restore();
  const server = fake.server?.server;
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const address = server?.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    database: fake.database,
    id: uuidOf,
  };
}

/** The fake listens on every interface and has no setting for it. */
function listenOnLoopback(): () => void {
  const original = Server.prototype.listen;
  Server.prototype.listen = function listen(
    this: Server,
    ...args: unknown[]
  ): Server {
    const callbacks = args.filter((each) => typeof each === "function");
    Reflect.apply(original, this, [0, "127.0.0.1", ...callbacks]);
    return this;
  };
  return () => {
    Server.prototype.listen = original;
  };
}

/** The store's state; its published types leave the store's methods out. */
function stateOf(database: object): object {
  return Reflect.apply(Reflect.get(database, "getState"), database, []);
}

/** The same name gives the same uuid, so that references between the fake's objects stay whole. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

function replaceIds(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key.endsWith("_id") && isName(member)) {
      Reflect.set(value, key, uuidOf(member));
    } else if (key.endsWith("_ids") && Array.isArray(member)) {
      Reflect.set(
        value,
        key,
        member.map((each) => (isName(each) ? uuidOf(each) : each)),
      );
    } else replaceIds(member);
  }
}

function isName(value: unknown): value is string {
  return typeof value === "string" && !/^[\da-f]{8}-/.test(value);
}
