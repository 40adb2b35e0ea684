import type { ConfigFile } from './config.ts';

/**
 * Returns the settings as they are; an editor knows their names and values by it. It stands apart from
 * the table of settings, so that the library part does not load what checks them.
 *
 * @example
 * export default defineConfig({ port: 8080 })
 */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config;
}
