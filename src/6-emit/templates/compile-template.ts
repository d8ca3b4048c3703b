import { withMarkers, withoutMarkers } from "./region-markers.ts";
import type { CompiledTemplate } from "./template-parts.ts";
import { cutTemplate } from "./cut-template.ts";
import { transpile } from "./transpile-module.ts";

/**
 * Cuts a template and, where it is a module of the package, what the compiler makes of it with its holes in place: the
 * same values then fill the source, the JavaScript and the declarations. Code that does not compile throws.
 */
export function compileTemplate(path: string, source: string): CompiledTemplate {
  const ts = cutTemplate(source);
  if (!isModule(path)) return { ts };
  const form = (extension: ".js" | ".d.ts"): CompiledTemplate["ts"] => {
    const marked = withMarkers(source, extension);
    const compiled = transpile({ path, content: marked.text }).find((file) => file.path.endsWith(extension));
    return cutTemplate(withoutMarkers(compiled?.content ?? "", marked.names));
  };
  return { ts, js: form(".js"), dts: form(".d.ts") };
}

// Stubs and samples are there to be copied; the package itself does not use them.
function isModule(path: string): boolean {
  return path.startsWith("src/") && !path.endsWith(".stub.ts") && !path.includes("/readme/");
}
