import { describe, expect, it } from "vitest";
import { billingSentences } from "../../src/4-normalize/billing-sentences.ts";
import { findEnvelope } from "../../src/4-normalize/find-envelope.ts";

import { normalize } from "../../src/4-normalize/normalize.ts";
import { retryAdvice } from "../../src/4-normalize/retry-advice.ts";
import { scopeOfHeadings } from "../../src/4-normalize/scope-of-headings.ts";
import type { Draft, Extraction } from "../../src/model/draft.ts";
import type { Text } from "../../src/model/page.ts";
import type { Role } from "../../src/model/source.ts";
import { collectProblems } from "../../src/problems/problems.ts";

const at = { line: 7, column: 1 };
const text = (words: string): Text => ({ text: words, place: at });
const draft = (code: string, fields: Partial<Record<Role, string>>, trail: readonly string[] = []): Draft => ({
  code: text(code),
  fields: Object.entries(fields).map(([role, words]) => ({ role: role as Role, header: role, text: text(words) })),
  trail,
  place: at,
  layout: "table",
});
const extraction = (
  drafts: readonly Draft[],
  prose: readonly string[] = [],
  examples: readonly unknown[] = [],
): Extraction => ({
  path: "page.md",
  findings: [
    {
      layout: "table",
      place: at,
      why: [],
      took: [],
      outcomes: [
        { kind: "header", place: at },
        ...drafts.map((one) => ({ kind: "read" as const, place: at, drafts: [one] })),
      ],
    },
  ],
  prose: prose.map(text),
  examples: examples.map((value) => ({ place: at, value })),
});
const read = (...given: Parameters<typeof extraction>) => {
  const found = collectProblems();
  return { reading: normalize(extraction(...given), found.on("page.md")), problems: found.list };
};

it("reads at most the allowed number of codes of a page", () => {
  const rows = Array.from({ length: 250_001 }, (_, index) => draft(`A.B${index}`, { description: "Failed." }));
  const found = collectProblems();
  expect(normalize(extraction(rows), found.on("page.md")).entries.length).toBe(250_000);
  expect(found.list).toMatchObject([{ rule: "page-codes", severity: "error" }]);
});

it.each([
  [
    "a solution is never the description",
    { message: "No.", solution: "Send it again." },
    { solution: "Send it again." },
  ],
  ["a missing description is the cause", { cause: "The disk is full." }, { description: "The disk is full." }],
  ["a sign is no title", { title: "#", description: "It failed." }, { description: "It failed." }],
  ["a name is the title as well", { name: "NO_DISK" }, { title: "NO_DISK" }],
])("texts of a case: %s", (_name, fields, want) => {
  expect(read([draft("1001", fields)]).reading.entries[0]?.text).toEqual(want);
});

it("keeps the name beside a number", () => {
  const fields = { name: "NO_DISK", title: "There is no disk" };
  expect(read([draft("1001", fields)]).reading.entries[0]).toMatchObject({
    symbol: "NO_DISK",
    text: { title: fields.title },
  });
});

describe("retry class", () => {
  it.each([
    ["Chinese, later", "A", ["服务器内部出现错误，请稍后重试或者联系客服人员。"], "transient", "sentence"],
    ["Chinese, at once", "A", ["后端服务队列满,请求被拒绝,重试即可"], "transient", "sentence"],
    ["English", "A", ["The service is exceptional. Please retry."], "transient", "sentence"],
    ["English, later", "A", ["Internal error, try again later."], "transient", "sentence"],
    ["throttled by its name", "RequestLimitExceeded", ["Too fast."], "throttled", "rule"],
    ["throttled by its leaf", "FailedOperation.RequestLimitExceeded", [], "throttled", "rule"],
    ["throttled in capitals", "RATE_LIMIT_EXCEEDED", [], "throttled", "rule"],
    ["name and words", "Request.Throttling", ["Please retry."], "throttled", "sentence"],
    ["advised against", "A", ["Do not retry this request."], "never", "sentence"],
    ["check first", "A", ["用于请求的密钥不存在，请确认后重试。"], undefined, undefined],
    ["says nothing", "InternalError", ["内部错误。"], undefined, undefined],
    ["another value first", "A", ["Please try again with a valid ID."], undefined, undefined],
    ["mend first", "A", ["Correct the parameter and retry."], undefined, undefined],
    ["check first, in English", "A", ["Check your secret key and try again."], undefined, undefined],
    ["change first, in Chinese", "A", ["请修改参数后重试即可"], undefined, undefined],
    ["how often", "A", ["密码错误，可重试 3 次"], undefined, undefined],
    ["sign in again", "A", ["请稍后重新登录"], undefined, undefined],
    ["wait first", "A", ["Wait a few minutes and then try again."], "transient", "sentence"],
    ["in its own clause", "A", ["Service unavailable, try again."], "transient", "sentence"],
    [
      "in the second clause",
      "A",
      ["对资源的操作失败，请查看 message 字段，稍后重试或者联系客服。"],
      "transient",
      "sentence",
    ],
    ["not now, but later", "A", ["Do not retry immediately; please retry later."], "transient", "sentence"],
    ["never, in Chinese", "A", ["请勿重试。"], "never", "sentence"],
    ["not even later", "A", ["请不要稍后重试"], "never", "sentence"],
    ["never, in other words", "A", ["Retrying is not allowed."], "never", "sentence"],
    ["the name of what is wrong", "InvalidParameterValue.Throttling", [], undefined, undefined],
    ["a longer name", "Request.ThrottlingPolicyNotFound", [], undefined, undefined],
    ["a throttling family", "Throttling.User", [], "throttled", "rule"],
    ["a quota is no rate", "LimitExceeded", ["超过配额限制。"], undefined, undefined],
  ])("%s", (_name, code, texts, want, origin) => {
    const retry = retryAdvice(code, texts);
    expect([retry?.class, retry?.origin]).toEqual([want, origin]);
  });

  it("quotes only the sentence with the advice", () => {
    expect(retryAdvice("A", ["It broke. Please retry. Thanks."])).toMatchObject({ quote: "Please retry." });
  });
});

describe("scope by the nearest heading", () => {
  it.each([
    [["错误码列表", "业务错误码"], "business"],
    [["错误码列表", "公共错误码"], "common"],
    [["Common error codes", "Business error codes"], "business"],
    [["Error codes"], undefined],
    [["Error codes common to all services"], "common"],
    [["公共参数", "公共返回码"], "common"],
    [["Non-common error codes"], undefined],
    [["非公共错误码"], undefined],
    [["通用文字识别错误码"], undefined],
    [["Global Accelerator error codes"], undefined],
    [["Public key errors"], undefined],
    [["General information"], undefined],
    [["公共错误码", "Errors"], "common"],
  ])("%j is %s", (trail, want) => expect(scopeOfHeadings(trail)).toBe(want));
});

describe("billing sentences", () => {
  it.each([
    ["names a code", "A failure with Fam.B is billed.", { "Fam.B": true }],
    [
      "only these",
      "The billable API calls are successful calls and failed calls that return Fam.B (no face).",
      { "Fam.B": true, Fam: false, "Fam.C": false },
    ],
    ["not billed", "Calls that fail with Fam.C are not billed.", { "Fam.C": false }],
    ["Chinese", "返回 Fam.B 的失败调用会计费。", { "Fam.B": true }],
    ["a family is not its member", "A failure with Fam.B.C is billed.", {}],
    ["no code", "Most failed calls are not billed.", {}],
    ["negated", "Calls that fail with Fam.B are never charged.", { "Fam.B": false }],
    ["negated, short", "A failure with Fam.B isn't billed.", { "Fam.B": false }],
    ["negated, in Chinese", "返回 Fam.B 的调用不会被计费。", { "Fam.B": false }],
    [
      "two clauses",
      "Failed calls are not billed, only calls that return Fam.B are billed.",
      { "Fam.B": true, Fam: false, "Fam.C": false },
    ],
    ["all but some", "Failed calls are billed except Fam.B errors.", {}],
    ["all but some, in Chinese", "除 Fam.B 外，失败调用不计费。", {}],
    ["charges of an account", "Error Fam.B means that the account has unpaid charges.", {}],
    ["a mode", "错误码 Fam.B 表示仅支持预付费计费模式。", {}],
    ["who sees the charges", "Fam.B errors: only the owner can see the charges.", {}],
    ["about something else", "Fam.B is returned for cats.", {}],
  ])("%s", (_name, prose, want) => {
    const facts = billingSentences(prose, ["Fam", "Fam.B", "Fam.C"]);
    expect(Object.fromEntries([...facts].map(([code, { value }]) => [code, value]))).toEqual(want);
  });
});

describe("envelope", () => {
  it.each([
    [
      "nested",
      { Response: { Error: { Code: "A.B", Message: "m" }, RequestId: "r" } },
      {
        code: ["Response", "Error", "Code"],
        message: ["Response", "Error", "Message"],
        requestId: ["Response", "RequestId"],
      },
    ],
    [
      "flat",
      { code: 40001, message: "m", request_id: "r" },
      { code: ["code"], message: ["message"], requestId: ["request_id"] },
    ],
    ["errcode", { errcode: 40013, errmsg: "invalid appid" }, { code: ["errcode"], message: ["errmsg"] }],
    ["error without message", { error: { code: "E1" } }, { code: ["error", "code"] }],
    ["a success", { Response: { TotalCount: 1, RequestId: "r" } }, undefined],
    ["a code of something else", { country: { code: "CN", name: "China" } }, undefined],
    ["no object", [1, 2], undefined],
    ["a success with a code", { code: 0, message: "success" }, undefined],
    ["a success by its status", { code: 200, msg: "ok" }, undefined],
    [
      "a status beside the code",
      { status_code: 500, message: "m", code: "E", data: { requestId: "inner" }, requestId: "outer" },
      { code: ["code"], message: ["message"], requestId: ["requestId"] },
    ],
  ])("%s", (_name, example, want) => expect(findEnvelope(example)).toEqual(want));
});

describe("normalize", () => {
  it("keeps the wire code exact and reports the removed noise", () => {
    const { reading, problems: found } = read([draft("MissingParameter.", {}), draft("A. B", {})]);
    expect(reading.entries.map(({ code }) => code)).toEqual(["MissingParameter.", "A.B"]);
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([["code-noise", 7]]);
  });

  it("reads columns as facts, and leaves out undocumented facts", () => {
    const { reading } = read([
      draft("A", { billable: "是", httpStatus: "HTTP 400" }),
      draft("B", { billable: "否", httpStatus: "-" }),
      draft("C", { description: "c", retryable: "No" }),
    ]);
    expect(reading.entries.map(({ facts }) => facts)).toEqual([
      { billable: { value: true, origin: "column" }, httpStatus: { value: 400, origin: "column" } },
      { billable: { value: false, origin: "column" } },
      { retry: { class: "never", origin: "column" } },
    ]);
  });

  it("reads each text of the page separately", () => {
    const prose = ["计费 API 错误码", "仅返回 Fam.B 表示参数错误"];
    const { reading } = read([draft("Fam.B", {}), draft("Fam.C", {})], prose);
    expect(reading.entries.map(({ facts }) => facts)).toEqual([{}, {}]);
  });

  it("distinguishes a status with a label from a status in a sentence", () => {
    const field = { role: "httpStatus" as const, text: text("HTTP status 404") };
    const drafts = [
      { ...draft("A", {}), fields: [field] },
      { ...draft("B", {}), fields: [{ ...field, header: "Status" }] },
    ];
    expect(read(drafts).reading.entries.map(({ facts }) => facts.httpStatus)).toEqual([
      { value: 404, origin: "sentence", quote: "HTTP status 404" },
      { value: 404, origin: "column" },
    ]);
  });

  it("prefers a column to a sentence", () => {
    const { reading } = read(
      [draft("A.B", { billable: "否" }), draft("A.C", {})],
      ["Only calls that fail with A.B are billed."],
    );
    expect(reading.entries.map(({ facts }) => [facts.billable?.value, facts.billable?.origin])).toEqual([
      [false, "column"],
      [false, "sentence"],
    ]);
  });

  it("assigns the texts by role, and uses a cause as a missing description", () => {
    const { reading } = read([
      draft("A", { title: " t ", description: "d", solution: "s" }),
      draft("B", { cause: "why", solution: "do" }),
      draft("C", { message: "m", description: "-" }),
    ]);
    expect(reading.entries.map(({ text: words, message }) => ({ ...words, message }))).toEqual([
      { title: "t", description: "d", solution: "s", message: undefined },
      { description: "why", solution: "do", message: undefined },
      { message: "m" },
    ]);
  });

  it("takes the borders of a cell off the ends of its text, and no other pipe", () => {
    const { reading } = read([
      draft("A", { title: "| a | b |", description: "c\n|" }),
      draft("B", { title: "|x|", description: "|" }),
    ]);
    expect(reading.entries.map(({ text: words }) => words)).toEqual([
      { title: "a | b", description: "c" },
      { title: "|x|" },
    ]);
  });

  it("reports a family of one code that is one letter away from a large family", () => {
    const codes = ["FailedOperation.A", "FailedOperation.B", "FailedOperation.C", "FailedcaOperation.D", "NoVechile.E"];
    const { reading } = read(codes.map((code) => draft(code, {})));
    expect(reading.possibleTypos).toEqual([{ code: "FailedcaOperation.D", near: "FailedOperation.D", place: at }]);
  });

  it("accounts for every outcome", () => {
    const { reading } = read([draft("A", {}), draft("B", {})]);
    expect(reading.accounting).toEqual({ seen: 3, read: 2, header: 1, reported: 0, refused: 0 });
  });
});
