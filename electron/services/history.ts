// Undo, redo and the list of steps, under the names people read.
import { getStep, listStepChanges, listSteps, type HistoryStep } from '#db/history/read.ts';
import { getPerson } from '#db/people/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import type { StepResult } from '#db/changes.ts';
import type { PersonId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { changeView, recordHistory, recordLines, recordName } from './history-view.ts';
import { nowSec, type Session } from './session.ts';

const LISTED = 200;

/** The name of a person, or the operating system's user where none was chosen. */
export function actorText(db: ReadDb, personId: string | null, osUser: string): string {
  const person = personId === null ? undefined : getPerson(db, personId as PersonId);
  return person?.name ?? osUser;
}

function stepOf(db: ReadDb, step: HistoryStep): OutputOf<'history.steps'>[number] {
  const { seq, label, kind, at, actorPersonId, actorOsUser, reversedBy } = step;
  return { seq, label, kind, at, actor: actorText(db, actorPersonId, actorOsUser), undone: reversedBy !== null };
}

export function historyServices(session: Session): Handlers<AreaChannels<'history'>> {
  const by = (context: ServiceContext) => ({ actor: session.actor(context), at: nowSec(context) });
  const done = (result: StepResult<null>): OutputOf<'history.undo'> => {
    session.announce(result);
    return { seq: result.step?.seq ?? 0, label: result.step?.label ?? '' };
  };

  return {
    'history.steps': ({ before, limit }) =>
      session.read((db) => listSteps(db, before, limit).map((step) => stepOf(db, step))),
    'history.step': ({ seq }) =>
      session.read((db) => {
        const step = required(getStep(db, seq), 'step', String(seq));
        const { total, changes } = listStepChanges(db, seq, LISTED);
        return { step: stepOf(db, step), total, changes: changes.map((change) => changeView(db, change)) };
      }),
    'history.record': ({ entity, id }) =>
      session.read((db) => ({
        record: recordName(db, entity, id),
        entries: recordHistory(db, entity, id).map(({ step, changes }) => ({ step: stepOf(db, step), changes })),
      })),
    'history.asAt': ({ entity, id, seq }) => session.read((db) => recordLines(db, entity, id, seq)),
    'history.undo': (_input, context) => done(session.workspace().undo(by(context))),
    'history.redo': (_input, context) => done(session.workspace().redo(by(context))),
  };
}
