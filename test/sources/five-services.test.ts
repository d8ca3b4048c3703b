import { beforeAll, describe, expect, it } from "vitest";
import { readProject } from "../../src/1-read/read.ts";
import type { Catalog, ErrorInfo } from "../../src/model/catalog.ts";
import type { Accounting } from "../../src/model/page-entries.ts";
import { understand, type Understanding } from "../../src/pipeline.ts";
import { type Problems, collectProblems } from "../../src/problems/problems.ts";
import { htmlRowsOf, type OracleRow, recordsOf, rowsOf } from "./oracle.ts";

const TENCENT = "sources/tencentcloud/pages";
const pages = {
  "tencentcloud/ocr": [
    `${TENCENT}/ocr.zh-CN.md`,
    "zh-CN",
    rowsOf(`${TENCENT}/ocr.zh-CN.md`, /^\| ([A-Z]\S+) \| (.*?) \| ([是否]) \|$/),
  ],
  "tencentcloud/face-recognition": [
    `${TENCENT}/face-recognition.en.txt`,
    "en",
    rowsOf(`${TENCENT}/face-recognition.en.txt`, /^([A-Z][\w.]+) \| (.*?) \|$/),
  ],
  "tencentcloud/billing": [
    `${TENCENT}/billing.zh-CN.md`,
    "zh-CN",
    rowsOf(`${TENCENT}/billing.zh-CN.md`, /^\| ([A-Z]\S+) \| (.*?)\s*\|$/),
  ],
  "tencentcloud/api-2017": [`${TENCENT}/api-2017.zh-CN.md`, "zh-CN", htmlRowsOf(`${TENCENT}/api-2017.zh-CN.md`)],
  "alibabacloud/ocr-market": [
    "sources/alibabacloud/pages/ocr-market.zh-CN.txt",
    "zh-CN",
    recordsOf("sources/alibabacloud/pages/ocr-market.zh-CN.txt"),
  ],
} as const satisfies Record<string, readonly [string, string, readonly OracleRow[]]>;
type Id = keyof typeof pages;

let built: Understanding;
let found: Problems;
beforeAll(async () => {
  found = collectProblems();
  built = await understand(await readProject(process.cwd(), {}, found), found);
});

const catalog = (id: Id): Catalog => {
  const one = built.catalogs.find(({ provider, service }) => `${provider}/${service}` === id);
  if (!one) throw new Error(`no catalog ${id}`);
  return one;
};
const error = (id: Id, code: string): ErrorInfo => {
  const one = catalog(id).errors.find((candidate) => candidate.code === code);
  if (!one) throw new Error(`no ${code} in ${id}`);
  return one;
};
const count = (id: Id, test: (error: ErrorInfo) => boolean): number => catalog(id).errors.filter(test).length;

describe.each(Object.entries(pages))("%s", (id, [page, locale, rows]) => {
  it("documents each row of the page with its line and text, and nothing else", () => {
    const documented = catalog(id as Id).errors.flatMap((one) =>
      one.cases.flatMap((oneCase) =>
        [oneCase.at, ...(oneCase.alsoAt ?? [])].map((at) => ({ code: one.aliases?.[0] ?? one.code, ...at })),
      ),
    );
    const want = rows.map(({ code, line }) => ({ code, page, line }));
    expect(documented.sort((a, b) => a.line - b.line)).toEqual(want);
  });

  it("has the text of each row in the language of the page", () => {
    const said = new Map(
      catalog(id as Id).errors.flatMap(({ cases }) =>
        cases.map((one) => [one.at.line, [one.message, one.texts[locale]?.title, one.texts[locale]?.description]]),
      ),
    );
    for (const row of rows.filter(({ line }) => said.has(line))) {
      const words = (said.get(row.line) ?? []).filter((text) => text !== undefined);
      expect(words).toEqual(row.cells.map(plain).filter((cell) => !/^[是否]$/.test(cell)));
    }
  });
});

// Links are the only mark-up in cells of the five pages.
const plain = (cell: string): string => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

describe("the counts", () => {
  it.each([
    ["tencentcloud/ocr", 48, 48, 25, 23],
    ["tencentcloud/face-recognition", 108, 108, 26, 82],
    ["tencentcloud/billing", 40, 37, 26, 11],
    ["alibabacloud/ocr-market", 35, 14, 0, 14],
    ["tencentcloud/api-2017", 18, 16, 16, 0],
  ] as const)("%s: %i rows, %i codes, %i common, %i business", (id, rows, codes, common, business) => {
    expect(pages[id][2]).toHaveLength(rows);
    expect(catalog(id).errors).toHaveLength(codes);
    expect([count(id, ({ scope }) => scope === "common"), count(id, ({ scope }) => scope === "business")]).toEqual([
      common,
      business,
    ]);
  });

  it.each([
    ["462", 12],
    ["461", 8],
    ["464", 3],
    ["469", 2],
    ["450", 1],
  ])("alibabacloud/ocr-market %s has %i cases", (code, cases) => {
    expect(error("alibabacloud/ocr-market", code).cases).toHaveLength(cases);
  });

  it("AuthFailure of 2017 has three cases with titles of their own", () => {
    expect(error("tencentcloud/api-2017", "AuthFailure").cases.map(({ texts }) => texts["zh-CN"]?.title)).toEqual([
      "未授权访问接口",
      "未授权访问资源",
      "未授权访问当前接口所操作的资源",
    ]);
  });
});

describe("the accounting", () => {
  it.each([
    [`${TENCENT}/ocr.zh-CN.md`, 48, 2],
    [`${TENCENT}/face-recognition.en.txt`, 108, 2],
    [`${TENCENT}/billing.zh-CN.md`, 40, 2],
    [`${TENCENT}/api-2017.zh-CN.md`, 18, 1],
    ["sources/alibabacloud/pages/ocr-market.zh-CN.txt", 35, 2],
  ])("%s: %i rows read, %i headers, nothing lost", (page, read, header) => {
    const accounting = built.pages.get(page)?.entries.accounting;
    expect(accounting).toEqual({ seen: read + header, read, header, reported: 0, refused: 0 } satisfies Accounting);
  });
});

describe("the facts", () => {
  it("OCR: 7 codes are billed and 41 are not, by the column", () => {
    expect(count("tencentcloud/ocr", ({ billable }) => billable?.value === true)).toBe(7);
    expect(count("tencentcloud/ocr", ({ billable }) => billable?.value === false)).toBe(41);
    expect(count("tencentcloud/ocr", ({ billable }) => billable?.origin === "column")).toBe(48);
  });

  it("face recognition: one sentence states which failure is billed, and is quoted", () => {
    const quote =
      "The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).";
    const billed = catalog("tencentcloud/face-recognition").errors.filter(({ billable }) => billable?.value);
    expect(billed.map(({ code }) => code)).toEqual(["InvalidParameterValue.NoFaceInPhoto"]);
    expect(billed[0]?.billable).toEqual({ value: true, origin: "sentence", quote });
    expect(error("tencentcloud/face-recognition", "InternalError").billable).toEqual({
      value: false,
      origin: "sentence",
      quote,
    });
  });

  it("pages without a text about billing give no billing facts", () => {
    for (const id of ["tencentcloud/billing", "tencentcloud/api-2017", "alibabacloud/ocr-market"] as const) {
      expect(count(id, ({ billable }) => billable !== undefined)).toBe(0);
    }
  });

  it.each([
    [
      "alibabacloud/ocr-market",
      "450",
      { class: "transient", origin: "sentence", quote: "后端服务队列满,请求被拒绝,重试即可" },
    ],
    [
      "tencentcloud/api-2017",
      "InvalidAction.ActionUnavailable",
      { class: "transient", origin: "sentence", quote: "当前接口处于停服维护状态，请稍后重试。" },
    ],
    [
      "tencentcloud/api-2017",
      "InvalidRequest.RequestConcurrencyExceeded",
      { class: "throttled", origin: "sentence", quote: "当前接口请求量超过 qps 限制，请稍后重试。" },
    ],
    ["tencentcloud/api-2017", "InvalidParameter.SecretIdNotFound", undefined],
    [
      "tencentcloud/face-recognition",
      "FailedOperation.ServerError",
      { class: "transient", origin: "sentence", quote: "Please retry." },
    ],
    ["tencentcloud/ocr", "RequestLimitExceeded", { class: "throttled", origin: "rule", rule: "throttling-name" }],
    ["tencentcloud/ocr", "InternalError", undefined],
  ] as const)("%s %s: retry", (id, code, want) => expect(error(id, code).retry).toEqual(want));

  it("the HTTP status is the code if the manifest says so", () => {
    expect(error("alibabacloud/ocr-market", "461").httpStatus).toEqual({
      value: 461,
      origin: "rule",
      rule: "code-is-http-status",
    });
    expect(count("tencentcloud/ocr", ({ httpStatus }) => httpStatus !== undefined)).toBe(0);
  });
});

describe("the envelope", () => {
  const response = {
    code: ["Response", "Error", "Code"],
    message: ["Response", "Error", "Message"],
    requestId: ["Response", "RequestId"],
  };
  it.each([
    ["tencentcloud/billing", response],
    ["tencentcloud/face-recognition", response],
    ["tencentcloud/ocr", response],
    ["tencentcloud/api-2017", { code: ["Error", "Code"], message: ["Error", "Message"] }],
    ["alibabacloud/ocr-market", { code: "http-status", message: [] }],
  ] as const)("%s", (id, want) => expect(catalog(id).envelope).toEqual(want));
});

describe("corrections, aliases and oddities", () => {
  it("the misspelt family is corrected, and the documented spelling is an alias", () => {
    expect(error("tencentcloud/ocr", "FailedOperation.ImageNoIdCard")).toMatchObject({
      aliases: ["FailedcaOperation.ImageNoIdCard"],
      family: "FailedOperation",
      billable: { value: true, origin: "column" },
    });
  });
  it("unusual codes are not changed", () => {
    expect(error("tencentcloud/ocr", "ResourceNotFound.NoVechileInfo").aliases).toBeUndefined();
    expect(error("tencentcloud/ocr", "FailedOperation.UnKnowError").aliases).toBeUndefined();
  });
  it("two rows with the same text are one case with two places", () => {
    for (const code of ["FailedOperation", "InvalidParameter", "InvalidParameterValue"]) {
      expect(error("tencentcloud/billing", code).cases.map(({ alsoAt }) => alsoAt?.length)).toEqual([1]);
    }
  });
  it("the row of two cells has a description and no message, and is reported", () => {
    const [only] = error("alibabacloud/ocr-market", "450").cases;
    expect(only?.message).toBeUndefined();
    expect(only?.texts).toEqual({ "zh-CN": { description: "后端服务队列满,请求被拒绝,重试即可" } });
    expect(
      found.list.filter(({ file, line }) => file.endsWith("ocr-market.zh-CN.txt") && line === only?.at.line),
    ).toHaveLength(1);
  });
  it("links are separate from the text", () => {
    const text = error("tencentcloud/api-2017", "InvalidParameter.SignatureFailure").cases[0]?.texts["zh-CN"];
    expect(text?.description).toBe("身份认证失败，一般是由于签名计算错误导致的，请参考文档中 签名方法 部分。");
    expect(text?.links).toEqual([{ text: "签名方法", url: "https://cloud.tencent.com/document/api/213/568" }]);
  });
  it("no other problem and no error is reported", () => {
    expect(found.list.map(({ rule }) => rule)).toEqual(["row-cells-lost", ...Array<string>(4).fill("code-repeated")]);
  });
});

describe("shared texts", () => {
  const english = (id: Id): readonly ErrorInfo[] => catalog(id).errors.filter(({ cases }) => cases[0]?.texts.en);

  it.each([
    ["tencentcloud/ocr", 25],
    ["tencentcloud/billing", 26],
  ] as const)("%s has English words for its %i common codes, from the face recognition page", (id, want) => {
    expect(english(id)).toHaveLength(want);
    for (const { scope, code, cases } of english(id)) {
      const own = error("tencentcloud/face-recognition", code).cases[0];
      expect(scope).toBe("common");
      expect(cases[0]?.texts.en).toEqual({
        ...own?.texts.en,
        from: { service: "tencentcloud/face-recognition", ...own?.at },
      });
    }
  });

  it("the service of 2017 shares no texts", () => {
    expect(catalog("tencentcloud/api-2017").locales).toEqual(["zh-CN"]);
    const lenders = built.catalogs.flatMap(({ errors }) =>
      errors.flatMap(({ cases }) => cases.flatMap(({ texts }) => Object.values(texts))),
    );
    expect(lenders.filter(({ from }) => from?.service === "tencentcloud/api-2017")).toEqual([]);
  });
});
