import type { JsonObject } from "../../ir/json.js";
import type { Sdk } from "../../ir/sdk.js";
import { collapse } from "../../markdown/text.js";
import { exportsMap } from "./exports-map.js";

/** What is packed besides `package.json`, `README.md` and `LICENSE`; the sources are what source maps and declaration maps lead to. */
const packed = ["dist", "src", "api.md"];

/** Of the documentation: what people and models read. The description and all pages in one file are for those who build a site. */
const packedDocs = ["docs/**/*.md", "llms.txt"];

/** `package.json`, in prettier's style. */
export function packageJson(sdk: Sdk): string {
  const { license, author, homepage, repository } = sdk.config.package;
  const content: JsonObject = {
    name: sdk.package.name,
    version: sdk.package.version,
    description: packageDescription(sdk),
    ...(license !== undefined && { license }),
    ...(author !== undefined && { author }),
    ...(homepage !== undefined && { homepage }),
    ...(repository !== undefined && {
      repository: { type: "git", url: repository },
    }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    files: [...packed, ...(sdk.config.docs.off === true ? [] : packedDocs)],
    exports: exportsMap(sdk),
    scripts: {
      build: `node -e "fs.rmSync('dist',{recursive:true,force:true})" && tsc --emitDeclarationOnly && rolldown --config`,
      prepack: "npm run build",
    },
    devDependencies: { rolldown: "^1.2.19", typescript: "^5.9.3" },
  };
  return JSON.stringify(content, null, 2) + "\n";
}

/** What the package is, on one line. Half a character (a lone surrogate) keeps compilers from reading package.json. */
export function packageDescription(sdk: Sdk): string {
  const description =
    sdk.config.package.description ??
    `TypeScript SDK for ${collapse(sdk.api.title) || "an HTTP API"}`;
  return description.replace(/\p{Surrogate}/gu, "\ufffd");
}
