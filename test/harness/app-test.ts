// Playwright's test with the built page and a fake bridge. Any console error, page error, refused content or request
// beyond the page fails the test.
import { expect, type Page } from 'playwright/test';
import { browserTest } from './browser-test.ts';
import { installFakeBridge, type Fixtures } from './fake-bridge.ts';
import { kitFolder } from './kit/build-kit.ts';
import { APP_FOLDER, APP_ORIGIN, serveApp } from './static-app.ts';

export interface OpenOptions {
  readonly fixtures: Fixtures;
  /** Hash route: "/history". */
  readonly route?: string;
  readonly theme?: 'light' | 'dark';
  /** The page of parts instead of the application, with its query: "?grid". */
  readonly kit?: string;
}

export type OpenApp = (options: OpenOptions) => Promise<Page>;

export const test = browserTest.extend<{ openApp: OpenApp }>({
  openApp: async ({ context, page }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => faults.push(`request failed: ${request.url()}`));
    await use(async ({ fixtures, route = '/', theme = 'light', kit }) => {
      await serveApp(context, kit === undefined ? APP_FOLDER : await kitFolder());
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await installFakeBridge(page, fixtures);
      await page.goto(kit === undefined ? `${APP_ORIGIN}/#${route}` : `${APP_ORIGIN}/${kit}`);
      return page;
    });
    expect(faults, 'nothing may go wrong behind the screen').toEqual([]);
  },
});

export { expect };
