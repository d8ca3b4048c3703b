/** What texts are written in, as far as their letters and commonest words tell. */
export interface TextLanguage {
  /** Letters that more than half of the texts have. */
  readonly script: string;
  /** Named where it is beyond doubt. */
  readonly name?: string;
}

/** Texts below this number say nothing about the language of a page. */
const MIN_TEXTS = 3;

/**
 * The language that more than half of some texts are in; `undefined` where there are too few to tell, or no half.
 *
 * @example
 * languageOf(["图片模糊。", "OCR 识别失败。", "余额不足。"])?.script // "Han"
 * languageOf(["圖片模糊。", "參數錯誤。", "請求無效。"])?.name // "traditional Chinese"
 * languageOf(["The picture is blurred.", "There is no face.", "Too many requests to the service."])?.name // "English"
 * languageOf(["Das Bild ist unscharf.", "Kein Gesicht.", "Der Dienst ist nicht erreichbar."])?.name // "German"
 * languageOf(["No face."]) // undefined
 */
export function recognizeLanguage(texts: readonly string[]): TextLanguage | undefined {
  if (texts.length < MIN_TEXTS) return undefined;
  const counts = new Map<string, number>();
  for (const text of texts) {
    // Latin is everywhere (codes, units, names of products): another script counts from its first letter on.
    const script = SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? "Latin";
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const script = [...counts].find(([, count]) => count * 2 > texts.length)?.[0];
  if (script === undefined) return undefined;
  const name = languageName(script, texts.join("\n"));
  return { script, ...(name !== undefined && { name }) };
}

/** Whether texts went from one language to another; what is not known of either is no difference. */
export function isOtherLanguage(before: TextLanguage, after: TextLanguage): boolean {
  if (before.script !== after.script) return true;
  return before.name !== undefined && after.name !== undefined && before.name !== after.name;
}

// Kana before Han: Japanese is written in both.
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Han", /\p{Script=Han}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Thai", /\p{Script=Thai}/u],
];

/** Script → languages written in it, each with words or characters that are common there and not in the others. */
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

/** Twice as many marks as of any other, and a few at least. */
function languageName(script: string, text: string): string | undefined {
  const counted = (LANGUAGE_MARKERS[script] ?? []).map(([name, marks]) => ({
    name,
    count: text.match(marks)?.length ?? 0,
  }));
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count >= MIN_TEXTS && first.count >= 2 * (second?.count ?? 0) ? first.name : undefined;
}
