// Providers: waiting, empty, failed, filled, and every dialog, in both themes; kept in a narrow window.
import type { Page } from 'playwright/test';
import { AGREEMENTS, PROVIDER_ROWS } from '#test/harness/agreements.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, changeAnswers, type Fixtures } from '#test/harness/fake-bridge.ts';
import { PROVIDER_ID, STATE } from '#test/harness/fixtures.ts';

const RECORD = `/providers/${PROVIDER_ID}`;
const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };

interface Scene {
  readonly name: string;
  readonly route: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly act?: (page: Page) => Promise<void>;
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().press('Enter');
};

const SCENES: readonly Scene[] = [
  { name: 'the list', route: '/providers', shows: 'Helios Data Centres GmbH' },
  {
    name: 'the empty list',
    route: '/providers',
    fixtures: { 'providers.list': { value: [] } },
    shows: 'No providers yet',
  },
  { name: 'the failed list', route: '/providers', fixtures: { 'providers.list': FAILED }, shows: 'The disk is full' },
  {
    name: 'a new provider that says what is missing',
    route: '/providers',
    shows: 'Not saved yet',
    act: async (page) => {
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Legal name' }).waitFor();
      await page.keyboard.press('Control+Enter');
    },
  },
  { name: 'a provider', route: RECORD, shows: 'Level 1' },
  { name: 'a failed provider', route: RECORD, fixtures: { 'providers.get': FAILED }, shows: 'The disk is full' },
  { name: 'the edit form', route: RECORD, shows: 'Identifier', act: press('Edit provider') },
  { name: 'a new service', route: RECORD, shows: 'What is provided', act: press('Add service') },
  {
    name: 'a new person over the edit form',
    route: RECORD,
    shows: 'At the provider',
    act: async (page) => {
      await press('Edit provider')(page);
      await press('Add new person')(page);
    },
  },
  {
    name: 'an open list of countries',
    route: RECORD,
    shows: 'Germany',
    act: async (page) => {
      await press('Edit provider')(page);
      const country = page.getByRole('combobox', { name: 'Country' }).first();
      await country.fill('');
      await country.press('ArrowDown');
      await page.getByRole('listbox').waitFor();
    },
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, route, fixtures = {}, shows, act } of SCENES) {
    test(`providers: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...AGREEMENTS, ...fixtures }, route, theme });
      await act?.(page);
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'providers.list': { waits: true } }, route: '/providers' });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('Try again asks again', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'providers.list': FAILED }, route: '/providers' });
  await expect(page.getByRole('alert')).toContainText('Code DISK_FULL');
  await changeAnswers(page, { 'providers.list': { value: PROVIDER_ROWS } });
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByRole('grid', { name: 'Providers' })).toBeVisible();
});

test('a read-only file offers nothing that writes', async ({ openApp }) => {
  const readOnly: Fixtures = { ...AGREEMENTS, 'workspace.state': { value: { ...STATE, readOnly: true } } };
  const page = await openApp({ fixtures: readOnly, route: RECORD });
  await expect(page.getByRole('heading', { name: 'Helios', level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /edit|add|trash/i })).toHaveCount(0);
});

test('nothing leaves a window of 720 px', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openApp({ fixtures: AGREEMENTS, route: RECORD });
  await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBeLessThanOrEqual(0);
});

test('10 000 providers are filtered and opened by keyboard', async ({ openApp }) => {
  const [first] = PROVIDER_ROWS;
  if (first === undefined) throw new Error('the fixture has a row');
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...first,
    id: `019a0000-0000-7000-8000-1${String(index).padStart(11, '0')}` as typeof first.id,
    legalName: `Provider ${index}`,
  }));
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'providers.list': { value: many } }, route: '/providers' });
  await expect(page.getByText('10 000 providers')).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('provider 9999');
  await expect(page.getByRole('row', { name: 'Provider 9999' })).toBeVisible();
  await expect(page).toHaveURL(/filter=/);
  await page.getByRole('row', { name: 'Provider 9999' }).getByRole('rowheader').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/providers\/019a0000-0000-7000-8000-100000009999/);
});

test('a row added by keyboard takes the focus, and removing it gives the focus back', async ({ openApp }) => {
  const page = await openApp({ fixtures: AGREEMENTS, route: RECORD });
  await press('Edit provider')(page);
  await page.getByRole('button', { name: 'Add identifier' }).press('Enter');
  const second = page.getByRole('group', { name: 'Identifier 2', exact: true });
  await expect(second.getByRole('button', { name: /Type/ })).toBeFocused();
  await expect(second.getByText('Fill this in')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove identifier 2' }).press('Enter');
  await expect(second).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove identifier 1' })).toBeFocused();
});

test('moving to the trash asks nothing and names what was moved', async ({ openApp }) => {
  const fixtures: Fixtures = { ...AGREEMENTS, 'providers.trash': { value: {} } };
  const page = await openApp({ fixtures, route: '/providers' });
  await page
    .getByRole('row', { name: /Helios/ })
    .getByRole('rowheader')
    .focus();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Move 1 provider to the trash' }).press('Enter');
  await expect.poll(() => callsOf(page, 'providers.trash')).toEqual([{ items: [{ id: PROVIDER_ID, rev: 3 }] }]);
});
