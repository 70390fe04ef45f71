// A workspace is encrypted, asked for after a restart, opened with the recovery code and made plain again: by keyboard
// alone, over the real application and its real files.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '#test/harness/real-app.ts';
import { axeViolations } from '#test/harness/axe.ts';
import { Keyboard } from '../pages/Keyboard.ts';
import { WelcomePage } from '../pages/WelcomePage.ts';

const PASSPHRASE = 'correct horse battery';

async function goToSecurity(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to security');
  await expect(page.getByRole('option', { name: 'Go to Security' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Security', level: 1 })).toBeVisible();
}

async function openLocked({ page, choosePath }: Parameters<typeof startOpening>[0]): Promise<void> {
  await startOpening({ page, choosePath });
  await expect(page.getByRole('dialog', { name: 'Open marlow.qdk' })).toBeVisible();
}

async function startOpening(app: { readonly page: Page; choosePath(name: string): Promise<void> }): Promise<void> {
  await new Keyboard(app.page).press(app.page.getByRole('button', { name: /^Open a workspace/ }));
  await app.choosePath('marlow.qdk');
}

test('encryption by keyboard: on, asked for, wrong, forgotten, off', async ({ app }) => {
  test.setTimeout(150_000);
  const { page, documents } = app;
  const keyboard = new Keyboard(page);
  const file = path.join(documents, 'marlow.qdk');
  const startsPlain = (): boolean => readFileSync(file).subarray(0, 6).toString('latin1') === 'SQLite';
  let code = '';

  await test.step('encrypt, and write the code down', async () => {
    await new WelcomePage(app).createWorkspace('marlow.qdk');
    await goToSecurity(page);
    expect(await axeViolations(page)).toEqual([]);
    await keyboard.press(page.getByRole('button', { name: 'Encrypt this workspace' }));
    const dialog = page.getByRole('dialog', { name: 'Encrypt this workspace' });
    await expect(dialog.getByLabel('New passphrase')).toBeFocused();
    await page.keyboard.type(PASSPHRASE);
    await keyboard.type(dialog.getByLabel('The same again'), 'something else');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toContainText('not the same');
    await keyboard.tabTo(dialog.getByLabel('The same again'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Control+Enter');
    const shown = page.getByRole('alertdialog', { name: 'Write down the recovery code' });
    await expect(shown).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    code = (await shown.getByLabel('Recovery code').textContent()) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/);
    await keyboard.press(shown.getByRole('button', { name: 'I have written it down' }));
    await expect(page.getByRole('heading', { name: 'Encrypted', level: 2 })).toBeVisible();
  });

  await test.step('after a restart the passphrase is asked for, and a wrong one is refused', async () => {
    await app.restart();
    expect(startsPlain()).toBe(false);
    expect(existsSync(`${file}.keys`)).toBe(true);
    await openLocked(app);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.type('not the passphrase');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('PASSPHRASE_WRONG');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  });

  await test.step('a forgotten passphrase is replaced by the recovery code', async () => {
    await app.restart();
    await openLocked(app);
    const dialog = page.getByRole('dialog', { name: 'Open marlow.qdk' });
    await keyboard.tabTo(dialog.getByRole('radio', { name: 'Passphrase' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type(code.toLowerCase());
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  });

  await test.step('the encryption is removed by somebody who knows a secret', async () => {
    await goToSecurity(page);
    await keyboard.press(page.getByRole('button', { name: 'Remove the encryption' }));
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Not encrypted', level: 2 })).toBeVisible();
    await app.restart();
    expect(startsPlain()).toBe(true);
    await new WelcomePage(app).open('marlow.qdk');
  });
});
