import type { SampleConfig } from "../ir/config.js";
import type { SampleLanguage } from "./call.js";
import { cli } from "./languages/cli.js";
import { curl } from "./languages/curl.js";
import { javascript } from "./languages/javascript.js";
import { php } from "./languages/php.js";
import { pythonRequests } from "./languages/python-requests.js";
import { python } from "./languages/python.js";
import { ruby } from "./languages/ruby.js";
import { typescript } from "./languages/typescript.js";

export type LanguageName = SampleConfig["language"];

/** By the names that sdk.yaml has for them. A new language is a file and a line here. */
export const languages: Readonly<Record<LanguageName, SampleLanguage>> = {
  typescript,
  javascript,
  curl,
  "python-requests": pythonRequests,
  python,
  ruby,
  php,
  cli,
};
