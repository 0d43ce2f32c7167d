import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web part: built from src/app/browser into dist/web, which the server gives out. */
export default defineConfig({
  root: 'src/app/browser',
  plugins: [react()],
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
