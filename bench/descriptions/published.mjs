import { join } from "node:path";

/** Published descriptions that rows need, below `shared`. */
const files = {
  github: "specs/github/api.github.com.json",
  stripe: "specs/stripe/spec3.yaml",
  seam: "specs/seam/openapi.json",
};

export function publishedIn(shared) {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, join(shared, file)]),
  );
}
