// Around the pools: waiting, failed, every kind and its dialog, in both themes; a share over the whole is told at its field.
import { AGREEMENTS } from '#test/harness/agreements.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { ESTATE, NO_ESTATE } from '#test/harness/estate-fixtures.ts';
import type { Fixtures } from '#test/harness/fake-bridge.ts';

const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };
const PLAIN: Fixtures = { ...AGREEMENTS, ...ESTATE, 'capacity.list': { value: [] } };

interface Scene {
  readonly name: string;
  readonly kind: string;
  readonly shows: string;
  readonly fixtures?: Fixtures;
  readonly opens?: string;
}

const SCENES: readonly Scene[] = [
  { name: 'nothing', kind: 'site', fixtures: NO_ESTATE, shows: 'No site yet' },
  { name: 'waiting', kind: 'site', fixtures: { 'capacityEstate.board': { waits: true } }, shows: 'Around the pools' },
  { name: 'a failure', kind: 'site', fixtures: { 'capacityEstate.board': FAILED }, shows: 'disk is full' },
  { name: 'sites', kind: 'site', shows: 'Frankfurt' },
  { name: 'a new link', kind: 'link', shows: 'Latency, there and back', opens: 'New link' },
  { name: 'tag rules', kind: 'tag_rule', shows: '33.3 %' },
  { name: 'feeds', kind: 'feed', shows: '11 of 12 months are here' },
  { name: 'a threshold', kind: 'threshold', shows: 'Passed when', opens: 'Edit Hall and line' },
  { name: 'KPIs', kind: 'kpi', shows: 'at most 85 %' },
  { name: 'costs', kind: 'allocation', shows: 'Unallocated' },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, kind, shows, fixtures = {}, opens } of SCENES) {
    test(`around the pools: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const route = `/capacity/estate?kind=${kind}`;
      const page = await openApp({ fixtures: { ...PLAIN, ...fixtures }, route, theme });
      if (opens !== undefined) await page.getByRole('button', { name: opens }).first().press('Enter');
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('what the core refuses stands at its field, and nothing typed is lost', async ({ openApp }) => {
  const fields = { 'facts.shares.0.sharePct': 'shares of at most 100 % together' };
  const refused = { error: { code: 'RECORD_INVALID', message: 'Some fields need a change.', details: { fields } } };
  const fixtures: Fixtures = { ...PLAIN, 'capacityEstate.update': refused };
  const page = await openApp({ fixtures, route: '/capacity/estate?kind=allocation' });
  await page.getByRole('button', { name: 'Edit Power of hall 2' }).press('Enter');
  const share = page.getByRole('textbox', { name: 'Share', exact: true });
  await share.fill('99');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('shares of at most 100 % together');
  await expect(share).toHaveValue('99');
});
