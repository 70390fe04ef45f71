// The mapping as a form holds it, and back. Pure: what the core decides about a mapping it decides itself.
import { z } from 'zod';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { OptionalLabel } from '#shared/fields.ts';
import { INCIDENT_FIELDS, LeaveOut, type IncidentField, type Mapping } from '#shared/imports/model.ts';
import { ServiceId } from '#shared/ids.ts';

export const MappingForm = z.strictObject({
  serviceId: ServiceId.nullable(),
  source: OptionalLabel,
  columns: z.record(z.enum(INCIDENT_FIELDS), z.string().nullable()),
  zone: z.string().nullable(),
  /** One severity a line. */
  notCounted: z.string().refine((text) => linesOf(text).length <= 50, 'at most 50 lines'),
  cutFractions: z.boolean(),
  /** Whole seconds; null leaves none out. */
  shorterThanSec: LeaveOut.shape.shorterThanSec.nullable(),
  /** One a line. */
  droppedSeverities: z.string().refine((text) => linesOf(text).length <= 50, 'at most 50 lines'),
  droppedTitles: z.string().refine((text) => linesOf(text).length <= 50, 'at most 50 lines'),
});
export type MappingForm = z.infer<typeof MappingForm>;
export type MappingControl = RecordFormControl<MappingForm, MappingForm>;

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

export function formOf(mapping: Mapping): MappingForm {
  const { serviceId, source, columns, zone, cutFractions, notCountedSeverities, leaveOut } = mapping;
  return {
    serviceId,
    source,
    columns,
    zone,
    cutFractions,
    notCounted: notCountedSeverities.join('\n'),
    shorterThanSec: leaveOut.shorterThanSec === 0 ? null : leaveOut.shorterThanSec,
    droppedSeverities: leaveOut.severities.join('\n'),
    droppedTitles: leaveOut.titles.join('\n'),
  };
}

export function mappingOf(form: MappingForm): Mapping {
  const { notCounted, shorterThanSec, droppedSeverities, droppedTitles, ...rest } = form;
  return {
    ...rest,
    notCountedSeverities: linesOf(notCounted),
    leaveOut: {
      shorterThanSec: shorterThanSec ?? 0,
      severities: linesOf(droppedSeverities),
      titles: linesOf(droppedTitles),
    },
  };
}

export const FIELD_WORDS: Readonly<Record<IncidentField, { readonly label: string; readonly description: string }>> = {
  externalId: { label: 'Id', description: 'Finds the same incident again in the next file.' },
  title: { label: 'Title', description: 'What happened.' },
  start: { label: 'Start', description: 'When it began.' },
  end: { label: 'End', description: 'When it was over. Empty cells are incidents that are still open.' },
  durationMinutes: { label: 'Duration in minutes', description: 'Used where the end is missing.' },
  severity: { label: 'Severity', description: "The source's own word." },
  causeParty: { label: 'Who caused it', description: 'provider, us, third_party, force_majeure or unknown.' },
  note: { label: 'Note', description: 'Free text.' },
};

/** A mapping of nothing. */
export const NO_COLUMNS = Object.fromEntries(INCIDENT_FIELDS.map((field) => [field, null])) as Mapping['columns'];

/** What the first row with a value holds in a column; null when no row of the preview has one. */
export function sampleOf(
  column: string | null,
  columns: readonly string[],
  preview: ReadonlyArray<readonly string[]>,
): string | null {
  const at = column === null ? -1 : columns.indexOf(column);
  if (at === -1) return null;
  return preview.map((cells) => cells[at] ?? '').find((cell) => cell !== '') ?? null;
}

/** The different values of a column in the preview, in order of appearance. */
export function valuesOf(
  column: string | null,
  columns: readonly string[],
  preview: ReadonlyArray<readonly string[]>,
): string[] {
  const at = column === null ? -1 : columns.indexOf(column);
  return at === -1 ? [] : [...new Set(preview.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''))];
}
