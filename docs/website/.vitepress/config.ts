import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";
import { documentsOf } from "../navigation.ts";

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
const sidebar = [
  {
    text: "errsmith",
    items: [{ text: "Playground", link: "/" }, { text: "Get started", link: "/README" }, ...documentsOf(readme)],
  },
];

export default defineConfig({
  srcDir: ".pages",
  outDir: "dist",
  cacheDir: ".cache",
  base: process.env.ERRSMITH_DOCS_BASE ?? "/",
  title: "errsmith",
  description: "Typed errors from the pages on which vendors document their error codes.",
  markdown: {
    config: (md) => {
      // Braces of a document are text, not code of the theme.
      const { rules } = md.renderer;
      for (const name of ["text", "code_inline"] as const) {
        const rule = rules[name];
        rules[name] = (...args) => (rule?.(...args) ?? "").replaceAll("{{", "&#123;&#123;");
      }
    },
  },
  head: [["link", { rel: "icon", href: "data:," }]],
  locales: {
    root: { label: "English", lang: "en" },
    zh: {
      label: "简体中文",
      lang: "zh-CN",
      themeConfig: {
        nav: [{ text: "文档（英文）", link: "/README" }],
        outlineTitle: "本页目录",
        langMenuLabel: "切换语言",
        darkModeSwitchLabel: "外观",
        lightModeSwitchTitle: "浅色",
        darkModeSwitchTitle: "深色",
        returnToTopLabel: "回到顶部",
        sidebarMenuLabel: "菜单",
      },
    },
  },
  themeConfig: {
    nav: [
      { text: "Playground", link: "/" },
      { text: "Documents", link: "/README" },
    ],
    sidebar,
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        locales: {
          zh: {
            translations: {
              button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
              modal: {
                displayDetails: "显示详情",
                noResultsText: "没有找到",
                resetButtonTitle: "清除",
                footer: { selectText: "打开", navigateText: "选择", closeText: "关闭" },
              },
            },
          },
        },
      },
    },
  },
});
