import { describe, expect, test } from "vitest";
import { recoveryAdvice } from "../../src/4-normalize/recovery-advice.ts";
import { retryAdvice } from "../../src/4-normalize/retry-advice.ts";

type Row = readonly [name: string, code: string, texts: readonly string[], want: string | undefined, origin?: string];

const ROWS: readonly Row[] = [
  ["again", "A", ["The service is exceptional. Please retry."], "retry", "sentence"],
  ["again, else somebody else", "A", ["服务器内部错误，请稍后重试或者联系客服。"], "retry", "sentence"],
  ["the name of throttling", "RequestLimitExceeded", ["Too many."], "retry", "rule"],
  ["not again", "A", ["Do not retry."], undefined],

  ["a request to correct", "A", ["Check the spelling of the parameter."], "fix-request", "sentence"],
  ["a file to reduce", "A", ["Please reduce the size of the image."], "fix-request", "sentence"],
  ["a wrong parameter", "A", ["The specified parameter is invalid."], "fix-request", "sentence"],
  ["a missing parameter, in Chinese", "A", ["缺少必要参数。"], "fix-request", "sentence"],
  ["a request to correct, in Chinese", "A", ["请检查图片格式后重试。"], "fix-request", "sentence"],
  ["a request to correct, in Japanese", "A", ["パラメータを確認してください。"], "fix-request", "sentence"],
  ["the name of a parameter", "InvalidParameterValue.GroupIdIllegal", ["Bad."], "fix-request", "rule"],
  ["the name of a parameter behind a family", "FailedOperation.MissingParam", ["Bad."], "fix-request", "rule"],
  ["another name", "InvalidAction", ["Bad."], undefined],

  ["an account to fill", "A", ["Top up your account."], "fix-account", "sentence"],
  ["an account in arrears", "A", ["账户已欠费。"], "fix-account", "sentence"],
  ["a service that is not on", "A", ["The service is not activated."], "fix-account", "sentence"],
  ["a service to turn on, in Chinese", "A", ["请先开通服务。"], "fix-account", "sentence"],
  ["permissions", "A", ["Please ask for the permission first."], "fix-account", "sentence"],
  ["the name of a balance", "FailedOperation.InsufficientBalance", ["Bad."], "fix-account", "rule"],
  ["the name of a balance in a family of parameters", "InvalidParameter.InArrears", ["Bad."], "fix-account", "rule"],

  ["somebody else", "A", ["If the problem persists, contact us."], "contact", "sentence"],
  ["somebody else, in Chinese", "A", ["支付失败，请联系工作人员处理。"], "contact", "sentence"],
  ["a ticket", "A", ["To increase the limit, open a ticket."], "contact", "sentence"],
  ["a ticket, in Chinese", "A", ["请提交工单。"], "contact", "sentence"],

  ["the first advice", "A", ["Check the parameter. Contact us if that does not help."], "fix-request", "sentence"],
  [
    "the solution before the description",
    "A",
    ["Top up your account.", "Invalid parameter."],
    "fix-account",
    "sentence",
  ],
  ["two things in one clause", "A", ["Check the account and the parameters"], undefined],
  ["a clause that says nothing", "A", ["请检查后再操作。"], undefined],
  ["a request is no advice, in Chinese", "A", ["请求未授权。"], undefined],
  ["an application is no advice, in Chinese", "A", ["申请的账号过多。"], undefined],
  ["a description of a fault", "A", ["Internal error."], undefined],
  ["an account that is only named", "A", ["The account already exists."], undefined],
  ["no text", "A", [], undefined],
];

describe("what ends an error", () => {
  test.each(ROWS.map((row) => [row[0], row] as const))("%s", (_, [, code, texts, want, origin]) => {
    const recovery = recoveryAdvice(code, texts, retryAdvice(code, texts));
    expect([recovery?.class, recovery?.origin]).toEqual([want, origin]);
  });

  test("a column decides", () => {
    const column = { class: "transient", origin: "column" } as const;
    expect(recoveryAdvice("A", ["Check the parameter."], column)).toEqual({ class: "retry", origin: "column" });
    const never = { class: "never", origin: "column" } as const;
    expect(recoveryAdvice("A", ["Check the parameter."], never)).toMatchObject({ class: "fix-request" });
  });

  test("the quote is the sentence", () => {
    expect(recoveryAdvice("A", ["It broke. Contact support. Thanks."], undefined)).toMatchObject({
      quote: "Contact support.",
    });
  });
});
