// Claims and the ledger of follow-ups: waiting, empty, failed, filled, and every dialog, in both themes; in a narrow window.
import type { Page } from 'playwright/test';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { ACTION_ID, CLAIM_FIXTURES, CLAIM_ID, DISPUTE_FIXTURES, DISPUTE_ID } from '#test/harness/claim-fixtures.ts';
import { callsOf, type Fixtures } from '#test/harness/fake-bridge.ts';
import { NOW_SEC } from '#test/harness/fixtures.ts';

const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };
const CLAIM = `/claims/${CLAIM_ID}`;
const ACTION = `/actions/${ACTION_ID}`;
const DISPUTE = `/actions/${DISPUTE_ID}`;

interface Scene {
  readonly name: string;
  readonly route: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly act?: (page: Page) => Promise<void>;
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().press('Enter');
};

const SCENES: readonly Scene[] = [
  { name: 'claims', route: '/claims', shows: 'Not claimed' },
  { name: 'claims by owner', route: '/claims?tab=owners', shows: 'more than 90 days' },
  { name: 'claims against invoices', route: '/claims?tab=invoices', shows: 'short' },
  { name: 'no claims', route: '/claims', fixtures: { 'claims.list': { value: [] } }, shows: 'No credits yet' },
  { name: 'failed claims', route: '/claims', fixtures: { 'claims.list': FAILED }, shows: 'The disk is full' },
  { name: 'a claim', route: CLAIM, shows: 'Not yet: it cannot be approved' },
  { name: 'an approval', route: CLAIM, shows: 'Accepted on', act: press('They accept') },
  { name: 'what they say', route: CLAIM, shows: 'What they say', act: press('They dispute it') },
  { name: 'a waiver', route: CLAIM, shows: 'Why', act: press('Waive') },
  { name: 'actions', route: '/actions', shows: 'Overdue' },
  {
    name: 'no actions',
    route: '/actions',
    fixtures: { 'followUps.list': { value: [] } },
    shows: 'Nothing to follow up',
  },
  { name: 'failed actions', route: '/actions', fixtures: { 'followUps.list': FAILED }, shows: 'The disk is full' },
  { name: 'a new action', route: '/actions?new=true', shows: 'Look at the effect on' },
  { name: 'an action', route: ACTION, shows: 'moved back 1 time' },
  { name: 'a change of an action', route: ACTION, shows: 'Who and when', act: press('Edit') },
  { name: 'the close of an action', route: ACTION, shows: 'What shows that it is done', act: press('Close') },
  { name: 'a successor', route: ACTION, shows: 'In place of', act: press('Supersede') },
  { name: 'a dispute', route: DISPUTE, fixtures: DISPUTE_FIXTURES, shows: 'Jo Brandt, Service delivery' },
  {
    name: 'the settlement of a dispute',
    route: DISPUTE,
    fixtures: DISPUTE_FIXTURES,
    shows: 'only it pays',
    act: press('Settle'),
  },
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW_SEC * 1000);
});

for (const theme of ['light', 'dark'] as const) {
  for (const { name, route, fixtures = {}, shows, act } of SCENES) {
    test(`${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...CLAIM_FIXTURES, ...fixtures }, route, theme });
      await act?.(page);
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('waiting is said only when it takes a moment', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...CLAIM_FIXTURES, 'claims.list': { waits: true } }, route: '/claims' });
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Loading');
});

test('deadlines are written as a calendar and announced', async ({ openApp }) => {
  const page = await openApp({ fixtures: CLAIM_FIXTURES, route: '/claims' });
  await press('Export deadlines')(page);
  await expect(page.getByText('3 days written to deadlines.ics')).toBeVisible();
  expect(await callsOf(page, 'calendar.export')).toHaveLength(1);
});

test('the filters of actions stay in the address, and a narrow window keeps everything', async ({ openApp }) => {
  const page = await openApp({ fixtures: CLAIM_FIXTURES, route: '/actions?kind=dispute' });
  await page.setViewportSize({ width: 720, height: 640 });
  const grid = page.getByRole('grid', { name: 'Actions' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(grid).toContainText('July: 99.46 % or 99.95 %');
  await expect(page.getByRole('button', { name: 'New follow-up' })).toBeVisible();
});
