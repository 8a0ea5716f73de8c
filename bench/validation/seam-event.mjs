// The event of Seam: one of 96 that `event_type` tells apart, from the description that Seam publishes.
import { readFileSync } from "node:fs";

const common = {
  event_id: "b7254403-3f2a-4ac5-9f5f-27f7a3d4b1f0",
  workspace_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  created_at: "2030-01-01T16:00:00.000Z",
  occurred_at: "2030-01-01T15:59:58.000Z",
};

const ofDevice = {
  ...common,
  device_id: "0d5e0e30-8ce1-4f8b-b5c4-1f7a7d3c9e11",
  connected_account_id: "9f1a2b3c-4d5e-4f60-8a7b-0c1d2e3f4a5b",
  device_custom_metadata: { floor: "3", is_front_door: true },
};

const access = {
  ...ofDevice,
  event_type: "access_code.created",
  access_code_id: "5d8f1c7e-0a1b-4c2d-8e3f-4a5b6c7d8e9f",
};

const battery = {
  ...ofDevice,
  event_type: "device.low_battery",
  battery_level: 0.12,
};

const unlocked = {
  ...ofDevice,
  event_type: "lock.unlocked",
  method: "keycode",
};

const temperature = {
  ...ofDevice,
  event_type: "thermostat.temperature_changed",
  temperature_celsius: 21.5,
  temperature_fahrenheit: 70.7,
};

const space = {
  ...common,
  event_type: "space.created",
  space_id: "5d8f1c7e-0a1b-4c2d-8e3f-4a5b6c7d8e9f",
  device_ids: [ofDevice.device_id],
  acs_entrance_ids: [common.event_id, common.workspace_id],
};

const { access_code_id: _, ...withoutCode } = access;

/** The component as if it were a body: the same check, and every validator takes it as it takes the others. */
export function seamEventFrom(file) {
  const { components } = JSON.parse(readFileSync(file, "utf8"));
  const schema = components.schemas.event;
  return {
    name: `Seam, an event of ${schema.oneOf.length}`,
    method: "post",
    path: "/events",
    requestBody: { content: { "application/json": { schema } } },
    validators: ["ajv standalone", "ajv by the tag", "ours, the body"],
    valid: [access, battery, unlocked, temperature, space],
    invalid: [
      withoutCode,
      { ...access, device_id: 7 },
      { ...battery, battery_level: "low" },
      { ...unlocked, method: "by magic" },
      { ...temperature, created_at: "yesterday", temperature_celsius: null },
      { ...space, device_ids: [ofDevice.device_id, "front-door"] },
      { ...access, event_type: null },
      common,
    ],
    tooLong: [],
    misspeltTag: [{ ...access, event_type: "access_code.borrowed" }],
    probes: {
      "a key that the schema does not name": { ...access, colour: "red" },
      "an array": [],
      null: null,
    },
  };
}
