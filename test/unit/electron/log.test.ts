import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '#electron/main/log.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-log-'));
  file = path.join(folder, 'logs', 'quarterdeck.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => 1_767_225_600_000;

function lines(): unknown[] {
  const text = readFileSync(file, 'utf8').trimEnd();
  return text.split('\n').map((line): unknown => JSON.parse(line));
}

test('an entry is one JSON line with its instant', () => {
  createLog({ file, now }).info('start', { version: '1.2.3' });
  expect(lines()).toEqual([{ at: '2026-01-01T00:00:00.000Z', level: 'info', event: 'start', version: '1.2.3' }]);
});

test('an error leaves its kind and its frames, never its message', () => {
  const error = new TypeError('Acme Ltd\n    at the passphrase is hunter2');
  createLog({ file, now }).error('providers.create', error);
  expect(lines()).toEqual([
    expect.objectContaining({ event: 'unexpected', where: 'providers.create', name: 'TypeError' }),
  ]);
  expect(readFileSync(file, 'utf8')).toContain('log.test.ts');
  expect(readFileSync(file, 'utf8')).not.toMatch(/Acme|hunter2/);
});

test('something thrown that is no error leaves only its type', () => {
  createLog({ file, now }).error('main', 'hunter2');
  expect(lines()).toEqual([expect.objectContaining({ name: 'string', frames: [] })]);
});

test('files rotate at their limit and the oldest go', () => {
  const log = createLog({ file, now, maxBytes: 300, keep: 2 });
  for (let index = 0; index < 20; index += 1) log.info('step', { index });
  expect(readdirSync(path.dirname(file)).sort()).toEqual(['quarterdeck.log', 'quarterdeck.log.1', 'quarterdeck.log.2']);
  expect(statSync(file).size).toBeLessThanOrEqual(300);
  expect(readFileSync(file, 'utf8')).toContain('"index":19');
});
