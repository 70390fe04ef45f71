// Serves the built page inside a test browser without any server, under the content policy of the real shell.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright';
import { contentSecurityPolicy } from '#electron/main/csp.ts';

export const APP_ORIGIN = 'https://quarterdeck.test';
export const APP_FOLDER = path.resolve(import.meta.dirname, '../../build/out/renderer');
const NONCE = 'nonce-of-this-test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Answers every request of the context; anything outside the built page is refused, so nothing leaves the browser. */
export async function serveApp(context: BrowserContext, folder: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
    const type = TYPES[path.extname(name)];
    if (url.origin !== APP_ORIGIN || type === undefined || name.includes('..')) {
      await route.abort();
      return;
    }
    const bytes = readFileSync(path.join(folder, name));
    await route.fulfill({
      contentType: type,
      headers: { 'content-security-policy': contentSecurityPolicy(NONCE) },
      body: name === 'index.html' ? bytes.toString('utf8').replaceAll('quarterdeck-style-nonce', NONCE) : bytes,
    });
  });
}
