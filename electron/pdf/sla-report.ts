// The SLA report, end to end: checked record in, finished PDF out. Runs anywhere Node runs; meant for a worker thread,
// because setting and packing block it.
import { createHash } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import { requireMatchingTotals, slaReportJson, slaReportMonthsCsv } from '#shared/packs/sla-report-files.ts';
import { SlaReportData } from '#shared/packs/sla-report.ts';
import { downtimeChartSvg } from './chart-svg.ts';
import { compileTypst, type TypstInput } from './compiler.ts';
import { finishPdf, type Attachment, type PackMetadata } from './finish/finish.ts';
import { commonCodePoints, printableData, printableLine } from './glyphs.ts';
import { readTemplate, readTextFonts } from './resources.ts';

/** Printed on the last page and written into the metadata; a new engine version changes bytes. */
export const TYPESETTING = 'Typst 0.14.2';

/** Told how far the work is: a share from 0 to 1 and a few words. */
export type ReportProgress = (fraction: number, note: string) => void;

const COMMANDS = {
  extract: ['pdfdetach -saveall report.pdf'],
  hash: [
    'sha256sum report.json months.csv',
    'shasum -a 256 report.json months.csv',
    'Get-FileHash report.json, months.csv',
  ],
  recompute: ["jq '[.months[].exact.countedSec // 0] | add' report.json"],
};

function parseReport(data: unknown): SlaReportData {
  const parsed = SlaReportData.safeParse(data);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    throw new AppError('INVALID_REPORT_DATA', 'The report cannot be printed: some of its fields are not as expected.', {
      fields,
    });
  }
  requireMatchingTotals(parsed.data);
  return parsed.data;
}

function attachmentsOf(report: SlaReportData): Attachment[] {
  const encoder = new TextEncoder();
  return [
    {
      name: 'report.json',
      mime: 'application/json',
      description: 'The record behind this report: every figure with its exact value, as canonical JSON (RFC 8785)',
      relationship: 'Source',
      bytes: encoder.encode(slaReportJson(report)),
    },
    {
      name: 'months.csv',
      mime: 'text/csv',
      description:
        'The table of months with exact values; a text that begins like a formula has an apostrophe in front',
      relationship: 'Data',
      bytes: encoder.encode(slaReportMonthsCsv(report)),
    },
  ];
}

/** Date and time of the instant by part, as the template's `datetime` takes them. */
export function builtAt(instant: string): Record<string, number> {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = instant.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
}

async function typstInput(
  report: SlaReportData,
  attachments: readonly Attachment[],
  drawable: ReadonlySet<number>,
): Promise<TypstInput> {
  const data = {
    report,
    built: builtAt(report.cover.preparedAt),
    typesetting: TYPESETTING,
    attachments: attachments.map(({ name, description, bytes }) => ({
      name,
      description,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    commands: COMMANDS,
  };
  const bars = report.chart.bars.map((bar) => ({
    ...bar,
    label: printableLine(bar.label, drawable),
    valueLabel: printableLine(bar.valueLabel, drawable),
  }));
  const words = { title: report.chart.headline, description: report.chart.altText };
  return {
    main: await readTemplate('sla-report.typ'),
    data: printableData(data, drawable),
    files: { '/pack.typ': await readTemplate('pack.typ'), '/chart.svg': downtimeChartSvg(bars, words) },
  };
}

function metadataOf({ cover }: SlaReportData, drawable: ReadonlySet<number>): PackMetadata {
  const line = (text: string): string => printableLine(text, drawable);
  return {
    title: line(`${cover.packName}: ${cover.provider}, ${cover.periodText}`),
    subject: line(cover.service),
    author: line(cover.preparedBy),
    creatorTool: TYPESETTING,
    producer: line(`Quarterdeck ${cover.versions.app}`),
    language: 'en',
    instant: cover.preparedAt,
  };
}

/** What the compiler and the finishing pass are given for one report. */
export interface PreparedReport {
  readonly input: TypstInput;
  readonly metadata: PackMetadata;
  readonly attachments: readonly Attachment[];
}

/** Checks the record and prepares everything that goes into the file. @throws AppError INVALID_REPORT_DATA, CONTROL_TOTALS_DIFFER */
export async function prepareSlaReport(data: unknown): Promise<PreparedReport> {
  const report = parseReport(data);
  const attachments = attachmentsOf(report);
  const drawable = commonCodePoints(await readTextFonts());
  return {
    input: await typstInput(report, attachments, drawable),
    metadata: metadataOf(report, drawable),
    attachments,
  };
}

/**
 * The report as PDF bytes: tagged, claiming PDF/A-3a and PDF/UA-1, report.json and months.csv attached.
 * Same record, same bytes, on every platform and in every zone.
 * @throws AppError INVALID_REPORT_DATA, CONTROL_TOTALS_DIFFER, PDF_TEMPLATE_FAILED
 */
export async function renderSlaReport(data: unknown, progress: ReportProgress = () => {}): Promise<Uint8Array> {
  progress(0, 'Checking the figures');
  const { input, metadata, attachments } = await prepareSlaReport(data);
  progress(0.1, 'Setting the pages');
  const set = await compileTypst(input);
  progress(0.8, 'Adding the data and the archive marks');
  return finishPdf(set, metadata, attachments);
}
