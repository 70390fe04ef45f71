// What every report hands to the compiler and the finishing pass: its data with the hashes of what it carries, the words
// for checking them, and its metadata.
import { createHash } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import type { z } from 'zod';
import { compileTypst, type TypstInput } from './compiler.ts';
import { finishPdf, type Attachment, type PackMetadata } from './finish/finish.ts';
import { printableLine } from './glyphs.ts';

/** Printed on the last page and written into the metadata; a new engine version changes bytes. */
export const TYPESETTING = 'Typst 0.14.2';

/** Told how far the work is: a share from 0 to 1 and a few words. */
export type ReportProgress = (fraction: number, note: string) => void;

/** What the compiler and the finishing pass are given for one report. */
export interface PreparedReport {
  readonly input: TypstInput;
  readonly metadata: PackMetadata;
  readonly attachments: readonly Attachment[];
}

/** The record in the shape it was declared with. @throws AppError INVALID_REPORT_DATA naming the fields. */
export function parseReport<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
  throw new AppError('INVALID_REPORT_DATA', 'The report cannot be printed: some of its fields are not as expected.', {
    fields,
  });
}

/** Date and time of the instant by part, as the template's `datetime` takes them. */
export function builtAt(instant: string): Record<string, number> {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = instant.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
}

/** The commands of the last page. @param recompute a line of jq over report.json */
export function checkingCommands(recompute: string) {
  return {
    extract: ['pdfdetach -saveall report.pdf'],
    hash: [
      'sha256sum report.json months.csv',
      'shasum -a 256 report.json months.csv',
      'Get-FileHash report.json, months.csv',
    ],
    recompute: [recompute],
  };
}

/** report.json and months.csv. */
export function attachmentsOf(
  json: string,
  csv: { readonly text: string; readonly description: string },
): Attachment[] {
  const encoder = new TextEncoder();
  return [
    {
      name: 'report.json',
      mime: 'application/json',
      description: 'The record behind this report: every figure with its exact value, as canonical JSON (RFC 8785)',
      relationship: 'Source',
      bytes: encoder.encode(json),
    },
    {
      name: 'months.csv',
      mime: 'text/csv',
      description: csv.description,
      relationship: 'Data',
      bytes: encoder.encode(csv.text),
    },
  ];
}

/** The attachments as the last page lists them. */
export function listedAttachments(attachments: readonly Attachment[]) {
  return attachments.map(({ name, description, bytes }) => ({
    name,
    description,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

interface Words {
  readonly title: string;
  readonly subject: string;
  readonly preparedBy: string;
  readonly preparedAt: string;
  /** Version of the application. */
  readonly app: string;
}

export function metadataOf(words: Words, drawable: ReadonlySet<number>): PackMetadata {
  const line = (text: string): string => printableLine(text, drawable);
  return {
    title: line(words.title),
    subject: line(words.subject),
    author: line(words.preparedBy),
    creatorTool: TYPESETTING,
    producer: line(`Quarterdeck ${words.app}`),
    language: 'en',
    instant: words.preparedAt,
  };
}

/**
 * A report as PDF bytes: tagged, claiming PDF/A-3a and PDF/UA-1, its data attached. Same record, same bytes, on every platform
 * and in every zone.
 * @throws whatever `prepare` throws for the record; AppError PDF_TEMPLATE_FAILED
 */
export async function renderReport(
  prepare: (data: unknown) => Promise<PreparedReport>,
  data: unknown,
  progress: ReportProgress,
): Promise<Uint8Array> {
  progress(0, 'Checking the figures');
  const { input, metadata, attachments } = await prepare(data);
  progress(0.1, 'Setting the pages');
  const set = await compileTypst(input);
  progress(0.8, 'Adding the data and the archive marks');
  return finishPdf(set, metadata, attachments);
}
