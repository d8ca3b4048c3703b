import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

test.each<[name: string, path: string, given: string, want: readonly string[]]>([
  [
    "constants with their comments",
    "errors.go",
    'package shop\n\nconst (\n\t// The order does not exist.\n\tORDERNOTFOUND = "Order.NotFound"\n\n\t// Too many requests.\n\tQUOTAEXCEEDED = "Quota.Exceeded"\n)\n',
    ["Order.NotFound: description The order does not exist.", "Quota.Exceeded: description Too many requests."],
  ],
  [
    "numbers, whose names are names",
    "codes.go",
    "// Common error codes\nconst (\n\tNetworkError = 10000\n\tArgsError = 10002 // An argument is invalid.\n)\n",
    ["10000: name NetworkError", "10002: name ArgsError, description An argument is invalid."],
  ],
  [
    "an enumeration of a class of errors",
    "ErrorCode.java",
    'public enum ErrorCode {\n  INVALID_LOGIN(1001, "The login is invalid."),\n  SESSION_EXPIRED(1002, "The session has expired.");\n  ErrorCode(int code, String message) {}\n}\n',
    [
      "1001: message The login is invalid., name INVALID_LOGIN",
      "1002: message The session has expired., name SESSION_EXPIRED",
    ],
  ],
  [
    "an enumeration without values",
    "a.java",
    "/** Error codes of orders. */\nenum OrderError { ORDER_NOT_FOUND, QUOTA_EXCEEDED, CARD_DECLINED }",
    ["ORDER_NOT_FOUND: ", "QUOTA_EXCEEDED: ", "CARD_DECLINED: "],
  ],
  [
    "an object of objects",
    "errors.ts",
    'export const ERRORS = {\n  NOT_FOUND: { code: "E404", message: "The order was not found." },\n  PAID: { code: "E409", message: "The order failed." },\n} as const;\n',
    ["E404: message The order was not found.", "E409: message The order failed."],
  ],
  [
    "a class with texts",
    "errors.py",
    'class ErrorCode(Enum):\n    INVALID_TOKEN = "invalid_token"  # The token is invalid.\n    RATE_LIMITED = "rate_limited"\n    """Too many requests."""\n',
    ["invalid_token: description The token is invalid.", "rate_limited: description Too many requests."],
  ],
])("%s", async (_name, path, given, want) => {
  expect((await read(given, {}, path)).drafts.map(show)).toEqual(want);
});

test.each<[name: string, path: string, given: string]>([
  ["regions", "regions.go", 'const (\n\t// North\n\tRegionA = "ap-north"\n\t// South\n\tRegionB = "ap-south"\n)\n'],
  [
    "settings",
    "client.ts",
    'export const VERSION = "1.2.3";\nexport const TIMEOUT = 1000;\nconst HOST = "api.example.com";\n',
  ],
  [
    "states of an order",
    "models.py",
    'class OrderStatus(Enum):\n    PAID = "paid"\n    SHIPPED = "shipped"\n    FAILED = "failed"\n',
  ],
  ["days", "Day.java", "enum Day { MONDAY, TUESDAY, WEDNESDAY }"],
  [
    "fields of a request",
    "models.ts",
    'export enum Field { UserId = "user_id", OrderId = "order_id", ErrorCode = "error_code" }',
  ],
  ["colours", "theme.ts", 'export const COLORS = { error: "#f00", warning: "#ff0", success: "#0f0" };'],
  [
    "exceptions with a text each",
    "exceptions.py",
    'class NotFoundError(Exception):\n    """Nothing was found."""\n    fmt = "No order {x}"\n\nclass LockedError(Exception):\n    """It is locked."""\n    fmt = "The account is locked"\n',
  ],
  [
    "a setting about failures",
    "failures.ts",
    "/** Failed requests after which it fails. */\nexport const MAX_FAILURES = 5;\n",
  ],
  [
    "lists",
    "codes.py",
    "TRANSIENT_ERRORS = ['RequestTimeout', 'NotReady']\nTHROTTLING_ERRORS = ['Throttling', 'TooMany']\n",
  ],
  ["functions", "errors.go", 'func f() {\n\tconst a = "Order.NotFound"\n\tx := "Quota.Exceeded"\n}\n'],
])("no error codes are read from %s", async (_name, path, given) => {
  expect((await read(given, {}, path)).drafts.map(show)).toEqual([]);
});
