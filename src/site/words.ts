import { ERROR_WORDS } from "../lib/error-words.ts";
import { bilingual, type Html } from "../lib/html.ts";

/** The words of the interface, in English and Chinese. The reader's choice shows one of them. */
const WORDS = {
  ...ERROR_WORDS,
  all: ["All services", "全部服务"],
  changes: ["Changes (Atom)", "更新（Atom）"],
  code: ["Code", "错误码"],
  codes: ["codes", "个错误码"],
  common: ["Codes of every operation", "所有接口的公共错误码"],
  commonOnly: ["Only the codes of every operation.", "只有所有接口的公共错误码。"],
  deprecatedHere: ["No page documents this code here any more.", "该接口的文档中已不再包含此错误码。"],
  description: ["Description", "说明"],
  facts: ["Facts", "属性"],
  formerName: ["Old name", "旧名"],
  languages: ["Languages", "语言"],
  licenses: ["Licenses of the libraries on this page", "此页面所用库的许可证"],
  next: ["Next", "下一个"],
  none: ["No code found.", "没有找到错误码。"],
  operation: ["Operations", "接口"],
  operations: ["operations", "个接口"],
  playground: ["Read a document of your own", "读取自己的文档"],
  prev: ["Previous", "上一个"],
  results: ["Results", "搜索结果"],
  search: ["Search codes and texts", "搜索错误码和说明"],
  skip: ["Skip to the content", "跳到正文"],
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
