import { describe, expect, it } from "vitest";
import { clientName } from "../../generator/passes/client-name.js";
import { fileName, resourceFile } from "../../generator/passes/file-name.js";
import {
  camelCase,
  kebabCase,
  pascalCase,
  words,
} from "../../generator/passes/words.js";
import { isIdentifierName } from "../../generator/typescript/identifier.js";

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
    // Letters of Latin that are more than an accent.
    ["Größen", ["Grossen"]],
    ["STRAßE", ["STRASSE"]],
    ["Ærø", ["Aero"]],
    ["ÆBLE", ["AEBLE"]],
    ["łódźDługa", ["lodz", "Dluga"]],
    ["Đặng", ["Dang"]],
    ["ölçüİstanbulIşık", ["olcu", "Istanbul", "Isik"]],
    // Other scripts keep their letters, and their marks.
    ["注文一覧", ["注文一覧"]],
    ["получитьЗаказы", ["получить", "Заказы"]],
    ["ИННКлиента", ["ИНН", "Клиента"]],
    ["обʼєкт об'єкт", ["обєкт", "обєкт"]],
    ["\u0438\u0306од", ["\u0439од"]],
    ["ผู้ใช้", ["ผู้ใช้"]],
    ["उपयोगकर्ता", ["उपयोगकर्ता"]],
    ["사용자_목록", ["사용자", "목록"]],
    ["المستخدمين/قائمة", ["المستخدمين", "قائمة"]],
    ["カード・番号", ["カード", "番号"]],
    // As scripts meet, capitals stay.
    ["get社員", ["get", "社員"]],
    ["社員ID一覧", ["社員", "ID", "一覧"]],
    // One spelling of what looks the same: composed, and not in full width.
    ["\u304b\u3099", ["\u304c"]],
    ["ﾕｰｻﾞｰＩＤ２", ["ユーザー", "ID2"]],
    // Tools differ on identifiers outside of the Basic Multilingual Plane.
    ["\u{20bb7}野", ["野"]],
    ["\u{1f6aa}", []],
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
    ["注文_一覧", "注文一覧", "注文一覧", "注文-一覧"],
    ["получить_заказ", "ПолучитьЗаказ", "получитьЗаказ", "получить-заказ"],
    ["٢مستخدم", "_٢مستخدم", "_٢مستخدم", "٢مستخدم"],
    // Capitals of Georgian are for whole words in capitals.
    ["ჩემი_სია", "ჩემისია", "ჩემისია", "ჩემი-სია"],
  ])("%s is written %s, %s and %s", (name, pascal, camel, kebab) => {
    expect(pascalCase(name)).toBe(pascal);
    expect(camelCase(name)).toBe(camel);
    expect(kebabCase(name)).toBe(kebab);
  });
});

describe("the name of a file", () => {
  it.each([
    ["AcsUser", "acs-user"],
    ["Größe", "grosse"],
    // As in domain names, which tools read back.
    ["注文", "xn--7dv27n"],
    ["注文一覧", "xn--4gq768c5gfd95a"],
    ["注文List", "xn--7dv27n-list"],
    ["ПолучитьЗаказ", "xn--h1afidse2a6b-xn--80aatcn"],
    ["2שקל", "xn--2-pic6ah"],
    ["\u{1f6aa}", "unnamed-b9a770b7"],
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

describe("any character", () => {
  // Letters begin names anyway.
  const characters = Array.from({ length: 0x2_00_00 }, (_, code) =>
    String.fromCodePoint(code),
  ).filter((each) => /^[^\p{L}\p{C}\p{Z}\p{P}]/u.test(each.normalize("NFKD")));
  const ways = (character: string): readonly string[] =>
    [character, `${character}a`].flatMap((text) => [
      text,
      text.normalize("NFD"),
    ]);

  it.each([
    ["pascalCase", pascalCase],
    ["camelCase", camelCase],
    ["clientName", clientName],
  ])("can begin a name that becomes an identifier: %s", (_, identifierOf) => {
    const wrong = characters.flatMap(ways).filter((text) => {
      const name = identifierOf(text);
      return name !== "" && !isIdentifierName(name);
    });
    expect(wrong).toEqual([]);
  });

  it("that nobody sees is in no name", () => {
    expect(words("\u2699\ufe0f Settings")).toEqual(["Settings"]);
    expect(pascalCase("\u2764\ufe0fShop")).toBe("Shop");
    expect(camelCase("1\ufe0f\u20e3 Users")).toBe("_1Users");
    expect(pascalCase("\u3164")).toBe("");
  });

  it("that belongs to the letter before is in none without it", () => {
    expect(words("\u0301list")).toEqual(["list"]);
    expect(pascalCase("\u0939\u093f")).toBe("\u0939\u093f");
  });
});
