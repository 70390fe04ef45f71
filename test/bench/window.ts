// What a person feels: the grid of 10,000 rows and 12 columns in a real Chromium, and the time from start to a usable window.
import type { Browser, Page } from 'playwright';
import { startBrowserShell } from '#test/harness/browser-shell.ts';
import { installFakeBridge } from '#test/harness/fake-bridge.ts';
import { SHELL } from '#test/harness/fixtures.ts';
import { kitFolder } from '#test/harness/kit/build-kit.ts';
import { APP_ORIGIN, serveApp } from '#test/harness/static-app.ts';
import { medianTiming, type BenchRow, type Timing } from './measure.ts';

const RUNS = 5;
const KEYS = 60;

const wall = (wallMs: number): Timing => ({ wallMs, cpuMs: null });
const row = (what: string, ms: number, budgetMs: number, note?: string): BenchRow => ({
  what,
  ours: wall(ms),
  alternative: null,
  budgetMs,
  ...(note === undefined ? {} : { note }),
});

/** Milliseconds from an act in the page to the frame after it is painted. */
async function paintedAfter(page: Page, act: string): Promise<number> {
  return page.evaluate(async (source) => {
    const started = performance.now();
    // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- the page under test, with our own words
    new Function(source)();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  }, act);
}

interface GridRun {
  readonly mountMs: number;
  readonly sortMs: number;
  readonly filterMs: number;
  readonly keysMs: readonly number[];
  readonly heapMb: number;
}

const CLICK_HEADER = `document.querySelectorAll('[role=columnheader]')[2].querySelector('button, [tabindex]')?.click() ?? document.querySelectorAll('[role=columnheader]')[2].click()`;
const TYPE_FILTER = `const input = document.querySelector('input[type=search], input'); const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set; set.call(input, 'helios'); input.dispatchEvent(new Event('input', { bubbles: true }))`;
const PRESS_DOWN = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))`;

/** Runs in the page: `gridPainted` becomes the time at which the frame with the first rows is out. */
function notePaintOfGrid(): void {
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role=rowheader]') === null) return;
      observer.disconnect();
      // A task after the frame: by then the frame is painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  Reflect.set(window, 'gridPainted', painted);
}

async function gridRun(browser: Browser, folder: string): Promise<GridRun> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await serveApp(context, folder);
  await installFakeBridge(page, SHELL);
  // The page without the grid first: what is measured is the grid's own part.
  await page.goto(`${APP_ORIGIN}/`);
  await page.addInitScript(notePaintOfGrid);
  await page.goto(`${APP_ORIGIN}/?grid`);
  await page.getByRole('grid', { name: 'Rows' }).waitFor();
  const mountMs = await page.evaluate(async () => {
    const paintedAt = await (Reflect.get(window, 'gridPainted') as Promise<number>);
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const ends = scripts.map((entry) => (entry as PerformanceResourceTiming).responseEnd);
    return paintedAt - Math.max(...ends.filter((end) => end < paintedAt));
  });
  const sortMs = await paintedAfter(page, CLICK_HEADER);
  const filterMs = await paintedAfter(page, TYPE_FILTER);
  await page.getByRole('grid', { name: 'Rows' }).getByRole('rowheader').first().click();
  const keysMs: number[] = [];
  for (let key = 0; key < KEYS; key += 1) keysMs.push(await paintedAfter(page, PRESS_DOWN));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  return { mountMs, sortMs, filterMs, keysMs, heapMb: usedSize / 1e6 };
}

const middle = (values: readonly number[]): number => medianTiming(values.map(wall)).wallMs;

export async function gridRows(browser: Browser): Promise<BenchRow[]> {
  const folder = await kitFolder();
  const runs: GridRun[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await gridRun(browser, folder));
  const keys = runs.flatMap(({ keysMs }) => keysMs).sort((a, b) => a - b);
  const heapMb = middle(runs.map((run) => run.heapMb));
  return [
    row('grid of 10,000 x 12: script loaded to painted rows', middle(runs.map((run) => run.mountMs)), 400),
    row('grid: sort by a column of exact percentages', middle(runs.map((run) => run.sortMs)), 120),
    row('grid: filter', middle(runs.map((run) => run.filterMs)), 150),
    row(
      'grid: key to paint, 95th percentile',
      keys[Math.floor(keys.length * 0.95)] ?? 0,
      50,
      `heap ${heapMb.toFixed(0)} MB after a collection, budget 60 MB${heapMb <= 60 ? '' : ': DOES NOT HOLD'}`,
    ),
  ];
}

/** From the start of the process to a heading that can be used, less what the shell alone takes: a browser with a blank page. */
export async function startRow(browser: Browser): Promise<BenchRow> {
  const timings: Timing[] = [];
  const blank: Timing[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    const opened = performance.now();
    const page = await context.newPage();
    await page.goto('about:blank');
    blank.push(wall(performance.now() - opened));
    const started = performance.now();
    const shell = await startBrowserShell();
    await page.goto(shell.url);
    await page.getByRole('heading').first().waitFor();
    timings.push(wall(performance.now() - started));
    await context.close();
    await shell.stop();
  }
  return {
    what: 'start of main, core and page to a usable window',
    ours: medianTiming(timings),
    alternative: { name: 'blank page in the running browser', timing: medianTiming(blank) },
    budgetMs: 1500,
    note: 'the browser runs already, so its own start is not in the figure; TypeScript is stripped on the way, which the built application does not do',
  };
}
