import { describe, expect, test } from 'vitest';
import { dropDraft, putDraft } from '#db/drafts/write.ts';
import { getDraft, listDrafts } from '#db/drafts/read.ts';
import { listExports } from '#db/exports/read.ts';
import { recordExport } from '#db/exports/write.ts';
import {
  countStagedRows,
  findImportOfFile,
  getImportBatch,
  getStagedLine,
  getStagingFile,
  listRawRows,
  listSavedMappings,
  listSelectedLines,
  listStagedRows,
  listStagingFiles,
} from '#db/imports/read.ts';
import {
  addRawRow,
  createStagingFile,
  dropStagingFile,
  putStagedLines,
  recordImport,
  rememberMapping,
  selectStagedRow,
  updateStagingFile,
} from '#db/imports/write.ts';
import { findResult, getResult } from '#db/results/read.ts';
import { putResult } from '#db/results/write.ts';
import { getSetting } from '#db/settings/read.ts';
import { setSetting } from '#db/settings/write.ts';
import { ExportId, ImportId } from '#shared/ids.ts';
import { Mapping, StagedRow } from '#shared/imports/model.ts';
import { HOSTILE_TEXTS } from '#test/harness/records.ts';
import { BY, NOW, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, newId } = workspaceFolder();

describe('drafts', () => {
  test('are kept outside undo and audit, replaced, listed the latest first, dropped, and survive a restart', () => {
    const workspace = create('drafts.qdk');
    const body = { note: HOSTILE_TEXTS, empty: null };
    workspace.scratch((db) => {
      putDraft(db, { id: 'provider:new', body: { typed: 1 }, baseRev: null, savedAt: NOW });
      putDraft(db, { id: 'provider:new', body, baseRev: null, savedAt: NOW + 1 });
      putDraft(db, { id: 'incident:1', body: {}, baseRev: 3, savedAt: NOW });
    });
    expect(workspace.next()).toEqual({ undo: null, redo: null });
    expect(workspace.head().size).toBe(0);
    workspace.close();
    const again = open('drafts.qdk');
    expect(again.read((db) => listDrafts(db)).map((draft) => draft.id)).toEqual(['provider:new', 'incident:1']);
    expect(again.read((db) => getDraft(db, 'provider:new'))).toEqual({
      id: 'provider:new',
      body,
      baseRev: null,
      savedAt: NOW + 1,
    });
    again.scratch((db) => dropDraft(db, 'provider:new'));
    expect(again.read((db) => getDraft(db, 'provider:new'))).toBeUndefined();
  });
});

describe('settings', () => {
  test('are steps, and none when nothing changes', () => {
    const workspace = create('settings.qdk');
    const value = () => workspace.read((db) => getSetting(db, 'homeZone'));
    expect(value()).toBeUndefined();
    workspace.write(step('Set zone'), (db) => setSetting(db, 'homeZone', 'UTC'));
    workspace.write(step('Set zone'), (db) => setSetting(db, 'homeZone', { zone: 'Europe/Berlin' }));
    expect(value()).toEqual({ zone: 'Europe/Berlin' });
    expect(
      workspace.write(step('Set zone'), (db) => setSetting(db, 'homeZone', { zone: 'Europe/Berlin' })).step,
    ).toBeNull();
    workspace.undo(BY);
    expect(value()).toBe('UTC');
  });
});

describe('results', () => {
  const key = {
    kind: 'sla.month',
    subjectId: 's1',
    period: '2026-03',
    inputHash: 'abc',
    ruleVersion: '1',
    engineVersion: '1',
    zoneVersion: '2026a',
  };

  test('are found by exactly what went in, kept once, outside undo and audit', () => {
    const workspace = create('results.qdk');
    const result = { id: newId(), ...key, value: { pct: '999/10' }, ledger: [{ step: 1 }], computedAt: NOW };
    workspace.scratch((db) => {
      putResult(db, result);
      putResult(db, { ...result, id: newId(), value: {} });
    });
    expect(workspace.read((db) => findResult(db, key))).toEqual(result);
    expect(workspace.read((db) => getResult(db, result.id))).toEqual(result);
    expect(workspace.read((db) => findResult(db, { ...key, zoneVersion: '2026b' }))).toBeUndefined();
    expect(workspace.head().size).toBe(0);
  });
});

describe('exports', () => {
  test('are recorded in a final step, which undo passes by', () => {
    const workspace = create('exports.qdk');
    const entry = {
      id: ExportId.parse(newId()),
      kind: 'slaReport',
      title: 'March',
      fileName: 'march.pdf',
      sha256: 'a'.repeat(64),
      bytes: 5_000_000_000,
      revision: 7,
      headSize: 3,
      headRoot: 'b'.repeat(64),
    };
    workspace.write(step('Set'), (db) => setSetting(db, 'a', 1));
    workspace.write(step('Export "March"', 0, { final: true }), (db) => recordExport(db, entry));
    expect(workspace.read((db) => listExports(db))).toEqual([{ ...entry, at: NOW, actor: 'tester' }]);
    expect(workspace.next().undo?.label).toBe('Set');
    workspace.undo(BY);
    expect(workspace.read((db) => listExports(db))).toHaveLength(1);
  });
});

describe('an import', () => {
  const mapping: Mapping = Mapping.parse({
    serviceId: null,
    source: 'status page',
    columns: {
      externalId: 'id',
      title: 'name',
      start: 'from',
      end: null,
      durationMinutes: null,
      severity: null,
      causeParty: null,
      note: null,
    },
    zone: null,
    notCountedSeverities: [],
    cutFractions: false,
    leaveOut: { shorterThanSec: 60, severities: [], titles: ['drill'] },
  });
  const id = ImportId.parse(newId());
  const file = {
    id,
    fileName: `it's "2026".csv`,
    fileSha256: 'c'.repeat(64),
    format: 'csv' as const,
    encoding: 'utf-8',
    state: 'mapping' as const,
    columns: ['id', 'name', 'from'],
    preview: [['1', 'x', '2026-01-01']],
    mapping,
    mappingRemembered: false,
    needsZone: true,
    notices: [],
    startedAt: NOW,
  };
  const staged = (row: number, state: StagedRow['state'], selected: boolean): StagedRow => ({
    row,
    state,
    reason: state === 'bad' ? 'no start' : '',
    externalId: `E${row}`,
    title: HOSTILE_TEXTS[row % HOSTILE_TEXTS.length] ?? '',
    startText: '2026-10-25 02:30',
    endText: '',
    startAt: state === 'bad' ? null : 1000 + row,
    endAt: null,
    severity: 'major',
    counts: row % 2 === 0,
    choices: state === 'question' ? [{ label: 'summer time', at: 1 }] : [],
    field: state === 'question' ? 'start' : null,
    selected,
  });

  test('waits in staging, is checked and paged by state, and none of it is undone or audited', () => {
    const workspace = create('import.qdk');
    workspace.scratch((db) => {
      createStagingFile(db, file);
      for (let row = 1; row <= 30; row += 1) addRawRow(db, id, row, [`E${row}`, HOSTILE_TEXTS[0], '2026']);
    });
    expect(workspace.read((db) => getStagingFile(db, id))).toEqual(file);
    expect(workspace.read((db) => listRawRows(db, id, 28, 10))).toEqual([
      { row: 29, raw: ['E29', HOSTILE_TEXTS[0], '2026'] },
      { row: 30, raw: ['E30', HOSTILE_TEXTS[0], '2026'] },
    ]);
    expect(workspace.read((db) => listStagedRows(db, id, null, { offset: 0, limit: 50 }))).toEqual([]);
    workspace.scratch((db) => {
      updateStagingFile(db, { ...file, state: 'checked', needsZone: false });
      const raws = listRawRows(db, id, 0, 50);
      const lines = raws.map(({ row, raw }) => {
        const state = row % 10 === 0 ? 'bad' : row % 7 === 0 ? 'question' : 'new';
        const proposal = state === 'new' ? { row } : null;
        return { staged: staged(row, state, state === 'new'), raw, incidentId: null, proposal };
      });
      putStagedLines(db, id, lines.slice(0, 12));
      putStagedLines(db, id, lines.slice(12));
    });
    const page = workspace.read((db) => listStagedRows(db, id, 'new', { offset: 20, limit: 10 }));
    expect(page.map((row) => StagedRow.parse(row).row)).toEqual([26, 27, 29]);
    expect(workspace.read((db) => getStagedLine(db, id, 7))?.staged).toEqual(staged(7, 'question', false));
    expect(workspace.read((db) => countStagedRows(db, id))).toEqual({
      rows: 30,
      selected: 23,
      states: new Map([
        ['bad', 3],
        ['new', 23],
        ['question', 4],
      ]),
    });
    workspace.scratch((db) => selectStagedRow(db, id, 1, false));
    expect(workspace.read((db) => listSelectedLines(db, id, 26, 10)).map((line) => line.proposal)).toEqual([
      { row: 27 },
      { row: 29 },
    ]);
    expect(workspace.read((db) => listStagingFiles(db)).map((found) => found.state)).toEqual(['checked']);
    expect(workspace.head().size).toBe(0);
    workspace.close();
  });

  test('is recorded when applied, with its mapping; undoing that forgets both', () => {
    const workspace = open('import.qdk');
    const batch = {
      id,
      fileName: file.fileName,
      fileSha256: file.fileSha256,
      format: file.format,
      mapping,
      rows: 30,
      created: 22,
      updated: 0,
    };
    workspace.write(step('Import'), (db) => {
      recordImport(db, batch);
      rememberMapping(db, 'shape', mapping);
      dropStagingFile(db, id);
    });
    expect(workspace.read((db) => getImportBatch(db, id))).toEqual({ ...batch, appliedAt: NOW, appliedBy: 'tester' });
    expect(workspace.read((db) => findImportOfFile(db, file.fileSha256))?.id).toBe(id);
    expect(workspace.read((db) => listSavedMappings(db, 'shape'))).toEqual([mapping]);
    expect(workspace.read((db) => listSavedMappings(db, 'shap'))).toEqual([]);
    expect(workspace.read((db) => listStagingFiles(db))).toEqual([]);
    workspace.undo(BY);
    expect(workspace.read((db) => getImportBatch(db, id))).toBeUndefined();
    expect(workspace.read((db) => listSavedMappings(db, 'shape'))).toEqual([]);
  });
});
