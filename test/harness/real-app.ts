// Playwright's test over the real application: real main, core and files, in the browser shell, with folders of its own
// that survive a restart. Any console error, page error or refused content fails the test.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type BrowserContext, type Page } from 'playwright/test';
import type { ChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { WireResult } from '#shared/ipc/wire.ts';
import { startBrowserShell, type RunningShell } from './browser-shell.ts';
import { browserTest } from './browser-test.ts';

export interface RealApp {
  readonly page: Page;
  /** Where file choosers begin; the test puts files there and finds them there. */
  readonly documents: string;
  /** Answers the file chooser that is open. */
  choosePath(fileName: string): Promise<void>;
  /** Calls a channel as the window does, for what a test needs to be there. */
  call<Name extends ChannelName>(channel: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Ends the application as a person would and starts it again on the same folders. */
  restart(): Promise<void>;
}

interface BridgeWindow {
  readonly quarterdeck: { call(channel: string, input: unknown): Promise<WireResult<unknown>> };
}

function watchFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
  return faults;
}

async function start(folder: string): Promise<RunningShell> {
  const env = {
    QUARTERDECK_SHELL_DOCUMENTS: path.join(folder, 'documents'),
    QUARTERDECK_SHELL_USER_DATA: path.join(folder, 'user-data'),
  };
  return startBrowserShell({ env });
}

export const test = browserTest.extend<{ app: RealApp }>({
  app: async ({ context, page }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'quarterdeck-e2e-'));
    const documents = path.join(folder, 'documents');
    await mkdir(documents);
    const faults = watchFaults(context);
    let shell = await start(folder);
    await page.goto(shell.url);
    await use({
      page,
      documents,
      async choosePath(fileName) {
        const field = page.getByRole('textbox', { name: 'File path' });
        await field.fill(path.join(documents, fileName));
        await field.press('Enter');
        await expect(field).toBeHidden();
      },
      async call(channel, input) {
        const result = await page.evaluate(
          ([name, text]) => (window as unknown as BridgeWindow).quarterdeck.call(name, JSON.parse(text)),
          [channel, JSON.stringify(input)] as const,
        );
        if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.message}`);
        // The router has checked the shape against the contract before it crossed.
        return result.value as OutputOf<typeof channel>;
      },
      async restart() {
        await page.goto('about:blank');
        await shell.stop();
        shell = await start(folder);
        await page.goto(shell.url);
      },
    });
    await page.goto('about:blank');
    await shell.stop();
    await rm(folder, { recursive: true, force: true });
    expect(faults, 'nothing may go wrong behind the screen').toEqual([]);
  },
});

export { expect };
