import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "digits with one X are a code among codes of digits and one letter",
    `# Error codes

| Code | Meaning |
|---|---|
| 3400A | bad_cursor |
| 3400X | no_cursor |
| 34001 | cursor_closed |`,
    ["3400A: description bad_cursor", "3400X: description no_cursor", "34001: description cursor_closed"],
  ],
  [
    "digits with one X are a range among numbers",
    `# Error codes

| Code | Meaning |
|---|---|
| 3400X | The cursor is invalid. |
| 34101 | The cursor was closed. |`,
    ["3400X (range): description The cursor is invalid.", "34101: description The cursor was closed."],
  ],
  [
    "several codes in a cell: negative numbers, words between them in several languages",
    `# Error codes

| Codes | Meaning |
|---|---|
| -7001<br>-7006 | The network failed. |
| -7002 -7003 | The token is wrong. |
| \`bad_box\` or \`bad_bag\` | It is broken. |
| \`no_street\` или \`no_town\` | It was not found. |
| 500, 502, 503 | The server failed. |`,
    [
      "-7001: description The network failed.",
      "-7006: description The network failed.",
      "-7002: description The token is wrong.",
      "-7003: description The token is wrong.",
      "bad_box: description It is broken.",
      "bad_bag: description It is broken.",
      "no_street: description It was not found.",
      "no_town: description It was not found.",
      "500: description The server failed.",
      "502: description The server failed.",
      "503: description The server failed.",
    ],
  ],
  [
    "several codes before one title, in a list",
    `# Error codes

- 71001 / 71002: The name is wrong.
- 71003, 71004: The file is missing.
- 71005: The disk is full.`,
    [
      "71001: title The name is wrong.",
      "71002: title The name is wrong.",
      "71003: title The file is missing.",
      "71004: title The file is missing.",
      "71005: title The disk is full.",
    ],
  ],
  [
    "several codes before one title, in paragraphs and headings",
    `# Error codes

71001 / 71002: The name is wrong.

71003: The disk is full.

## 500, 502 and 503 Server errors

The server failed.

## 404 Not found

There is nothing here.`,
    [
      "71001: title The name is wrong.",
      "71002: title The name is wrong.",
      "71003: title The disk is full.",
      "500: title Server errors, description The server failed.",
      "502: title Server errors, description The server failed.",
      "503: title Server errors, description The server failed.",
      "404: title Not found, description There is nothing here.",
    ],
  ],
  [
    "the HTTP status in brackets behind a code",
    `# Error codes

- \`KEY_001\` (HTTP 401): The key is missing
- \`KEY_002\` (HTTP status code 403 Forbidden): The key was refused

## \`KEY_003\` (HTTP 500)

The service failed.`,
    [
      "KEY_001: httpStatus 401, title The key is missing",
      "KEY_002: httpStatus 403, title The key was refused",
      "KEY_003: httpStatus 500, description The service failed.",
    ],
  ],
  [
    "statuses before names: the server sends the names",
    `# Errors

* 400 - \`bad_size_error\`: The size is wrong.
* 401 - \`no_key_error\`: The key is missing.
* 404 - \`not_found_error\`: It was not found.`,
    [
      "bad_size_error: httpStatus 400, title The size is wrong.",
      "no_key_error: httpStatus 401, title The key is missing.",
      "not_found_error: httpStatus 404, title It was not found.",
    ],
  ],
  [
    "statuses before their names in HTTP are the codes",
    `# Errors

- 400 - \`BadRequest\`: The request is invalid.
- 404 - \`NotFound\`: It does not exist.
- 429 - \`TooManyRequests\`: There are too many requests.`,
    [
      "400: name BadRequest, title The request is invalid.",
      "404: name NotFound, title It does not exist.",
      "429: name TooManyRequests, title There are too many requests.",
    ],
  ],
  [
    "numbers before names stay the codes",
    `# Errors

- 1001 - \`bad_size\`: The size is wrong.
- 1002 - \`no_key\`: The key is missing.`,
    ["1001: name bad_size, title The size is wrong.", "1002: name no_key, title The key is missing."],
  ],
  [
    "words in brackets between the label and the code",
    `# Build warnings

## Build warning (level 3) W4711

A feature is not supported.

## Build warning (levels 1 and 4) W4712

A name was not found.`,
    ["W4711: description A feature is not supported.", "W4712: description A name was not found."],
  ],
  [
    "a code with a code mark in the words of a heading",
    `# Errors of the client

## Handling \`user-not-found\` errors

The user does not exist.

## Handling \`token-expired\` errors

The token is too old.`,
    ["user-not-found: description The user does not exist.", "token-expired: description The token is too old."],
  ],
  [
    "codes in square brackets at the end of headings",
    `# Error codes

## Check that the name exists [name-undefined]

Every name must have a definition.

## Check the types of items [mismatch]

The types must not differ.`,
    [
      "name-undefined: title Check that the name exists, description Every name must have a definition.",
      "mismatch: title Check the types of items, description The types must not differ.",
    ],
  ],
  [
    "a footnote mark behind a code is no title",
    `# Error codes

| Code | Message |
|---|---|
| E101 (\\*^) | the line is too long |
| E102 (†) | the line is missing |`,
    ["E101: message the line is too long", "E102: message the line is missing"],
  ],
  [
    "fields of the response, expressions and words of programs are no codes",
    `# Error codes

error.kind === kinds.NO_SHOP tells that the shop does not exist.

- \`error_code\`: The code of the error.
- \`shop.missing\`: The shop is missing.
- \`shop.closed\`: The shop is closed.
- \`operationId\`: The operation that failed.`,
    ["shop.missing: title The shop is missing.", "shop.closed: title The shop is closed."],
  ],
  [
    "Vietnamese",
    `Mã lỗi

| Mã lỗi | Mô tả | Mã trạng thái | Cách xử lý |
|---|---|---|---|
| 210 | Hệ thống bị lỗi | 500 | Thử lại sau |
| 211 | Khóa không hợp lệ | 403 | Kiểm tra khóa |`,
    [
      "210: description Hệ thống bị lỗi, httpStatus 500, solution Thử lại sau",
      "211: description Khóa không hợp lệ, httpStatus 403, solution Kiểm tra khóa",
    ],
  ],
  [
    "Thai",
    `# รหัสข้อผิดพลาด

| รหัส | ความหมาย | วิธีแก้ไข |
|---|---|---|
| 5001 | ไม่พบผู้ใช้ | ตรวจสอบชื่อ |
| 5002 | รหัสผ่านผิด | ลองใหม่ |`,
    ["5001: description ไม่พบผู้ใช้, solution ตรวจสอบชื่อ", "5002: description รหัสผ่านผิด, solution ลองใหม่"],
  ],
  [
    "Arabic",
    `# الأخطاء

| رمز الخطأ | الوصف | الحل |
|---|---|---|
| 7001 | المستخدم غير موجود | تحقق من الاسم |
| 7002 | انتهت صلاحية الرمز | سجل الدخول مرة أخرى |`,
    [
      "7001: description المستخدم غير موجود, solution تحقق من الاسم",
      "7002: description انتهت صلاحية الرمز, solution سجل الدخول مرة أخرى",
    ],
  ],
  [
    "Indonesian",
    `# Kode kesalahan

- 8001: Pengguna tidak ditemukan
- 8002: Kata sandi salah`,
    ["8001: title Pengguna tidak ditemukan", "8002: title Kata sandi salah"],
  ],
  [
    "Turkish",
    `| Hata kodu | Açıklama | Çözüm |
|---|---|---|
| 9001 | Kullanıcı bulunamadı | Adı kontrol edin |
| 9002 | Geçersiz parola | Tekrar deneyin |`,
    [
      "9001: description Kullanıcı bulunamadı, solution Adı kontrol edin",
      "9002: description Geçersiz parola, solution Tekrar deneyin",
    ],
  ],
  [
    "Italian",
    `# Codici di errore

| Codice | Descrizione | Soluzione |
|---|---|---|
| 6001 | Utente non trovato | Controllare il nome |
| 6002 | Parola errata | Riprovare |`,
    [
      "6001: description Utente non trovato, solution Controllare il nome",
      "6002: description Parola errata, solution Riprovare",
    ],
  ],
  [
    "Polish",
    `# Kody błędów

| Kod błędu | Komunikat | Przyczyna |
|---|---|---|
| 3001 | Nie znaleziono użytkownika | Nazwa jest błędna |
| 3002 | Nieprawidłowe hasło | Hasło wygasło |`,
    [
      "3001: message Nie znaleziono użytkownika, cause Nazwa jest błędna",
      "3002: message Nieprawidłowe hasło, cause Hasło wygasło",
    ],
  ],
];

test.each(pages)("%s", async (_name, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
