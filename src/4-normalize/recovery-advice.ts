import type { Recovery, Retry } from "../model/page-entries.ts";
import { endsOf } from "../lib/wire-code.ts";
import { clauses, sentences } from "./sentences.ts";

/** Somebody else has to act: support, the vendor, an administrator. */
const CONTACT =
  /\b(?:contact|reach out to|get in touch with)\b|\b(?:submit|open|create|file|raise)\b[^.]{0,12}\b(?:ticket|support case|support request)\b|(?:联系|聯繫|聯絡|联络|咨询)[^。；，]{0,24}(?:客服|支持|支援|技术|技術|人员|人員|我们|我們|售后|商务|工程师|工程師|经理|管理员|助手|团队)|(?:提|提交|通过|发起)工[单單]|(?:サポート|窓口)[^。]{0,12}(?:連絡|問い合わせ)|お問い合わせください|문의(?:하세요|해\s?주세요|하십시오)/i;

/** A clause that tells the reader to do something. */
const ADVICE =
  /(?<![申邀])请(?!求)|(?<![申邀])請(?!求)|需要?|建议|建議|应当?|務必|务必|^[^A-Za-z]{0,4}(?:(?:please|kindly|you (?:must|should|need to|can|may)|to|then|and|or|first|simply|just|try to) ){0,2}(?:check|verify|correct|fix|modify|change|specify|provide|pass|use|set|make sure|ensure|confirm|adjust|reduce|remove|add|include|choose|replace|top[ -]?up|recharge|renew|upgrade|purchase|buy|subscribe|activate|enable|grant|authori[sz]e|pay|settle|apply|increase|complete|update|review)\b|\b(?:please|must|should|needs? to|make sure|ensure|check (?:that|whether|if))\b|(?:確認|修正|指定|変更)してください|(?:확인|수정)(?:하세요|해\s?주세요|하십시오)/i;

/** Things that the caller sends. */
const REQUEST_THINGS =
  /参数|參數|字段|取值|入参|传参|请求体|请求头|请求地址|报文|格式|签名|簽名|时间戳|图片|圖片|照片|文件大小|パラメータ|매개변수|파라미터|\b(?:parameters?|arguments?|request|input|fields?|format|syntax|body|headers?|payload|json|signature|timestamp|urls?|images?|query)\b/i;

/** Things that the owner of an account has or does. */
const ACCOUNT_THINGS =
  /账[户号戶號]|帐[户号戶號]|帳[戶號户号]|余额|餘額|欠费|欠費|充值|续费|續費|实名|開通|开通|购买|購買|授权|授權|权限|權限|配额|配額|套餐|资源包|白名单|控制台|订阅|アカウント|残高|権限|계정|잔액|권한|\b(?:accounts?|balance|billing|payment|quota|permissions?|polic(?:y|ies)|subscriptions?|licen[sc]es?|console|top[ -]?up|recharge|renew|subscribe|activate|authori[sz]e|purchase)\b/i;

/** A clause that says what is wrong with the request. */
const REQUEST_IS_WRONG =
  /(?:参数|參數)(?:值|名|类型|格式|取值)?(?:错误|錯誤|不正确|不正確|无效|無效|缺失|非法|不合法|有误|为空|不能为空|超出|不存在|不符)|(?:缺少|缺失|无效|非法|未知|错误|不支持)的?(?:必[填选要传]的?)?(?:请求|输入|接口)?参数|パラメータが(?:不正|無効|不足)|\b(?:invalid|missing|incorrect|illegal|malformed|wrong|unknown|unrecogni[sz]ed|bad|unsupported)\s(?:(?:required|request|input|query|path|body)\s)?(?:parameters?|arguments?|request body|request format|json|query string)\b|\b(?:parameters?|arguments?)\b[^.,;]{0,24}\b(?:(?:is|are|was|were) (?:invalid|missing|incorrect|required|malformed|empty|illegal|not valid|not supported|out of range|too \w+)|(?:is|was|were|are) not (?:specified|provided)|must (?:be|not)|cannot be)\b/i;

/** A clause that says what is wrong with the account. */
const ACCOUNT_IS_WRONG =
  /余额不足|餘額不足|欠费|欠費|尚?未(?:开通|開通|购买|購買|实名|订阅)|资源包(?:已)?(?:用尽|耗尽|用完)|账[户号](?:已)?(?:被)?(?:冻结|停用|禁用|隔离|注销)|残高不足|잔액\s?부족|\b(?:insufficient|low|not enough)\s(?:account\s)?(?:balance|funds|credits?)\b|\b(?:balance|funds|credits?) (?:is|are) (?:insufficient|not (?:enough|sufficient)|too low)\b|\b(?:account|subscription|licen[sc]e|service) (?:is|has|was|has been|is currently) (?:not )?(?:in arrears|overdue|expired|suspended|frozen|disabled|activated|subscribed|purchased)\b|\bin arrears\b|\boverdue (?:payment|bill|balance)s?\b/i;

/** Names of parameters that are wrong or absent, as the family or the last part of a code. */
const PARAMETER_NAME =
  /^(?:invalid|missing|unknown|illegal|unsupported|malformed|wrong|bad)(?:required|request|input)?(?:parameter|param|argument|arg|json|query|header|body)s?(?:value)?(?:error|exception|format|combination|range|type)?$|^(?:parameter|param|argument|validation)s?(?:value)?(?:error|exception|invalid|missing|illegal)$/;

/** Names of an account without money, as the family or the last part of a code. */
const ACCOUNT_NAME =
  /^(?:user|account)?(?:is)?(?:insufficient(?:account)?balance|balance(?:is)?(?:insufficient|notenough)|(?:in|has)?arrears?|overdue(?:payment|bill)?|paymentrequired|subscriptionexpired|licen[sc]eexpired)(?:error|exception)?$/;

/** The rules that conclude what to do from the name of a code. */
export const NAME_RULES = { "fix-request": "parameter-name", "fix-account": "account-name" } as const;

/**
 * What ends an error, by its retry fact, by the texts of a case (the solution first), or by the name of the code.
 * `undefined` if none of them says anything about it, or one clause says two things.
 *
 * @example
 * recoveryAdvice("A.B", ["Top up your account."], undefined) // { class: "fix-account", origin: "sentence", quote: "Top up your account." }
 * recoveryAdvice("MissingParameter", ["缺失。"], undefined) // { class: "fix-request", origin: "rule", rule: "parameter-name" }
 * recoveryAdvice("InternalError", ["Internal error."], undefined) // undefined
 */
export function recoveryAdvice(code: string, texts: readonly string[], retry: Retry | undefined): Recovery | undefined {
  if (retry && retry.class !== "never") return { ...retry, class: "retry" };
  for (const quote of texts.flatMap(sentences)) {
    for (const clause of clauses(quote)) {
      const found = recoveryOfClause(clause);
      if (found !== undefined) return { class: found, origin: "sentence", quote };
    }
  }
  return recoveryOfName(code);
}

function recoveryOfClause(clause: string): Recovery["class"] | undefined {
  if (CONTACT.test(clause)) return "contact";
  const [isAccount, isRequest] = [ACCOUNT_IS_WRONG.test(clause), REQUEST_IS_WRONG.test(clause)];
  if (isAccount !== isRequest) return isAccount ? "fix-account" : "fix-request";
  if (!ADVICE.test(clause)) return undefined;
  const [account, request] = [ACCOUNT_THINGS.test(clause), REQUEST_THINGS.test(clause)];
  // "Check the account and the parameters" says two things.
  return account === request ? undefined : account ? "fix-account" : "fix-request";
}

function recoveryOfName(code: string): Recovery | undefined {
  const ends = endsOf(code);
  if (ends.some((part) => ACCOUNT_NAME.test(part))) return byName("fix-account");
  return ends.some((part) => PARAMETER_NAME.test(part)) ? byName("fix-request") : undefined;
}

function byName(name: keyof typeof NAME_RULES): Recovery {
  return { class: name, origin: "rule", rule: NAME_RULES[name] };
}
