import type { SampleLanguage } from "../call.js";
import { callText } from "./javascript.js";

/** A call of the emitted SDK, with nothing around it. */
export const typescript: SampleLanguage = {
  block: "typescript",
  title: "TypeScript",
  showsResult: false,
  write: callText,
};
