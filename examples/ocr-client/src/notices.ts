import { createMessages } from "errsmith-cloud-errors/messages";
import type { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { locales } from "errsmith-cloud-errors/tencentcloud/ocr/messages/lazy";

const messages = createMessages({ locales, fallback: ["zh-CN"] });

/** The languages that this application speaks. */
export const LANGUAGES = ["en", "zh-CN"] as const;

/** What an error means, for a reader of a language; names the language where the words are in another one. */
export async function noticeFor(error: OcrError, language: (typeof LANGUAGES)[number]): Promise<string> {
  await messages.load(language);
  const { title, locale } = messages.describe(error, language);
  if (locale === undefined) return `${title} (the service's own words)`;
  return locale === language ? title : `${title} (in ${locale})`;
}
