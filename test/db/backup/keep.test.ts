// Which backups are kept: by example, and for any set of them.
import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surplusBackups } from '#db/backup/keep.ts';
import { backupName, parseBackupName, type BackupName } from '#db/backup/name.ts';

const DAY = 86_400;
const NOON = 20_000 * DAY + DAY / 2;

const backup = (at: number): BackupName => {
  const facts = { at, revision: 7, logRoot: '0123abcd', reason: 'timer' } as const;
  return { ...facts, fileName: backupName(facts) };
};

describe('the name of a backup', () => {
  test('says when, at which revision, with which log and why, and is read back', () => {
    const made = backup(NOON);
    expect(made.fileName).toBe('2024-10-04T12-00-00Z r7 0123abcd timer.qdk');
    expect(parseBackupName(made.fileName)).toEqual(made);
  });

  test.each([
    'notes.qdk',
    '2024-10-04T12-00-00Z r7 0123abcd other.qdk',
    '2024-13-40T12-00-00Z r7 0123abcd timer.qdk',
    '../x',
  ])('%s is not one', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });
});

describe('what is kept', () => {
  test('of twenty backups of today the last three are kept by the rule and the next seven make ten', () => {
    const all = Array.from({ length: 20 }, (_, index) => backup(NOON - index * 60));
    expect(surplusBackups(all, NOON)).toEqual(all.slice(10));
  });

  test('with many days each earlier day keeps its last one, today three', () => {
    const all = Array.from({ length: 15 }, (_, day) => [
      backup(NOON - day * DAY),
      backup(NOON - day * DAY - 60),
    ]).flat();
    const today = backup(NOON - 120);
    const surplus = surplusBackups([...all, today, backup(NOON - 180)], NOON);
    expect(surplus).toHaveLength(1 + 14);
    expect(surplus).not.toContainEqual(today);
    expect(surplus).toContainEqual(backup(NOON - 180));
  });

  test('whatever there is: never fewer than ten stay, the newest stays, each day keeps its last one', () => {
    const instants = uniqueArray(integer({ min: NOON - 40 * DAY, max: NOON }), { maxLength: 60 });
    assert(
      property(instants, (times) => {
        const all = times.map((at) => backup(at));
        const gone = new Set(surplusBackups(all, NOON).map(({ fileName }) => fileName));
        const kept = all.filter(({ fileName }) => !gone.has(fileName));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(10, all.length));
        const days = new Set(all.map(({ at }) => Math.floor(at / DAY)));
        expect(new Set(kept.map(({ at }) => Math.floor(at / DAY)))).toEqual(days);
        const newest = Math.max(...times);
        expect(kept.some(({ at }) => at === newest)).toBe(times.length > 0);
        // Making room once is enough.
        expect(surplusBackups(kept, NOON)).toEqual([]);
      }),
    );
  });
});
