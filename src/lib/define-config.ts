import type { Config } from "../model/project.ts";

/** Types a configuration while it is written: returns what it is given. */
export function defineConfig(config: Config): Config {
  return config;
}
