// The keys of a review, and the command that approves what was ticked. Nothing is requested or stored.
(() => {
  const root = document.documentElement;
  const footer = document.querySelector("footer");
  const command = document.getElementById("command");
  const why = document.getElementById("why");
  const until = document.getElementById("until");

  const speak = (language) => {
    root.lang = language;
  };
  speak(navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en");
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language));
  }

  /** A text as one word of a shell. */
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const inThreeMonths = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  until.value = inThreeMonths;
  const update = () => {
    const fingerprints = [...document.querySelectorAll("input:checked")].map(({ value }) => value);
    footer.hidden = fingerprints.length === 0;
    const reason = quoted(why.value === "" ? "…" : why.value);
    command.textContent = `npx errsmith approve ${fingerprints.join(" ")} --why ${reason} --until ${until.value || inThreeMonths}`;
  };
  document.addEventListener("input", update);

  const rows = [...document.querySelectorAll("article")];
  let now = -1;
  const go = (to) => {
    now = Math.min(Math.max(to, 0), rows.length - 1);
    rows[now]?.focus();
    rows[now]?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", ({ target }) => {
    const at = rows.indexOf(target.closest("article"));
    if (at >= 0) now = at;
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input:not([type=checkbox])");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") go(now + 1);
    else if (event.key === "k") go(now - 1);
    else if (event.key === "a") {
      rows[now]?.querySelector("input")?.click();
      go(now + 1);
    } else if (event.key === "u") {
      for (const details of rows[now]?.querySelectorAll("details") ?? []) details.open = !details.open;
    } else return;
    event.preventDefault();
  });
})();
