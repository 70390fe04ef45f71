// Opens a finished report with a reader that is not ours, takes the attached record out, and computes it again.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { requireMatchingTotals, slaReportJson, slaReportMonthsCsv } from '#shared/packs/sla-report-files.ts';
import { SlaReportData } from '#shared/packs/sla-report.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { compare, fraction, parseFraction, toRatioText } from '#shared/values/fraction.ts';

type ReportMonth = SlaReportData['months'][number];

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** The files attached to a PDF, by name. */
async function attachments(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const files = new Map<string, Uint8Array>();
  const associated = catalog.lookup(PDFName.of('AF'), PDFArray);
  for (let index = 0; index < associated.size(); index += 1) {
    const spec = associated.lookup(index, PDFDict);
    const stream = spec.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
    if (stream instanceof PDFRawStream) {
      files.set(textOf(spec.lookup(PDFName.of('UF'))), decodePDFRawStream(stream).decode());
    }
  }
  return files;
}

/** The month's share and verdict computed again from the seconds in the record. */
function recomputed({ month, exact, verdict }: ReportMonth): string[] {
  const { countedSec, baseSec, allowanceSec, availabilityPct } = exact;
  if (countedSec === null || baseSec === null) return [];
  const differences: string[] = [];
  const pct = toRatioText(fraction(BigInt(baseSec - countedSec) * 100n, BigInt(baseSec)));
  if (pct !== availabilityPct)
    differences.push(`${month}: ${pct} % follows from the seconds, ${availabilityPct ?? ''} is printed`);
  const within = allowanceSec !== null && compare(fraction(BigInt(countedSec)), parseFraction(allowanceSec)) <= 0;
  if (allowanceSec !== null && within !== (verdict.tone !== 'breached'))
    differences.push(`${month}: the verdict does not follow`);
  return differences;
}

/** The record's month against the workspace's own. */
function compared(inReport: ReportMonth | undefined, view: MonthView): string[] {
  const judged = view.uptimePct !== null;
  const expected = [judged ? view.countedSec : null, judged ? view.grossSec : null, view.uptimePct, view.verdict.word];
  const found = [
    inReport?.exact.countedSec ?? null,
    inReport?.exact.grossSec ?? null,
    inReport?.exact.availabilityPct ?? null,
    inReport?.verdict.word,
  ];
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [`${view.month}: report and workspace differ`];
}

/** What is wrong with a report; empty when nothing is. `months` are those of the reopened workspace. */
export async function verifyReport(
  file: string,
  expectedSha256: string,
  months: readonly MonthView[],
): Promise<string[]> {
  const bytes = await readFile(file);
  const differences: string[] = [];
  const expect = (ok: boolean, what: string) => {
    if (!ok) differences.push(what);
  };
  expect(sha256(bytes) === expectedSha256, 'the file is not the one that was recorded');
  expect(bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'it does not begin like a PDF');
  expect(bytes.subarray(-8).toString('latin1').trimEnd().endsWith('%%EOF'), 'it does not end like a PDF');
  const files = await attachments(bytes);
  const json = Buffer.from(files.get('report.json') ?? []).toString('utf8');
  const report = SlaReportData.safeParse(json === '' ? null : JSON.parse(json));
  if (!report.success)
    return [...differences, 'report.json is missing or not a report'].map((what) => named(file, what));
  expect(sha256(slaReportJson(report.data)) === sha256(json), 'report.json is not canonical');
  const csv = Buffer.from(files.get('months.csv') ?? []).toString('utf8');
  expect(csv === slaReportMonthsCsv(report.data), 'months.csv does not follow from report.json');
  requireMatchingTotals(report.data);
  const byMonth = new Map(report.data.months.map((month) => [month.month, month]));
  expect(byMonth.size === months.length, 'it holds other months');
  differences.push(
    ...report.data.months.flatMap(recomputed),
    ...months.flatMap((view) => compared(byMonth.get(view.month), view)),
  );
  return differences.map((what) => named(file, what));
}

function named(file: string, what: string): string {
  return `${path.basename(file)}: ${what}`;
}
