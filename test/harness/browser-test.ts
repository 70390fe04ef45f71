// Playwright's test in the Chromium that this machine has, or in the one that comes with the project.
import { test } from 'playwright/test';
import { launchChromium } from './chromium.ts';

export const browserTest = test.extend({
  // Playwright asks for an object pattern even where nothing is used.
  // oxlint-disable-next-line no-empty-pattern
  browser: async ({}, use) => {
    const browser = await launchChromium();
    await use(browser);
    await browser.close();
  },
});
