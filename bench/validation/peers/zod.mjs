import { z } from "zod";

// Can't say: lengths in code points, integers beyond 2^53. `z.uuid` asks for a version, which JSON Schema's format does not: `z.guid`.

const seam = () =>
  z.object({
    allow_external_modification: z.boolean().optional(),
    attempt_for_offline_device: z.boolean().optional(),
    code: z.string().min(4).max(12).regex(/^\d+$/).optional(),
    common_code_key: z.string().optional(),
    device_id: z.guid(),
    ends_at: z.string().optional(),
    is_external_modification_allowed: z.boolean().optional(),
    is_offline_access_code: z.boolean().optional(),
    is_one_time_use: z.boolean().optional(),
    max_time_rounding: z.enum(["1hour", "1day", "1h", "1d"]).optional(),
    name: z.string().optional(),
    prefer_native_scheduling: z.boolean().optional(),
    preferred_code_length: z.float32().optional(),
    starts_at: z.string().optional(),
    sync: z.boolean().optional(),
    use_backup_access_code_pool: z.boolean().optional(),
    use_offline_access_code: z.boolean().optional(),
  });

const github = () => {
  const dateTime = z.iso.datetime({ offset: true });
  const annotation = z.object({
    path: z.string(),
    start_line: z.int(),
    end_line: z.int(),
    start_column: z.int().optional(),
    end_column: z.int().optional(),
    annotation_level: z.enum(["notice", "warning", "failure"]),
    message: z.string(),
    title: z.string().optional(),
    raw_details: z.string().optional(),
  });
  const image = z.object({
    alt: z.string(),
    image_url: z.string(),
    caption: z.string().optional(),
  });
  const action = z.object({
    label: z.string().max(20),
    description: z.string().max(40),
    identifier: z.string().max(20),
  });
  return z.object({
    name: z.string(),
    head_sha: z.string(),
    details_url: z.string().optional(),
    external_id: z.string().optional(),
    status: z.enum(["queued", "in_progress", "completed"]).optional(),
    started_at: dateTime.optional(),
    conclusion: z
      .enum([
        "action_required",
        "cancelled",
        "failure",
        "neutral",
        "success",
        "skipped",
        "stale",
        "timed_out",
      ])
      .optional(),
    completed_at: dateTime.optional(),
    output: z
      .object({
        title: z.string(),
        summary: z.string().max(65_535),
        text: z.string().max(65_535).optional(),
        annotations: z.array(annotation).max(50).optional(),
        images: z.array(image).optional(),
      })
      .optional(),
    actions: z.array(action).max(3).optional(),
  });
};

const schemas = {
  "/access_codes/create": seam,
  "/repos/{owner}/{repo}/check-runs": github,
};

export function zod({ path }) {
  const schema = schemas[path]();
  return (value) => {
    const result = schema.safeParse(value);
    return result.success ? none : result.error.issues;
  };
}

const none = [];
