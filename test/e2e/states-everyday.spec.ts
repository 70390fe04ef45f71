// Trash, search, named versions, the history of a record, and the dialogs around a grid: each state, both themes.
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import type { Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC, PROVIDER_ID, SHELL, STATE, steps } from '#test/harness/fixtures.ts';

const [STEP] = steps(1);
if (STEP === undefined) throw new Error('there is one step');
const CHANGE = {
  entity: 'provider',
  recordId: PROVIDER_ID,
  record: 'Provider Helios',
  part: 'Provider',
  act: 'update' as const,
  fields: [{ field: 'Legal name', before: 'Before', after: 'Helios' }],
  purged: false,
};
const ROW = {
  entity: 'provider' as const,
  id: PROVIDER_ID,
  rev: 2,
  word: 'Provider',
  title: 'Helios',
  trashedAt: 1_700_000_000,
  trashedBy: 'Ida Berg',
  dueAt: 1_700_000_000 + 90 * 86_400,
};
const FILLED: Fixtures = {
  ...SHELL,
  'trash.list': { value: [ROW] },
  'trash.plan': { value: { records: [{ word: 'Provider', title: 'Helios' }], users: [], backups: ['one.qdk'] } },
  'versions.list': { value: [{ id: 'v', name: 'Before the review', seq: 300, at: NOW_SEC, actor: 'Ida Berg' }] },
  'versions.compare': { value: { total: 1, changes: [CHANGE] } },
  'history.step': { value: { step: STEP, total: 1, changes: [CHANGE] } },
  'history.record': { value: { record: 'Provider Helios', entries: [{ step: STEP, changes: [CHANGE] }] } },
};

for (const theme of ['light', 'dark'] as const) {
  test(`trash, versions, history of a record and search have no accessibility violations in ${theme}`, async ({
    openApp,
  }) => {
    const page = await openApp({ fixtures: FILLED, route: '/trash', theme });
    await expect(page.getByRole('rowheader', { name: 'Helios' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Purge 1 that are due' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('one.qdk');
    expect(await axeViolations(page)).toEqual([]);
    for (const [route, title] of [
      ['/versions', 'Named versions'],
      [`/history/provider/${PROVIDER_ID}`, 'History of Provider Helios'],
      ['/search?text=zzz', 'Search'],
    ] as const) {
      await page.goto(`${new URL(page.url()).origin}/#${route}`);
      await page.reload();
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test(`the columns of a grid and the changes of a step have no accessibility violations in ${theme}`, async ({
    openApp,
  }) => {
    const page = await openApp({ fixtures: FILLED, route: '/history?step=318', theme });
    await expect(page.getByRole('complementary', { name: 'Step' })).toContainText('Legal name');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('an empty trash says so; a read-only workspace restores and purges nothing', async ({ openApp, page }) => {
  await openApp({ fixtures: { ...FILLED, 'trash.list': { value: [] } }, route: '/trash' });
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await openApp({
    fixtures: { ...FILLED, 'workspace.state': { value: { ...STATE, readOnly: true } } },
    route: '/trash',
  });
  await page.reload();
  await expect(page.getByRole('rowheader', { name: 'Helios' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Purge|Restore/ })).toHaveCount(0);
});
