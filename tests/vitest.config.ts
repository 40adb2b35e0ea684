import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // graphql 16 ships two builds; without this alias Vite takes the ES one and the libraries the
    // CommonJS one, and types of one are refused by the other.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
