import type { Case, Catalog, ErrorInfo, LocalizedText } from "../../src/model/catalog.ts";
import type { PackageSettings } from "../../src/model/output.ts";

/** Settings of the sample package. */
export const SETTINGS: PackageSettings = { name: "sample-errors", version: "1.2.3", license: "MIT" };

const PAGE = "sources/acme/pages/scan.md";

/** A service with dotted codes, families, an alias, and English texts borrowed from another service. */
export const scan: Catalog = {
  provider: "acme",
  service: "scan",
  locales: ["zh-CN", "en"],
  envelope: {
    code: ["Response", "Error", "Code"],
    message: ["Response", "Error", "Message"],
    requestId: ["Response", "RequestId"],
  },
  names: {
    prefix: "Scan",
    families: {
      AuthFailure: "AuthFailureFamilyError",
      FailedOperation: "FailedOperationFamilyError",
      InternalError: "InternalErrorFamilyError",
      RequestLimitExceeded: "RequestLimitExceededFamilyError",
    },
  },
  errors: [
    error("AuthFailure", "AuthFailureError", "AuthFailure", "common", [
      documented(31, { "zh-CN": { description: "签名错误。" }, en: borrowed({ description: "Wrong signature." }, 40) }),
    ]),
    {
      ...error("FailedOperation.Blurred", "FailedOperationBlurredError", "FailedOperation", "business", [
        documented(12, { "zh-CN": { description: "图片模糊。" } }),
      ]),
      billable: { value: true, origin: "column" },
      recovery: { class: "fix-request", origin: "sentence", quote: "图片模糊。" },
    },
    {
      ...error("FailedOperation.NoCard", "FailedOperationNoCardError", "FailedOperation", "business", [
        documented(13, { "zh-CN": { title: "没有卡片", description: "图片中没有卡片。" } }),
      ]),
      aliases: ["FaildOperation.NoCard"],
      billable: { value: false, origin: "column" },
    },
    {
      ...error("InternalError", "InternalServerError", "InternalError", "common", [
        {
          ...documented(32, {
            "zh-CN": {
              description: "内部错误，请稍后重试。",
              links: [{ text: "工单", url: "https://example.com/ticket" }],
            },
            en: borrowed({ description: "Internal error. Please retry." }, 41),
          }),
          alsoAt: [{ page: PAGE, line: 50 }],
        },
      ]),
      retry: { class: "transient", origin: "sentence", quote: "请稍后重试" },
      httpStatus: { value: 500, origin: "correction", why: "Seen in production." },
    },
    {
      ...error("RequestLimitExceeded", "RequestLimitExceededError", "RequestLimitExceeded", "common", [
        documented(33, {
          "zh-CN": { description: "请求过于频繁。" },
          en: borrowed({ description: "Too many requests." }, 42),
        }),
      ]),
      retry: { class: "throttled", origin: "rule", rule: "throttled-family" },
    },
  ],
};

/** A service whose code is the HTTP status. The message selects the case. */
export const market: Catalog = {
  provider: "acme",
  service: "market",
  locales: ["en"],
  envelope: { code: "http-status", message: [] },
  names: { prefix: "Market", families: {} },
  errors: [
    error("450", "Market450Error", "450", "business", [
      {
        at: { page: "sources/acme/pages/market.txt", line: 3 },
        message: "",
        texts: { en: { description: "The queue is full." } },
      },
    ]),
    error("461", "Market461Error", "461", "business", [
      {
        ...documented(7, { en: { description: "The image is missing." } }),
        message: "Invalid Input - missing key: image",
      },
      {
        ...documented(9, { en: { description: "The configuration is no JSON." } }),
        message: "Invalid Input - failed to parse config str: xxx",
      },
      {
        ...documented(11, { en: { description: "Something in the input is wrong." } }),
        message: "Invalid Input - xxx",
      },
    ]),
    error("480", "Market480Error", "480", "business", [{ ...documented(13, { en: {} }), message: "Unknown error" }]),
  ],
};

const NASTY = [
  "*/ export const pwned = 1; /*",
  "`$" + "{process.exit(1)}`",
  "\"'\\ \u2028 \u202e @deprecated {@link x}\n//# sourceMappingURL=x <b>|</b>",
].join(" ");

/** A service whose texts and codes try to become TypeScript code. */
export const hostile: Catalog = {
  provider: "acme",
  service: "hostile",
  locales: ["en"],
  names: { prefix: "Hostile", families: {} },
  errors: [
    ...['"quoted"', "*/", "${x}", "__proto__", "`tick`", "constructor", "then", "toString", "统一", "🙂"]
      .sort()
      .map((code, index) => ({
        ...error(code, `Hostile${index + 1}Error`, code, "business", [
          {
            ...documented(index + 1, { en: { title: NASTY, description: `${NASTY} ${index}`, solution: NASTY } }),
            message: NASTY,
          },
        ]),
        ...(index === 0 && { aliases: ["hasOwnProperty", "then"] }),
      })),
  ],
};

/** All three, in the order of a run. */
export const CATALOGS: readonly Catalog[] = [hostile, market, scan];

function error(
  code: string,
  name: string,
  family: string,
  scope: ErrorInfo["scope"],
  cases: readonly Case[],
): ErrorInfo {
  return { code, name, family, scope, cases };
}

function documented(line: number, texts: Case["texts"]): Case {
  return { at: { page: PAGE, line }, texts };
}

function borrowed(words: LocalizedText, line: number): LocalizedText {
  return { ...words, from: { service: "acme/faces", page: "sources/acme/pages/faces.txt", line } };
}
