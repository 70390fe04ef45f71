// The evidence store over real files: what goes in comes out, nothing is written twice, nothing can be changed unnoticed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyNewEvidence, evidenceFolder, EvidenceStore } from '#db/evidence/store.ts';
import { caught } from '#test/harness/caught.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';

const folder = temporaryFolder();
const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const SECRET = 'Quixotic-Zeppelin-Secret';
const workspace = (name: string): string => path.join(folder, `${name}.qdk`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function source(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

const CHUNK = 65_536;
const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17];

describe.each([
  ['plain', undefined],
  ['encrypted', KEY],
] as const)('evidence of a workspace that is %s', (kind, key) => {
  const store = new EvidenceStore(workspace(kind), key);
  const inside = evidenceFolder(workspace(kind));

  test.each(SIZES)('of %i bytes comes out as it went in', (size) => {
    const bytes = Buffer.alloc(size, SECRET);
    const kept = store.add(source(`${kind}-${size}.txt`, bytes));
    expect(kept).toEqual({ sha256: sha256(bytes), bytes: size });
    expect(Buffer.concat([...store.read(kept.sha256)])).toEqual(bytes);
    expect(store.verify(kept.sha256)).toBe(true);
    const target = path.join(folder, `${kind}-${size}-out.txt`);
    store.saveAs(kept.sha256, target);
    expect(fs.readFileSync(target)).toEqual(bytes);
  });

  test('is written once, however often it is attached', () => {
    const before = fs.readdirSync(inside).length;
    const bytes = Buffer.from('the same report');
    store.add(source(`${kind}-a.txt`, bytes));
    store.add(source(`${kind}-b.txt`, bytes));
    expect(fs.readdirSync(inside)).toHaveLength(before + 1);
  });

  test('is told when a bit of it was changed, when it was cut off, and when it is gone', () => {
    const bytes = Buffer.alloc(2 * CHUNK + 5, SECRET);
    const { sha256: id } = store.add(source(`${kind}-flip.txt`, bytes));
    const name = fs.readdirSync(inside).find((each) => holds(each, id));
    const stored = path.join(inside, name ?? '');
    const whole = fs.readFileSync(stored);
    for (const place of [0, 20, 100, CHUNK + 60, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      fs.writeFileSync(stored, changed);
      expect(store.verify(id)).toBe(false);
    }
    fs.writeFileSync(stored, whole.subarray(0, whole.length - (CHUNK + 16) - 10));
    expect(store.verify(id)).toBe(false);
    expect(caught(() => store.saveAs(id, path.join(folder, 'never.txt'))).code).toBe('EVIDENCE_DAMAGED');
    expect(fs.existsSync(path.join(folder, 'never.txt'))).toBe(false);
    fs.rmSync(stored);
    expect(caught(() => [...store.read(id)]).code).toBe('EVIDENCE_MISSING');
  });

  /** The stored file without which the content is gone. */
  function holds(name: string, id: string): boolean {
    const held = path.join(inside, name);
    fs.renameSync(held, `${held}.away`);
    const gone = !store.verify(id);
    fs.renameSync(`${held}.away`, held);
    return gone;
  }
});

test('encrypted evidence shows neither its text nor its hash; plain evidence is named by its hash', () => {
  const bytes = Buffer.from(`a report about ${SECRET}`);
  const file = source('known.txt', bytes);
  const { sha256: id } = new EvidenceStore(workspace('sealed'), KEY).add(file);
  const [name] = fs.readdirSync(evidenceFolder(workspace('sealed')));
  expect(name).not.toBe(id);
  expect(fs.readFileSync(path.join(evidenceFolder(workspace('sealed')), name ?? '')).includes(SECRET)).toBe(false);
  new EvidenceStore(workspace('open'), undefined).add(file);
  expect(fs.readdirSync(evidenceFolder(workspace('open')))).toEqual([id]);
});

test('another key finds nothing', () => {
  const { sha256: id } = new EvidenceStore(workspace('mine'), KEY).add(source('mine.txt', Buffer.from('mine')));
  expect(
    new EvidenceStore(
      workspace('mine'),
      Uint8Array.from({ length: 32 }, () => 1),
    ).verify(id),
  ).toBe(false);
});

test('evidence is taken over under another key', () => {
  const before = new EvidenceStore(workspace('turned'), undefined);
  const bytes = Buffer.alloc(CHUNK + 3, 'x');
  const { sha256: id } = before.add(source('turned.txt', bytes));
  const after = new EvidenceStore(workspace('turned'), KEY);
  after.adopt(id, before);
  before.remove(id);
  expect(Buffer.concat([...after.read(id)])).toEqual(bytes);
  expect(before.verify(id)).toBe(false);
});

test('a folder, a missing file and one that is too large are refused by name', () => {
  const store = new EvidenceStore(workspace('refuses'), KEY);
  expect(caught(() => store.add(folder)).code).toBe('EVIDENCE_MISSING');
  expect(caught(() => store.add(path.join(folder, 'nothing'))).code).toBe('EVIDENCE_MISSING');
  const large = path.join(folder, 'large.bin');
  fs.writeFileSync(large, '');
  fs.truncateSync(large, 256 * 1024 * 1024 + 1);
  expect(caught(() => store.add(large)).code).toBe('EVIDENCE_TOO_LARGE');
});

test('a backup copies only what is new', () => {
  const store = new EvidenceStore(workspace('kept'), KEY);
  const to = path.join(folder, 'kept backups', 'evidence');
  store.add(source('one.txt', Buffer.from('one')));
  expect(copyNewEvidence(evidenceFolder(workspace('kept')), to)).toBe(1);
  store.add(source('two.txt', Buffer.from('two')));
  expect(copyNewEvidence(evidenceFolder(workspace('kept')), to)).toBe(1);
  expect(copyNewEvidence(evidenceFolder(workspace('kept')), to)).toBe(0);
  expect(fs.readdirSync(to)).toEqual(fs.readdirSync(evidenceFolder(workspace('kept'))));
});
