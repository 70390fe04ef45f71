// The import wizard as a person uses it. Everything by keyboard, nothing by mouse.
import { expect, type Locator, type Page } from 'playwright/test';

export class ImportPage {
  readonly page: Page;
  readonly mapping: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.mapping = page.getByRole('form', { name: 'Mapping' });
    this.rows = page.getByRole('grid', { name: 'Rows of the file' });
  }

  /** Goes to Import by its keys and opens the file chooser. */
  async askForFile(): Promise<void> {
    await this.page.keyboard.press('g');
    await this.page.keyboard.press('i');
    await expect(this.page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
    await this.page.keyboard.press('Control+n');
  }

  /** Types a part of a name into a combo box and takes the first match. */
  async chooseInBox(name: RegExp, typed: string, expected: string): Promise<void> {
    const box = this.mapping.getByRole('combobox', { name });
    await this.tabTo(box);
    await this.page.keyboard.type(typed);
    await expect(this.page.getByRole('option', { name: expected })).toBeVisible();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(box).toHaveValue(expected);
  }

  /** Walks the rows with the arrow keys from the top to the one with this title. */
  async walkTo(title: string): Promise<Locator> {
    const row = this.rows.getByRole('row', { name: title });
    await this.tabTo(this.rows.locator('[role="row"][tabindex="0"]'));
    await this.page.keyboard.press('Home');
    for (let presses = 0; presses < 60; presses += 1) {
      if (await row.evaluate((element) => element === document.activeElement)) return row;
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(row).toBeFocused();
    return row;
  }

  async check(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expect(this.rows).toBeVisible();
  }

  /** Tab until the focus is on something; fails when it is never reached. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  }

  async apply(): Promise<void> {
    await this.tabTo(this.page.getByRole('button', { name: 'Go on to import' }));
    await this.page.keyboard.press('Enter');
    await this.tabTo(this.page.getByRole('button', { name: /^Import \d+ incidents?$/ }));
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name: /recorded|changed/, level: 2 })).toBeVisible();
  }
}
