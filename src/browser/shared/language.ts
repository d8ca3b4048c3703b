/** The languages of the interface. */
export type Language = "en" | "zh-CN";

/** A text of the interface in English and Chinese. */
export type Bilingual = readonly [english: string, chinese: string];

/** The language of the interface: the one that was chosen, else that of the browser. */
export function language(): Language {
  const chosen = localStorage.getItem("language") ?? navigator.language;
  return chosen.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** Chooses the language, and marks the document with it. */
export function setLanguage(chosen: Language): void {
  localStorage.setItem("language", chosen);
  document.documentElement.lang = chosen;
}

/** The text in the language of the interface. */
export function say([english, chinese]: Bilingual): string {
  return language() === "zh-CN" ? chinese : english;
}
