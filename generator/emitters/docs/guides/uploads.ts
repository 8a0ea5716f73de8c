import { accessor, typescriptBlock } from "../../../examples/call.js";
import {
  clientOf,
  moduleBlock,
  statementOf,
} from "../../../examples/module.js";
import { exampleParams } from "../../../examples/params.js";
import { type ExampleOfUse, neededOptions } from "../../../examples/of-use.js";
import type { Method, Resource, Sdk } from "../../../ir/sdk.js";
import { bodiesOf } from "../../../ir/takes-params.js";
import { codeSpan } from "../../../markdown/code.js";
import { code } from "../../../typescript/code.js";
import { stringLiteral } from "../../../typescript/literal.js";
import { linkedCode, type Linking, resourceName } from "../linking.js";

/** Whether a method takes bytes. */
export function takesBytes(method: Method): boolean {
  return bodiesOf(method).some(
    ({ kind, schema }) => kind === "multipart" || schema.bytes !== undefined,
  );
}

export interface Uploading {
  readonly resource: Resource;
  readonly method: Method;
  readonly source: ExampleOfUse["source"];
}

/** Of more methods their resources are named. */
const mostMethods = 20;

/**
 * How bytes are given.
 *
 * @param uploading the methods that take some
 */
export function uploadsGuide(
  sdk: Sdk,
  uploading: readonly Uploading[],
  { site, links }: Linking,
): string {
  const calls = uploading.map(({ resource, method }) =>
    linkedCode(accessor(sdk, resource, method), links(site.pageOf(method))),
  );
  const resources = [...new Set(uploading.map((each) => each.resource))].map(
    (each) => linkedCode(resourceName(sdk, each), links(site.overviewOf(each))),
  );
  const parts = [
    "# Uploads",
    "Bytes are a `Blob`, a `File`, a `Uint8Array` or a `ReadableStream`. A body has a length, and can be sent again, unless there is a stream in it.",
    ...example(sdk, uploading),
    "## A name and a media type",
    "`file` gives bytes a name and a media type. Without a name they are called after their property.",
    typescriptBlock(code`
      import { file } from ${stringLiteral(sdk.package.name)};

      const bytes = new TextEncoder().encode("…");
      const upload = file(bytes, { name: "notes.txt", type: "text/plain" });
    `),
    ...(uploading.some(({ method }) => method.otherBodies.length > 0)
      ? [
          `Where a method takes several media types, what is given decides, and the option ${codeSpan("contentType")} of a call names one.`,
        ]
      : []),
    "## Methods that take bytes",
    (calls.length > mostMethods ? resources : calls)
      .map((each) => `- ${each}`)
      .join("\n"),
  ];
  return parts.join("\n\n") + "\n";
}

/** The first call that shows some bytes. */
function example(sdk: Sdk, uploading: readonly Uploading[]): readonly string[] {
  for (const each of uploading) {
    const params = exampleParams(each.method, each.source) ?? new Map();
    if ([...params.values()].every(({ kind }) => kind === "value")) continue;
    const call = statementOf(sdk, { ...each, params: undefined });
    if (call.length > 0)
      return [
        moduleBlock(sdk, [], [clientOf(sdk, neededOptions(sdk)), ...call]),
      ];
  }
  return [];
}
