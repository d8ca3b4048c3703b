import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "rows broken behind their pipes",
    `错误码 | 错误描述 | HTTP 状态码 |
---|---|---|
1 |
The account is suspended |
403 |
2 |
The signature has expired | 401 |
3 | There is no such resource | 404 |`,
    [
      "1: description The account is suspended, httpStatus 403",
      "2: description The signature has expired, httpStatus 401",
      "3: description There is no such resource, httpStatus 404",
    ],
  ],
  [
    "a header broken over lines, and the same over a single row",
    `Error handling
The API answers with these codes.
400 BAD REQUEST
Code |
Type |
Description |
40001 | Invalid Body | The body is not valid. |
40002 | Invalid Query | The query is not valid. |
404 NOT FOUND
Code |
Type |
Description |
404001 | Not Found | A resource was not found. |`,
    [
      "40001: ignore Invalid Body, description The body is not valid.",
      "40002: ignore Invalid Query, description The query is not valid.",
      "404001: ignore Not Found, description A resource was not found.",
    ],
  ],
  [
    "numbers of errors beside HTTP statuses, in Russian",
    `# Ошибки

| Номер | Статус код | Описание |
|---|---|---|
| 0 | 500 | unknown error |
| 1 | 403 | site limit is exceeded |
| 13 | 409 | domain already exists |`,
    [
      "0: httpStatus 500, description unknown error",
      "1: httpStatus 403, description site limit is exceeded",
      "13: httpStatus 409, description domain already exists",
    ],
  ],
  [
    "numbers without a header, each in two languages",
    `-11 | 密钥为空 |
-11 | The key is empty |
-12 | 签名错误 |
-12 | The signature is incorrect |
-99 | 系统错误 |
-99 | System error |`,
    [
      "-11: description 密钥为空",
      "-11: description The key is empty",
      "-12: description 签名错误",
      "-12: description The signature is incorrect",
      "-99: description 系统错误",
      "-99: description System error",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
