// The window around the screens: keys, palette, undo, panes, theme, zoom.
import type { Page } from 'playwright/test';
import { callsOf, changeAnswers, pushEvent } from '#test/harness/fake-bridge.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { PROVIDER_ID, SHELL, STATE } from '#test/harness/fixtures.ts';

const HIT = {
  area: 'providers',
  id: PROVIDER_ID,
  title: 'Helios Data Centres',
  snippet: 'legal name \u2068Helios\u2069 Data Centres GmbH',
  target: { area: 'providers', id: PROVIDER_ID, detail: null },
} as const;

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

for (const theme of ['light', 'dark'] as const) {
  test(`palette and key sheet have no accessibility violations in ${theme}`, async ({ openApp }) => {
    const page = await openApp({ fixtures: { ...SHELL, 'search.find': { value: [HIT] } }, theme });
    await title(page, 'Today').waitFor();
    await page.keyboard.press('Control+k');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.type('h');
    await expect(page.getByRole('option', { name: /Helios Data Centres/ })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('the palette goes to a place, and offers it first the next time', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await title(page, 'Today').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go hist');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(title(page, 'History')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toHaveText('Go to History');
});

test('the palette finds records by text and opens them', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...SHELL, 'search.find': { value: [HIT] } } });
  await title(page, 'Today').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('helios');
  await expect(page.getByRole('option', { name: /Helios Data Centres/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/providers/${PROVIDER_ID}$`));
});

test('letters pressed one after the other go to places, but never while typing', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await title(page, 'Today').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(title(page, 'History')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter steps' }).focus();
  await page.keyboard.type('gt');
  await expect(title(page, 'History')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(title(page, 'Today')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page, 'History')).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title(page, 'Today')).toBeVisible();
});

test('Ctrl+Z takes back the last step, but inside a field with typed text it belongs to the text', async ({
  openApp,
}) => {
  const undone = { seq: 319, label: 'Change target of Helios Compute availability' };
  const page = await openApp({ fixtures: { ...SHELL, 'history.undo': { value: undone } }, route: '/history' });
  await title(page, 'History').waitFor();
  const filter = page.getByRole('searchbox', { name: 'Filter steps' });
  await filter.focus();
  await page.keyboard.type('abc');
  await page.keyboard.press('Control+z');
  expect(await callsOf(page, 'history.undo')).toEqual([]);
  await page.getByRole('grid').getByRole('rowheader').first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Change target of Helios Compute availability')).toBeVisible();
  expect(await callsOf(page, 'history.undo')).toHaveLength(1);
});

test('undo is visible by name, and is off when there is nothing to take back', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await expect(page.getByRole('button', { name: `Undo: ${STATE.undo?.label}` })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Nothing to do again' })).toBeDisabled();
  await expect(page.getByText('Saved 14:02:11 · revision 318')).toBeVisible();
  await changeAnswers(page, { 'workspace.state': { value: { ...STATE, undo: null, revision: 319 } } });
  await pushEvent(page, { type: 'changed', areas: ['providers'], ids: [], sequence: 319 });
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
  await expect(page.getByText('revision 319')).toBeVisible();
});

test('F6 walks the panes and comes round', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await title(page, 'Today').waitFor();
  const focusIn = () => page.evaluate(() => document.activeElement?.closest('nav,main')?.tagName);
  await page.keyboard.press('F6');
  const first = await focusIn();
  await page.keyboard.press('F6');
  const second = await focusIn();
  expect(new Set([first, second])).toEqual(new Set(['MAIN', 'NAV']));
  await page.keyboard.press('F6');
  expect(await focusIn()).toBe(first);
});

test('the skip link is the first stop and leads to the screen', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL, route: '/history' });
  await title(page, 'History').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).first().focus();
  const skip = page.getByRole('link', { name: 'Skip to the screen' });
  await page.keyboard.press('Shift+Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('the theme command is remembered and shown at once', async ({ openApp }) => {
  const page = await openApp({
    fixtures: {
      ...SHELL,
      'shell.preferences': [
        { value: { theme: 'system', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true } },
        { value: { theme: 'dark', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true } },
      ],
      'shell.setPreferences': {
        value: { theme: 'dark', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true },
      },
    },
  });
  await title(page, 'Today').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('switch');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await callsOf(page, 'shell.setPreferences')).toEqual([{ theme: 'dark' }]);
});

test('at 200 % zoom the side bar shows icons with names and nothing overflows', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openApp({ fixtures: SHELL });
  await title(page, 'Today').waitFor();
  await expect(page.getByRole('link', { name: 'SLA results' })).toBeVisible();
  const width = await page.getByRole('navigation', { name: 'Places' }).evaluate((bar) => bar.clientWidth);
  expect(width).toBeLessThan(49);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
});

test('an unexpected failure of a write is told once, with its code', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await title(page, 'Today').waitFor();
  await page.keyboard.press('Control+z');
  const notice = page.getByRole('alertdialog').filter({ hasText: 'INTERNAL' });
  await expect(notice).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(notice).toHaveCount(1);
});

test('when the core is lost the window says so and keeps what is on screen', async ({ openApp }) => {
  const page = await openApp({ fixtures: SHELL });
  await title(page, 'Today').waitFor();
  await pushEvent(page, {
    type: 'coreLost',
    message: 'The part that keeps your file has stopped. Reopen the workspace.',
  });
  await expect(page.getByText(/Reopen the workspace/)).toBeVisible();
  await expect(title(page, 'Today')).toBeVisible();
});
