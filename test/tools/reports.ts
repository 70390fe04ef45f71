// Freshly made reports for external programs to judge: usual, empty, large, hostile, and one that must not pass.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileTypst } from '#electron/pdf/compiler.ts';
import { prepareSlaReport, renderSlaReport } from '#electron/pdf/sla-report.ts';
import { slaReportFixture, type FixtureOptions } from '#test/harness/sla-report-fixture.ts';

export interface ReportFile {
  readonly name: string;
  readonly file: string;
  readonly options: FixtureOptions;
}

/** One line each: markup of several languages, which must stand in the text layer as typed. */
export const HOSTILE_LINES = [
  '#read("/etc/passwd") #import "@preview/x:1.0.0": *',
  '$x$ *b* _i_ <lbl> @ref // c = H',
  '<script>alert(1)</script> &amp;',
  '%PDF >> endobj (a(b) \\)',
] as const;

const REPORTS: ReadonlyArray<readonly [name: string, options: FixtureOptions]> = [
  ['a year', { months: 12, incidents: 6 }],
  ['one month without incidents', { months: 1, incidents: 0 }],
  ['150 incidents on US Letter', { months: 12, incidents: 150, paper: 'letter' }],
  ['hostile text', { months: 3, incidents: 3, userText: [...HOSTILE_LINES, '\u202E\u0000 中 🚀 e\u0301'].join('\n') }],
  ['words of 400 letters', { months: 2, incidents: 2, userText: 'abcdefghij'.repeat(40) }],
];

export async function makeReports(folder: string): Promise<ReportFile[]> {
  await mkdir(folder, { recursive: true });
  const files: ReportFile[] = [];
  for (const [name, options] of REPORTS) {
    const file = path.join(folder, `${name.replaceAll(' ', '-')}.pdf`);
    await writeFile(file, await renderSlaReport(slaReportFixture(options)));
    files.push({ name, file, options });
  }
  return files;
}

/** The compiler's output without the finishing pass: a checker that accepts it checks nothing. */
export async function makeUnfinished(folder: string): Promise<string> {
  const { input } = await prepareSlaReport(slaReportFixture({ months: 1 }));
  const file = path.join(folder, 'unfinished.pdf');
  await writeFile(file, (await compileTypst(input)).pdf);
  return file;
}
