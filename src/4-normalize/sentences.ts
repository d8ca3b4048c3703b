/**
 * The sentences of a text, each with its closing mark; line breaks inside a sentence become spaces.
 *
 * @example
 * sentences("签名过期。Timestamp 相差不得超过五分钟。") // ["签名过期。", "Timestamp 相差不得超过五分钟。"]
 * sentences("It failed. Please retry.") // ["It failed.", "Please retry."]
 * sentences("Version 1.2 failed") // ["Version 1.2 failed"]
 */
export function sentences(text: string): readonly string[] {
  const flat = text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*/g, "").replace(/\s+/g, " ");
  return flat
    .split(/(?<=[。！？])|(?<=[.!?;；])\s+(?=\S)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
