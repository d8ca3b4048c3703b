import { withBase } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineComponent, h, onMounted, onUnmounted, ref } from "vue";
import "./theme.css";

/** The playground of `errsmith site --playground`, made by the same files. */
const Playground = defineComponent({
  setup() {
    const root = ref<HTMLElement>();
    let end: (() => void) | undefined;
    onMounted(async () => {
      await load("/playground-worker.js");
      await load("/playground.js");
      if (root.value) end = (globalThis as unknown as Loaded).errsmithPlayground(root.value);
    });
    onUnmounted(() => end?.());
    return () => [
      h("link", { rel: "stylesheet", href: withBase("/playground.css") }),
      h("div", { ref: root }),
      h("p", h("small", h("a", { href: withBase("/playground-licenses.txt"), target: "_self" }, "Licenses / 许可证"))),
    ];
  },
});

interface Loaded {
  readonly errsmithPlayground: (root: HTMLElement) => () => void;
}

const loading = new Map<string, Promise<void>>();

/** Runs a script of the site once. */
function load(path: string): Promise<void> {
  const started =
    loading.get(path) ??
    new Promise<void>((resolve, reject) => {
      const script = document.createElement("script");
      script.src = withBase(path);
      script.onload = () => resolve();
      script.onerror = reject;
      document.head.append(script);
    });
  loading.set(path, started);
  return started;
}

export default {
  extends: DefaultTheme,
  enhanceApp({ app }: { app: { component: (name: string, component: unknown) => void } }) {
    app.component("Playground", Playground);
  },
};
