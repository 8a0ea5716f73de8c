import { noExcerpts } from "../../generator/ir/excerpt.js";
import { beforeAll, describe, expect, it } from "vitest";
import {
  createReport,
  type Diagnostic,
} from "../../generator/diagnostics/report.js";
import { emitAll } from "../../generator/emitters/index.js";
import {
  type EmittedFile,
  textIn,
  withText,
} from "../../generator/ir/emitted-file.js";
import { printFiles } from "../../generator/pieces/print.js";
import { verifyPackage } from "../../generator/verify/index.js";
import { sdkOf } from "../sdk.js";

const description = {
  info: { title: "Zoo", version: "1" },
  paths: {
    "/animals/{id}": {
      get: {
        operationId: "animals.get",
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            schema: { type: "string" },
          },
        ],
        responses: {
          200: {
            description: "One.",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Animal" },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Animal: { type: "object", properties: { legs: { type: "integer" } } },
    },
  },
};

let files: readonly EmittedFile[];

beforeAll(async () => {
  const sdk = await sdkOf(description, { openapiTypes: false });
  const report = createReport();
  const standing = new Map();
  const planned = await emitAll(sdk, {
    document: () => ({}),
    excerpts: noExcerpts,
    generator: "",
    standing,
    report,
  });
  files = printFiles(planned, standing, report).printed;
});

describe("a package that is verified", () => {
  it("has nothing wrong as it is emitted", () => {
    expect(verified(files)).toEqual([]);
  });

  it("leads from a wrong type of a model to its component", () => {
    const wrong = planted("src/models/animal.ts", "number", "nummer");
    expect(verified(wrong)).toEqual([
      "output-not-typed /components/schemas/Animal src/models/animal.ts:7: Cannot find name 'nummer'. Did you mean 'number'?",
    ]);
  });

  it("leads from a wrong call in a function to its operation", () => {
    const wrong = planted(
      "src/resources/animals.ts",
      "params, options);",
      "1);",
    );
    expect(verified(wrong).join("\n")).toMatch(
      /^output-not-typed \/paths\/~1animals~1\{id\}\/get src\/resources\/animals\.ts:\d+: /,
    );
  });

  it("leads from a wrong check of params to its operation", () => {
    const wrong = planted(
      "src/resources/animals.checks.ts",
      "mustBeString(id,",
      "mustBeString(",
    );
    expect(verified(wrong).join("\n")).toMatch(
      /^output-not-typed \/paths\/~1animals~1\{id\}\/get src\/resources\/animals\.checks\.ts:\d+: Argument of type/,
    );
  });

  it("has the methods that api.md lists", () => {
    const wrong = planted("api.md", "animals.get(", "animals.got(");
    expect(verified(wrong)).toEqual([
      "output-not-as-promised api.md lists `zoo.animals.got(params: AnimalsGetParams)`, which is not so.",
    ]);
  });

  it("exports what its README imports", () => {
    const wrong = planted("README.md", "import { Zoo }", "import { Zoos }");
    expect(verified(wrong)).toEqual([
      'output-not-as-promised README.md imports `Zoos` from "zoo", which is not so.',
    ]);
  });
});

/** The files with a fault in one of them. */
function planted(
  path: string,
  text: string,
  wrong: string,
): readonly EmittedFile[] {
  return files.map((each) => {
    if (each.path !== path) return each;
    const before = textIn(each);
    expect(before).toContain(text);
    return withText(each, before.replace(text, wrong));
  });
}

/** A line for each diagnostic: code, pointer and message. */
function verified(of: readonly EmittedFile[]): readonly string[] {
  const report = createReport();
  verifyPackage(of, report);
  return report.diagnostics.map(shown);
}

function shown({ code, message, places: [place] }: Diagnostic): string {
  const where = place?.kind === "location" ? [place.location.pointer] : [];
  return [code, ...where, message].join(" ");
}
