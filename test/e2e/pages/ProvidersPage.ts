// Providers as a person uses them by keyboard.
import { expect, type Locator, type Page } from 'playwright/test';
import { Keyboard } from './Keyboard.ts';

export class ProvidersPage {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.keyboard = new Keyboard(page);
    this.dialog = page.getByRole('dialog').last();
  }

  field(name: string | RegExp): Locator {
    return this.dialog.getByRole('textbox', { name });
  }

  async goTo(): Promise<void> {
    await this.page.keyboard.press('Control+2');
    await expect(this.page.getByRole('heading', { name: 'Providers', level: 1 })).toBeVisible();
  }

  /** Adds a provider from its list and ends on its page. */
  async add(legalName: string): Promise<void> {
    await this.goTo();
    await this.page.keyboard.press('Control+n');
    await expect(this.field('Legal name')).toBeFocused();
    await this.page.keyboard.type(legalName);
    await this.keyboard.choose(this.dialog.getByRole('combobox', { name: 'Country' }), 'Germany', 'Germany');
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('heading', { name: legalName, level: 1 })).toBeVisible();
  }

  async open(name: string): Promise<void> {
    await this.goTo();
    await this.page.getByRole('grid', { name: 'Providers' }).getByRole('row', { name }).getByRole('rowheader').focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  async edit(): Promise<void> {
    await this.keyboard.press(this.page.getByRole('button', { name: 'Edit provider', exact: true }));
    await expect(this.field('Legal name')).toBeFocused();
  }
}
