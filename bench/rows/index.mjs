import { bridge } from "./bridge.mjs";
import { bundled } from "./bundle.mjs";
import { call } from "./call.mjs";
import { changed } from "./changed.mjs";
import { checks } from "./checks.mjs";
import { cold } from "./cold.mjs";
import { compile } from "./compile.mjs";
import { graph } from "./graph.mjs";
import { importing } from "./import.mjs";
import { seam } from "./seam.mjs";
import { unchanged } from "./unchanged.mjs";
import { volume } from "./volume.mjs";

/**
 * Each has a `name`, says what it is `about` and which published descriptions it `needs`; `measure(workbench, step)` gives its figures and tells
 * `step` what it is at.
 */
export const rows = [
  cold,
  bridge,
  graph,
  seam,
  unchanged,
  changed,
  volume,
  compile,
  importing,
  checks,
  call,
  bundled,
];
