// The body of GitHub's `POST /repos/{owner}/{repo}/check-runs`, from the description that GitHub publishes.
import { readFileSync } from "node:fs";

const path = "/repos/{owner}/{repo}/check-runs";

const minimal = { name: "mighty_readme", head_sha: "ce587453ced02b15" };

const annotation = {
  path: "README.md",
  annotation_level: "warning",
  title: "Spell Checker",
  message: "Check your spelling for 'banaas'.",
  raw_details: "Do you mean 'bananas' or 'banana'?",
  start_line: 2,
  end_line: 2,
};

const completed = {
  ...minimal,
  status: "completed",
  started_at: "2017-11-30T19:39:10Z",
  conclusion: "success",
  completed_at: "2017-11-30T19:49:10Z",
  output: {
    title: "Mighty Readme report",
    summary: "There are 0 failures, 2 warnings, and 1 notices.",
    text: "You may have some misspelled words on lines 2 and 4.",
    annotations: [
      annotation,
      { ...annotation, start_line: 4, end_line: 4, annotation_level: "notice" },
    ],
    images: [
      { alt: "Super bananas", image_url: "http://example.com/images/42" },
    ],
  },
  actions: [
    {
      label: "Fix",
      identifier: "fix_errors",
      description: "Allow us to fix these errors for you",
    },
  ],
};

const started = {
  ...minimal,
  details_url: "https://example.com/builds/42",
  external_id: "42",
  status: "in_progress",
  started_at: "2018-05-04T01:14:52.250+02:00",
  output: { title: "Mighty Readme report", summary: "", text: "" },
};

const many = {
  ...completed,
  output: {
    ...completed.output,
    annotations: Array.from({ length: 20 }, (_, line) => ({
      path: `src/file-${line}.ts`,
      start_line: line + 1,
      end_line: line + 2,
      annotation_level: "failure",
      message: "is never used",
    })),
  },
};

const withOutput = (output) => ({
  ...completed,
  output: { ...completed.output, ...output },
});

const withAnnotation = (wrong) =>
  withOutput({ annotations: [annotation, { ...annotation, ...wrong }] });

const { message: _, ...withoutMessage } = annotation;

/** GitHub's body, where its description is at hand. */
export function githubFrom(file) {
  const openapi = JSON.parse(readFileSync(file, "utf8"));
  const { parameters, requestBody } = openapi.paths[path].post;
  return {
    name: "GitHub, create a check run",
    method: "post",
    path,
    parameters: parameters.map(
      ({ $ref }) => openapi.components.parameters[$ref.split("/").at(-1)],
    ),
    requestBody,
    params: { owner: "octocat", repo: "hello-world" },
    valid: [minimal, completed, started, many],
    invalid: [
      {},
      { name: "mighty_readme" },
      { ...started, started_at: "yesterday" },
      { ...started, started_at: "2018-05-04T01:14:52+2" },
      { ...minimal, status: "done", conclusion: "perfect" },
      { ...minimal, output: "all is well" },
      { ...minimal, output: {}, actions: {} },
      withOutput({ annotations: Array.from({ length: 51 }, () => annotation) }),
      withOutput({ annotations: [withoutMessage], images: [{ caption: 1 }] }),
      withAnnotation({ start_line: 1.5, end_line: "2" }),
      withAnnotation({ annotation_level: "error", path: null }),
      { ...completed, actions: Array(4).fill(completed.actions[0]) },
      {
        ...completed,
        actions: [
          {
            label: "Allow us to fix these errors",
            identifier: "fix_errors_in_all_files",
            description: "x".repeat(41),
          },
        ],
      },
      {
        ...many,
        name: 1,
        head_sha: [],
        output: {
          ...many.output,
          annotations: many.output.annotations.map(({ path: file }) => ({
            file,
            start_line: "1",
          })),
        },
      },
      [],
      null,
    ],
    tooLong: [
      withOutput({ summary: "x".repeat(65_536) }),
      withOutput({ text: "ż".repeat(65_536) }),
    ],
    probes: {
      "a key that the schema does not name": { ...minimal, branch: "main" },
      "20 characters beyond the basic plane": {
        ...completed,
        actions: [{ ...completed.actions[0], label: "🧵".repeat(20) }],
      },
      "a 30th of February": { ...minimal, started_at: "2018-02-30T01:14:52Z" },
      "a date-time with a space": {
        ...minimal,
        started_at: "2018-05-04 01:14:52Z",
      },
      "a date-time without seconds": {
        ...minimal,
        started_at: "2018-05-04T01:14Z",
      },
      "a date-time without offset": {
        ...minimal,
        started_at: "2018-05-04T01:14:52",
      },
      "an integer beyond 2^53": withAnnotation({ start_line: 2 ** 60 }),
    },
  };
}
