import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Emitter } from "../emitter.js";
import { coreFile } from "./core-file.js";
import { indexFile, schemasFile } from "./index-file.js";
import { responsesFile } from "./responses-file.js";

/** The client, and the module that the package's name stands for. */
export const clientEmitter: Emitter = {
  name: "client",
  emit(sdk): readonly PlannedFile[] {
    return [
      indexFile(sdk),
      coreFile(sdk),
      responsesFile(sdk),
      ...schemasFile(sdk),
    ];
  },
};
