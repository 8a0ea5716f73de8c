import type { SampleConfig } from "../ir/config.js";
import type { SampleLanguage } from "./call.js";
import { cli } from "./languages/cli.js";
import { curl } from "./languages/curl.js";
import { javascript } from "./languages/javascript.js";
import { php } from "./languages/php.js";
import { python } from "./languages/python.js";
import { ruby } from "./languages/ruby.js";

export type LanguageName = SampleConfig["language"];

/** By the names that sdk.yaml has for them. A new language is a file and a line here. */
export const languages: Readonly<Record<LanguageName, SampleLanguage>> = {
  javascript,
  curl,
  python,
  ruby,
  php,
  cli,
};
