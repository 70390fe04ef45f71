// The page. Relative addresses, because the browser shell serves each window below a path of its own.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { NONCE_MARK, OUT, ROOT, SHARED } from './vite.shared.config.ts';

export const rendererConfig: InlineConfig = {
  ...SHARED,
  root: path.join(ROOT, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: NONCE_MARK },
  build: {
    outDir: path.join(OUT, 'renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    // A data: URL is no 'self' for fonts, and the polyfill is an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk of the same machine: one large file is no burden.
    chunkSizeWarningLimit: 4096,
  },
};
