// Practices: waiting for records, failed, every kind and its dialog, in both themes; a journey entered by keyboard.
import { AGREEMENTS } from '#test/harness/agreements.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, type Fixtures } from '#test/harness/fake-bridge.ts';
import { NO_PRACTICES, PRACTICES } from '#test/harness/practice-fixtures.ts';

const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };

interface Scene {
  readonly name: string;
  readonly tab: string;
  readonly fixtures?: Fixtures;
  readonly shows: string;
  readonly opens?: string;
}

const SCENES: readonly Scene[] = [
  { name: 'nothing', tab: 'severity', fixtures: NO_PRACTICES, shows: 'No severity table yet' },
  { name: 'a failure', tab: 'severity', fixtures: { 'practices.board': FAILED }, shows: 'disk is full' },
  { name: 'severity', tab: 'severity', shows: 'Words missing' },
  { name: 'a severity table', tab: 'severity', shows: 'Acknowledge in', opens: 'Edit Severity of Helios' },
  { name: 'journeys', tab: 'journey', shows: 'Coverage by place' },
  { name: 'a new journey', tab: 'journey', shows: 'Synthetic checks', opens: 'New journey' },
  { name: 'a rule that fires', tab: 'risk_rule', shows: 'Mara: 80.0 %' },
  { name: 'audits', tab: 'audit', shows: '2025-12: Disputed and not settled.' },
  { name: 'no playbook', tab: 'playbook', shows: 'No playbook yet' },
  { name: 'a new penalty cap', tab: 'penalty_cap', shows: 'At most this share of the fee', opens: 'New penalty cap' },
  { name: 'assumptions', tab: 'assumption', shows: 'Users at peak' },
  { name: 'a comparison', tab: 'assumption', shows: 'Keep the comparison', opens: 'Compare Users at peak' },
  { name: 'revisions', tab: 'revision', shows: 'HDC-2023-04' },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, tab, fixtures = {}, shows, opens } of SCENES) {
    test(`practices: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const all = { ...AGREEMENTS, ...PRACTICES, ...fixtures };
      const page = await openApp({ fixtures: all, route: `/practices?tab=${tab}`, theme });
      if (opens !== undefined) await page.getByRole('button', { name: opens }).first().press('Enter');
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('a penalty cap is entered by keyboard, and a wrong country is told at its field', async ({ openApp }) => {
  const fixtures = { ...AGREEMENTS, ...PRACTICES, 'practices.create': FAILED };
  const page = await openApp({ fixtures, route: '/practices?tab=penalty_cap' });
  await expect(page.getByRole('heading', { name: 'Practices', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name' }).fill('German law');
  await page.getByRole('textbox', { name: 'Law of' }).fill('Germany');
  await page.getByRole('textbox', { name: 'Source' }).fill('Counsel');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('a country code such as DE');
  await page.getByRole('textbox', { name: 'Law of' }).fill('DE');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => callsOf(page, 'practices.create'))
    .toMatchObject([{ content: { kind: 'penalty_cap', facts: { country: 'DE', capPct: null, enforceable: 'yes' } } }]);
  await expect(page.getByRole('alert')).toContainText('The disk is full');
});
