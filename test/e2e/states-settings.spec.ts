// Settings: every state of the page, and keys that are set by pressing them.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, changeAnswers, pushEvent, type Fixtures } from '#test/harness/fake-bridge.ts';
import { SHELL, STATE } from '#test/harness/fixtures.ts';

const FIXTURES: Fixtures = {
  ...SHELL,
  'people.list': { value: [] },
  'organisations.list': { value: [] },
  'calendars.list': { value: [] },
  'shell.about': { value: { version: '0.1.0', shell: 'browser', engines: { Chromium: '147' } } },
  'shell.setPreferences': {
    value: { theme: 'system', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true },
  },
};

for (const theme of ['light', 'dark'] as const) {
  test(`settings and the dialog of a key have no accessibility violations in ${theme}`, async ({ openApp }) => {
    const page = await openApp({ fixtures: FIXTURES, route: '/settings', theme });
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(page.getByRole('row', { name: /Go to Today/ })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set key: Go to Today' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('a read-only workspace keeps its settings as they are; the look can still be chosen', async ({ openApp }) => {
  const state = { ...STATE, readOnly: true };
  const page = await openApp({ fixtures: { ...FIXTURES, 'workspace.state': { value: state } }, route: '/settings' });
  await expect(page.getByRole('radio', { name: '2026-03-31' })).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'Compact' })).toBeEnabled();
});

test('a key is set by pressing it; a clash is named, and taking it over changes both commands', async ({ openApp }) => {
  const page = await openApp({ fixtures: FIXTURES, route: '/settings' });
  await page.getByRole('button', { name: 'Set key: Search or run a command' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Press the keys' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('status').filter({ hasText: 'belongs to "Go to Today"' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Hold Ctrl or Alt' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await expect(field).toHaveValue('G Q');
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Take the key over' }).click();
  expect(await callsOf(page, 'shell.setPreferences')).toEqual([
    { keys: { 'view.palette': ['Mod+1'], 'go.today': ['G T'] } },
  ]);
});

test('keys that were set act and are shown everywhere; letters switched off do nothing', async ({ openApp }) => {
  const preferences = {
    theme: 'system' as const,
    density: 'default' as const,
    sidebarCollapsed: false,
    keys: { 'view.palette': ['Mod+J'] },
    singleLetters: true,
  };
  const page = await openApp({
    fixtures: { ...FIXTURES, 'shell.preferences': { value: preferences } },
    route: '/settings',
  });
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.locator('[data-keys="Ctrl J"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await changeAnswers(page, { 'shell.preferences': { value: { ...preferences, singleLetters: false } } });
  await pushEvent(page, { type: 'preferences', theme: 'system' });
  await expect(page.getByRole('checkbox', { name: /Single letters/ })).not.toBeChecked();
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('dates and numbers follow the settings on every screen', async ({ openApp }) => {
  const settings = {
    actorId: null,
    numberFormat: 'comma' as const,
    homeZone: 'Europe/Berlin',
    dateFormat: 'iso' as const,
    fiscalYearStart: 4,
  };
  const page = await openApp({
    fixtures: { ...FIXTURES, 'workspace.settings': { value: settings } },
    route: '/history',
  });
  await expect(page.getByRole('row', { name: /318/ })).toContainText('2026-03-31, 14:02:11');
});

test('a calendar is added by keyboard; hours that cannot be read are named at their day', async ({ openApp }) => {
  const page = await openApp({ fixtures: FIXTURES, route: '/settings' });
  await expect(page.getByText('No calendar yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add a calendar' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Calendar' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Service desk');
  await form.getByRole('textbox', { name: 'Monday' }).fill('soon');
  await form.getByRole('textbox', { name: 'Holidays and special hours' }).fill('2026-12-25 Christmas Day');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(
    form
      .getByRole('alert')
      .or(form.getByText(/"soon": expected hours/))
      .first(),
  ).toBeVisible();
  await form.getByRole('textbox', { name: 'Monday' }).fill('8:00-12:00, 13:00-17:00');
  await page.keyboard.press('Control+Enter');
  const [sent] = await callsOf(page, 'calendars.create');
  expect(sent).toMatchObject({
    name: 'Service desk',
    week: {
      '1': [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
      '5': [['09:00', '17:00']],
    },
    holidays: [{ on: '2026-12-25', name: 'Christmas Day', hours: [] }],
  });
});
