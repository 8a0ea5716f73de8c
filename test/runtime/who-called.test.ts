import { expect, it } from "vitest";
import type { Operation } from "../../templates/runtime/operation.js";
import { send } from "../../templates/runtime/send.js";
import { client, loopback, operation } from "./loopback.js";

const refusing: Partial<Operation> = {
  checkParams: (_, { issues }) => {
    issues.push({ path: [], code: "type", message: "no", expected: "" });
  },
};

async function stackOf(
  parts: Partial<Operation>,
  baseUrl: string,
): Promise<string> {
  async function whoCalls(): Promise<void> {
    await send(client({ baseUrl }), operation(parts), {});
  }
  try {
    await whoCalls();
  } catch (error) {
    return error instanceof Error ? `${error.stack}` : "";
  }
  return "";
}

// Where a call is awaited is what one looks for first when it fails.
it.each<readonly [string, Partial<Operation>, number | undefined]>([
  ["ValidationError", refusing, 200],
  ["NotFoundError", {}, 404],
  ["NetworkError", {}, undefined],
])("a %s says in its stack who called", async (name, parts, status) => {
  const { url } = await loopback(() => ({ status: status ?? 200 }));
  const stack = await stackOf(
    parts,
    status === undefined ? "http://127.0.0.1:9" : url,
  );
  expect(stack).toMatch(new RegExp(`^${name}: `));
  expect(stack).toMatch(/at (?:async )?whoCalls/);
});
