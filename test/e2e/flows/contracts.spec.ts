// From nothing to a credit table without a mouse, digits kept as typed over a restart, conflicts that lose nothing, and
// text that stays text. Real main, real core, real files.
import { expect, test, type RealApp } from '#test/harness/real-app.ts';
import { ContractsPage } from '../pages/ContractsPage.ts';
import { ProvidersPage } from '../pages/ProvidersPage.ts';
import { WelcomePage } from '../pages/WelcomePage.ts';

const NAME = 'Helios Data Centres GmbH';

async function onlyLevel({ call }: RealApp) {
  const [contract] = await call('contracts.list', { providerId: null });
  if (contract === undefined) throw new Error('there is one contract');
  const { slas } = await call('contracts.get', { id: contract.id });
  const [sla] = slas;
  if (sla === undefined) throw new Error('there is one service level');
  return sla;
}

test('a provider, its contract, a service level and its credit table are made by keyboard alone', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const welcome = new WelcomePage(app);
  const providers = new ProvidersPage(page);
  const contracts = new ContractsPage(page);
  await welcome.createWorkspace('marlow.qdk');
  await providers.add(NAME);
  await contracts.add({ title: 'Hosting agreement', ref: 'HDC-1', provider: NAME });
  await contracts.addLevel({ name: 'Compute availability', service: 'Compute', target: '99.9995' });
  const level = contracts.level('Compute availability');
  await expect(level).toContainText(/target 99\.9995\s%/);

  await test.step('the credit table is checked while it is typed', async () => {
    const { keyboard } = contracts;
    await keyboard.press(level.getByRole('button', { name: 'Add credit table' }));
    await keyboard.type(contracts.field('Monthly fee'), '10000.50');
    await keyboard.type(contracts.band(1).getByRole('textbox', { name: 'At least' }), '99.50');
    await keyboard.type(contracts.band(1).getByRole('textbox', { name: 'Below' }), '99.9');
    await keyboard.type(contracts.band(1).getByRole('textbox', { name: 'Credit' }), '10');
    await expect(contracts.checks(contracts.dialog)).toContainText(/No band answers/);
    await expect(contracts.checks(contracts.dialog)).toContainText('The highest bound is 99.9 %');
    await keyboard.press(contracts.dialog.getByRole('button', { name: 'Add band' }));
    await keyboard.type(contracts.band(2).getByRole('textbox', { name: 'Below' }), '99.50');
    await keyboard.type(contracts.band(2).getByRole('textbox', { name: 'Credit' }), '25.0');
    await expect(contracts.band(2)).toContainText(/Below 99\.50\s%: 25\.0\s% of the fee/);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(level).toContainText(/At least 99\.50\s% and below 99\.9\s%: 10\s% of the fee/);
  });

  await test.step('every digit is the same after a restart, on screen and in the file', async () => {
    await app.restart();
    await welcome.open('marlow.qdk');
    await page.keyboard.press('Control+3');
    await page.getByRole('grid', { name: 'Contracts' }).getByRole('rowheader').first().focus();
    await page.keyboard.press('Enter');
    await expect(level).toContainText(/target 99\.9995\s%/);
    await contracts.keyboard.press(level.getByRole('button', { name: 'Correct version 1' }));
    await expect(contracts.field('Availability target')).toHaveValue('99.9995');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    const sla = await onlyLevel(app);
    expect(sla.metricVersions.map(({ targetPct }) => targetPct)).toEqual(['99.9995']);
    expect(sla.creditSchedules[0]).toMatchObject({
      monthlyFee: { minor: '1000050', currency: 'EUR' },
      bands: [
        { ge: '99.50', gt: null, le: null, lt: '99.9', creditPct: '10' },
        { ge: null, gt: null, le: null, lt: '99.50', creditPct: '25.0' },
      ],
    });
  });

  await test.step('a new version leaves the old one as it is and says from when it decides', async () => {
    await contracts.keyboard.press(level.getByRole('button', { name: 'New version' }));
    await expect(contracts.field('Availability target')).toHaveValue('99.9995');
    await contracts.keyboard.typeDate(contracts.date('First day'), '01042026');
    await expect(contracts.dialog).toContainText(
      'Decides the months from Apr 2026 on. Earlier months keep their terms.',
    );
    await contracts.keyboard.tabTo(contracts.field('Availability target'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('99.99');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(level).toContainText(/target 99\.9995\s%, then 99\.99\s%/);
    const { metricVersions } = await onlyLevel(app);
    expect(metricVersions).toMatchObject([
      { version: 1, validFrom: '2025-11-01', targetPct: '99.9995' },
      { version: 2, validFrom: '2026-04-01', targetPct: '99.99' },
    ]);
  });
});
