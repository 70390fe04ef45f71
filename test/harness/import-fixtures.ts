// Answers about one import for the fake bridge: a file of six rows in every state, mapped or checked.
import { ServiceId } from '#shared/ids.ts';
import type { ImportState, RowState, StagedRow } from '#shared/imports/model.ts';
import { NO_FILTERS } from '#shared/imports/noise.ts';
import type { ImportSource } from '#shared/imports/reading.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { Fixtures } from './fake-bridge.ts';
import { IMPORT_ID, NOW_SEC, PROVIDER_ID, SHELL, TOKEN } from './fixtures.ts';

const SERVICE: OutputOf<'services.list'>[number] = {
  id: ServiceId.parse('019a0000-0000-7000-8000-000000000031'),
  providerId: PROVIDER_ID,
  name: 'Compute, region Frankfurt',
  ictServiceType: null,
  description: '',
  ownerId: null,
  rev: 1,
  createdAt: NOW_SEC,
  createdBy: 'Mara Lindqvist',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara Lindqvist',
  archivedAt: null,
  trashedAt: null,
};

const PROVIDER: OutputOf<'providers.list'>[number] = {
  id: PROVIDER_ID,
  rev: 1,
  legalName: 'Helios Data Centres GmbH',
  shortName: 'Helios',
  country: 'DE',
  lifecycle: 'active',
  ownerName: null,
  services: 1,
  contracts: 1,
  slas: 1,
  worstVerdict: null,
  updatedAt: NOW_SEC,
};

export const MAPPED: ImportState = {
  id: IMPORT_ID,
  fileName: 'status-incidents.csv',
  format: 'csv',
  encoding: 'UTF-8',
  state: 'mapping',
  rows: 6,
  columns: ['incident_id', 'downtime_start', 'downtime_end', 'title', 'impact', 'postmortem'],
  preview: [
    ['50715', '2025-10-26 02:30:00', '2025-10-26 03:10:00', 'Repository clones time out', 'minor', ''],
    ['50684', '2025-09-22 11:40:00', '2025-09-22 11:46:00', 'Errors in API requests', 'maintenance', 'yes'],
  ],
  mapping: {
    serviceId: null,
    source: 'status-incidents',
    columns: {
      externalId: 'incident_id',
      title: 'title',
      start: 'downtime_start',
      end: 'downtime_end',
      durationMinutes: null,
      severity: 'impact',
      causeParty: null,
      note: null,
    },
    zone: null,
    notCountedSeverities: ['maintenance'],
    cutFractions: false,
    leaveOut: NO_FILTERS,
  },
  mappingRemembered: true,
  needsZone: true,
  counts: { new: 0, changed: 0, unchanged: 0, duplicate: 0, filtered: 0, bad: 0, question: 0 },
  selected: 0,
  notices: ['Two columns were called "note"; the second is "note (2)".'],
};

export const CHECKED: ImportState = {
  ...MAPPED,
  state: 'checked',
  mapping: { ...MAPPED.mapping, serviceId: SERVICE.id, zone: 'Europe/Berlin' },
  counts: { new: 1, changed: 1, unchanged: 1, duplicate: 1, filtered: 0, bad: 1, question: 1 },
  selected: 2,
};

const REASONS: Readonly<Record<RowState, string>> = {
  new: '',
  changed: 'end: 2025-10-12T10:40:00Z becomes 2025-10-12T11:40:00Z',
  unchanged: '',
  duplicate: 'Row 2 has the same id.',
  filtered: 'Left out by a filter: title with "drill".',
  bad: 'Start: not a time.',
  question:
    'Start 2025-10-26 02:30:00 happened twice when the clock went back in Europe/Berlin. Which instant is meant?',
};

function row(number: number, state: RowState): StagedRow {
  const isQuestion = state === 'question';
  return {
    row: number,
    state,
    reason: REASONS[state],
    externalId: `5070${number}`,
    title: `Incident of row ${number}`,
    startText: '2025-10-26 02:30:00',
    endText: '2025-10-26 03:10:00',
    startAt: isQuestion || state === 'bad' ? null : 1_761_438_600,
    endAt: isQuestion || state === 'bad' ? null : 1_761_444_600,
    severity: 'minor',
    counts: true,
    choices: isQuestion
      ? [
          { label: 'The first time (UTC+02:00)', at: 1_761_438_600 },
          { label: 'The second time (UTC+01:00)', at: 1_761_442_200 },
        ]
      : [],
    field: isQuestion ? 'start' : null,
    selected: state === 'new' || state === 'changed',
  };
}

export const ROWS: readonly StagedRow[] = [
  row(2, 'question'),
  row(3, 'new'),
  row(4, 'changed'),
  row(5, 'unchanged'),
  row(6, 'duplicate'),
  row(7, 'bad'),
];

/** A source that leaves nothing open. */
export const SOURCE: ImportSource = {
  id: IMPORT_ID,
  fileName: MAPPED.fileName,
  preview: {
    format: 'csv',
    reading: { encoding: 'UTF-8', separator: ',', sheet: null },
    question: null,
    sheets: [],
    columns: MAPPED.columns,
    rows: MAPPED.preview,
    notices: [],
    problem: null,
  },
};

/** One whose encoding only a person can tell. */
export const ASKED: ImportSource = {
  ...SOURCE,
  preview: {
    ...SOURCE.preview,
    reading: { ...SOURCE.preview.reading, encoding: 'Windows-1252' },
    question: 'The letters of this file are not written in UTF-8 but probably in Windows-1252. Are they right below?',
  },
};

/** The same under an encoding that it cannot have. */
export const WRONG: ImportSource = {
  ...ASKED,
  preview: {
    ...ASKED.preview,
    reading: { ...ASKED.preview.reading, encoding: 'UTF-16 LE' },
    columns: [],
    rows: [],
    problem: 'The file is not valid UTF-16 LE. Choose another encoding.',
  },
};

/** What the import screens ask for, with the rows checked. */
export const IMPORT_FIXTURES: Fixtures = {
  ...SHELL,
  'shell.pickFile': { value: { fileToken: TOKEN, name: 'status-incidents.csv' } },
  'services.list': { value: [SERVICE] },
  'providers.list': { value: [PROVIDER] },
  'imports.open': { value: [MAPPED] },
  'imports.look': { value: SOURCE },
  'imports.paste': { value: SOURCE },
  'imports.preview': { value: ASKED },
  'imports.read': { value: MAPPED },
  'imports.mappings': { value: [MAPPED.mapping] },
  'imports.retention': { value: { days: 30, sources: [{ source: 'status-page', days: 7 }] } },
  'imports.cancel': { value: { cancelled: true } },
  'imports.get': { value: CHECKED },
  'imports.rows': { value: { total: ROWS.length, rows: [...ROWS] } },
  'imports.select': { value: { ...CHECKED, selected: 1 } },
  'imports.answer': { value: CHECKED },
  'imports.apply': { value: { created: 1, updated: 1, label: 'Import 1 new and 1 changed incidents' } },
  'imports.discard': { value: {} },
};
