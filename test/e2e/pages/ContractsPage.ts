// Contracts, their service levels and credit tables as a person uses them by keyboard.
import { expect, type Locator, type Page } from 'playwright/test';
import { Keyboard } from './Keyboard.ts';

export class ContractsPage {
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

  date(name: string): Locator {
    return this.dialog.getByRole('group', { name });
  }

  /** Adds a contract from its list and ends on its page. */
  async add({ title, ref, provider }: { title: string; ref: string; provider: string }): Promise<void> {
    await this.page.keyboard.press('Control+3');
    await expect(this.page.getByRole('heading', { name: 'Contracts', level: 1 })).toBeVisible();
    await this.page.keyboard.press('Control+n');
    await expect(this.field('Title')).toBeFocused();
    await this.page.keyboard.type(title);
    await this.keyboard.type(this.field('Reference'), ref);
    await this.keyboard.choose(this.dialog.getByRole('combobox', { name: 'Provider' }), provider, provider);
    await this.keyboard.typeDate(this.date('Effective from'), '01112025');
    await this.keyboard.type(this.field('Initial term'), '36');
    await this.keyboard.type(this.field('Each renewal lasts'), '12');
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  /** Agrees a service level on a service that is added on the way. */
  async addLevel({ name, service, target }: { name: string; service: string; target: string }): Promise<void> {
    await this.page.keyboard.press('Control+n');
    await expect(this.field('Name')).toBeFocused();
    await this.page.keyboard.type(name);
    await this.keyboard.press(this.dialog.getByRole('button', { name: 'Add service', exact: true }));
    await expect(this.page.getByRole('dialog', { name: 'Add a service' })).toBeVisible();
    await expect(this.field('Name')).toBeFocused();
    await this.page.keyboard.type(service);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('dialog', { name: 'Add a service' })).toBeHidden();
    await expect(this.dialog.getByRole('combobox', { name: 'Service' })).toHaveValue(service);
    await this.keyboard.type(this.field('Availability target'), target);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  level(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  band(number: number): Locator {
    return this.dialog.getByRole('group', { name: `Band ${number}`, exact: true });
  }

  checks(within: Locator): Locator {
    return within.getByRole('region', { name: 'Checks of the table' });
  }
}
