import { describe, expect, it } from "vitest";
import type { NamingStrategy } from "../../generator/ir/config.js";
import { isIdentifier } from "../../generator/typescript/identifier.js";
import { type Planned, planned } from "../sdk.js";
import { operation } from "./fragments.js";

/** The plan of operations: `METHOD path, id #tag`, in any script. */
function planOf(
  rows: readonly string[],
  strategy: NamingStrategy = "auto",
): Promise<Planned> {
  const paths: Record<
    string,
    Record<string, ReturnType<typeof operation>>
  > = {};
  for (const row of rows) {
    const [, method = "", path = "", id, tag] =
      /^(\w+) (\S+?)(?:, (\S+))?(?: #(.+))?$/.exec(row) ?? [];
    (paths[path] ??= {})[method.toLowerCase()] = operation({
      ...(id !== undefined && { operationId: id }),
      ...(tag !== undefined && { tags: [tag] }),
    });
  }
  return planned({ paths }, { config: { naming: { strategy } } });
}

async function namesOf(
  ...given: Parameters<typeof planOf>
): Promise<readonly string[]> {
  return [...(await planOf(...given)).methods.keys()].toSorted();
}

const kitchen = [
  "GET /a/b, 注文一覧 #注文",
  "POST /a/b, 注文登録 #注文",
  "GET /a/c, 顧客一覧 #顧客",
  "GET /a/d, 商品検索 #商品",
];

describe("letters of every script stay in names", () => {
  it.each<NamingStrategy>(["auto", "tag", "operationId"])(
    "of tags and ids: %s",
    async (strategy) => {
      expect(await namesOf(kitchen, strategy)).toEqual([
        "商品.商品検索",
        "注文.注文一覧",
        "注文.注文登録",
        "顧客.顧客一覧",
      ]);
    },
  );

  it("of paths: words of REST for what they name", async () => {
    const rows = [
      "POST /注文",
      "PUT /注文/{id}",
      "DELETE /заказы/{id}",
      "DELETE /מוצרים/{id}",
    ];
    expect(await namesOf(rows)).toEqual([
      "заказы.delete",
      "מוצרים.delete",
      "注文.create",
      "注文.update",
    ]);
  });

  it("of paths that are percent-encoded, as URLs have them", async () => {
    const rows = ["PUT /%E6%B3%A8%E6%96%87/{id}", "PUT /gift%20cards/{id}"];
    expect(await namesOf(rows)).toEqual(["giftCards.update", "注文.update"]);
  });

  it("of paths that are calls", async () => {
    const rows = ["POST /注文/登録", "POST /заказы/отменить_всё"];
    expect(await namesOf(rows)).toEqual(["заказы.отменитьВсё", "注文.登録"]);
  });

  it("of ids that carry their resource", async () => {
    const rows = ["GET /a, заказы.получить", "GET /b, заказы/найти-все"];
    expect(await namesOf(rows)).toEqual(["заказы.найтиВсе", "заказы.получить"]);
  });

  it("of ids that begin with a group", async () => {
    const rows = ["GET /a, заказы_получить", "GET /b, заказы_найти_все"];
    expect(await namesOf(rows)).toEqual(["заказы.найтиВсе", "заказы.получить"]);
  });

  it("of ids that FastAPI adds the path to", async () => {
    const rows = [
      "GET /v1/заказы, найти_v1_заказы_get #Заказы",
      "GET /v1/люди, найти_людей_v1_люди_get #Люди",
    ];
    expect(await namesOf(rows, "tag")).toEqual([
      "заказы.найти",
      "люди.найтиЛюдей",
    ]);
  });

  it("and say again what a path says: `заказы` alone is no name of a method", async () => {
    const rows = ["DELETE /заказы/{id}, delete_заказы"];
    expect(await namesOf(rows)).toEqual(["заказы.delete"]);
  });
});

describe("what is called in another script", () => {
  it("is identifiers: of the method, its resource and its types", async () => {
    const { methods, sdk } = await planOf(kitchen);
    const method = methods.get("注文.注文一覧");
    const resource = sdk.resources.find(({ property }) => property === "注文");
    expect(resource?.className).toBe("注文");
    expect(method?.paramsType).toBe("注文注文一覧Params");
    const names = [
      method?.functionName,
      method?.descriptorName,
      method?.checkParams,
      method?.errorType,
    ];
    expect(names.filter((name = "") => !isIdentifier(name))).toEqual([]);
  });

  it("has pages and files in ASCII that an addition does not move", async () => {
    const [added, alone] = await Promise.all(
      [["GET /0, 一覧 #あ", ...kitchen], kitchen].map((rows) => planOf(rows)),
    );
    const page = "docs/xn--7dv27n/xn--4gq768c5gfd95a.md";
    expect(added?.methods.get("注文.注文一覧")?.page).toBe(page);
    expect(alone?.methods.get("注文.注文一覧")?.page).toBe(page);
    expect(alone?.sdk.resources.map(({ file }) => file)).toEqual([
      "root",
      "xn--7dv27n",
      "xn--ubt172l",
      "xn--jvrxl",
    ]);
  });

  it("is one name where it is written composed and decomposed", async () => {
    const schemas = {
      "\u304c": { type: "string" },
      "\u304b\u3099": { type: "string" },
    };
    const { sdk, diagnostics } = await planned({ components: { schemas } });
    const types = [...sdk.models.values()].map(({ response }) => response.type);
    expect(types).toEqual(["が", "が2"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["name-shared"]);
  });
});
