// Evidence through its channels, over real files: attached, listed, checked, taken off, undone; carried through encryption,
// backups and restore.
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call, file, wait } = under;
const PASSPHRASE = 'correct horse battery';
const SECRET = 'Quixotic-Zeppelin-Secret';
const proof = file('proof.pdf');
const code = (wanted: string) => expect.objectContaining({ code: wanted });
let given: SlaCase;
let subject: { entity: 'contract'; recordId: string };
const evidenceDir = (): string => file('evidence-case evidence');

beforeAll(async () => {
  given = await slaCase(under, 'evidence-case.qdk');
  fs.writeFileSync(proof, `a report about ${SECRET}`);
  const [contract] = await call('contracts.list', { providerId: null });
  subject = { entity: 'contract', recordId: contract?.id ?? '' };
});

test('a file is attached as one step, listed with its hash, and sound', async () => {
  expect(given).toBeDefined();
  const item = await call('evidence.attach', subject, proof);
  expect(item).toMatchObject({ fileName: 'proof.pdf', bytes: 39, attachedBy: expect.any(String) });
  expect(await call('evidence.list', subject)).toEqual([item]);
  expect(await call('evidence.check', { id: item.id })).toEqual({ sound: true });
  const [step] = await call('history.steps', { before: null, limit: 1 });
  expect(step?.label).toMatch(/^Attach proof\.pdf to /);
  await expect(call('evidence.attach', subject, proof)).rejects.toEqual(code('RECORD_DUPLICATE'));
});

test('it is taken off and brought back by undo', async () => {
  const [item] = await call('evidence.list', subject);
  await call('evidence.detach', { id: item?.id as never });
  expect(await call('evidence.list', subject)).toEqual([]);
  await call('history.undo', {});
  expect(await call('evidence.list', subject)).toEqual([item]);
});

test('it is described as one step, and listed with its record', async () => {
  const [item] = await call('evidence.list', subject);
  const id = item?.id as never;
  const facts = { kind: 'report', capturedOn: '2026-09-30', source: "Provider's portal" } as const;
  expect(await call('evidence.describe', { id, ...facts })).toMatchObject({ ...facts, fileName: 'proof.pdf' });
  expect(await call('evidence.all', {})).toMatchObject([{ ...facts, recordWord: 'Contract' }]);
  await call('history.undo', {});
  expect(await call('evidence.list', subject)).toEqual([item]);
});

test('a copy is written as it was attached, and the ledger says that it left', async () => {
  const [item] = await call('evidence.list', subject);
  await call('evidence.saveCopy', { id: item?.id as never }, file('copy.pdf'));
  expect(fs.readFileSync(file('copy.pdf'))).toEqual(fs.readFileSync(proof));
  const [step] = await call('history.steps', { before: null, limit: 1 });
  expect(step?.label).toBe('Export proof.pdf');
  const workspaceFile = file('evidence-case.qdk');
  await expect(call('evidence.saveCopy', { id: item?.id as never }, workspaceFile)).rejects.toEqual(
    code('EXPORT_NOT_REPLACED'),
  );
});

test('a record that is not there gets none, and nothing is kept', async () => {
  const before = fs.readdirSync(evidenceDir());
  fs.writeFileSync(file('other.pdf'), 'other');
  const missing = { entity: 'incident', recordId: '01234567-89ab-7cde-8f01-23456789abcd' } as const;
  await expect(call('evidence.attach', missing, file('other.pdf'))).rejects.toMatchObject({
    code: /MISSING|NOT_FOUND/,
  });
  expect(fs.readdirSync(evidenceDir())).toEqual(before);
});

test('encryption takes it along and leaves no readable content; decryption brings it back', async () => {
  const [item] = await call('evidence.list', subject);
  const id = item?.id as never;
  await call('keys.encrypt', { passphrase: PASSPHRASE });
  const texts = fs.readdirSync(evidenceDir()).map((name) => fs.readFileSync(path.join(evidenceDir(), name)));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.some((bytes) => bytes.includes(SECRET))).toBe(false);
  expect(await call('evidence.check', { id })).toEqual({ sound: true });
  await call('keys.decrypt', { by: 'passphrase', secret: PASSPHRASE });
  expect(await call('evidence.check', { id })).toEqual({ sound: true });
  expect(fs.readdirSync(evidenceDir())).toEqual([item?.sha256]);
});

test('a backup takes what is new of it, and a restore brings back what is gone', async () => {
  const [item] = await call('evidence.list', subject);
  wait(60);
  const { backups, folder } = await call('backups.make', {});
  const kept = path.join(under.folder, folder, 'evidence', item?.sha256 ?? '');
  expect(fs.existsSync(kept)).toBe(true);
  fs.rmSync(evidenceDir(), { recursive: true });
  expect(await call('evidence.check', { id: item?.id as never })).toEqual({ sound: false });
  wait(60);
  await call('backups.restore', { id: backups[0]?.id ?? '', confirmation: 'evidence-case' });
  expect(await call('evidence.check', { id: item?.id as never })).toEqual({ sound: true });
});

test('a purge takes the files of the purged record along, and those that others share stay', async () => {
  const listed = () => fs.readdirSync(evidenceDir()).length;
  const base = listed();
  const gone = await call('providers.create', {
    legalName: 'Quillon Confidential',
    shortName: '',
    country: 'DE',
    lifecycle: 'active',
    parentId: null,
    ownerId: null,
    note: '',
    identifiers: [],
    contacts: [],
  });
  const of = { entity: 'provider', recordId: gone.id } as const;
  fs.writeFileSync(file('own.pdf'), 'its own');
  await call('evidence.attach', of, file('own.pdf'));
  await call('evidence.attach', of, proof);
  expect(listed()).toBe(base + 1);
  await call('providers.trash', { items: [{ id: gone.id, rev: gone.rev }] });
  const [row] = (await call('trash.list', {})).filter(({ id }) => id === gone.id);
  const items = [{ entity: 'provider', id: gone.id, rev: row?.rev ?? 0 }] as never;
  await call('trash.purge', { items, confirmation: (await call('workspace.state', {}))?.name ?? '' });
  expect(listed()).toBe(base);
  expect(await call('evidence.all', {})).toHaveLength(1);
});

test('any record may have some: a provider, a service level, an action', async () => {
  const [provider] = await call('providers.list', {});
  const [sla] = await call('sla.list', {});
  fs.writeFileSync(file('any.txt'), 'any');
  for (const [entity, recordId] of [
    ['provider', provider?.id],
    ['sla', sla?.id],
  ] as const) {
    const item = await call('evidence.attach', { entity, recordId: recordId ?? '' }, file('any.txt'));
    expect(await call('evidence.list', { entity, recordId: recordId ?? '' })).toEqual([item]);
    await call('history.undo', {});
  }
});
