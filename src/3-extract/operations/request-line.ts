import type { PageOperation } from "../../model/operation.ts";
import { plainLine } from "./program-name.ts";

const METHOD = "GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS";
const ADDRESS = "(?:https?://[^\\s/`'\"<>]+)?(/(?!/)(?:[^\\s`'\"<>?#，。]|<[\\w-]+>)*)";

/** The forms of a request with its method and path, the plainest first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?:^|[ (（:：|>])(${METHOD})[ :：|]{1,3}${ADDRESS}`, "u"),
  new RegExp(
    `\\bcurl\\b[^\\n]{0,200}? -X ?['"]?(${METHOD})\\b[^\\n]{0,300}? ['"]?https?://[^\\s/'"]+(/[^\\s'"?#]*)`,
    "u",
  ),
  new RegExp(`(?:通过|使用|以) ?(${METHOD}) ?(?:方法|方式|请求)?(?:调用|请求|访问) ?${ADDRESS}`, "u"),
];

/** An address on a line that is labelled as that of a request. */
const LABELLED = new RegExp(
  `(?:url|endpoint|address|path|uri|地址|链接|请求路径|接口路径|リクエスト先)[^\\n:：]{0,20}[:：|] ?(?:(?:${METHOD}) )?${ADDRESS}`,
  "iu",
);
const LABELLED_METHOD = new RegExp(
  `(?:method|请求方式|请求方法|http方法|调用方式|HTTP 方法|メソッド|메서드)[^\\n:：|]{0,12}[:：|] ?(${METHOD})\\b`,
  "iu",
);

/**
 * The method and the path of the request in a text; `undefined` if it has none. A path that is only `/` says nothing.
 *
 * @example
 * requestLine("POST /2021-10-31/functions/FunctionName/url?Qualifier=Qualifier HTTP/1.1")
 * // { method: "POST", path: "/2021-10-31/functions/FunctionName/url" }
 * requestLine("Send a GET request to the list") // undefined
 */
export function requestLine(text: string): Pick<PageOperation, "method" | "path"> | undefined {
  const lines = text
    .slice(0, MAX_LENGTH)
    .split("\n", MAX_LINES)
    .map((line) => plainLine(line, MAX_LENGTH));
  for (const line of lines) {
    for (const form of FORMS) {
      const [, method, path] = form.exec(line) ?? [];
      if (method !== undefined && path !== undefined && path.length > 1) return { method, path: trimmed(path) };
    }
  }
  const whole = lines.join("\n");
  const [, path] = LABELLED.exec(whole) ?? [];
  const [, method] = LABELLED_METHOD.exec(whole) ?? [];
  if (path === undefined || path.length < 2) return method === undefined ? undefined : { method: method.toUpperCase() };
  return { ...(method !== undefined && { method: method.toUpperCase() }), path: trimmed(path) };
}

/** A request is at the beginning of a text. */
const MAX_LENGTH = 2_000;
const MAX_LINES = 20;

/** A path without the signs of a sentence behind it. */
function trimmed(path: string): string {
  let end = path.length;
  const signs = path.includes("(") ? ".,;:*\\[" : ".,;:)）*\\[";
  while (end > 1 && signs.includes(path.charAt(end - 1))) end--;
  return path.slice(0, end);
}
