import type { Text } from "../../model/page.ts";
import { CAMEL, DISTINCT, isConstant, isDistinctName, isProgramName, NAME, plainLine } from "./program-name.ts";

/** A way in which the texts of an operation name it. */
interface NamePattern {
  /** Kebab-case name. */
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** The name is what a client sends, so that another name contradicts it. */
  readonly isSent?: true;
  /** Code names the operation in this way. */
  readonly isInCode?: true;
}

/** The named patterns of sentences, labels and requests, the surest first. */
const NAME_PATTERNS: readonly NamePattern[] = [
  {
    name: "action-label",
    example: "接口名: DescribeBaseMetrics",
    pattern: new RegExp(
      `(?:^|[ >-])(?:接口名称?|接口英文名|接口|api ?(?:名称?|name)|action(?: ?名称?| name)?|operation(?: ?(?:id|name))?|方法名称?|method name) ?[:：] ?${NAME}(?= |$|[，。;；,])`,
      "iu",
    ),
    isSent: true,
  },
  {
    name: "action-in-request",
    example: "?Action=CreateInstance",
    pattern: /[?&]Action=([A-Za-z]\w*)/u,
    isSent: true,
    isInCode: true,
  },
  {
    name: "action-header",
    example: "X-TC-Action: RunInstances",
    pattern: /^X-(?:TC-Action|Amz-Target|Acs-Action): ?(?:[\w-]+\.)?([A-Za-z]\w*)$/iu,
    isSent: true,
    isInCode: true,
  },
  {
    name: "name-in-brackets",
    example: "This API (RunInstances) is used to create instances",
    pattern: new RegExp(`(?:\\bAPI|\\binterface|\\boperation|\\baction|接口) ?[（(] ?${NAME} ?[)）]`, "iu"),
  },
  {
    name: "errors-of-name",
    example: "以下为 CreateScalingGroup 接口的特有错误码",
    pattern: new RegExp(
      `(?:^|[^\\w.])${DISTINCT} ?(?:接口|API)的?(?:特有|业务|私有|专有|返回)?的?(?:错误码|错误代码|返回码)`,
      "u",
    ),
  },
  {
    name: "call-of-name",
    example: "调用AddCdnDomain添加加速域名",
    pattern: new RegExp(`(?:调用|\\b[Cc]all(?:ing)? (?:the )?) ?(${CAMEL}(?:\\.[A-Za-z][A-Za-z0-9]*)*)`, "u"),
  },
  {
    name: "brackets-behind-words",
    example: "创建一个伸缩组（CreateScalingGroup）",
    pattern: new RegExp(`^[^（(]{1,40}[（(] ?${CAMEL} ?[)）]`, "u"),
  },
];

/** A text that may name an operation. */
export interface NamingText extends Text {
  readonly isCode?: true;
}

/** A name that a text gives to an operation. */
export interface GivenName {
  readonly name: string;
  readonly place: Text["place"];
  /** It is what a client sends. */
  readonly isSent: boolean;
}

/** The names that texts give to an operation, one by pattern. A pattern that finds several sent names counts for none. */
export function namesIn(texts: readonly NamingText[]): readonly GivenName[] {
  const lines = texts.flatMap((text) => linesOf(text).map((line) => ({ line, text })));
  return NAME_PATTERNS.flatMap(({ pattern, isSent = false, isInCode = false }): readonly GivenName[] => {
    const named = lines.flatMap(({ line, text }) => {
      const name = text.isCode && !isInCode ? undefined : pattern.exec(line)?.[1];
      return name === undefined || isConstant(name) ? [] : [{ name, place: text.place, isSent }];
    });
    const [first] = named;
    return first && (!isSent || named.every(({ name }) => name === first.name)) ? [first] : [];
  });
}

const MAX_LINES = 50;
const MAX_LINE = 500;

function linesOf({ text }: Text): readonly string[] {
  const lines = text.split("\n", MAX_LINES);
  return lines.map((line) => plainLine(line, MAX_LINE));
}

/** What a row of parameters says of the value of the action: behind a colon, or a distinct name. */
const ACTION_VALUE = new RegExp(
  `(?:取值|取得値|固定|必须为|值为|设置为|値|value|name of (?:this|the) (?:API|interface|action|operation)|set to|must be)(?:[^:：]{0,40}[:：] ?[“"]?([A-Za-z]\\w*)|[^:：]{0,12}?[“"]?${DISTINCT})`,
  "iu",
);

/**
 * The name in a row of the parameters whose parameter is the action.
 *
 * @example
 * actionOfRow(["Action", "String", "是", "CreateInstance", "系统规定参数。取值：CreateInstance"]) // "CreateInstance"
 */
export function actionOfRow(cells: readonly string[]): string | undefined {
  const [parameter = "", ...others] = cells.map((cell) => plainLine(cell, MAX_LINE));
  if (!/^action$/i.test(parameter)) return undefined;
  const said = others.map((cell) => ACTION_VALUE.exec(cell)?.slice(1).find(Boolean));
  return others.find(isDistinctName) ?? said.find((name) => name !== undefined && !NO_VALUES.test(name));
}

const NO_VALUES = /^(?:string|integer|int|yes|no|true|false|required|a|an|the|one)$/i;

/**
 * The operation whose errors a sentence announces.
 *
 * @example
 * announcedOperation({ text: "Errors specific to the PayOrder operation.", place: { line: 1, column: 1 } }) // "PayOrder"
 */
export function announcedOperation({ text, marks = [] }: Text): string | undefined {
  const [, request] = SPECIFIC_REQUEST.exec(text.slice(0, MAX_LINE)) ?? [];
  if (request !== undefined) return request;
  const found = ANNOUNCED.exec(text.slice(0, MAX_LINE));
  const [, name] = found ?? [];
  if (found === null || name === undefined) return undefined;
  const start = found.index + found[0].indexOf(name);
  const isMarked = marks.some((mark) => mark.kind !== "link" && mark.start <= start && start + name.length <= mark.end);
  return isMarked || isDistinctName(name) ? name : undefined;
}

const SPECIFIC_REQUEST =
  /\b(?:errors?|codes?) +(?:(?:that|which) are +)?(?:specific|related|particular) +to +(?:the +)?((?:GET|POST|PUT|DELETE|PATCH|HEAD) +\/[^\s:：,，。]*)/u;
const ANNOUNCED =
  /\b(?:specific to|(?:errors?|codes?|values?|exceptions?)(?: (?:that|which) are)?(?: returned| thrown| raised)? (?:by|of|for|from))(?: a call (?:to|of))?(?: the)? ([A-Za-z][\w ./:-]{1,60}?) (?:operation|API|action|method|function|call|endpoint|request)\b/u;

/**
 * The name that stands as code or in bold in brackets behind the word for an operation.
 *
 * @example
 * operationInBrackets({ text: "this API (Pay Order)", marks: [{ kind: "code", start: 10, end: 19 }], place: { line: 1, column: 1 } }) // "Pay Order"
 */
export function operationInBrackets({ text, marks = [] }: Text): string | undefined {
  const mark = marks.find(
    ({ kind, start }) =>
      (kind === "code" || kind === "strong") && WORD_AND_BRACKET.test(text.slice(Math.max(0, start - 20), start)),
  );
  const name = mark && text.slice(mark.start, mark.end);
  return name !== undefined && name.length <= MAX_NAME && /^[A-Za-z][\w .:/-]*$/u.test(name) ? name : undefined;
}

/**
 * The name in bold or as code with which a text begins.
 *
 * @example
 * nameThatOpens({ text: "my.payOrder pays an order.", marks: [{ kind: "strong", start: 0, end: 11 }], place: { line: 1, column: 1 } })?.name // "my.payOrder"
 */
export function nameThatOpens({ text, marks = [], place }: Text): GivenName | undefined {
  const mark = marks.find(({ kind, start }) => start === 0 && (kind === "code" || kind === "strong"));
  const name = text.slice(0, mark?.end ?? 0);
  return isDistinctName(name) && name.length < text.trim().length ? { name, place, isSent: false } : undefined;
}

/**
 * The name in bold or as code that a sentence calls an operation at its beginning. Later in a sentence, operations are
 * those before or behind: "After calling the `list` operation, you can …".
 *
 * @example
 * nameThatIsCalled({ text: "The pay RPC command pays.", marks: [{ kind: "code", start: 4, end: 7 }], place: { line: 1, column: 1 } })?.name // "pay"
 */
export function nameThatIsCalled({ text, marks = [], place }: Text): GivenName | undefined {
  const mark = marks.find(
    ({ kind, start, end }) =>
      (kind === "code" || kind === "strong") &&
      CALLING.test(text.slice(Math.max(0, start - 20), start)) &&
      CALLED.test(text.slice(end, end + 40)),
  );
  const name = text.slice(mark?.start ?? 0, mark?.end ?? 0);
  return isProgramName(name) ? { name, place, isSent: false } : undefined;
}

const CALLING = /(?:^|[.!?]\s+)(?:(?:use|call|invoke|with) )?the $/iu;
const CALLED =
  /^ (?:(?:API|RPC|REST|HTTP) )?(?:command|method|endpoint|operation|call|function|action|procedure|API|RPC)\b/u;

const WORD_AND_BRACKET = /(?:\b(?:API|interface|operation|action|method)|接口) ?[（(] ?$/iu;
const MAX_NAME = 60;
