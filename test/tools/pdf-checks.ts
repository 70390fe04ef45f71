// What each external program is asked about a report, and what it has to answer.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slaReportControlTotals, slaReportJson, slaReportMonthsCsv } from '#shared/packs/sla-report-files.ts';
import { slaReportFixture } from '#test/harness/sla-report-fixture.ts';
import { HOSTILE_LINES, type ReportFile } from './reports.ts';
import { hasTool, require, runTool } from './tool.ts';

export interface Check {
  readonly name: string;
  /** Why it cannot run here; null when it can. */
  readonly missing: string | null;
  run(report: ReportFile): void;
}

const PDFCHECK = path.resolve(import.meta.dirname, '../../../shared/experiments/pdfcheck.py');
const PYTHON = '/usr/bin/python3';

function needs(command: string, args?: readonly string[]): string | null {
  return hasTool(command, args) ? null : `${command} is not installed`;
}

function pdfcheckMissing(): string | null {
  if (!existsSync(PDFCHECK)) return '../shared/experiments/pdfcheck.py is not there';
  const hasModules = hasTool(PYTHON) && runTool(PYTHON, ['-c', 'import pikepdf, fontTools']).status === 0;
  return hasModules ? null : 'python3 with pikepdf and fontTools is not installed';
}

/** The rules a file fails by the independent checker, none when it is good. */
export function pdfcheckFailures(file: string): string[] {
  const { stdout, stderr } = runTool(PYTHON, [PDFCHECK, file, 'ua', 'a']);
  require(stdout.startsWith('{'), `pdfcheck gave no verdict: ${stderr.slice(-300)}`);
  return Object.keys((JSON.parse(stdout) as { failed: Record<string, unknown> }).failed);
}

/** The checker compares the title with its escaped form in XMP and undoes "&amp;" only; unit tests hold titles with "<". */
function isKnownFalseAlarm(rule: string, title: string): boolean {
  return rule === 'A Info/XMP title mismatch' && title.includes('<');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function extract({ file }: ReportFile): string {
  const folder = `${file}.attachments`;
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = runTool('pdfdetach', ['-saveall', '-o', folder, file]);
  require(status === 0, `pdfdetach: ${stderr}`);
  return folder;
}

function text({ file }: ReportFile, ...options: string[]): string {
  const { status, stdout, stderr } = runTool('pdftotext', [...options, file, '-']);
  require(status === 0 && stderr === '', `pdftotext: ${stderr}`);
  return stdout;
}

function withoutSpace(value: string): string {
  return value.replaceAll(/\s+/gu, '');
}

export const PDF_CHECKS: readonly Check[] = [
  {
    name: 'qpdf finds no error in structure or streams',
    missing: needs('qpdf'),
    run({ file }) {
      const { status, stdout, stderr } = runTool('qpdf', ['--check', file]);
      require(status === 0 && !/warning/i.test(stdout + stderr), stdout + stderr);
    },
  },
  {
    name: 'poppler says tagged, titled, without scripts',
    missing: needs('pdfinfo', ['-v']),
    run({ file }) {
      const { stdout, stderr } = runTool('pdfinfo', [file]);
      require(stderr === '', stderr);
      require(/^Tagged: +yes$/m.test(stdout) && /^JavaScript: +no$/m.test(stdout), stdout);
      require(/^Title: +Service level report: /m.test(stdout), stdout);
    },
  },
  {
    name: 'poppler says every font is embedded, maps to Unicode, and none is Type 3',
    missing: needs('pdffonts', ['-v']),
    run({ file }) {
      const [, , ...rows] = runTool('pdffonts', [file]).stdout.trimEnd().split('\n');
      require(rows.length > 2, 'no fonts');
      const odd = rows.filter((row) => !/CID TrueType +Identity-H +yes yes yes/.test(row));
      require(odd.length === 0, odd.join('\n'));
    },
  },
  {
    name: 'poppler draws every page without complaint and leaves none empty',
    missing: needs('pdftoppm', ['-v']),
    run({ file }) {
      const folder = `${file}.pages`;
      mkdirSync(folder, { recursive: true });
      const { status, stderr } = runTool('pdftoppm', ['-r', '30', '-gray', file, path.join(folder, 'page')]);
      require(status === 0 && stderr === '', stderr);
      const pages = readdirSync(folder).map((page) => readFileSync(path.join(folder, page)));
      const ink = pages.map((page) => page.filter((value) => value < 200).length);
      require(pages.length > 2 && ink.every((dots) => dots > 150), `dark dots by page: ${ink.join(' ')}`);
    },
  },
  {
    name: 'poppler extracts the attachments, byte for byte, with the hashes printed on the last page',
    missing: needs('pdfdetach', ['-v']),
    run(report) {
      const folder = extract(report);
      const data = slaReportFixture(report.options);
      const json = readFileSync(path.join(folder, 'report.json'));
      const csv = readFileSync(path.join(folder, 'months.csv'));
      require(json.toString('utf8') === slaReportJson(data), 'report.json differs from the record');
      require(csv.toString('utf8') === slaReportMonthsCsv(data), 'months.csv differs from the record');
      const printed = withoutSpace(text(report));
      require(printed.includes(sha256(json)) && printed.includes(sha256(csv)), 'a printed hash differs');
    },
  },
  {
    name: 'jq recomputes the printed control total by the printed command',
    missing: needs('jq') ?? needs('pdfdetach', ['-v']),
    run(report) {
      const { stdout } = runTool('jq', ['[.months[].exact.countedSec // 0] | add', 'report.json'], extract(report));
      const totals = slaReportControlTotals(slaReportFixture(report.options));
      const expected = totals.find((total) => total.label === 'Counted, seconds')?.value;
      require(stdout.trim() === expected, `jq says ${stdout.trim()}, the report ${expected}`);
    },
  },
  {
    name: 'poppler reads hostile text as it was typed',
    missing: needs('pdftotext', ['-v']),
    run(report) {
      const layer = withoutSpace(text(report, '-raw'));
      const lines = report.options.userText?.includes(HOSTILE_LINES[0]) ? HOSTILE_LINES : ['Verify this report'];
      for (const line of lines) require(layer.includes(withoutSpace(line)), `not in the text layer: ${line}`);
    },
  },
  {
    name: 'the independent checker finds nothing against PDF/UA-1 and PDF/A-3',
    missing: pdfcheckMissing(),
    run({ file, options }) {
      const failures = pdfcheckFailures(file).filter((rule) => !isKnownFalseAlarm(rule, options.userText ?? ''));
      require(failures.length === 0, failures.join('; '));
    },
  },
  ...(['3a', 'ua1'] as const).map((flavour) => ({
    name: `veraPDF passes it as ${flavour}`,
    missing: needs('verapdf'),
    run({ file }: ReportFile) {
      const { stdout } = runTool('verapdf', ['--format', 'text', '--flavour', flavour, file]);
      require(stdout.startsWith('PASS'), stdout);
    },
  })),
];
