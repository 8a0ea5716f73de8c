import type { ExampleSource } from "../../examples/example.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Emitter } from "../emitter.js";
import { licenseFile } from "./license.js";
import { packageJson } from "./package-json.js";
import { readme } from "./readme.js";
import { tsconfigJson } from "./tsconfig-json.js";

/** What makes the emitted files a package: `package.json`, its build, README and licence. */
export const packageEmitter = (source: ExampleSource): Emitter => ({
  name: "package",
  async emit(sdk): Promise<readonly EmittedFile[]> {
    return [
      { path: "package.json", text: packageJson(sdk), style: "final" },
      { path: "tsconfig.json", text: tsconfigJson(), style: "final" },
      { path: "README.md", text: await readme(sdk, source), style: "final" },
      ...(await licenseFile(sdk)),
    ];
  },
});
