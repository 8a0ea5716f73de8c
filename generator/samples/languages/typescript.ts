import type { SampleLanguage } from "../call.js";
import { callText } from "./javascript.js";

/** A call of the emitted SDK, with nothing around it. */
export const typescript: SampleLanguage = {
  block: "ts",
  title: "TypeScript",
  write: callText,
};
