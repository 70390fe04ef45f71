// `npm run bench`: one run, one table, this program beside its alternatives. Ends with status 1 when a budget does not hold.
// A part of the name runs only the parts that contain it: `npm run bench -- grid`.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from '#test/harness/chromium.ts';
import { databaseRows } from './database.ts';
import { forecastRows } from './forecast.ts';
import { benchTable, verdictOf, type BenchRow } from './measure.ts';
import { reportRows } from './reports.ts';
import { slaRows } from './sla.ts';
import { gridRows, startRow } from './window.ts';

const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '';
const folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-bench-'));
const browser = await launchChromium();

const parts: ReadonlyArray<readonly [name: string, run: () => Promise<BenchRow[]>]> = [
  ['sla', slaRows],
  ['forecast', forecastRows],
  ['database', () => databaseRows(folder)],
  ['reports', () => reportRows(browser)],
  ['grid', () => gridRows(browser)],
  ['start', async () => [await startRow(browser)]],
];

const rows: BenchRow[] = [];
try {
  for (const [name, run] of parts) {
    if (!name.includes(wanted)) continue;
    console.log(`${name} ...`);
    rows.push(...(await run()));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

const load = os
  .loadavg()
  .map((value) => value.toFixed(1))
  .join(' ');
console.log(`\n${os.cpus().length} processors, load ${load}, Node ${process.versions.node}\n\n${benchTable(rows)}`);
const broken = rows.filter((row) => verdictOf(row) === 'DOES NOT HOLD').length;
console.log(broken === 0 ? '\nEvery budget holds.' : `\n${broken} budgets do not hold.`);
process.exitCode = broken === 0 ? 0 : 1;
