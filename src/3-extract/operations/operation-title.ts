import { VERB_FIRST } from "./operation-verbs.ts";
import { isDistinctName, isProgramName, plainLine } from "./program-name.ts";
import { requestLine } from "./request-line.ts";

const MAX_TITLE = 200;

/** What a title about errors has before and behind the name of an operation. */
const BEFORE = /^(?:(?:return|error|result|status|response) (?:values?|codes?)|errors?) (?:for|of|from|in) (?:the )?/iu;
const BEHIND = / (?:(?:return|error|result|status|response) (?:values?|codes?)|errors?)$/iu;
/** What a title has behind the name of an operation: `DeleteService function (winsvc.h)`. */
const KIND_BEHIND =
  /^(\S+) (?:function|method|operation|command|procedure|RPC|call|action|API|request|endpoint)(?: \([^()]*\))?$/iu;
/** The form of a call, a name with its group, and a name before two dashes, as titles of manuals have it. */
const CALL = /^([\w.]+)\([^()]{0,60}\)$/u;
const NAME_AND_GROUP = /^([\w.]+) [(（][^()（）]{1,60}[)）]$/u;
const COMMAND = /^([\w.:-]+?)(?:\(\w{1,3}\))? (?:--|—|–) \S/u;
const BEHIND_ZH = /(?:错误码|错误代码|返回码|返回值)(?:列表|说明|表)?$/u;
const OF_CALL_ZH = /(?:接口|API|方法|返回)的?(?:业务|特有)?(?:错误码|错误代码|返回码|返回值)/u;
const ENDS_ZH = ["接口", "API", "方法", "返回", "的", "业务", "特有", "-", " "];

/**
 * The name in the title of an operation: the whole title, or a name that is written beside or inside its words. Words that
 * say that the title is about errors are no part of the name.
 *
 * @example
 * nameOfTitle("CreateFunctionUrlConfig") // "CreateFunctionUrlConfig"
 * nameOfTitle("RunInstances - 创建实例") // "RunInstances"
 * nameOfTitle("Return Values for UiCreatePatchPackage") // "UiCreatePatchPackage"
 * nameOfTitle("Create Passive Sell Offer Result Codes") // "Create Passive Sell Offer"
 * nameOfTitle("DeleteService function (winsvc.h)") // "DeleteService"
 * nameOfTitle("PayOrder | Orders | Docs") // "PayOrder"
 * nameOfTitle("orders.pay(OPTIONS)") // "orders.pay"
 * nameOfTitle("PayOrder (orders)") // "PayOrder"
 * nameOfTitle("pay-order -- Pays an order") // "pay-order"
 * nameOfTitle("创建伸缩组") // "创建伸缩组"
 */
export function nameOfTitle(title: string): string {
  const plain = withoutSite(plainLine(title, MAX_TITLE));
  const name = withoutErrorWords(plain) || plain;
  const [, called = ""] = [KIND_BEHIND, CALL, NAME_AND_GROUP].map((form) => form.exec(name)).find(Boolean) ?? [];
  if (isDistinctName(called)) return called;
  const [, command = ""] = COMMAND.exec(name) ?? [];
  if (isProgramName(command) && (isDistinctName(command) || /^[a-z]/u.test(command))) return command;
  const [, inside = ""] = /[（(] ?([\w.]+) ?[)）]$/u.exec(name) ?? [];
  if (isDistinctName(inside)) return inside;
  // Words of another script beside one name describe it.
  const [only = "", ...others] = name.split(/[^\w.]/u).filter(isDistinctName);
  const isBeside = others.length === 0 && only !== "" && (name.startsWith(only) || name.endsWith(only));
  return isBeside && OTHER_SCRIPT.test(name) ? only : name;
}

/** A title without the names of the site behind it: `PayOrder | Orders | Docs`. */
function withoutSite(title: string): string {
  const [first = ""] = title.split(" | ");
  return first === "" || /^[A-Z]{3,7}$/u.test(first) ? title : first;
}

const OTHER_SCRIPT = /[\u0400-\u04ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u;

function withoutErrorWords(title: string): string {
  const words = title.replace(BEFORE, "").replace(BEHIND, "");
  let name = words.replace(BEHIND_ZH, "");
  if (name === words) return words;
  for (let end = endOf(name); end !== undefined; end = endOf(name)) name = name.slice(0, -end.length);
  return name;
}

function endOf(name: string): string | undefined {
  return ENDS_ZH.find((end) => name.endsWith(end));
}

/**
 * Whether a title is the name of an operation by itself: a request, a name that begins with a verb, or that of which it
 * announces the errors.
 *
 * @example
 * isOperationTitle("DescribeInstances") // true
 * isOperationTitle("POST /v3/orders") // true
 * isOperationTitle("isSupport返回错误码") // true
 * isOperationTitle("InvalidParameter") // false
 */
export function isOperationTitle(title: string): boolean {
  const name = nameOfTitle(title);
  if (NO_CALL.test(name)) return false;
  const plain = plainLine(title, MAX_TITLE);
  const isCalled = /^\S+ (?:function|method|operation|command|procedure|RPC)\b/u.test(plain);
  const isAnnounced = isDistinctName(name) && (BEFORE.test(plain) || OF_CALL_ZH.test(plain) || isCalled);
  return isAnnounced || VERB_FIRST.test(name) || requestLine(name)?.path !== undefined;
}

/** Names of errors, of their kinds, of programs, and of states that no call reads or sets. */
const NO_CALL =
  /^(?![Gg]et|[Qq]uery|[Cc]heck|[Dd]escribe|[Ll]ist|[Ss]et|[Uu]pdate|[Ff]etch|[Mm]odify|[Rr]etrieve|[Rr]eset)\w+Stat(?:us|e)$|(?:Error|Exception|Failed|Failure|Fault|Invalid|Type|Denied|Declined|Rejected|Expired|Unavailable|Mismatch|NotFound|Exceeded|SDK|API|Service|Server|Client)s?$/u;
