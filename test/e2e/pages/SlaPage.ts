// The page of one service level as a person uses it.
import { expect, type Locator, type Page } from 'playwright/test';

export class SlaPage {
  readonly page: Page;
  readonly months: Locator;
  readonly pane: Locator;

  constructor(page: Page) {
    this.page = page;
    this.months = page.getByRole('grid', { name: 'Months' });
    this.pane = page.getByRole('complementary', { name: 'Working of the month' });
  }

  /** Goes to SLA results by its keys and opens the first service level. */
  async openFirst(): Promise<void> {
    await this.page.keyboard.press('Control+4');
    const list = this.page.getByRole('grid', { name: 'Service levels' });
    await list.getByRole('rowheader').first().focus();
    await this.page.keyboard.press('Enter');
    await expect(this.months).toBeVisible();
  }

  row(month: string): Locator {
    return this.months.getByRole('row', { name: month });
  }

  /** Walks to a month by keyboard and opens its working. */
  async explain(month: string): Promise<void> {
    await this.row(month).getByRole('rowheader').focus();
    await this.row(month).getByRole('rowheader').click();
    await this.page.keyboard.press('l');
    await expect(this.pane.getByRole('heading', { name: month, level: 2 })).toBeFocused();
  }

  step(name: string): Locator {
    return this.pane
      .getByRole('list', { name: 'Steps' })
      .getByRole('listitem')
      .filter({
        has: this.page.getByRole('heading', { name: new RegExp(`\\d+\\. ${name}$`) }),
      });
  }
}
