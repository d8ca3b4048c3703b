import { createMessages } from "errsmith-cloud-errors/messages";
import type { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { locales } from "errsmith-cloud-errors/tencentcloud/ocr/messages/lazy";

/** The languages of this application. */
export const LANGUAGES = ["en", "zh-CN"] as const;

const messages = createMessages({ locales, fallback: ["zh-CN"] });

/** What an error means, in a language that is loaded when it is first needed. Names the language if it is another one. */
export async function textFor(error: OcrError, language: (typeof LANGUAGES)[number]): Promise<string> {
  await messages.load(language);
  const { title, locale } = messages.describe(error, language);
  if (locale === undefined) return `${title} (from the service)`;
  return locale === language ? title : `${title} (in ${locale})`;
}
