import type { ExampleSource } from "../../examples/example.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Emitter } from "../emitter.js";
import { licenseFile } from "./license.js";
import { packageJson } from "./package-json.js";
import { readme } from "./readme.js";
import { fillTemplate } from "./template.js";
import { tsconfigJson } from "./tsconfig-json.js";

const bundlingFile = "rolldown.config.js";

/** What makes the emitted files a package: `package.json`, its build, README and licence. */
export const packageEmitter = (source: ExampleSource): Emitter => ({
  name: "package",
  async emit(sdk): Promise<readonly PlannedFile[]> {
    const text = await readme(sdk, source);
    const bundling = await fillTemplate(bundlingFile, {});
    return [
      { path: "package.json", print: () => packageJson(sdk) },
      { path: "tsconfig.json", print: tsconfigJson },
      { path: bundlingFile, print: () => bundling },
      { path: "README.md", print: () => text },
      ...(await licenseFile(sdk)),
    ];
  },
});
