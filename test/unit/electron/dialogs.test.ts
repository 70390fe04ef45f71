import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDialogs, safeFileName } from '#electron/main/dialogs.ts';
import { createFileTokens } from '#electron/main/file-tokens.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-dialogs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WINDOW = {} as BrowserWindow;

function setUp(chosen: string | null) {
  const asked: { defaultPath?: string; properties?: string[] }[] = [];
  const tokens = createFileTokens();
  const ask =
    <Value>(value: Value) =>
    (_window: unknown, options?: object) => {
      asked.push(options ?? {});
      return Promise.resolve(value);
    };
  const dialogs = createDialogs({
    dialog: {
      showOpenDialog: ask({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }),
      showSaveDialog: ask({ canceled: chosen === null, filePath: chosen ?? '' }),
    },
    tokens,
    windowOf: (id) => (id === 1 ? WINDOW : undefined),
    documents: folder,
  });
  return { dialogs, tokens, asked };
}

describe('choosing a file', () => {
  test('gives the name and a token, and main keeps the path', async () => {
    const { dialogs, tokens } = setUp('/home/kim/acme.qdk');
    const file = await dialogs.pickFile('openWorkspace', 1);
    expect(file).toEqual({ name: 'acme.qdk', fileToken: expect.any(String) });
    expect(tokens.take(file?.fileToken ?? '', 1, 'workspace.open')).toBe('/home/kim/acme.qdk');
  });

  test('gives nothing when the person cancels', async () => {
    const { dialogs } = setUp(null);
    expect(await dialogs.pickFile('openIncidents', 1)).toBeNull();
    expect(await dialogs.pickSave('saveSlaReport', 'x', 1)).toBeNull();
  });

  test('fails for a window that has gone', async () => {
    await expect(setUp('/x').dialogs.pickFile('openWorkspace', 9)).rejects.toMatchObject({ code: 'WINDOW_GONE' });
  });
});

describe('choosing where to save', () => {
  test('suggests a safe name in the documents folder and asks before overwriting', async () => {
    const { dialogs, asked } = setUp('/x/report.pdf');
    await dialogs.pickSave('saveSlaReport', '../../etc/Q3: Acme.pdf', 1);
    expect(asked[0]).toMatchObject({ defaultPath: path.join(folder, 'etc Q3 Acme.pdf') });
    expect(asked[0]?.properties).toContain('showOverwriteConfirmation');
  });

  test('adds the extension a person left out', async () => {
    const { dialogs } = setUp(path.join(folder, 'report.v2'));
    expect((await dialogs.pickSave('saveSlaReport', 'x', 1))?.name).toBe('report.v2.pdf');
  });

  test('keeps an extension in other letters', async () => {
    const { dialogs } = setUp(path.join(folder, 'REPORT.PDF'));
    expect((await dialogs.pickSave('saveSlaReport', 'x', 1))?.name).toBe('REPORT.PDF');
  });

  test('does not overwrite a file nobody was asked about', async () => {
    writeFileSync(path.join(folder, 'report.pdf'), 'old');
    const { dialogs } = setUp(path.join(folder, 'report'));
    await expect(dialogs.pickSave('saveSlaReport', 'x', 1)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  });
});

test.each([
  ['Acme', 'Acme.pdf'],
  ['Acme.pdf', 'Acme.pdf'],
  ['../Q3: "Acme" / July', 'Q3 Acme July.pdf'],
  ['..\\..\\x', 'x.pdf'],
  ['a\u0000b\u202Ecod.exe', 'a b cod.exe.pdf'],
  ['...hidden...', 'hidden.pdf'],
  ['CON', 'Quarterdeck.pdf'],
  ['lpt1.x', 'Quarterdeck.pdf'],
  ['', 'Quarterdeck.pdf'],
  ['///', 'Quarterdeck.pdf'],
  ['Überprüfung Zürich', 'Überprüfung Zürich.pdf'],
])('the suggested name %j becomes %j', (suggested, name) => {
  expect(safeFileName(suggested, 'pdf')).toBe(name);
});

test('a very long name is cut', () => {
  expect(safeFileName('x'.repeat(500), 'pdf')).toBe(`${'x'.repeat(120)}.pdf`);
});
