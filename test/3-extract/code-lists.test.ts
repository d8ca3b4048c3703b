import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "lists of numbers under headings that count their group",
    `# 에러코드 목록

## 일반 오류 (10)

- 1001: 입력 오류
- 1002: 형식 오류

## 인증 오류 (20)

- 2001: 유효하지 않은 토큰
- 2002: 토큰 만료`,
    ["1001: title 입력 오류", "1002: title 형식 오류", "2001: title 유효하지 않은 토큰", "2002: title 토큰 만료"],
  ],
  [
    "items whose number is the code",
    `# Error codes

205. The clock differs too much.
216. The port number is not valid.
217. The station does not answer.`,
    [
      "205: title The clock differs too much.",
      "216: title The port number is not valid.",
      "217: title The station does not answer.",
    ],
  ],
  [
    "codes in brackets before their words",
    `# 错误信息

- (No901) 无法获取服务器地址。
- (No902) 网络初始化失败。
- (No903) 服务器连接失败。`,
    ["No901: title 无法获取服务器地址。", "No902: title 网络初始化失败。", "No903: title 服务器连接失败。"],
  ],
  [
    "small numbers among larger ones in headings",
    `# Error codes

### 1 - Internal error

Something failed.

### 101 - Connection failed

The database did not answer.

### 102 - Syntax error

The statement is wrong.

### 103 - Execution error

The statement failed.`,
    [
      "1: title Internal error, description Something failed.",
      "101: title Connection failed, description The database did not answer.",
      "102: title Syntax error, description The statement is wrong.",
      "103: title Execution error, description The statement failed.",
    ],
  ],
  [
    "an HTTP status, a code and words",
    `# Error codes

- \`[400]\` => \`09\` => The store was not found.
- \`[400]\` => \`10\` => The account was not found.
- \`[402]\` => \`01\` => The funds are insufficient.`,
    [
      "09: httpStatus 400, title The store was not found.",
      "10: httpStatus 400, title The account was not found.",
      "01: httpStatus 402, title The funds are insufficient.",
    ],
  ],
  [
    "constants as they are declared",
    `# API error codes

NOT_LOGIN(1, "the user is not logged in"),

BAD_REQUEST(1001, "the request is invalid"),

DB_ERROR(10004, "the database failed");`,
    [
      "NOT_LOGIN: number 1, title the user is not logged in",
      "BAD_REQUEST: number 1001, title the request is invalid",
      "DB_ERROR: number 10004, title the database failed",
    ],
  ],
  [
    "numbers with a hyphen, a paragraph each",
    `Error codes

101 - Syntax error
	The packet is not formatted correctly.

102 - Type error
	A parameter has the wrong type.

103 - Not found
	The client does not exist.`,
    [
      "101: title Syntax error, description The packet is not formatted correctly.",
      "102: title Type error, description A parameter has the wrong type.",
      "103: title Not found, description The client does not exist.",
    ],
  ],
  [
    "sub-headings are no codes",
    `# SDK error codes

## error_code_1

### Description:

The session is lost.

### Resolution:

Start a new one.

## error_code_2

### Description:

The parameters are missing.`,
    [
      "error_code_1: solution Start a new one., description The session is lost.",
      "error_code_2: description The parameters are missing.",
    ],
  ],
  [
    "headings with section numbers",
    `# 错误码

### 1.1 \`GRIPPER_ERR_INVALID = -1\`

表示输入参数无效。

### 1.2 \`GRIPPER_ERR_TIMEOUT = -10\`

表示通信超时。`,
    [
      "GRIPPER_ERR_INVALID: number -1, description 表示输入参数无效。",
      "GRIPPER_ERR_TIMEOUT: number -10, description 表示通信超时。",
    ],
  ],
  [
    "a procedure is no code",
    `# Error codes

## GET_LAST_ORDER procedure

- DB1001: The order cannot be read.
- DB1002: The order does not exist.`,
    ["DB1001: title The order cannot be read.", "DB1002: title The order does not exist."],
  ],
  [
    "an error code said before plain words",
    `<h1>Errors</h1><section><header>Error Code: Emulator</header><p>The game does not run on an emulator.</p></section><section><header>Error Code: CheatingApp</header><p>An app is installed that is not allowed.</p></section>`,
    [
      "Emulator: description The game does not run on an emulator.",
      "CheatingApp: description An app is installed that is not allowed.",
    ],
  ],
  [
    "a list of the fields of each error, the code not first",
    `# 错误码对照表

### 400错误类型

- HttpCode: 400
- ErrorCode: 40000001
- 说明: 用户名已存在

---

- HttpCode: 400
- ErrorCode: 40000002
- 说明: 密码错误

- HttpCode: 400
- ErrorCode: 40000003
- 说明: 用户不存在`,
    [
      "40000001: httpStatus 400, description 用户名已存在",
      "40000002: httpStatus 400, description 密码错误",
      "40000003: httpStatus 400, description 用户不存在",
    ],
  ],
  [
    "wide gaps behind the codes of items",
    "错误码\n\n20XX 请求错误\n- 2001    请求错误\n- 2002    模型不存在\n- 2003    用户不存在",
    ["2001: title 请求错误", "2002: title 模型不存在", "2003: title 用户不存在"],
  ],
  [
    "codes in lists under their HTTP status",
    "# Errors\n\n### 400:\n\n- 400000: Invalid params\n- 400001: User already exists\n\n### 401:\n\n- 401000: Token is invalid",
    [
      "400000: title Invalid params, httpStatus 400",
      "400001: title User already exists, httpStatus 400",
      "401000: title Token is invalid, httpStatus 401",
    ],
  ],
  [
    "a note in brackets between the code and its text",
    `# Error codes

- 1 [DEPRECATED] the cart is too old
- 2 the cart failed
- 3 (reserved) the cart is lost
- 4 the cart is locked`,
    [
      "1: title [DEPRECATED] the cart is too old",
      "2: title the cart failed",
      "3: title (reserved) the cart is lost",
      "4: title the cart is locked",
    ],
  ],
  [
    "names in a drawn tree",
    `# Exceptions

\`\`\`
CartError
+-- CartNotFoundError
|   +-- CartExpiredError (404)
├── PriceMissingError
│   └── PriceNegativeError
\`- OrderClosedError
\`\`\``,
    [
      "CartError: ",
      "CartNotFoundError: ",
      "CartExpiredError: number 404",
      "PriceMissingError: ",
      "PriceNegativeError: ",
      "OrderClosedError: ",
    ],
  ],
  [
    "headings of ranges with placeholders",
    `# Error codes

## 110XX: Orders

### 11001: The order was not found

### 11002: The order is closed

## 12X: Carts

### 121: The cart is locked

### 122: The cart is lost`,
    [
      "11001: title The order was not found",
      "11002: title The order is closed",
      "121: title The cart is locked",
      "122: title The cart is lost",
    ],
  ],
  [
    "exit statuses",
    `# Check

The exit status returned by the check is the sum of the following conditions:

- **1**: Errors were corrected
- **2**: The system should be started again
- **4**: Errors were left
- **128**: A library has an error`,
    [
      "1: title Errors were corrected",
      "2: title The system should be started again",
      "4: title Errors were left",
      "128: title A library has an error",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
