// The search and the choice of the language of the site. Nothing is requested from elsewhere: the index is a file of the
// site, which is loaded when the search is first used. Page text is set as text, never as HTML.
(() => {
  const root = document.documentElement;
  const at = root.dataset.root;
  const input = document.getElementById("search");
  const results = document.getElementById("results");
  const MOST = 30;

  const speak = (language) => {
    root.lang = language;
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
  };
  const stored = () => {
    try {
      return localStorage.getItem("language");
    } catch {
      return null;
    }
  };
  speak(stored() ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en"));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      speak(button.dataset.language);
      try {
        localStorage.setItem("language", button.dataset.language);
      } catch {
        // Storage is off: the choice holds for this page.
      }
    });
  }

  let loading;
  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${at}search-index.js`;
      script.onload = () =>
        resolve(globalThis.errsmithIndex.map((row) => ({ row, text: row.join("\n").toLowerCase() })));
      script.onerror = reject;
      document.head.append(script);
    }));

  /** The rank of a row, the best first: the code itself, its beginning, a part of it, a text. */
  const rankOf = ([code, symbol], words) => {
    const names = [code.toLowerCase(), symbol.toLowerCase()];
    const [first] = words;
    if (names.includes(first)) return 0;
    if (names.some((name) => name.startsWith(first))) return 1;
    return words.every((word) => names.some((name) => name.includes(word))) ? 2 : 3;
  };

  const find = (rows, words) => {
    const ranks = [[], [], [], []];
    for (const { row, text } of rows) {
      if (words.every((word) => text.includes(word))) ranks[rankOf(row, words)].push(row);
    }
    return ranks.flat().slice(0, MOST);
  };

  const itemOf = ([code, symbol, service, path, ...texts], words) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${at}${path}.html`;
    const name = document.createElement("code");
    name.textContent = symbol === "" ? code : `${code} ${symbol}`;
    const from = document.createElement("small");
    from.textContent = ` ${service} `;
    const matching = texts.find((text) => words.some((word) => text.toLowerCase().includes(word)));
    link.append(name, from, matching ?? texts[0] ?? "");
    item.append(link);
    return item;
  };

  const show = async () => {
    const question = input.value.trim();
    results.hidden = question === "";
    if (question === "") return;
    const rows = await load();
    if (input.value.trim() !== question) return;
    const words = question.toLowerCase().split(/\s+/);
    const found = find(rows, words);
    const list = document.createElement("ol");
    list.append(...found.map((row) => itemOf(row, words)));
    const none = document.createElement("p");
    none.textContent = results.dataset.none;
    results.replaceChildren(found.length > 0 ? list : none);
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => void load(), { once: true });

  const links = () => [...results.querySelectorAll("a")];
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== input && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    } else if (event.key === "Escape" && !results.hidden) {
      input.value = "";
      results.hidden = true;
      input.focus();
    } else if (event.key === "Enter" && document.activeElement === input) {
      links()[0]?.click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = [input, ...links()];
      const now = all.indexOf(document.activeElement);
      if (now < 0 || all.length === 1) return;
      event.preventDefault();
      all[(now + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length].focus();
    }
  });
})();
