import { typescriptBlock } from "../../examples/call.js";
import type { Sdk } from "../../ir/sdk.js";
import { bodiesOf } from "../../ir/takes-params.js";
import { code } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literal.js";

/** How bytes are given; nothing for an API that takes none. */
export function uploads(sdk: Sdk): string {
  const bodies = sdk.resources
    .flatMap((each) => each.methods)
    .flatMap(bodiesOf);
  const takesBytes = bodies.some(
    ({ kind, schema }) => kind === "multipart" || schema.bytes !== undefined,
  );
  if (!takesBytes) return "";
  const sample = typescriptBlock(code`
    import { file } from ${stringLiteral(sdk.package.name)};

    const bytes = new TextEncoder().encode("…");
    const upload = file(bytes, { name: "notes.txt", type: "text/plain" });
  `);
  return `${prose}\n\n${sample}`;
}

const prose = `## Uploads

Bytes are a \`Blob\`, a \`File\`, a \`Uint8Array\` or a \`ReadableStream\`; \`file\` gives them a name and a media type. Without a
name they are called after their property. A body has a length, and can be sent again, unless there is a stream in it.
Where the API takes several media types, what is given decides, and the option \`contentType\` of a call names one.`;
