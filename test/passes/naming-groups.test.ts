import { describe, expect, it } from "vitest";
import { named, type Row } from "./named.js";

describe("ids that begin with their resource", () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      "say less than the path begins with: Django's `api` and version",
      [
        ["GET /api/v1/users, api_v1_users_list #User", "users.list"],
        ["GET /api/v1/users/{id}, api_v1_users_retrieve", "users.retrieve"],
        [
          "PATCH /api/v1/users/{id}, api_v1_users_partial_update",
          "users.partialUpdate",
        ],
        [
          "GET /api/v1/mute-rules, api_v1_mute_rules_list #Mute Rules",
          "muteRules.list",
        ],
        [
          "DELETE /api/v1/mute-rules/{id}, api_v1_mute_rules_destroy",
          "muteRules.destroy",
        ],
      ],
    ],
    [
      "say the version where that tells two apart",
      [
        ["GET /api/v1/users, api_v1_users_list", "users.list"],
        ["GET /api/v1/users/{id}, api_v1_users_retrieve", "users.retrieve"],
        ["GET /api/v2/users, api_v2_users_list", "v2.users.list"],
      ],
    ],
    [
      "in as many words as the path has, and as it spells them",
      [
        ["GET /v1/floating-ips, floating_ip_list", "floatingIps.list"],
        [
          "POST /v1/floating-ips/{ip}/attach, floating_ip_attach",
          "floatingIps.attach",
        ],
        ["GET /v1/disks, disk_list", "disks.list"],
        // No part of its path is called so, but one of another.
        ["POST /v1/scrub, disk_scrub", "disks.scrub"],
        ["GET /v2/gen-ai/models, genai_list_models", "genai.listModels"],
      ],
    ],
    [
      "in as many words as the tag has",
      [
        ["GET /me, current_user_view #current-user", "currentUser.view"],
        [
          "GET /me/groups, current_user_groups #current-user",
          "currentUser.groups",
        ],
      ],
    ],
    [
      "with those below it that the path has, and a method behind them",
      [
        [
          "GET /dcim/device-roles, dcim_device_roles_list",
          "dcim.deviceRoles.list",
        ],
        ["GET /dcim/sites, dcim_sites_list", "dcim.sites.list"],
        [
          "POST /dcim/sites/{id}/rights/users, dcim_sites_rights_users_add",
          "dcim.sites.rights.users.add",
        ],
        // `ephemeral` alone is none, and `revoke` is what is done.
        [
          "POST /dcim/ips/ephemeral, dcim_ephemeral_ip_attach",
          "dcim.ephemeralIpAttach",
        ],
        [
          "DELETE /dcim/keys/{id}/revoke, dcim_keys_revoke_destroy",
          "dcim.keys.revokeDestroy",
        ],
      ],
    ],
    [
      "but for what is a method already",
      [
        ["GET /hosts/{id}/console, hosts_console", "hosts.console"],
        [
          "GET /hosts/{id}/console/stream, hosts_console_stream",
          "hosts.consoleStream",
        ],
      ],
    ],
    [
      "in singular and in plural, where one API has both",
      [
        ["GET /registry, registry_get", "registry.get"],
        ["DELETE /registry, registry_delete", "registry.delete"],
        ["GET /registries/{id}, registries_get", "registries.get"],
        ["DELETE /registries/{id}, registries_delete", "registries.delete"],
      ],
    ],
  ])("%s", async (_, rows) => {
    expect(await named(rows)).toEqual(rows);
  });
});

describe("a class by which a framework calls a resource", () => {
  it("is no service where a path or a method says of what", async () => {
    const rows: readonly Row[] = [
      ["GET /v1/users, UserService_ListUsers #UserService", "users.list"],
      ["POST /v1/login, UserService_Login #UserService", "users.login"],
      [
        "POST /v1/users/{id}/tokens, UserService_CreateUserToken #UserService",
        "users.createUserToken",
      ],
      ["GET /v1/health, HealthService_Check #HealthService", "health.check"],
      ["GET /v1/x, PingService_Check #PingService", "pingService.check"],
    ];
    expect(await named(rows)).toEqual(rows);
  });
});
