// The first screen: a workspace is made from it.
import { expect } from 'playwright/test';
import type { RealApp } from '#test/harness/real-app.ts';
import { Keyboard } from './Keyboard.ts';

export class WelcomePage {
  readonly app: RealApp;

  constructor(app: RealApp) {
    this.app = app;
  }

  async createWorkspace(fileName: string): Promise<void> {
    const { page } = this.app;
    const keyboard = new Keyboard(page);
    await keyboard.press(page.getByRole('button', { name: 'Start a new one' }));
    const form = page.getByRole('form', { name: 'New workspace' });
    await keyboard.type(form.getByRole('textbox', { name: 'Name', exact: true }), 'Marlow Logistics');
    await keyboard.choose(form.getByRole('combobox', { name: 'Country' }), 'Germany', 'Germany');
    await keyboard.choose(form.getByRole('combobox', { name: 'Currency' }), 'EUR', 'EUR · Euro');
    await keyboard.type(form.getByRole('textbox', { name: 'Your name' }), 'Ida Berg');
    await page.keyboard.press('Control+Enter');
    await this.app.choosePath(fileName);
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  }

  async open(fileName: string): Promise<void> {
    const { page } = this.app;
    await new Keyboard(page).press(page.getByRole('button', { name: /^Open a workspace/ }));
    await this.app.choosePath(fileName);
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  }
}
