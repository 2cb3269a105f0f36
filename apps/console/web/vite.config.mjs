import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The console's page. Nothing inline: the server's content security policy allows no script and no style that is. */
export default defineConfig({
  root: here('.'),
  resolve: { alias: [{ find: /^@app\/([a-z0-9-]+)$/, replacement: `${here('../../../libs')}/$1/src/index.ts` }] },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: here('../../../dist/apps/console/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries mark what runs in browsers; all of this does.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
  logLevel: 'warn',
});
