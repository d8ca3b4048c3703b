import type { Text } from "../../model/page.ts";

// Words of headings and columns by which a page documents an operation, in the languages of the corpus.

const PART_OF_REQUEST = "requests?|input|query|path|body|uri|url|header|form";
const MEMBERS =
  "syntax|parameters?|params|body|elements?|fields?|headers?|arguments?|method|url|structure|format|data|details|attributes?|line";

/** Headings of what a request consists of. A page with one of them and codes documents an operation. */
const REQUEST = [
  /^(?:http )?requests?(?:$| \()|^(?:(?:required|optional|mandatory|method|function|call|command|operation|api) )?(?:parameters|arguments|params|inputs?)$|^(?:endpoint|synopsis)$|^(?:method|request) (?:and )?(?:url|path)$/iu,
  new RegExp(`\\b(?:${PART_OF_REQUEST}) (?:${MEMBERS})\\b`, "iu"),
  /^请求$|^請求$|入参|^[A-Za-z]{1,20} ?(?:参数|參數)(?:说明|說明)?$|接口地址|(?:请求|請求|输入|輸入|调用|入口)(?:参数|參數|语法|体|头|说明|消息|包|方式|方法|地址|结构| ?url)/iu,
  /^リクエスト$|リクエスト ?の?(?:フォーマット|形式|パラメータ|ボディ|構文|ヘッダ|本文|url)|入力パラメータ|パラメータ入力/iu,
  /요청 ?(?:파라미터|매개변수|본문|헤더|변수|url)|입력 ?파라미터/iu,
  /\bpar[aâ]metros de (?:entrada|la solicitud|solicitud|requisição)|\bparamètres de (?:la )?requête/iu,
  /(?:параметры|тело|заголовки) (?:запроса|метода)|^anfrageparameter$/iu,
];

const PART_WORDS =
  "respon[sc]es?|results?|returns?|outputs?|errors?|exceptions?|faults?|examples?|samples?|demos?|descriptions?|overview|introduction|summary|notes?|remarks?|limits?|limitations?|usage|structure|authori[sz]ation|authentication|permissions?|prerequisites?|debug|debugging|related|changelog|history|faq|references?|scenarios?|syntax|security";

/** Headings of other parts of the documentation of an operation: what they head is no operation of its own. */
const PART = [
  new RegExp(`^(?:http )?(?:${PART_WORDS})\\b|^(?:see also|best practices|status codes?)\\b`, "iu"),
  /\b(?:errors?|exceptions|examples?|samples?|description|permissions?)$|\b(?:error|status) codes?\b/iu,
  new RegExp(`\\b(?:respon[sc]es?|returned|return|output) (?:${MEMBERS}|values?|codes?|message)\\b`, "iu"),
  /返回|响应|響應|应答|输出|輸出|出参|回包|错误|錯誤|状态码|狀態碼|业务码|结果码/u,
  /(?:示例|例子|样例|描述|说明|說明|简介|概述|注意事项|限制|权限|授权|鉴权|调试|使用须知|前提条件|参考|变更历史|更新日志|功能介绍|场景|常见问题)$|^相关|频率/u,
  /レスポンス|エラー|(?<!实)例$|説明|戻り値|응답|오류|에러|예시|예제|설명/u,
  /^(?:(?:消息|数据|报文|参数)?结构|(?:接口)?调用(?:说明|示例)?)$/u,
  /^(?:features?|functions?|functional|products?|apis?|interfaces?|services?) (?:overview|introduction|summary)$/iu,
  /^(?:respuesta|resposta|réponse|erreurs?|errores|erros|ejemplos?|exemplos?|antwort|fehler|beispiele?|ответ|ошибк|пример)/iu,
];

const EXAMPLE =
  /\b(?:examples?|samples?|demos?)\b|示例|例子|样例|範例|サンプル|예시|예제|ejemplo|exemplo|exemple|beispiel|пример/iu;
const ADDRESS = /\burl\b|\bendpoint\b|请求地址|接口地址|请求 ?url/iu;

const METHOD =
  /\b(?:request|http) (?:type|method)\b|(?:请求|HTTP ?)(?:类型|方式|方法)|HTTP ?(?:メソッド|메서드)|요청 ?메서드/iu;

/** Headers of columns that name the operations of a code. */
const COLUMN = [
  /^(?:apis?|api ?names?|(?:api )?(?:operations?|actions?|methods?|endpoints?|interfaces?)(?: names?)?)$/iu,
  /^(?:applicable|related|affected|relevant) (?:apis?|operations?|actions?|interfaces?|methods?)$/iu,
  /^(?:适用|涉及|相关|所属|关联|对应|出错|触发)?的?(?:接口|api)(?:名称?|列表)?$|^(?:接口名|[动動]作|操作(?:名称?)?|action名称?|対象(?:api|オペレーション|操作)|api名)$/iu,
];

/** Headings below which the name of the operation stands. */
const NAME_LABEL =
  /^(?:(?:api|interface|action|method|operation|function) ?names?|(?:api|接口|方法|操作|函数) ?(?:英文)?名称?)$/iu;

/** Whether a heading heads what a request consists of. Numbers before it do not count. */
export function isRequestHeading(heading: string): boolean {
  const plain = plainHeading(heading);
  return isAny(REQUEST, plain) && plain.split(" ").length <= MOST_WORDS && !isExampleHeading(plain);
}

/** A longer heading is about something else. */
const MOST_WORDS = 6;

/** Whether a heading heads a part of the documentation of an operation, and so is no name of one. */
export function isPartHeading(heading: string): boolean {
  return isAny([...REQUEST, ...PART, NAME_LABEL], plainHeading(heading));
}

/** Whether the name of the operation stands below a heading. */
export function isNameLabel(heading: string): boolean {
  return NAME_LABEL.test(plainHeading(heading));
}

/** Whether a heading heads examples. An example of an address is the address with other values. */
export function isExampleHeading(heading: string): boolean {
  return EXAMPLE.test(plainHeading(heading)) && !isAddressHeading(heading);
}

/** Whether a heading heads the method of a request. */
export function isMethodHeading(heading: string): boolean {
  return METHOD.test(plainHeading(heading));
}

/** Whether a heading heads the address of a request. */
export function isAddressHeading(heading: string): boolean {
  return ADDRESS.test(plainHeading(heading));
}

/**
 * Whether the sentences before codes say that these belong to every operation, and do not only refer to such codes, by
 * words or by a link to them.
 *
 * @example
 * isCommonIntroduction({ text: "所有接口的公共错误码如下：", place: { line: 1, column: 1 } }) // true
 * isCommonIntroduction({ text: "For errors common to all actions, see Common Errors.", place: { line: 1, column: 1 } }) // false
 * isCommonIntroduction({ text: "可根据错误信息在全局错误码文档中查找解决方案。", place: { line: 1, column: 1 } }) // false
 */
export function isCommonIntroduction({ text, links = [] }: Text): boolean {
  const others = links.filter(({ url }) => !url.startsWith("#")).map((link) => link.text);
  return sentencesOf(text).some(
    (sentence) =>
      COMMON.test(sentence) &&
      !ELSEWHERE.test(sentence) &&
      !others.some((link) => COMMON.test(link) && sentence.includes(link)),
  );
}

/**
 * Whether a sentence tells the codes of an operation from those of every operation, which stand elsewhere.
 *
 * @example
 * isSpecificIntroduction("For errors that are common to all actions, see Common Errors.") // true
 * isSpecificIntroduction("Besides errors that can occur for all requests, it can return:") // true
 * isSpecificIntroduction("These errors are returned by all operations.") // false
 */
export function isSpecificIntroduction(text: string): boolean {
  return sentencesOf(text).some((sentence) => COMMON.test(sentence) && ELSEWHERE.test(sentence));
}

/** The sentences at the beginning of a text. */
function sentencesOf(text: string): readonly string[] {
  return text.slice(0, MAX_SENTENCES).split(/[.。;；!！\n]/u);
}

const MAX_SENTENCES = 1_000;

const COMMON =
  /(?:通用|公共|全局|共通)(?:的|基础)?(?:返回值|返回码|错误码|错误代码|エラー)|所有(?:的)?接口|\b(?:common|apply|occur|possible) (?:to|for|in|with) (?:all|every|any)\b|\b(?:returned|shared|used) by (?:all|every|any)\b|\ball (?:the )?(?:APIs|operations|actions|endpoints|methods|interfaces|transactions|commands)\b/iu;
const ELSEWHERE =
  /参考|参见|请见|请查|查看|详见|在.{1,60}(?:查找|查询|检索)|之外|除了|参照|ご覧|その他|以外|참조|참고|\b(?:see|refer|in addition|additional|except|only|besides|apart from|other than)\b/iu;

/** Whether the header of a column says that its cells name operations. */
export function isOperationHeader(header: string): boolean {
  return isAny(COLUMN, header.trim().slice(0, MAX_LENGTH));
}

/**
 * A heading without its number and signs, and with single spaces.
 *
 * @example
 * plainHeading("4. Error Codes") // "Error Codes"
 * plainHeading("（二）请求参数：") // "请求参数"
 */
export function plainHeading(heading: string): string {
  const words = heading
    .slice(0, MAX_LENGTH)
    .split(/[\s*`]+/u)
    .filter((word) => word !== "");
  return words
    .join(" ")
    .replace(/^[-–—•] ?/u, "")
    .replace(/^\d+(?:\.\d+)*(?:[.、)）:：]\s?|\s)|^[（(]?[一二三四五六七八九十]+[)）、.]\s?/u, "")
    .replace(/[:：#¶]$/u, "")
    .trim();
}

/** A longer heading is a sentence. */
const MAX_LENGTH = 80;

function isAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
