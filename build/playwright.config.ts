// End-to-end tests in a real Chromium (test/harness chooses it). The page is built before: `npm run test:e2e`.
import path from 'node:path';
import { defineConfig } from 'playwright/test';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: path.join(root, 'test/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: path.join(root, 'test/results/playwright'),
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine may be slow; the list names every test that needed a second run as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'UTC', actionTimeout: 10_000 },
});
