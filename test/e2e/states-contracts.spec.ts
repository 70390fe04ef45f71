// Contracts: waiting, empty, failed, filled, and every dialog, in both themes; kept in a narrow window.
import type { Page } from 'playwright/test';
import { AGREEMENTS, CLOCK, CONTRACT, CONTRACT_ID, CONTRACT_ROWS } from '#test/harness/agreements.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, changeAnswers, type Fixtures } from '#test/harness/fake-bridge.ts';
import { PROVIDER_ID, STATE } from '#test/harness/fixtures.ts';

const RECORD = `/contracts/${CONTRACT_ID}`;
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

/** By keys alone: opens the public terms and takes the first that match. */
async function choosesTerms(page: Page, typed: string) {
  await press('Start from public terms')(page);
  await page.getByRole('combobox', { name: 'Public terms' }).focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const SCENES: readonly Scene[] = [
  { name: 'the list', route: '/contracts', shows: 'Hosting agreement' },
  {
    name: 'the empty list',
    route: '/contracts',
    fixtures: { 'contracts.list': { value: [] } },
    shows: 'No contracts yet',
  },
  { name: 'the failed list', route: '/contracts', fixtures: { 'contracts.list': FAILED }, shows: 'The disk is full' },
  { name: 'a new contract', route: `/contracts?newFor=${PROVIDER_ID}`, shows: 'Term and renewal' },
  { name: 'a contract', route: RECORD, shows: 'Below 99.0' },
  {
    name: 'a contract without service levels',
    route: RECORD,
    fixtures: { 'contracts.get': { value: { ...CONTRACT, slas: [] } } },
    shows: 'No service levels yet',
  },
  { name: 'a failed contract', route: RECORD, fixtures: { 'contracts.get': FAILED }, shows: 'The disk is full' },
  { name: 'the terms', route: RECORD, shows: 'Form of notice', act: press('Edit terms') },
  {
    name: 'a clock that cannot run',
    route: RECORD,
    fixtures: {
      'clock.get': { value: { ...CLOCK, clock: null, problem: 'The notice is not recorded. Enter it.' } },
    },
    shows: 'The notice is not recorded',
  },
  { name: 'what happened', route: RECORD, shows: 'By', act: press('Record what happened') },
  { name: 'a new service level', route: RECORD, shows: 'What is measured', act: press('New service level') },
  { name: 'the name of a service level', route: RECORD, shows: 'Its incidents decide', act: press(/^Edit Helios/) },
  { name: 'a new version', route: RECORD, shows: 'Type the first day', act: press('New version') },
  { name: 'a correction', route: RECORD, shows: 'computes the months', act: press('Correct version 1') },
  { name: 'a new credit table', route: RECORD, shows: '1 point to check', act: press('New credit table') },
  {
    name: 'public terms for a new service level',
    route: RECORD,
    shows: 'Not since it was read',
    act: async (page) => {
      await press('New service level')(page);
      await choosesTerms(page, 'zus');
    },
  },
  {
    name: 'an open list of renewals',
    route: RECORD,
    shows: 'Runs until notice is given',
    act: async (page) => {
      await press('Edit terms')(page);
      await press(/After the initial term/)(page);
      await page.getByRole('listbox').waitFor();
    },
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, route, fixtures = {}, shows, act } of SCENES) {
    test(`contracts: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...AGREEMENTS, ...fixtures }, route, theme });
      await act?.(page);
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'contracts.list': { waits: true } }, route: '/contracts' });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('Try again asks again', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'contracts.list': FAILED }, route: '/contracts' });
  await expect(page.getByRole('alert')).toContainText('Code DISK_FULL');
  await changeAnswers(page, { 'contracts.list': { value: CONTRACT_ROWS } });
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByRole('grid', { name: 'Contracts' })).toBeVisible();
});

test('a read-only file offers nothing that writes', async ({ openApp }) => {
  const readOnly: Fixtures = { ...AGREEMENTS, 'workspace.state': { value: { ...STATE, readOnly: true } } };
  const page = await openApp({ fixtures: readOnly, route: RECORD });
  await expect(page.getByRole('heading', { name: 'Hosting agreement', level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /edit|add|new|correct|trash/i })).toHaveCount(0);
});

test('nothing leaves a window of 720 px, with a dialog open or not', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openApp({ fixtures: AGREEMENTS, route: RECORD });
  const tooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect(page.getByRole('heading', { name: 'Terms' })).toBeVisible();
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await press('New credit table')(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await tooWide()).toBeLessThanOrEqual(0);
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});

test('the checks of a credit table follow what is typed and name the target they are read against', async ({
  openApp,
}) => {
  const page = await openApp({ fixtures: AGREEMENTS, route: RECORD });
  await press(/^Correct the credit table/)(page);
  const checks = page.getByRole('dialog').getByRole('region', { name: 'Checks of the table' });
  await expect(checks).toContainText('No band answers an availability exactly 99 %.');
  await expect(checks).toContainText(/target of 99\.50\s%/);
  await changeAnswers(page, { 'slas.lint': { value: [] } });
  const band = page.getByRole('group', { name: 'Band 2', exact: true });
  await band.getByRole('textbox', { name: 'Below' }).fill('99.00');
  await expect(checks).toContainText('No gap, no overlap');
  await expect(band).toContainText(/Below 99\.00\s%: 25\s% of the fee/);
  const asked = await callsOf(page, 'slas.lint');
  expect(asked.at(-1)).toMatchObject({ targetPct: '99.50', bands: [{ ge: '99.0' }, { lt: '99.00', creditPct: '25' }] });
  await band.getByRole('textbox', { name: /Credit/ }).fill('');
  await expect(checks).toContainText('Finish each row');
});

test('correcting a version says which months that decides, and moving its day says so too', async ({ openApp }) => {
  const page = await openApp({ fixtures: AGREEMENTS, route: RECORD });
  await press('Correct version 1')(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Saving this computes the months from Nov 2023 to Dec 2025 again.');
  const firstDay = dialog.getByRole('group', { name: 'First day' });
  await firstDay.getByRole('spinbutton', { name: /^month/ }).press('ArrowUp');
  await expect(dialog).toContainText('Saving this computes the months from Nov 2023 to Dec 2025 again.');
  await firstDay.getByRole('spinbutton', { name: /^day/ }).press('ArrowUp');
  await expect(dialog).toContainText('that month is judged in two parts');
});

test('a problem that the core finds is told at the field it is about', async ({ openApp }) => {
  const error = {
    code: 'RECORD_INVALID',
    message: 'Some fields need a change before this can be saved.',
    details: { fields: { 'metricVersions.1.zone': 'no such time zone; expected one such as Europe/Berlin' } },
  };
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'slas.update': { error } }, route: RECORD });
  await press('Correct version 2')(page);
  await page.getByRole('textbox', { name: 'Clause' }).fill('Exhibit C');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Time zone of its months: no such time zone');
  await expect(page.getByRole('combobox', { name: /Time zone/ })).toHaveAccessibleDescription(/no such time zone/);
  await expect(page.getByRole('textbox', { name: 'Clause' })).toHaveValue('Exhibit C');
});

test('public terms are previewed, put into the form by keys, and saved only by the form', async ({ openApp }) => {
  const page = await openApp({ fixtures: AGREEMENTS, route: RECORD });
  await press('New credit table')(page);
  await choosesTerms(page, 'zus');
  const dialog = page.getByRole('dialog', { name: 'Start from public terms' });
  await expect(dialog).toContainText('https://zushealth.com/zus-service-level-agreement/');
  await expect(dialog.getByRole('region', { name: 'What would change in the form' })).toContainText(
    '3 bands, as below',
  );
  await expect(dialog.getByRole('region', { name: 'Checks of the table' })).toContainText('to check');
  const asked = await callsOf(page, 'slas.lint');
  expect(asked.at(-1)).toMatchObject({ capPct: '25', bands: [{ ge: '99', le: '99.89' }, {}, { le: '94.99' }] });
  await dialog.getByRole('button', { name: 'Put into the form' }).press('Enter');
  await expect(dialog).toBeHidden();
  const first = page.getByRole('group', { name: 'Band 1', exact: true });
  await expect(first.getByRole('textbox', { name: 'At most' })).toHaveValue('99.89');
  await expect(page.getByRole('dialog')).toContainText('Nothing is saved yet; every field can be changed.');
  expect(await callsOf(page, 'slas.update')).toEqual([]);
});
