/** A module of a service in a generated package. The name of the package is not known. */
export interface ServiceModule {
  readonly service?: string;
  /** The path below the service: "", "handlers", "messages". */
  readonly subpath: string;
}

/**
 * The service of a module specifier; none for other modules.
 *
 * @example
 * serviceModuleOf("@acme/errors/shop/orders/handlers", new Set(["shop/orders"])) // { service: "shop/orders", subpath: "handlers" }
 * serviceModuleOf("./orders.js", new Set(["shop/orders"])) // { subpath: "" }
 */
export function serviceModuleOf(specifier: string, services: ReadonlySet<string>): ServiceModule {
  const parts = specifier.replace(/\.[cm]?[jt]s$/, "").split("/");
  const at = parts.findIndex((part, i) => services.has(`${part}/${parts[i + 1] ?? ""}`));
  if (at < 1) return { subpath: "" };
  const subpath = parts[at + 2] ?? "";
  return { service: `${parts[at] ?? ""}/${parts[at + 1] ?? ""}`, subpath: subpath === "index" ? "" : subpath };
}

/** Whether a text may import from a service, which takes a fraction of the time of parsing. */
export function mayImport(text: string, services: ReadonlySet<string>): boolean {
  for (const [, specifier = ""] of text.matchAll(/\b(?:from|import|require)[\s(]{0,20}["']([^"'\n]{1,300})["']/g)) {
    if (serviceModuleOf(specifier, services).service !== undefined) return true;
  }
  return false;
}
