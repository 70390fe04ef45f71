// Obligations, their pass, functions and clauses: waiting, empty, failed, filled, every dialog, in both themes.
import type { Page } from 'playwright/test';
import { AGREEMENTS, CONTRACT_ID } from '#test/harness/agreements.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, type Fixtures } from '#test/harness/fake-bridge.ts';

const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };
const EMPTY: Fixtures = { 'obligations.list': { value: [] }, 'functions.list': { value: [] } };

interface Scene {
  readonly name: string;
  readonly route: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly opens?: string | RegExp;
}

const SCENES: readonly Scene[] = [
  { name: 'obligations', route: '/obligations', shows: 'Monthly report' },
  { name: 'no obligations', route: '/obligations', fixtures: EMPTY, shows: 'No obligations yet' },
  {
    name: 'failed obligations',
    route: '/obligations',
    fixtures: { 'obligations.list': FAILED },
    shows: 'disk is full',
  },
  { name: 'a new obligation', route: '/obligations', shows: 'When it is due', opens: 'New obligation' },
  { name: 'a pass', route: '/obligations/pass', shows: '1 card left' },
  { name: 'a pass that is done', route: '/obligations/pass', fixtures: EMPTY, shows: 'Sign off this pass' },
  { name: 'functions', route: '/functions', shows: 'Take orders' },
  { name: 'no functions', route: '/functions', fixtures: EMPTY, shows: 'No functions yet' },
  { name: 'a new function', route: '/functions', shows: 'Services it leans on', opens: 'New function' },
  { name: 'clauses', route: `/contracts/${CONTRACT_ID}`, shows: 'Clause 20. German law.' },
  { name: 'a clause', route: `/contracts/${CONTRACT_ID}`, shows: 'What was found', opens: 'Read item 2' },
];

const open = async (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');

for (const theme of ['light', 'dark'] as const) {
  for (const { name, route, fixtures = {}, shows, opens } of SCENES) {
    test(`register: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...AGREEMENTS, ...fixtures }, route, theme });
      if (opens !== undefined) await open(page, opens);
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('in a pass 1 says met, for the due day that is shown', async ({ openApp }) => {
  const page = await openApp({ fixtures: { ...AGREEMENTS, 'obligations.check': FAILED }, route: '/obligations/pass' });
  await expect(page.getByRole('heading', { name: 'Monthly report' })).toBeVisible();
  await page.keyboard.press('1');
  await expect
    .poll(async () => callsOf(page, 'obligations.check'))
    .toMatchObject([{ result: 'met', dueOn: '2026-02-28' }]);
  await expect(page.getByRole('alert')).toContainText('The disk is full');
});
