// Obligations: their due days, the checks of a pass, and its sign-off.
import { getContract, listContracts } from '#db/contracts/read.ts';
import { checksByObligation, getObligation, listObligations, listPasses } from '#db/obligations/read.ts';
import {
  checkObligation,
  createObligation,
  shelveObligation,
  signOffPass,
  updateObligation,
} from '#db/obligations/write.ts';
import { listPeople } from '#db/people/read.ts';
import { listProviders } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import { AppError } from '#shared/errors.ts';
import type { ContractId, ObligationCheckId, ObligationId, ObligationPassId } from '#shared/ids.ts';
import type { ObligationInput, ObligationRow } from '#shared/ipc/obligations.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { dueDay, duePass, nextDue, obligationState, obligationView } from '#shared/obligations/due.ts';
import type { ObligationCheck, ObligationPass } from '#shared/obligations/model.ts';
import { obligationKindWord, partyWord } from '#shared/obligations/words.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { actorText } from './history.ts';
import { judgedAtSec, type Session } from './session.ts';
import { settingsOf } from './workspace.ts';

/** Obligations this many days ahead stand on Today. */
const SOON_DAYS = 14;

function checkInput(db: ReadDb, input: ObligationInput): void {
  const { contractId, firstDueOn, every, untilOn, trigger } = input;
  const contract = getContract(db, contractId);
  new FieldChecks()
    .expect(contract !== undefined && contract.trashedAt === null, 'contractId', 'choose a contract that exists')
    .date('firstDueOn', firstDueOn)
    .date('untilOn', untilOn)
    .expect(firstDueOn !== null || trigger.trim() !== '', 'firstDueOn', 'a first day, or the event that makes it due')
    .expect(every === null || every.amount > 0, 'every', 'at least one day or month')
    .expect(every === null || firstDueOn !== null, 'firstDueOn', 'the day from which it comes again')
    .expect(
      untilOn === null || firstDueOn === null || untilOn >= firstDueOn,
      'untilOn',
      'a day on or after the first due day',
    )
    .done();
}

/** All rows, names read once. */
export function obligationRows(db: ReadDb, today: string, contractId: ContractId | null = null): ObligationRow[] {
  const contracts = new Map(listContracts(db).map((contract) => [contract.id, contract]));
  const providers = new Map(listProviders(db).map(({ id, legalName }) => [id, legalName]));
  const people = new Map(listPeople(db).map(({ id, name }) => [id, name]));
  const checks = checksByObligation(db);
  return listObligations(db, contractId === null ? {} : { contractId }).flatMap((record): ObligationRow[] => {
    const contract = contracts.get(record.contractId);
    if (contract === undefined) return [];
    const own = checks.get(record.id) ?? [];
    return [
      {
        ...record,
        contractRef: contract.ref,
        providerName: providers.get(contract.providerId) ?? '',
        ownerName: record.ownerId === null ? null : (people.get(record.ownerId) ?? null),
        state: obligationState(record, own, today),
        nextDueOn: nextDue(record, own),
        lastCheck: own.at(-1) ?? null,
      },
    ];
  });
}

/** What is due or lapsed, and what comes soon, for Today. */
export function obligationItems(db: ReadDb, today: string): TodayItem[] {
  const soon = civilDateText(parseCivilDate(today) + SOON_DAYS);
  return duePass(obligationRows(db, today), soon).map(
    ({ id, title, state, nextDueOn, contractId, contractRef, kind, party, ownerName, providerName }): TodayItem => ({
      key: `obligation:${id}:${nextDueOn ?? ''}`,
      tone: obligationView(state).tone === 'breached' && state === 'lapsed' ? 'risk' : 'plain',
      word: state === 'lapsed' ? 'Lapsed' : obligationKindWord(kind),
      title: `${contractRef}: ${title}`,
      detail: [providerName, partyWord(party), ownerName ?? 'nobody named yet'].join(', '),
      on: nextDueOn,
      target: { area: 'contracts', id: contractId, detail: null },
    }),
  );
}

export function obligationServices(session: Session): Handlers<AreaChannels<'obligations'>> {
  const todayOf = (db: ReadDb, context: ServiceContext) =>
    civilDateAt(settingsOf(db).homeZone, judgedAtSec(db, context));
  const stored = (id: ObligationId) => session.read((db) => required(getObligation(db, id), 'obligation', id));
  const actorName = (context: ServiceContext): string => {
    const { personId, osUser } = session.actor(context);
    return session.read((db) => actorText(db, personId, osUser));
  };

  return {
    'obligations.list': ({ contractId }, context) =>
      session.read((db) => obligationRows(db, todayOf(db, context), contractId)),
    'obligations.checks': ({ id }) => session.read((db) => checksByObligation(db, id).get(id) ?? []),
    'obligations.create'(input, context) {
      session.read((db) => checkInput(db, input));
      const id = context.newId() as ObligationId;
      const name = { label: `Add obligation ${input.title}`, act: 'obligation.create' };
      session.step(context, name, (db) => createObligation(db, { ...input, id }));
      return stored(id);
    },
    'obligations.update'({ id, rev, ...input }, context) {
      session.read((db) => checkInput(db, input));
      const name = { label: `Edit obligation ${input.title}`, act: 'obligation.update' };
      session.step(context, name, (db) => updateObligation(db, { ...input, id }, rev));
      return stored(id);
    },
    'obligations.trash'({ id, rev }, context) {
      const name = { label: `Move obligation ${stored(id).title} to the trash`, act: 'obligation.trash' };
      session.step(context, name, (db) => shelveObligation(db, id, rev, 'trashed'));
      return {};
    },
    'obligations.check'({ obligationId, ...input }, context) {
      const obligation = stored(obligationId);
      const checks = session.read((db) => checksByObligation(db, obligationId).get(obligationId) ?? []);
      const isDue = Array.from({ length: checks.length + 1 }, (_, n) => dueDay(obligation, n)).includes(input.dueOn);
      new FieldChecks()
        .date('dueOn', input.dueOn)
        .expect(obligation.firstDueOn === null || isDue, 'dueOn', 'a day on which it is due')
        .expect(input.result === 'met' || input.note.trim() !== '', 'note', 'what was found')
        .done();
      const check: ObligationCheck = {
        ...input,
        id: context.newId() as ObligationCheckId,
        on: session.read((db) => todayOf(db, context)),
        by: actorName(context),
      };
      const name = { label: `Check obligation ${obligation.title}`, act: 'obligation.check' };
      session.step(context, name, (db) => checkObligation(db, obligationId, check));
      return check;
    },
    'obligations.signOff'({ upTo }, context) {
      new FieldChecks().date('upTo', upTo).done();
      const pass = session.read((db): ObligationPass => {
        const today = todayOf(db, context);
        const rows = obligationRows(db, today);
        // Ids rise with time: what was checked after the last pass belongs to this one.
        const since = listPasses(db)[0]?.id ?? '';
        const checks = [...checksByObligation(db).values()]
          .flat()
          .filter(({ id, dueOn }) => id > since && dueOn <= upTo);
        return {
          id: context.newId() as ObligationPassId,
          on: today,
          by: actorName(context),
          upTo,
          checked: checks.length,
          notMet: checks.filter(({ result }) => result === 'not_met').length,
          left: duePass(rows, upTo).length,
        };
      });
      if (pass.left > 0) {
        const text = `${pass.left} obligations due by then are not checked yet. Check them, then sign off.`;
        throw new AppError('PASS_NOT_DONE', text);
      }
      const name = { label: `Sign off obligations up to ${upTo}`, act: 'obligation.signOff', final: true };
      session.step(context, name, (db) => signOffPass(db, pass));
      return pass;
    },
    'obligations.passes': () => session.read(listPasses),
  };
}
