// Assurance: waiting for records, failed, each group, dialogs of several kinds, one record; in both themes.
import { AGREEMENTS } from '#test/harness/agreements.ts';
import { expect, test } from '#test/harness/app-test.ts';
import { ASSURANCE, DUTY_ROW, NO_ASSURANCE, REPORT_ROW } from '#test/harness/assurance-fixtures.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { callsOf, type Fixtures } from '#test/harness/fake-bridge.ts';

const FAILED = { error: { code: 'DISK_FULL', message: 'The disk is full. Free some space.', details: {} } };
const PLAIN: Fixtures = { ...AGREEMENTS, ...ASSURANCE, 'evidence.list': { value: [] } };

interface Scene {
  readonly name: string;
  readonly route: string;
  readonly shows: string;
  readonly fixtures?: Fixtures;
  /** Buttons or menu items pressed one after the other. */
  readonly opens?: readonly string[];
}

const SCENES: readonly Scene[] = [
  { name: 'nothing', route: '/assurance', fixtures: NO_ASSURANCE, shows: 'Nothing on reports and tests yet' },
  { name: 'waiting', route: '/assurance', fixtures: { 'assurance.list': { waits: true } }, shows: 'Assurance' },
  { name: 'a failure', route: '/assurance', fixtures: { 'assurance.list': FAILED }, shows: 'disk is full' },
  { name: 'reports', route: '/assurance', shows: '188 days without' },
  { name: 'access', route: '/assurance?group=access', shows: 'Patches' },
  {
    name: 'a new report',
    route: '/assurance',
    shows: 'Controls it expects of us',
    opens: ['New record', 'Audit report'],
  },
  {
    name: 'a new access right',
    route: '/assurance?group=access',
    shows: 'Proof of that',
    opens: ['New record', 'Access right'],
  },
  { name: 'one record', route: `/assurance/${REPORT_ROW.record.id}`, shows: 'Leavers kept access' },
  {
    name: 'a duty and its paste',
    route: `/assurance/${DUTY_ROW.record.id}`,
    fixtures: { 'assurance.get': { value: DUTY_ROW } },
    shows: 'Four columns from a spreadsheet',
    opens: ['Paste patches'],
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, route, shows, fixtures = {}, opens = [] } of SCENES) {
    test(`assurance: ${name} has no accessibility violations in ${theme}`, async ({ openApp }) => {
      const page = await openApp({ fixtures: { ...PLAIN, ...fixtures }, route, theme });
      for (const label of opens) {
        const item = page.getByRole('menuitem', { name: label }).or(page.getByRole('button', { name: label }));
        await item.first().press('Enter');
      }
      await expect(page.locator('body')).toContainText(shows);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('rows that cannot be read stay in the field, with the reason', async ({ openApp }) => {
  const refused = { error: { code: 'PATCH_ROW', message: 'Row 1: “soon” is no day of release.', details: {} } };
  const fixtures: Fixtures = { ...PLAIN, 'assurance.get': { value: DUTY_ROW }, 'assurance.pastePatches': refused };
  const page = await openApp({ fixtures, route: `/assurance/${DUTY_ROW.record.id}` });
  await page.getByRole('button', { name: 'Paste patches' }).press('Enter');
  await page.getByRole('textbox', { name: 'Rows' }).fill('KB-1\tcritical\tsoon\t');
  await page.getByRole('button', { name: 'Add patches' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Row 1: “soon” is no day of release.');
  await expect(page.getByRole('textbox', { name: 'Rows' })).toHaveValue('KB-1\tcritical\tsoon\t');
  expect(await callsOf(page, 'assurance.pastePatches')).toHaveLength(1);
});
