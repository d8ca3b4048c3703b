import { expect, test } from "vitest";
import { read } from "./read-page-text.ts";

const intro = "Order errors\n\nThe order service answers with these error codes:\n\n";

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "numbers that end with a letter, in lines",
    `${intro}301A Order not found\n301B order is closed\n302A the payment was refused\n302B payment is pending`,
    ["301A: Order not found", "301B: order is closed", "302A: the payment was refused", "302B: payment is pending"],
  ],
  [
    "before a dash",
    `${intro}301A - Order not found\n301B - order is closed\n302A - the payment was refused`,
    ["301A: Order not found", "301B: order is closed", "302A: the payment was refused"],
  ],
  [
    "in items, beside a number without a letter",
    `# Order errors\n\n- 301A: order not found\n- 301B: order is closed\n- 302: payment refused\n`,
    ["301A: order not found", "301B: order is closed", "302: payment refused"],
  ],
  [
    "in headings",
    "# Order errors\n\n## 301A\n\nOrder not found\n\n## 301B\n\nOrder is closed\n",
    ["301A: Order not found", "301B: Order is closed"],
  ],
  [
    "in items before an article",
    `# Order errors\n\n- 301A the order was not found\n- 301B order is closed\n- 302A the payment was refused\n- 302B payment is pending\n`,
    [
      "301A: the order was not found",
      "301B: order is closed",
      "302A: the payment was refused",
      "302B: payment is pending",
    ],
  ],
  [
    "before Chinese text",
    "错误码\n\n接口返回以下错误码：\n\n301A订单不存在\n301B订单已关闭\n302A支付被拒绝",
    ["301A: 订单不存在", "301B: 订单已关闭", "302A: 支付被拒绝"],
  ],
  [
    "numbers before an article, where no number ends with another letter",
    `${intro}301A request was rejected\n302The order is closed\n303An order is locked\n304Order is missing\n305A key is missing`,
    [
      "301: A request was rejected",
      "302: The order is closed",
      "303: An order is locked",
      "304: Order is missing",
      "305: A key is missing",
    ],
  ],
  [
    "codes with a prefix before a capital",
    `${intro}E1Order not found\nE2Payment refused by the bank\nORA-00017Session requested to set trace`,
    ["E1: Order not found", "E2: Payment refused by the bank", "ORA-00017: Session requested to set trace"],
  ],
  [
    "names with a number inside, which stay whole",
    `${intro}S3Error the bucket is missing\nV2Error the order is locked\nH264Error the stream is broken`,
    ["S3Error: the bucket is missing", "V2Error: the order is locked", "H264Error: the stream is broken"],
  ],
])("%s", async (_, page, want) => {
  const { drafts, problems } = await read(page);
  const titleOf = ({ fields }: (typeof drafts)[number]): string => fields.map(({ text }) => text.text).join(" | ");
  const told = problems
    .filter(({ rule }) => rule === "codes-not-read")
    .map(({ text }) => `told: ${text.replace(/^.*?: /, "")}`);
  expect([...drafts.map((draft) => `${draft.code.text}: ${titleOf(draft)}`), ...told]).toEqual(want);
});
