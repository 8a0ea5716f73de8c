import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { type Call, clientOf, errorsOf } from "./client.js";
import { failure } from "../runtime/loopback.js";

// An error's body is told by its status: a code stands before a range, a range before `default` (OpenAPI 3.1, 4.8.16).

const json = (schema: string): string =>
  `{ description: Failed., content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } } }`;

const spec = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: "http://localhost:4999" }]
paths:
  /orders/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: orders.get
      responses: { "204": { description: Done. }, "404": ${json("Missing")}, default: ${json("Problem")} }
    put:
      operationId: orders.put
      responses: { "204": { description: Done. }, "404": ${json("Missing")}, "409": { description: Taken. }, "4XX": ${json("Invalid")}, default: ${json("Problem")} }
    patch:
      operationId: orders.patch
      responses: { "204": { description: Done. }, "404": { description: A picture., content: { image/png: {} } }, "4XX": { description: Any., content: { image/*: {} } } }
    post:
      operationId: orders.post
      responses: { "204": { description: Done. }, "303": { description: Elsewhere. }, "304": { description: Same. }, "3XX": ${json("Missing")}, default: ${json("Problem")} }
    delete:
      operationId: orders.delete
      responses:
        "204": { description: Done. }
        "400": { description: JSON or a text., content: { application/json: { schema: { $ref: "#/components/schemas/Missing" } }, text/plain: { schema: { type: string } } } }
        "404": { description: The same in other forms., content: { application/json: { schema: { $ref: "#/components/schemas/Missing" } }, text/plain: { schema: { $ref: "#/components/schemas/Missing" } }, application/xml: { schema: { $ref: "#/components/schemas/Missing" } } } }
        "409": { description: All kinds., content: { application/json: { schema: { $ref: "#/components/schemas/Missing" } }, text/html: {}, application/pdf: {} } }
        "410": { description: Any JSON., content: { application/json: {}, text/plain: {} } }
components:
  schemas:
    Missing: { type: object, required: [missing], properties: { missing: { type: string } } }
    Invalid: { type: object, required: [fields], properties: { fields: { type: array, items: { type: string } } } }
    Problem: { type: object, required: [title], properties: { title: { type: string } } }
`;

const folder = temporaryFolder();
let call: Call;

beforeAll(async () => {
  call = await clientOf(folder, spec);
});

it("narrows by the status", async () => {
  const use = `
import { isFailureOf } from "./runtime/failure.js";
import type { Invalid, Missing, Problem } from "./index.js";
import { deleteOperation, getOperation, patchOperation, postOperation, putOperation } from "./resources/orders.js";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(isSame: Equal<A, B>): void;
export function use(error: unknown): void {
  if (isFailureOf(getOperation, error)) {
    same<typeof error.body, Missing | Problem>(true);
    if (error.status === 404) same<typeof error.body, Missing>(true);
    else same<typeof error.body, Problem>(true);
    if (error.status === 400) same<typeof error.body, Problem>(true);
    if (error.status === 500) same<typeof error.body, Problem>(true);
  }
  if (isFailureOf(postOperation, error)) {
    if (error.status === 303 || error.status === 304) same<typeof error.body, unknown>(true);
    else if (error.status === 307) same<typeof error.body, Missing>(true);
    else same<typeof error.body, Missing | Problem>(true);
    if (error.status === 400) same<typeof error.body, Problem>(true);
  }
  if (isFailureOf(deleteOperation, error)) {
    if (error.status === 400) same<typeof error.body, Missing | string>(true);
    if (error.status === 404) same<typeof error.body, Missing>(true);
    if (error.status === 409) same<typeof error.body, Missing | string | Blob>(true);
    if (error.status === 410) same<typeof error.body, unknown>(true);
  }
  if (isFailureOf(patchOperation, error) && error.status === 404)
    same<typeof error.body, Blob>(true);
  if (isFailureOf(putOperation, error)) {
    switch (error.status) {
      case 404:
        same<typeof error.body, Missing>(true);
        break;
      case 409:
        same<typeof error.body, unknown>(true);
        break;
      case 422:
        same<typeof error.body, Invalid>(true);
        break;
      case 500:
        same<typeof error.body, Problem>(true);
        break;
      default:
        same<typeof error.body, Invalid | Problem>(true);
    }
  }
}
`;
  expect(await errorsOf(folder, use)).toEqual([]);
});

it.each([
  [404, { missing: "order" }, "NotFoundError"],
  [400, { fields: ["id"] }, "BadRequestError"],
  [500, { title: "Broken" }, "ServerError"],
])("%d has the body as it came", async (status, body, name) => {
  const { request } = await call("orders.put", { status, body }, { id: "7" });
  expect(await failure(Promise.resolve(request))).toMatchObject({
    name,
    status,
    body,
  });
});
