// From a file to a submitted claim without a mouse, over the real application: import, the month that is missed by it, its
// working, the claim, its submission, the lock of the month, and the way back.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type RealApp } from '#test/harness/real-app.ts';
import { ImportPage } from '../pages/ImportPage.ts';
import { Keyboard } from '../pages/Keyboard.ts';

const FILE = [
  'Ticket,Title,Started at,Ended at,Priority',
  'ALC-1263,Disks lost in one zone,2026-06-20T10:00:00Z,2026-06-20T12:00:00Z,Sev 1',
].join('\n');

async function openSample({ page, choosePath }: RealApp): Promise<void> {
  await page.getByRole('button', { name: 'Open sample workspace' }).press('Enter');
  await choosePath('sample.qdk');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
}

test('a file is imported, its month explained, claimed, submitted and locked by keyboard alone', async ({ app }) => {
  test.setTimeout(120_000);
  const { page, documents } = app;
  const wizard = new ImportPage(page);
  const keyboard = new Keyboard(page);
  const pane = page.getByRole('complementary', { name: 'Working of the month' });
  writeFileSync(path.join(documents, 'june.csv'), FILE);
  await openSample(app);

  await test.step('the file becomes an incident', async () => {
    await wizard.askForFile();
    await app.choosePath('june.csv');
    await wizard.mapping.waitFor();
    await wizard.chooseInBox(/^Service/, 'Compute', 'Compute, us-east, Altocumulus Cloud Hosting Inc.');
    await wizard.check();
    await wizard.apply();
    await expect(page.getByRole('heading', { name: '1 incident recorded.' })).toBeFocused();
  });

  await test.step('its month is missed, and L shows why', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Compute availability');
    await expect(page.getByRole('option', { name: /Compute availability/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    const months = page.getByRole('grid', { name: 'Months' });
    await expect(months).toBeVisible();
    await keyboard.tabTo(months.locator('[tabindex="0"]').first());
    const june = months.getByRole('row', { name: 'Jun 2026' });
    for (let presses = 0; presses < 12; presses += 1) {
      if (await june.evaluate((row) => row.contains(document.activeElement))) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(june).toContainText('Breached');
    await page.keyboard.press('l');
    await expect(pane.getByRole('heading', { name: 'Jun 2026', level: 2 })).toBeFocused();
    await expect(pane).toContainText('134:00 min');
  });

  await test.step('C drafts the claim, and it is submitted', async () => {
    await expect(pane.getByRole('button', { name: /^Raise claim/ })).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: 'Compute availability, Jun 2026', level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Draft');
    await keyboard.press(page.getByRole('button', { name: 'Submit', exact: true }));
    const form = page.getByRole('form', { name: 'Submit the claim' });
    await keyboard.type(form.getByRole('textbox', { name: 'Their reference' }), 'ALC-B-2150');
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(page.getByRole('main')).toContainText('Submitted');
    await expect(page.getByRole('main')).toContainText('ALC-B-2150');
  });

  await test.step('K locks the month, so that nothing changes it any more', async () => {
    await keyboard.press(page.getByRole('link', { name: 'the working' }));
    await expect(pane.getByRole('link', { name: 'Claim: submitted' })).toBeVisible();
    await page.keyboard.press('k');
    await expect(pane.getByText('Locked', { exact: true })).toBeVisible();
  });

  await test.step('each act is one step back', async () => {
    await page.keyboard.press('Control+z');
    await expect(pane.getByText('Locked', { exact: true })).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(pane.getByRole('link', { name: 'Claim: draft' })).toBeVisible();
  });
});
