import { bilingual, type Html } from "../lib/html.ts";

/** The words of the interface, in English and Chinese. The reader's choice shows one of them. */
const WORDS = {
  all: ["All services", "全部服务"],
  aliases: ["Other spellings", "其他拼写"],
  billable: ["Billed", "是否计费"],
  case: ["Case", "情形"],
  cause: ["Cause", "原因"],
  changes: ["Changes (Atom)", "更新（Atom）"],
  class: ["Class", "类"],
  code: ["Code", "错误码"],
  codes: ["codes", "个错误码"],
  contact: ["contact the vendor", "联系服务商"],
  description: ["Description", "说明"],
  deprecated: ["No page documents this code any more.", "文档中已不再包含此错误码。"],
  family: ["Family", "系列"],
  facts: ["Facts", "属性"],
  "fix-account": ["change something in the account", "处理账户"],
  "fix-request": ["change the request", "修改请求"],
  http: ["HTTP status", "HTTP 状态码"],
  in: ["In code", "代码示例"],
  links: ["Links", "链接"],
  message: ["Message of the server", "服务端消息"],
  name: ["Symbolic name", "符号名"],
  never: ["no", "否"],
  languages: ["Languages", "语言"],
  next: ["Next", "下一个"],
  no: ["no", "否"],
  none: ["No code found.", "没有找到错误码。"],
  places: ["Documented at", "文档位置"],
  prev: ["Previous", "上一个"],
  recovery: ["What ends it", "处理方式"],
  retry: ["Retry", "重试"],
  repeat: ["send the same request again", "重新发送请求"],
  results: ["Results", "搜索结果"],
  search: ["Search codes and texts", "搜索错误码和说明"],
  service: ["Service", "服务"],
  skip: ["Skip to the content", "跳到正文"],
  solution: ["Solution", "解决办法"],
  throttled: ["later, with back-off", "稍后，逐步延长间隔"],
  transient: ["may succeed later", "稍后可能成功"],
  yes: ["yes", "是"],
} as const;

export type Word = keyof typeof WORDS;

/** A word of the interface in both languages. */
export function say(word: Word): Html {
  const [english, chinese] = WORDS[word];
  return bilingual(english, chinese);
}

/** A word in English and Chinese, for an attribute. */
export function sayBoth(word: Word): string {
  return WORDS[word].join(" / ");
}
