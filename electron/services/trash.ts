// The trash: listing, bringing back as one step, purging for good after the workspace's name was typed.
import { listBackups } from '#db/backup/folder.ts';
import { evidenceHashes } from '#db/evidence/read.ts';
import { EvidenceStore } from '#db/evidence/store.ts';
import { markRecord, type RecordTable } from '#db/records.ts';
import type { RecordRef } from '#db/trash/links.ts';
import { AppError } from '#shared/errors.ts';
import { tableWord } from '#shared/history/words.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { TRASH_DAYS, type TrashRow } from '#shared/ipc/trash.ts';
import { DAY_SEC } from '#shared/values/civil-date.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { actorText } from './history.ts';
import { nowSec, type Session } from './session.ts';

const quantity = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;

function rowsOf(session: Session): TrashRow[] {
  return session
    .workspace()
    .trash()
    .map(({ entity, id, rev, title, trashedAt, trashedBy }) => ({
      // Ids and entities come from the record tables themselves.
      entity: entity as TrashRow['entity'],
      id,
      rev,
      word: tableWord(entity),
      title,
      trashedAt,
      trashedBy: session.read((db) => actorText(db, trashedBy, trashedBy)),
      dueAt: trashedAt + TRASH_DAYS * DAY_SEC,
    }));
}

/** What was chosen, and what lies above it in the trash: it comes back first. */
function withThoseAbove(session: Session, chosen: readonly RecordRef[]): RecordRef[] {
  const all = new Map<string, RecordRef>();
  for (const ref of chosen) {
    for (const each of [...session.workspace().trashedAbove(ref).reverse(), ref]) {
      all.set(`${each.entity}/${each.id}`, { entity: each.entity, id: each.id });
    }
  }
  return [...all.values()];
}

function restore(session: Session, chosen: ReadonlyArray<RecordRef & { readonly rev: number }>) {
  const trashed = new Map(
    session
      .workspace()
      .trash()
      .map((row) => [`${row.entity}/${row.id}`, row]),
  );
  const seen = new Map(chosen.map(({ entity, id, rev }) => [`${entity}/${id}`, rev]));
  return withThoseAbove(session, chosen).flatMap((ref) => {
    const key = `${ref.entity}/${ref.id}`;
    const row = trashed.get(key);
    if (row === undefined)
      throw new AppError('RECORD_NOT_TRASHED', 'It is not in the trash any more. Reload the list.');
    return [{ ...row, rev: seen.get(key) ?? row.rev }];
  });
}

function backupsHolding(session: Session, items: readonly RecordRef[]): string[] {
  const { oldestAt } = session.workspace().planPurge(items);
  return listBackups(session.workspace().path)
    .filter(({ at }) => at >= oldestAt)
    .map(({ fileName }) => fileName);
}

/** Contents that nothing refers to any more: an undo cannot bring them back after a purge. */
function removeEvidence(session: Session, held: readonly string[]): void {
  const left = new Set(session.read(evidenceHashes));
  const store = new EvidenceStore(session.workspace().path, session.key);
  for (const sha256 of held) if (!left.has(sha256)) store.remove(sha256);
}

function requireConfirmed(session: Session, confirmation: string): void {
  if (confirmation.trim() === session.name()) return;
  const fields = { confirmation: `type ${session.name()}` };
  throw new AppError('CONFIRMATION_DIFFERS', `Type the name of the workspace to purge: ${session.name()}.`, { fields });
}

export function trashServices(session: Session): Handlers<AreaChannels<'trash'>> {
  return {
    'trash.list': () => rowsOf(session),
    'trash.restore'({ items }, context) {
      const rows = restore(session, items);
      const [first] = rows;
      const what =
        rows.length === 1 && first !== undefined ? `${tableWord(first.entity)} ${first.title}` : quantity(rows.length);
      session.step(context, { label: `Restore ${what} from the trash`, act: 'trash.restore' }, (db) => {
        for (const { entity, id, rev } of rows) markRecord(db, entity as RecordTable, id, rev, 'live');
      });
      return { restored: rows.length };
    },
    'trash.plan'({ items }): OutputOf<'trash.plan'> {
      const { records, users } = session.workspace().planPurge(items);
      const named = ({ entity, title }: { entity: string; title: string }) => ({ word: tableWord(entity), title });
      return { records: records.map(named), users: users.map(named), backups: backupsHolding(session, items) };
    },
    'trash.purge'({ items, confirmation }, context) {
      requireConfirmed(session, confirmation);
      const backups = backupsHolding(session, items);
      const { records } = session.workspace().planPurge(items);
      const name = { label: `Purge ${quantity(records.length)}`, act: 'trash.purge', final: true };
      const info = { ...name, actor: session.actor(context), at: nowSec(context) };
      const held = session.read(evidenceHashes);
      session.announce(session.workspace().purge(info, items));
      removeEvidence(session, held);
      return { purged: records.length, backups };
    },
  };
}
