/**
 * Whether a line says that errors follow it. A word that also heads a column of codes, as "Error code" and "错误码" do, is
 * no title.
 *
 * @example
 * isErrorsTitle("Errors") // true
 * isErrorsTitle("4.2 Common error codes") // true
 * isErrorsTitle("基础错误码") // true
 * isErrorsTitle("Error code") // false
 * isErrorsTitle("错误码") // false
 * isErrorsTitle("Too many errors") // false
 */
export function isErrorsTitle(line: string): boolean {
  return ERRORS_TITLE.test(line);
}

const NUMBER = String.raw`^[ \t]{0,3}(?:\d+(?:\.\d+)*\.?[ \t]+)?`;
const ERRORS_TITLES = [
  "(?:(?:api|http|rest|common|possible|general|business|client|server|service|system|global|other|specific|list of) ){0,2}(?:errors|exceptions|faults|error codes|error responses|error messages|return codes)",
  "(?:公共|通用|常见|全局|系统|业务|接口|基础|服务端|客户端) ?(?:错误|返回|异常)代?码(?:列表|说明)?|(?:错误|返回|异常)代?码(?:列表|一览)",
  "エラー ?コード(?:一覧|表)|(?:오류|에러) ?코드 ?(?:목록|표)|ошибки|коды ошибок|помилки|коди помилок",
  "fehlercodes|codes? d['’]erreurs?|erreurs|códigos de errore?s?|códigos de erros?|errores|erros|codici (?:di )?errore",
];
const ERRORS_TITLE = new RegExp(`${NUMBER}(?:${ERRORS_TITLES.join("|")})[ \\t]*$`, "iu");
