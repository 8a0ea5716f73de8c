/** Ids by name, of the seed and of what earlier calls returned. */
export type Known = Record<string, string>;

/** One call of the whole Seam SDK. */
export interface WholeSeamCall {
  /** `/access_codes/create` */
  readonly path: string;
  readonly params: (known: Known) => object;
}

/** In the order in which they make sense: what is created is read, changed and at last deleted. */
export const wholeSeamCalls: readonly WholeSeamCall[] = [
  call("/workspaces/get"),
  call("/workspaces/list"),
  call("/devices/list"),
  call("/devices/get", ({ lock }) => ({ device_id: lock })),
  call("/devices/update", ({ lock }) => ({ device_id: lock, name: "Front" })),
  call("/devices/list_device_providers"),
  call("/devices/unmanaged/list"),
  call("/devices/unmanaged/get", ({ lock }) => ({ device_id: lock })),
  call("/locks/list"),
  call("/locks/get", ({ lock }) => ({ device_id: lock })),
  call("/locks/lock_door", ({ lock }) => ({ device_id: lock })),
  call("/locks/unlock_door", ({ lock }) => ({ device_id: lock })),
  call("/action_attempts/get", ({ action_attempt_id }) => ({
    action_attempt_id,
  })),
  call("/action_attempts/list", ({ action_attempt_id }) => ({
    action_attempt_ids: [action_attempt_id],
  })),
  call("/access_codes/create", ({ lock }) => ({
    device_id: lock,
    name: "Guest",
    code: "1234",
  })),
  call("/access_codes/get", ({ access_code_id }) => ({ access_code_id })),
  call("/access_codes/list", ({ lock }) => ({ device_id: lock })),
  call("/access_codes/update", ({ access_code_id }) => ({
    access_code_id,
    name: "Cleaner",
  })),
  call("/access_codes/generate_code", ({ lock }) => ({ device_id: lock })),
  call("/access_codes/create_multiple", ({ lock }) => ({
    device_ids: [lock],
    name: "Both",
  })),
  call("/access_codes/simulate/create_unmanaged_access_code", ({ lock }) => ({
    device_id: lock,
    name: "Found",
    code: "4321",
  })),
  call("/access_codes/unmanaged/list", ({ lock }) => ({ device_id: lock })),
  call("/access_codes/pull_backup_access_code", ({ access_code_id }) => ({
    access_code_id,
  })),
  call("/access_codes/delete", ({ access_code_id }) => ({ access_code_id })),
  call("/acs/systems/list"),
  call("/acs/systems/get", ({ acs_system_id }) => ({ acs_system_id })),
  call("/acs/users/create", ({ acs_system_id }) => ({
    acs_system_id,
    full_name: "Jane Doe",
  })),
  call("/acs/users/get", ({ acs_user_id }) => ({ acs_user_id })),
  call("/acs/users/list", ({ acs_system_id }) => ({ acs_system_id })),
  call("/acs/users/update", ({ acs_user_id }) => ({
    acs_user_id,
    full_name: "Jane Roe",
  })),
  call("/acs/users/suspend", ({ acs_user_id }) => ({ acs_user_id })),
  call("/acs/users/unsuspend", ({ acs_user_id }) => ({ acs_user_id })),
  call("/acs/users/add_to_access_group", (known) => ({
    acs_user_id: known["acs_user_id"],
    acs_access_group_id: known["acs_access_group_id"],
  })),
  call("/acs/users/remove_from_access_group", (known) => ({
    acs_user_id: known["acs_user_id"],
    acs_access_group_id: known["acs_access_group_id"],
  })),
  call("/acs/entrances/list", ({ acs_system_id }) => ({ acs_system_id })),
  call("/acs/entrances/get", ({ acs_entrance_id }) => ({ acs_entrance_id })),
  call("/acs/entrances/grant_access", ({ acs_entrance_id, acs_user_id }) => ({
    acs_entrance_id,
    acs_user_id,
  })),
  call("/user_identities/create", { full_name: "Jane Doe" }),
  call("/user_identities/add_acs_user", (known) => ({
    user_identity_id: known["user_identity_id"],
    acs_user_id: known["acs_user_id"],
  })),
  call("/acs/users/delete", ({ acs_user_id }) => ({ acs_user_id })),
  call("/client_sessions/create", { user_identifier_key: "jane" }),
  call("/client_sessions/get", ({ client_session_id }) => ({
    client_session_id,
  })),
  call("/client_sessions/get_or_create", { user_identifier_key: "joe" }),
  call("/connect_webviews/create", { accepted_providers: ["august"] }),
  call("/connect_webviews/get", ({ connect_webview_id }) => ({
    connect_webview_id,
  })),
  call("/connect_webviews/list"),
  call("/connected_accounts/list"),
  call("/connected_accounts/get", ({ connected_account_id }) => ({
    connected_account_id,
  })),
  call("/connected_accounts/update", ({ connected_account_id }) => ({
    connected_account_id,
    automatically_manage_new_devices: false,
  })),
  call("/events/list", { since: "2000-01-01T00:00:00.000Z" }),
  call("/events/get", ({ event_id }) => ({ event_id })),
  call("/noise_sensors/noise_thresholds/list", ({ minut }) => ({
    device_id: minut,
  })),
  call("/noise_sensors/noise_thresholds/create", ({ minut }) => ({
    device_id: minut,
    name: "Nights",
    starts_daily_at: "22:00:00[America/Los_Angeles]",
    ends_daily_at: "06:00:00[America/Los_Angeles]",
    noise_threshold_decibels: 70,
  })),
  call("/noise_sensors/noise_thresholds/get", ({ noise_threshold_id }) => ({
    noise_threshold_id,
  })),
  call(
    "/noise_sensors/noise_thresholds/update",
    ({ minut, noise_threshold_id }) => ({
      device_id: minut,
      noise_threshold_id,
      noise_threshold_decibels: 65,
    }),
  ),
  call(
    "/noise_sensors/noise_thresholds/delete",
    ({ minut, noise_threshold_id }) => ({
      device_id: minut,
      noise_threshold_id,
    }),
  ),
  call("/thermostats/list"),
  call("/thermostats/heat", ({ ecobee }) => ({
    device_id: ecobee,
    heating_set_point_celsius: 20,
  })),
  call("/thermostats/cool", ({ ecobee }) => ({
    device_id: ecobee,
    cooling_set_point_celsius: 25,
  })),
  call("/thermostats/heat_cool", ({ ecobee }) => ({
    device_id: ecobee,
    heating_set_point_celsius: 20,
    cooling_set_point_celsius: 25,
  })),
  call("/thermostats/off", ({ ecobee }) => ({ device_id: ecobee })),
  call("/thermostats/set_fan_mode", ({ ecobee }) => ({
    device_id: ecobee,
    fan_mode_setting: "auto",
  })),
  call("/webhooks/create", { url: "https://example.com/hook" }),
  call("/webhooks/get", ({ webhook_id }) => ({ webhook_id })),
  call("/webhooks/list"),
  call("/webhooks/delete", ({ webhook_id }) => ({ webhook_id })),
  call("/connected_accounts/delete", ({ connected_account_id }) => ({
    connected_account_id,
  })),
  call("/workspaces/reset_sandbox"),
];

function call(
  path: string,
  params: WholeSeamCall["params"] | object = {},
): WholeSeamCall {
  return { path, params: isMaker(params) ? params : () => params };
}

function isMaker(
  params: WholeSeamCall["params"] | object,
): params is WholeSeamCall["params"] {
  return typeof params === "function";
}
