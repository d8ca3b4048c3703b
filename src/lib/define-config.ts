import type { Config } from "../model/project.ts";

/** Returns `config` unchanged. It gives a configuration file types and completion. */
export function defineConfig(config: Config): Config {
  return config;
}
