// The first screen: what it offers, what it says when a file cannot be opened, what a new workspace asks for.
import { callsOf } from '#test/harness/fake-bridge.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { SHELL, STATE, TOKEN } from '#test/harness/fixtures.ts';

const CLOSED = { ...SHELL, 'workspace.state': { value: null } } as const;
const RECENT = { 'shell.recentFiles': { value: [{ fileToken: TOKEN, name: 'Reviews.qdk', folder: '/home/mara' }] } };

for (const theme of ['light', 'dark'] as const) {
  test(`the welcome and the form of a new workspace have no accessibility violations in ${theme}`, async ({
    openApp,
  }) => {
    const page = await openApp({ fixtures: { ...CLOSED, ...RECENT }, theme });
    await expect(page.getByRole('button', { name: 'Open sample workspace' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start a new one' }).click();
    await page.getByRole('button', { name: 'Choose a place and start' }).click();
    await expect(page.getByRole('alert')).toContainText('Not saved yet');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Country' }).fill('Ger');
    await expect(page.getByRole('option', { name: 'Germany' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('a recent file opens, and the first screen of it is Today', async ({ openApp }) => {
  const page = await openApp({
    fixtures: {
      ...SHELL,
      ...RECENT,
      'workspace.state': [{ value: null }, { value: STATE }],
      'workspace.open': { value: STATE },
    },
  });
  await page.getByRole('button', { name: /Reviews\.qdk/ }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  expect(await callsOf(page, 'workspace.open')).toEqual([{ fileToken: TOKEN }]);
});

test('a file that cannot be opened is named with its code, and the choices stay', async ({ openApp }) => {
  const error = {
    code: 'FILE_LOCKED',
    message: 'Reviews.qdk is open in another window. Close it there first.',
    details: {},
  };
  const page = await openApp({ fixtures: { ...CLOSED, ...RECENT, 'workspace.open': { error } } });
  await page.getByRole('button', { name: /Reviews\.qdk/ }).click();
  await expect(page.getByRole('alert')).toContainText('open in another window');
  await expect(page.getByRole('alert')).toContainText('FILE_LOCKED');
  await expect(page.getByRole('button', { name: 'Start a new one' })).toBeEnabled();
});

for (const { choice, heading } of [
  { choice: 'Start a new one', heading: 'Today' },
  { choice: 'Import a spreadsheet', heading: 'Import' },
] as const) {
  test(`a new workspace is made from the keyboard alone: ${choice}`, async ({ openApp }) => {
    const page = await openApp({
      fixtures: {
        ...SHELL,
        'workspace.state': [{ value: null }, { value: STATE }],
        'shell.pickSave': { value: { fileToken: TOKEN, name: 'Hanse Logistik.qdk' } },
        'workspace.create': { value: STATE },
        'imports.open': { value: [] },
        'imports.retention': { value: { days: 30, sources: [] } },
      },
    });
    await page.getByRole('button', { name: choice }).press('Enter');
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await page.keyboard.type('Hanse Logistik');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Germ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('EUR');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mara Lindqvist');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    expect(await callsOf(page, 'shell.pickSave')).toEqual([
      { purpose: 'workspace', suggestedName: 'Hanse Logistik.qdk' },
    ]);
    expect(await callsOf(page, 'workspace.create')).toEqual([
      {
        fileToken: TOKEN,
        organisation: { name: 'Hanse Logistik', country: 'DE', currency: 'EUR' },
        person: 'Mara Lindqvist',
        homeZone: 'UTC',
      },
    ]);
  });
}

test('the first errors keep the focus on the first field that needs an answer', async ({ openApp }) => {
  const page = await openApp({ fixtures: CLOSED });
  await page.getByRole('button', { name: 'Start a new one' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Choose a place and start' }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/fill this in/);
  await page
    .getByRole('alert')
    .getByRole('button', { name: /Your name/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
});
