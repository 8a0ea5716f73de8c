import { type } from "arktype";

// Can't say: lengths in code points. Its own "string.uuid" asks for a version and its "string.date.iso" takes dates without a time, so that both
// are written as expressions.

const uuid =
  /^[\da-fA-F]{8}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{12}$/;

const largestFloat = 3.4028234663852886e38;

const seam = () =>
  type({
    "allow_external_modification?": "boolean",
    "attempt_for_offline_device?": "boolean",
    "code?": "4 <= string <= 12 & /^\\d+$/",
    "common_code_key?": "string",
    device_id: uuid,
    "ends_at?": "string",
    "is_external_modification_allowed?": "boolean",
    "is_offline_access_code?": "boolean",
    "is_one_time_use?": "boolean",
    "max_time_rounding?": "'1hour' | '1day' | '1h' | '1d'",
    "name?": "string",
    "prefer_native_scheduling?": "boolean",
    "preferred_code_length?": type.number
      .atLeast(-largestFloat)
      .atMost(largestFloat),
    "starts_at?": "string",
    "sync?": "boolean",
    "use_backup_access_code_pool?": "boolean",
    "use_offline_access_code?": "boolean",
  });

const github = () => {
  const annotation = type({
    path: "string",
    start_line: "number.integer",
    end_line: "number.integer",
    "start_column?": "number.integer",
    "end_column?": "number.integer",
    annotation_level: "'notice' | 'warning' | 'failure'",
    message: "string",
    "title?": "string",
    "raw_details?": "string",
  });
  const image = type({
    alt: "string",
    image_url: "string",
    "caption?": "string",
  });
  const action = type({
    label: "string <= 20",
    description: "string <= 40",
    identifier: "string <= 20",
  });
  const dateTime = type("string.date.iso").and(/^.{10}T/);
  return type({
    name: "string",
    head_sha: "string",
    "details_url?": "string",
    "external_id?": "string",
    "status?": "'queued' | 'in_progress' | 'completed'",
    "started_at?": dateTime,
    "conclusion?":
      "'action_required' | 'cancelled' | 'failure' | 'neutral' | 'success' | 'skipped' | 'stale' | 'timed_out'",
    "completed_at?": dateTime,
    "output?": {
      title: "string",
      summary: "string <= 65535",
      "text?": "string <= 65535",
      "annotations?": annotation.array().atMostLength(50),
      "images?": image.array(),
    },
    "actions?": action.array().atMostLength(3),
  });
};

const schemas = {
  "/access_codes/create": seam,
  "/repos/{owner}/{repo}/check-runs": github,
};

export function arktype({ path }) {
  const schema = schemas[path]();
  return (value) => {
    const result = schema(value);
    return result instanceof type.errors ? result.map(told) : none;
  };
}

/** Its messages are written when they are asked for. */
function told({ path, message }) {
  return { path, message };
}

const none = [];
