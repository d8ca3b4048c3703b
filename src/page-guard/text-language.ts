/** Language of texts, recognised by their letters and frequent words. */
export interface TextLanguage {
  /** Script of more than half of the texts. */
  readonly script: string;
  /** Name of the language, if it is certain. */
  readonly name?: string;
}

/** Minimum number of texts, and of markers of a language, to recognise a language. */
const MIN_TEXTS = 3;

/**
 * Returns the language of more than half of the texts; `undefined` if there is none or there are too few texts.
 *
 * @example
 * recognizeLanguage(["图片模糊。", "OCR 识别失败。", "余额不足。"])?.script // "Han"
 * recognizeLanguage(["圖片模糊。", "參數錯誤。", "請求無效。"])?.name // "traditional Chinese"
 * recognizeLanguage(["The picture is blurred.", "There is no face.", "Too many requests to the service."])?.name // "English"
 * recognizeLanguage(["Das Bild ist unscharf.", "Kein Gesicht.", "Der Dienst ist nicht erreichbar."])?.name // "German"
 * recognizeLanguage(["No face."]) // undefined
 */
export function recognizeLanguage(texts: readonly string[]): TextLanguage | undefined {
  if (texts.length < MIN_TEXTS) return undefined;
  const counts = new Map<string, number>();
  for (const text of texts) {
    // Texts in any script contain Latin letters (codes, units, product names), so one letter of another script decides.
    const script = SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? "Latin";
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const script = [...counts].find(([, count]) => count * 2 > texts.length)?.[0];
  if (script === undefined) return undefined;
  const name = languageName(script, texts.join("\n"));
  return { script, ...(name !== undefined && { name }) };
}

/** Whether two languages differ. Without the name of both, only the scripts are compared. */
export function isOtherLanguage(before: TextLanguage, after: TextLanguage): boolean {
  if (before.script !== after.script) return true;
  return before.name !== undefined && after.name !== undefined && before.name !== after.name;
}

// Kana is before Han, because Japanese texts contain both.
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Han", /\p{Script=Han}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Thai", /\p{Script=Thai}/u],
];

/** Script → languages, each with markers: words or characters that are frequent in it and rare in the others. */
const LANGUAGE_MARKERS: Readonly<Record<string, readonly (readonly [name: string, marks: RegExp])[]>> = {
  Latin: [
    ["English", /\b(?:the|is|are|was|of|to|and|with|this|too|there|cannot|has|been)\b/gi],
    ["German", /\b(?:der|das|ist|nicht|und|wurde|wird|kein|keine|eine|für|zu|mit)\b/gi],
    ["French", /\b(?:le|les|est|sont|pas|une|pour|dans|été|du|vous|cette)\b/gi],
    ["Spanish", /\b(?:el|los|las|es|está|se|una|ha|por|para|con|del)\b/gi],
    ["Portuguese", /\b(?:o|os|não|uma|está|foi|para|com|do|da)(?![\p{L}])/giu],
    ["Italian", /\b(?:il|gli|non|una|della|di|che|per|con|stato)(?![\p{L}])/giu],
    ["Vietnamese", /(?:không|của|được|và|yêu cầu)/gi],
    ["Indonesian", /\b(?:yang|tidak|dan|dengan|untuk|dari|telah)\b/gi],
  ],
  Han: [
    ["simplified Chinese", /[误错请参数无应发设证权认过长资实际状态据络务账户时间类]/g],
    ["traditional Chinese", /[誤錯請參數無應發設證權認過長資實際狀態據絡務帳戶時間類]/g],
  ],
};

/** Returns the language with at least `MIN_TEXTS` markers and twice as many as any other. */
function languageName(script: string, text: string): string | undefined {
  const counted = (LANGUAGE_MARKERS[script] ?? []).map(([name, marks]) => ({
    name,
    count: text.match(marks)?.length ?? 0,
  }));
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count >= MIN_TEXTS && first.count >= 2 * (second?.count ?? 0) ? first.name : undefined;
}
