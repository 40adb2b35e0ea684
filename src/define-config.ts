import type { ConfigFile } from './config.ts';

/** Types a settings file: `export default defineConfig({ port: 8080 })`. */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config;
}
