// Runs every external check over every fresh report; a check whose program is missing is skipped loudly, never silently.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDF_CHECKS, pdfcheckFailures } from './pdf-checks.ts';
import { makeReports, makeUnfinished } from './reports.ts';
import { require } from './tool.ts';

let passed = 0;
let failed = 0;

function judge(name: string, check: () => void): void {
  try {
    check();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n      ${error instanceof Error ? error.message.trim() : String(error)}`);
  }
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'quarterdeck-tools-'));
try {
  const reports = await makeReports(folder);
  const unfinished = await makeUnfinished(folder);
  for (const check of PDF_CHECKS) {
    if (check.missing !== null) console.log(`SKIP  ${check.name}: ${check.missing}`);
    else for (const report of reports) judge(`${check.name}: ${report.name}`, () => check.run(report));
  }
  const checker = PDF_CHECKS.find((check) => check.name.startsWith('the independent checker'));
  if (checker?.missing === null) {
    judge('the independent checker finds fault with a file that was not finished', () => {
      require(pdfcheckFailures(unfinished).length > 2, 'it accepted the file');
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
