import { describe, expect, it } from "vitest";
import { fileName, resourceFile } from "../../generator/passes/file-name.js";
import {
  camelCase,
  kebabCase,
  pascalCase,
  words,
} from "../../generator/passes/words.js";

describe("the words of a name", () => {
  it.each<readonly [string, readonly string[]]>([
    ["acs_user", ["acs", "user"]],
    ["acsUser", ["acs", "User"]],
    ["ACSUser", ["ACS", "User"]],
    ["ACS", ["ACS"]],
    ["repos/get-content", ["repos", "get", "content"]],
    ["oauth2Token", ["oauth2", "Token"]],
    ["v2Beta", ["v2", "Beta"]],
    ["floatingIPs", ["floating", "IPs"]],
    ["VPCsList", ["VPCs", "List"]],
    ["HTTPServer", ["HTTP", "Server"]],
    ["list user's keys", ["list", "users", "keys"]],
    ["list user\u2019s keys", ["list", "users", "keys"]],
    ["caf\u00e9 M\u00fcnchen", ["cafe", "Munchen"]],
    ["  --  ", []],
  ])("%s: %j", (name, expected) => {
    expect(words(name)).toEqual(expected);
  });

  it.each([
    ["acs_user", "AcsUser", "acsUser", "acs-user"],
    ["ACSUser", "AcsUser", "acsUser", "acs-user"],
    ["floating IPs", "FloatingIps", "floatingIps", "floating-ips"],
    ["iPhone", "IPhone", "iPhone", "i-phone"],
    ["2fa_token", "_2faToken", "_2faToken", "2fa-token"],
    ["---", "", "", ""],
  ])("%s is written %s, %s and %s", (name, pascal, camel, kebab) => {
    expect(pascalCase(name)).toBe(pascal);
    expect(camelCase(name)).toBe(camel);
    expect(kebabCase(name)).toBe(kebab);
  });
});

describe("the name of a file", () => {
  it.each([
    ["AcsUser", "acs-user"],
    ["\u{1f6aa}", "unnamed"],
    // A device of Windows, and files of our own.
    ["Con", "con-file"],
    ["COM1", "com1-file"],
    ["Index", "index-file"],
    ["Root", "root-file"],
    ["Connection", "connection"],
    ["Icon", "icon"],
  ])("%s: %s", (name, file) => {
    expect(fileName(name)).toBe(file);
  });

  it("has at most 80 characters, the last of which tell apart what is longer", () => {
    const exact = "a".repeat(80);
    expect(fileName(exact)).toBe(exact);
    const [one, other] = [`${exact}b`, `${exact}c`].map(fileName);
    expect(one).toMatch(/^a{71}-[0-9a-f]{8}$/);
    expect(other).toMatch(/^a{71}-[0-9a-f]{8}$/);
    expect(one).not.toBe(other);
  });

  it.each([66, 67])("has one hyphen where it is cut: %d", (length) => {
    const cut = fileName(`a-b ${"c".repeat(length)} ${"d".repeat(30)}`);
    expect(cut).toMatch(/^a-b-c{66,67}-[0-9a-f]{8}$/);
  });

  it("of a resource stands in folders by its path", () => {
    expect(resourceFile(["acs", "accessGroups"])).toBe("acs/access-groups");
    expect(resourceFile(["index", "con"])).toBe("index-file/con-file");
  });

  it("of a resource that is too deep for paths is cut below the first two folders", () => {
    const path = [..."abcdefghijkl"].map((letter) => letter.repeat(40));
    const deep = resourceFile(path);
    expect(deep.length).toBeLessThanOrEqual(240);
    expect(deep).toMatch(/^a{40}\/b{40}\/c{40}-d{30}-[0-9a-f]{8}$/);
    expect(resourceFile([...path, "m"])).not.toBe(deep);
    const just = Array.from({ length: 6 }, () => "a".repeat(39));
    expect(resourceFile(just)).toBe(just.join("/"));
  });
});
