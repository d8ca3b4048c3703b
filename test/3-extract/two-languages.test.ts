import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { read } from "./read-page-text.ts";

/** The codes of a page with their texts by language. */
async function textsOf(page: string): Promise<readonly string[]> {
  const { drafts } = await read(page);
  return drafts.map(
    ({ code, fields }) =>
      `${code.text}: ${fields.map(({ text, locale }) => `${locale ?? "-"} ${text.text.replaceAll("\n", " / ")}`).join(" | ")}`,
  );
}

const header = "Code 한글 설명 English desc.";

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "one space between two languages, and a row that goes on",
    `Error codes

${header}
4001 장바구니가 비어 있습니다. The cart is empty.
4002,4003 주문을 찾을 수 없습니다. There is no such order.
4004 주소가 잘못되었습니다 Invalid
address`,
    [
      "4001: ko 장바구니가 비어 있습니다. | en The cart is empty.",
      "4002: ko 주문을 찾을 수 없습니다. | en There is no such order.",
      "4003: ko 주문을 찾을 수 없습니다. | en There is no such order.",
      "4004: ko 주소가 잘못되었습니다 | en Invalid / address",
    ],
  ],
  [
    "a text in one language stays whole",
    `Error codes

${header}
4001 장바구니가 비어 있습니다. The cart is empty.
4002 주문을 찾을 수 없습니다. There is no such order.
4003 주소가 잘못되었습니다. The address is wrong.
4004 쿠폰이 만료되었습니다. The voucher has expired.
4005 재고가 없습니다.`,
    [
      "4001: ko 장바구니가 비어 있습니다. | en The cart is empty.",
      "4002: ko 주문을 찾을 수 없습니다. | en There is no such order.",
      "4003: ko 주소가 잘못되었습니다. | en The address is wrong.",
      "4004: ko 쿠폰이 만료되었습니다. | en The voucher has expired.",
      "4005: - 재고가 없습니다.",
    ],
  ],
  [
    "names of parameters in Chinese texts are no other language",
    `错误码

错误码说明
4001参数 cart_id 不存在
4002请检查 appKey
4003订单已关闭
4004地址错误`,
    ["4001: - 参数 cart_id 不存在", "4002: - 请检查 appKey", "4003: - 订单已关闭", "4004: - 地址错误"],
  ],
])("%s", async (_, page, want) => {
  expect(await textsOf(page)).toEqual(want);
});

test("a row of two languages without a border is reported", async () => {
  const rows = [
    "4001 비어 있습니다. It is empty.",
    "4002 없습니다. It is lost.",
    "4003 만료됨. It has expired.",
    "4005 큽니다. It is big.",
  ];
  const { problems } = await read(`Error codes\n\n${header}\n${rows.join("\n")}\n4004 오류 cart 오류`);
  expect(problems.filter(({ rule }) => rule === "cells-glued").map(({ line }) => line)).toEqual([8]);
});

const korean = fc.constantFrom("장바구니가 비어 있습니다.", "주문을 찾을 수 없습니다!", "주소가 잘못되었습니다.");
const english = fc.constantFrom("The cart is empty.", "There is no such order", "Your address (or name) is wrong.");
const catalogs = fc.uniqueArray(fc.record({ code: fc.integer({ min: 1000, max: 9999 }), korean, english }), {
  minLength: 6,
  maxLength: 12,
  selector: ({ code }) => code,
});

test.each(["", " "])("a catalog in two languages with %j between all cells is read back", async (gap) => {
  await fc.assert(
    fc.asyncProperty(catalogs, fc.boolean(), async (list, isEnglishFirst) => {
      const texts = (entry: (typeof list)[number]): string[] =>
        isEnglishFirst ? [entry.english.replace(/[^.]$/, "$&."), entry.korean] : [entry.korean, entry.english];
      const rows = list.map((entry) => [entry.code, ...texts(entry)].join(gap));
      const page = `Error codes\n\n${header}\n${rows.join("\n")}`;
      const locales = isEnglishFirst ? ["en", "ko"] : ["ko", "en"];
      expect(await textsOf(page)).toEqual(
        list.map(
          (entry) =>
            `${entry.code}: ${texts(entry)
              .map((text, nth) => `${locales[nth]} ${text}`)
              .join(" | ")}`,
        ),
      );
    }),
    runs(100, 20),
  );
});
