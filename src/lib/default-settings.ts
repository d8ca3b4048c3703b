import type { Config, Settings } from "../model/project.ts";

/** Completes a configuration with the default settings. */
export function withDefaults(config: Config): Settings {
  return {
    // The default name is taken on npm by another package, so a package with this name must not be published.
    package: {
      name: "typed-errors",
      version: "0.1.0",
      ...(config.package?.name === undefined && { private: true }),
      ...config.package,
    },
    sources: config.sources ?? "sources",
    out: config.out ?? "generated",
    ...(config.locales && { locales: config.locales }),
    ...(config.confirm !== undefined && { confirm: config.confirm }),
    ...(config.prefixClasses && { prefixClasses: true }),
    diff: { rules: {}, approvals: "errsmith.approvals.json", ...config.diff },
    tombstones: config.tombstones !== false && { days: 45, fetches: 3, ...config.tombstones },
    handlers: config.handlers ?? [],
    usage: config.usage ?? [],
    layouts: config.layouts ?? [],
    emitters: config.emitters ?? [],
  };
}
