import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const quality = { params: { [zlib.BROTLI_PARAM_QUALITY]: 9 } }

/** Lays compressed copies beside what is built, so that the server sends little and compresses nothing. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|svg|html)$/.test(file)) continue
      const content = readFileSync(join(dir, file))
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(content, quality))
      writeFileSync(join(dir, `${file}.gz`), gzipSync(content, { level: 9 }))
    }
  },
})

/** The web part: built from src/app/browser into dist/web, which the server gives out. */
export default defineConfig({
  root: 'src/app/browser',
  // The server puts each answer's own nonce here (src/app/web.ts).
  html: { cspNonce: 'VUON-NONCE' },
  plugins: [react(), compressed()],
  // Contracts carry schemas that only the server needs (see the file).
  resolve: { alias: { zod: new URL('src/kit/ui/api/noSchemas.ts', import.meta.url).pathname } },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    // Fonts stay files of their own, so that `font-src 'self'` suffices and a page loads only what it shows.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What changes only with an upgrade stays in the reader's cache when our own code changes.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|tslib)[\\/]/, priority: 2 },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
})
