import { describe, expect, test } from 'vitest';
import { FileToken } from '#shared/ipc/define.ts';
import { createFileTokens, type FilePurpose } from '#electron/main/file-tokens.ts';

const REFUSED = expect.objectContaining({ code: 'FILE_TOKEN_REFUSED' });

function issue(purpose: FilePurpose = 'openWorkspace', webContentsId = 1) {
  const tokens = createFileTokens();
  return { tokens, token: tokens.issue({ path: '/home/a/acme.qdk', purpose, webContentsId }) };
}

describe('a token for a chosen file', () => {
  test('says nothing about the path and has the shape of the contract', () => {
    const { token } = issue();
    expect(FileToken.safeParse(token).success).toBe(true);
    expect(issue().token).not.toBe(token);
  });

  test('works once', () => {
    const { tokens, token } = issue();
    expect(tokens.take(token, 1, 'workspace.open')).toBe('/home/a/acme.qdk');
    expect(() => tokens.take(token, 1, 'workspace.open')).toThrow(REFUSED);
  });

  test('works only in the window it was given to, and is used up by the attempt', () => {
    const { tokens, token } = issue();
    expect(() => tokens.take(token, 2, 'workspace.open')).toThrow(REFUSED);
    expect(() => tokens.take(token, 1, 'workspace.open')).toThrow(REFUSED);
  });

  test.each([
    ['saveSlaReport', 'workspace.createSample'],
    ['openIncidents', 'workspace.open'],
    ['openWorkspace', 'workspace.create'],
    ['openWorkspace', 'packs.exportSlaReport'],
    ['openWorkspace', 'constructor'],
  ] as const)('of the dialog %s is no use to %s', (purpose, channel) => {
    const { tokens, token } = issue(purpose);
    expect(() => tokens.take(token, 1, channel)).toThrow(REFUSED);
  });

  test('stops working when its window closes', () => {
    const { tokens, token } = issue();
    tokens.forgetWindow(1);
    expect(() => tokens.take(token, 1, 'workspace.open')).toThrow(REFUSED);
  });

  test('nobody issued is refused', () => {
    expect(() => createFileTokens().take('A'.repeat(32), 1, 'workspace.open')).toThrow(REFUSED);
  });
});

describe('tokens of a list', () => {
  test('each stand for their own path, and stop working when the list is asked for again', () => {
    const tokens = createFileTokens();
    const request = { purpose: 'openWorkspace', webContentsId: 1, paths: ['/a.qdk', '/b.qdk'] } as const;
    const [, oldB] = tokens.issueList('recent', request);
    const [newA] = tokens.issueList('recent', request);
    expect(() => tokens.take(oldB?.fileToken ?? '', 1, 'workspace.open')).toThrow(REFUSED);
    expect(tokens.take(newA?.fileToken ?? '', 1, 'workspace.open')).toBe('/a.qdk');
  });
});
