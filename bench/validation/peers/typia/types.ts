import { createValidate, type IValidation, type tags } from "typia";

// Can't say: lengths in code points. `typia generate` writes the validators of these types.

export interface Seam {
  allow_external_modification?: boolean;
  attempt_for_offline_device?: boolean;
  code?: string &
    tags.MinLength<4> &
    tags.MaxLength<12> &
    tags.Pattern<"^\\d+$">;
  common_code_key?: string;
  device_id: string & tags.Format<"uuid">;
  ends_at?: string;
  is_external_modification_allowed?: boolean;
  is_offline_access_code?: boolean;
  is_one_time_use?: boolean;
  max_time_rounding?: "1hour" | "1day" | "1h" | "1d";
  name?: string;
  prefer_native_scheduling?: boolean;
  preferred_code_length?: number & tags.Type<"float">;
  starts_at?: string;
  sync?: boolean;
  use_backup_access_code_pool?: boolean;
  use_offline_access_code?: boolean;
}

type Integer = number & tags.MultipleOf<1>;

interface Annotation {
  path: string;
  start_line: Integer;
  end_line: Integer;
  start_column?: Integer;
  end_column?: Integer;
  annotation_level: "notice" | "warning" | "failure";
  message: string;
  title?: string;
  raw_details?: string;
}

interface Image {
  alt: string;
  image_url: string;
  caption?: string;
}

interface Action {
  label: string & tags.MaxLength<20>;
  description: string & tags.MaxLength<40>;
  identifier: string & tags.MaxLength<20>;
}

interface Output {
  title: string;
  summary: string & tags.MaxLength<65535>;
  text?: string & tags.MaxLength<65535>;
  annotations?: Annotation[] & tags.MaxItems<50>;
  images?: Image[];
}

export interface GitHub {
  name: string;
  head_sha: string;
  details_url?: string;
  external_id?: string;
  status?: "queued" | "in_progress" | "completed";
  started_at?: string & tags.Format<"date-time">;
  conclusion?:
    | "action_required"
    | "cancelled"
    | "failure"
    | "neutral"
    | "success"
    | "skipped"
    | "stale"
    | "timed_out";
  completed_at?: string & tags.Format<"date-time">;
  output?: Output;
  actions?: Action[] & tags.MaxItems<3>;
}

export const seam: (input: unknown) => IValidation<Seam> =
  createValidate<Seam>();
export const github: (input: unknown) => IValidation<GitHub> =
  createValidate<GitHub>();
