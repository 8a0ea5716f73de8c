// The body of Seam's `POST /access_codes/create`, from the description that Seam publishes as a package.
import { openapi } from "@seamapi/types/connect";

const path = "/access_codes/create";
const { requestBody } = openapi.paths[path].post;

const minimal = { device_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6" };

const timed = {
  device_id: "b7254403-3f2a-4ac5-9f5f-27f7a3d4b1f0",
  name: "Cleaning, every Tuesday",
  code: "48213",
  starts_at: "2030-01-01T16:00:00Z",
  ends_at: "2030-01-08T10:00:00Z",
};

const full = {
  allow_external_modification: false,
  attempt_for_offline_device: true,
  code: "123456789012",
  common_code_key: "summer-season",
  device_id: "0D5E0E30-8CE1-4F8B-B5C4-1F7A7D3C9E11",
  ends_at: "2030-06-30T10:00:00.000+02:00",
  is_external_modification_allowed: true,
  is_offline_access_code: false,
  is_one_time_use: true,
  max_time_rounding: "1d",
  name: "Gäste – Erdgeschoß",
  prefer_native_scheduling: true,
  preferred_code_length: 6,
  starts_at: "2030-06-01T10:00:00.000+02:00",
  sync: false,
  use_backup_access_code_pool: true,
  use_offline_access_code: false,
};

export const seam = {
  name: "Seam, access_codes/create",
  method: "post",
  path,
  parameters: [],
  requestBody,
  params: {},
  valid: [
    minimal,
    timed,
    full,
    { ...timed, max_time_rounding: "1hour", preferred_code_length: 4.5 },
    { ...minimal, code: "0000", is_offline_access_code: true },
  ],
  invalid: [
    {},
    { ...minimal, device_id: "front-door" },
    { ...timed, code: "123" },
    { ...timed, code: "1234567890123" },
    { ...timed, code: "12a4" },
    { ...minimal, max_time_rounding: "1week" },
    { ...timed, starts_at: 1893513600 },
    { ...minimal, name: null },
    { ...full, sync: "yes", preferred_code_length: "6" },
    { code: 48213, name: 7, ends_at: true, is_one_time_use: 1 },
    Object.fromEntries(Object.keys(full).map((key) => [key, []])),
    [minimal],
    "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    null,
  ],
  tooLong: [{ ...minimal, code: "7".repeat(65_536) }],
  probes: {
    "a key that the schema does not name": { ...minimal, colour: "red" },
    "a UUID of no version": {
      device_id: "01234567-89ab-cdef-0123-456789abcdef",
    },
    "a UUID as a URN": { device_id: `urn:uuid:${minimal.device_id}` },
    "a property that is undefined": { ...minimal, name: undefined },
    "a float beyond single precision": {
      ...minimal,
      preferred_code_length: 1e39,
    },
  },
};
