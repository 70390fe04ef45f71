// Providers over the real core: a change made meanwhile loses nothing, the trash asks nothing, drafts come back, and what
// people type is shown as they typed it.
import type { InputOf } from '#shared/ipc/contract.ts';
import type { ProviderId } from '#shared/ids.ts';
import { expect, test, type RealApp } from '#test/harness/real-app.ts';
import { ProvidersPage } from '../pages/ProvidersPage.ts';
import { WelcomePage } from '../pages/WelcomePage.ts';

const NAME = 'Helios Data Centres GmbH';
const PROVIDER: InputOf<'providers.create'> = {
  legalName: NAME,
  shortName: '',
  country: 'DE',
  lifecycle: 'active',
  parentId: null,
  ownerId: null,
  note: '',
  identifiers: [],
  contacts: [],
};

async function begin(app: RealApp): Promise<ProvidersPage> {
  await new WelcomePage(app).createWorkspace('marlow.qdk');
  return new ProvidersPage(app.page);
}

async function changeBehind({ call }: RealApp, id: ProviderId): Promise<void> {
  const provider = await call('providers.get', { id });
  await call('providers.update', { ...PROVIDER, id, rev: provider.rev, note: 'Changed by a colleague.' });
}

test('what is typed survives a change made meanwhile, and the person decides which one holds', async ({ app }) => {
  const providers = await begin(app);
  const { page } = app;
  const { id } = await app.call('providers.create', PROVIDER);
  await providers.open(NAME);
  await providers.edit();
  await providers.keyboard.type(providers.field('Short name'), 'Helios');
  await changeBehind(app, id);
  await page.keyboard.press('Control+Enter');
  await expect(providers.dialog.getByRole('alert')).toContainText('changed meanwhile');
  await expect(providers.field('Short name')).toHaveValue('Helios');
  expect((await app.call('providers.get', { id })).note).toBe('Changed by a colleague.');
  await providers.keyboard.press(providers.dialog.getByRole('button', { name: 'Save mine' }));
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await app.call('providers.get', { id })).toMatchObject({ shortName: 'Helios', note: '' });
});

test('an unfinished form comes back with what was typed', async ({ app }) => {
  const providers = await begin(app);
  const { page } = app;
  await app.call('providers.create', PROVIDER);
  await providers.open(NAME);
  await providers.edit();
  await providers.keyboard.type(providers.field('Short name'), 'Helios');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await providers.edit();
  await expect(providers.dialog.getByText('What you typed earlier')).toBeVisible();
  await expect(providers.field('Short name')).toHaveValue('Helios');
});

test('a provider goes to the trash without a question and Undo brings it back', async ({ app }) => {
  const providers = await begin(app);
  const { page } = app;
  await app.call('providers.create', PROVIDER);
  await providers.open(NAME);
  await providers.keyboard.press(page.getByRole('button', { name: 'Move to the trash' }));
  await expect(page.getByText('No providers yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter');
  await expect(page.getByRole('row', { name: NAME })).toBeVisible();
});

test('identifiers and contacts are added and removed by keyboard', async ({ app }) => {
  const providers = await begin(app);
  const { page } = app;
  const { dialog, keyboard } = providers;
  const { id } = await app.call('providers.create', PROVIDER);
  await providers.open(NAME);
  await providers.edit();
  await keyboard.press(dialog.getByRole('button', { name: 'Add identifier' }));
  const identifier = dialog.getByRole('group', { name: 'Identifier 1', exact: true });
  await keyboard.type(identifier.getByRole('textbox', { name: 'Value' }), '529900T8BM49AURSDO55');
  await keyboard.press(dialog.getByRole('button', { name: 'Add new person' }));
  await expect(page.getByRole('dialog', { name: 'Add a person' })).toBeVisible();
  await keyboard.type(dialog.getByRole('textbox', { name: 'Name' }), 'Dana Whitfield');
  await keyboard.type(dialog.getByRole('textbox', { name: 'Role' }), 'Account manager');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Add a person' })).toBeHidden();
  const contact = dialog.getByRole('group', { name: 'Contact 1', exact: true });
  await expect(contact.getByRole('combobox', { name: 'Person' })).toHaveValue('Dana Whitfield');
  await keyboard.type(contact.getByRole('textbox', { name: 'Escalation level' }), '1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Contacts' })).toContainText('Dana WhitfieldAccount manager');
  expect(await app.call('providers.get', { id })).toMatchObject({
    identifiers: [{ type: 'LEI', value: '529900T8BM49AURSDO55' }],
    contacts: [{ role: 'Account manager', escalationLevel: 1 }],
  });
  await providers.edit();
  await keyboard.press(dialog.getByRole('button', { name: 'Remove identifier 1' }));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await app.call('providers.get', { id })).identifiers).toEqual([]);
});

/** Markup, script, SQL, Typst, a formula, a path, a direction override: one line each, all of it text. */
const HOSTILE = `<img src=x onerror="document.title='run'"> '; DROP TABLE provider;-- #panic() =1+1 ../../etc/passwd \u202etxt {{7*7}}`;

test('hostile text in every field is shown as text', async ({ app }) => {
  const providers = await begin(app);
  const { page, call } = app;
  const title = await page.title();
  const person = await call('people.create', {
    name: `P ${HOSTILE}`,
    party: 'ours',
    providerId: null,
    role: HOSTILE,
    email: HOSTILE,
  });
  const provider = await call('providers.create', {
    ...PROVIDER,
    legalName: `N ${HOSTILE}`,
    shortName: HOSTILE,
    note: `O ${HOSTILE}`,
    ownerId: person.id,
    identifiers: [{ id: null, type: 'OTHER', value: `I ${HOSTILE}`, country: null, validTo: null }],
    contacts: [{ id: null, personId: person.id, role: `R ${HOSTILE}`, escalationLevel: 1 }],
  });
  const service = await call('services.create', {
    providerId: provider.id,
    name: `S ${HOSTILE}`,
    ictServiceType: null,
    description: `D ${HOSTILE}`,
    ownerId: null,
  });
  const contract = await call('contracts.create', {
    providerId: provider.id,
    organisationId: null,
    ref: `F ${HOSTILE}`,
    title: `T ${HOSTILE}`,
    effectiveOn: '2025-11-01',
    initialMonths: 12,
    renewalMode: 'none',
    renewalMonths: null,
    notice: null,
    endedOn: null,
    zone: 'Europe/Berlin',
    governingLaw: null,
    annualCost: null,
    noticeForm: `W ${HOSTILE}`,
    note: `O ${HOSTILE}`,
  });
  await call('slas.create', {
    contractId: contract.id,
    serviceId: service.id,
    name: `L ${HOSTILE}`,
    metricVersions: [
      {
        id: null,
        validFrom: '2025-11-01',
        targetPct: '99.9',
        zone: 'Europe/Berlin',
        excludeOrder: 'before_threshold',
        minConsecutiveSec: 0,
        granularity: 'exact',
        maintenanceCapSec: null,
        maintenanceNoticeSec: 0,
        maintenanceDenominator: 'full',
        rounding: null,
        clause: `C ${HOSTILE}`,
        dataSource: `Q ${HOSTILE}`,
        note: `V ${HOSTILE}`,
      },
    ],
    creditSchedules: [
      {
        id: null,
        validFrom: '2025-11-01',
        monthlyFee: { minor: '100', currency: 'EUR' },
        capPct: null,
        clause: `K ${HOSTILE}`,
        bands: [],
      },
    ],
  });

  const main = page.getByRole('main');
  await providers.goTo();
  await expect(page.getByRole('grid', { name: 'Providers' })).toContainText(`N ${HOSTILE}`);
  await page.getByRole('grid', { name: 'Providers' }).getByRole('rowheader').focus();
  await page.keyboard.press('Enter');
  for (const mark of ['N', 'O', 'I', 'P', 'R', 'S', 'D', 'F', 'T', 'L']) {
    await expect(main, `field ${mark}`).toContainText(`${mark} ${HOSTILE}`);
  }
  await providers.edit();
  await expect(providers.field('Legal name')).toHaveValue(`N ${HOSTILE}`);
  await expect(providers.field('Value')).toHaveValue(`I ${HOSTILE}`);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: `T ${HOSTILE}` }).press('Enter');
  for (const mark of ['T', 'F', 'N', 'W', 'O', 'L', 'S', 'C', 'Q', 'V', 'K']) {
    await expect(main, `field ${mark}`).toContainText(`${mark} ${HOSTILE}`);
  }
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe(title);
});
