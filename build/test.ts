// `npm test`: source checks, unit and integration tests, the calculations under six host zones, end-to-end tests.
// Runs all suites even when one fails, and closes with one line that counts them all.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT, run } from './run.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const RESULTS = path.join(ROOT, 'test', 'results');
/** The suites whose results could depend on the host's zone run again under each of these. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata'];
const ZONE_SUITES = ['test/unit/shared', 'test/unit/imports', 'test/unit/cli'];

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTotalTests: z.number(),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A suite that ended badly without naming a failed test still counts as one failure. */
function counted(status: number, count: Count | null): Count {
  if (count === null) return { passed: 0, failed: 1, skipped: 0 };
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function checks(): Promise<Count> {
  const status = await run('node', ['build/check.ts']);
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function vitest(zone: string, filters: readonly string[]): Promise<Count> {
  const file = path.join(RESULTS, `vitest-${zone.replaceAll('/', '-')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const status = await run('vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...filters], {
    TZ: zone,
  });
  const report = readReport(file, VitestReport);
  return counted(
    status,
    report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests },
  );
}

async function endToEnd(): Promise<Count> {
  const built = await run('node', ['build/build.ts', 'renderer', 'preload']);
  if (built !== 0) return counted(built, null);
  const file = path.join(RESULTS, 'playwright.json');
  const status = await run('playwright', ['test', '--config', 'build/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const stats = readReport(file, PlaywrightReport)?.stats;
  return counted(
    status,
    stats ? { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped } : null,
  );
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const suites: ReadonlyArray<readonly [name: string, suite: () => Promise<Count>]> = [
  ['source checks', checks],
  ['unit and integration, TZ=UTC', () => vitest('UTC', [])],
  ...ZONES.map((zone) => [`calculations, TZ=${zone}`, () => vitest(zone, ZONE_SUITES)] as const),
  ['end to end', endToEnd],
];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const [name, suite] of suites) {
  console.log(`\n== ${name}`);
  const count = await suite();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  lines.push(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
}

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
