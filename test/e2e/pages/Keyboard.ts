// A person without a mouse: Tab to a part, type, choose from lists. Nothing here clicks or sets values directly.
import { expect, type Locator, type Page } from 'playwright/test';

const MAX_TABS = 80;

export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab until the focus is on something; fails when it is never reached. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < MAX_TABS; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  }

  async press(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.page.keyboard.press('Enter');
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** Types a part of a name into a combo box and takes the first match. */
  async choose(box: Locator, typed: string, expected: string): Promise<void> {
    await this.tabTo(box);
    await this.page.keyboard.type(typed);
    await expect(this.page.getByRole('option', { name: expected }).first()).toBeVisible();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(box).toHaveValue(expected);
  }

  /** Types a date digit by digit: day, month, year. */
  async typeDate(group: Locator, digits: string): Promise<void> {
    await this.tabTo(group.getByRole('spinbutton').first());
    await this.page.keyboard.type(digits);
  }
}
