/**
 * The sentences of a text, each with its closing mark. Line breaks inside a sentence become spaces.
 *
 * @example
 * sentences("签名过期。Timestamp 相差不得超过五分钟。") // ["签名过期。", "Timestamp 相差不得超过五分钟。"]
 * sentences("It failed. Please retry.") // ["It failed.", "Please retry."]
 * sentences("Version 1.2 failed") // ["Version 1.2 failed"]
 */
export function sentences(text: string): readonly string[] {
  const joined = text.includes("\n") ? text.replace(/(?<=[\u3001-\u9fff\uff00-\uffef])\s*\n\s*/g, "") : text;
  const flat = /\s\s|[^\S ]/.test(joined) ? joined.replace(/\s+/g, " ") : joined;
  return trimmed(flat.split(/(?<=[。！？])|(?<=[.!?;；])\s+(?=\S)/));
}

/**
 * The clauses of a sentence, without the punctuation between them.
 *
 * @example
 * clauses("Failed calls are free, only A.B is billed.") // ["Failed calls are free", "only A.B is billed."]
 * clauses("请求被拒绝,请稍后重试") // ["请求被拒绝", "请稍后重试"]
 */
export function clauses(sentence: string): readonly string[] {
  return trimmed(sentence.split(/[，,;；：]|:(?=\s)/));
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
