import * as v from "valibot";

// Can't say: lengths in code points. `v.uuid` takes any version, as JSON Schema's format does.

const text = v.optional(v.string());
const flag = v.optional(v.boolean());

const seam = () =>
  v.object({
    allow_external_modification: flag,
    attempt_for_offline_device: flag,
    code: v.optional(
      v.pipe(v.string(), v.minLength(4), v.maxLength(12), v.regex(/^\d+$/)),
    ),
    common_code_key: text,
    device_id: v.pipe(v.string(), v.uuid()),
    ends_at: text,
    is_external_modification_allowed: flag,
    is_offline_access_code: flag,
    is_one_time_use: flag,
    max_time_rounding: v.optional(v.picklist(["1hour", "1day", "1h", "1d"])),
    name: text,
    prefer_native_scheduling: flag,
    preferred_code_length: v.optional(
      v.pipe(
        v.number(),
        v.check((value) => Number.isFinite(Math.fround(value))),
      ),
    ),
    starts_at: text,
    sync: flag,
    use_backup_access_code_pool: flag,
    use_offline_access_code: flag,
  });

const github = () => {
  const dateTime = v.pipe(v.string(), v.isoTimestamp());
  const integer = v.pipe(v.number(), v.integer());
  const annotation = v.object({
    path: v.string(),
    start_line: integer,
    end_line: integer,
    start_column: v.optional(integer),
    end_column: v.optional(integer),
    annotation_level: v.picklist(["notice", "warning", "failure"]),
    message: v.string(),
    title: text,
    raw_details: text,
  });
  const image = v.object({
    alt: v.string(),
    image_url: v.string(),
    caption: text,
  });
  const atMost = (limit) => v.pipe(v.string(), v.maxLength(limit));
  const action = v.object({
    label: atMost(20),
    description: atMost(40),
    identifier: atMost(20),
  });
  return v.object({
    name: v.string(),
    head_sha: v.string(),
    details_url: text,
    external_id: text,
    status: v.optional(v.picklist(["queued", "in_progress", "completed"])),
    started_at: v.optional(dateTime),
    conclusion: v.optional(
      v.picklist([
        "action_required",
        "cancelled",
        "failure",
        "neutral",
        "success",
        "skipped",
        "stale",
        "timed_out",
      ]),
    ),
    completed_at: v.optional(dateTime),
    output: v.optional(
      v.object({
        title: v.string(),
        summary: atMost(65_535),
        text: v.optional(atMost(65_535)),
        annotations: v.optional(v.pipe(v.array(annotation), v.maxLength(50))),
        images: v.optional(v.array(image)),
      }),
    ),
    actions: v.optional(v.pipe(v.array(action), v.maxLength(3))),
  });
};

const schemas = {
  "/access_codes/create": seam,
  "/repos/{owner}/{repo}/check-runs": github,
};

export function valibot({ path }) {
  const schema = schemas[path]();
  return (value) => {
    const { success, issues } = v.safeParse(schema, value);
    return success ? none : issues;
  };
}

const none = [];
