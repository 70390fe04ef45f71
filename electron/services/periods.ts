// Locks periods: what a month showed when it was closed stays, whatever is done to terms and records later.
import { getLockedPeriod, listLockedPeriods } from '#db/locked-periods/read.ts';
import { lockPeriod, unlockPeriod } from '#db/locked-periods/write.ts';
import { required } from '#db/records.ts';
import { AppError } from '#shared/errors.ts';
import type { LockedPeriodId } from '#shared/ids.ts';
import type { AreaChannels, EngineVersions, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { inputHash, RULE_VERSION } from './sla.ts';
import { readSla } from './sla-reading.ts';

export function periodServices(session: Session, versions: EngineVersions): Handlers<AreaChannels<'periods'>> {
  const period = (id: LockedPeriodId) => session.read((db) => required(getLockedPeriod(db, id), 'locked_period', id));

  return {
    'periods.list': ({ slaId }) => session.read((db) => listLockedPeriods(db, slaId)),
    'periods.lock'({ slaId, month, note }, context) {
      const { reading, judged } = session.read((db) => {
        const found = readSla(db, slaId, judgedAtSec(db, context));
        return { reading: found, judged: found.judge(month) };
      });
      const { result } = judged;
      if (result.soFar || result.verdict === 'NO_DATA' || result.verdict === 'NOT_APPLICABLE') {
        throw new AppError('PERIOD_NOT_COMPLETE', 'Data of this month are not complete. Lock it when they are.');
      }
      const { asOfSec } = reading.facts;
      const id = context.newId() as LockedPeriodId;
      const name = { label: `Lock ${result.month} of ${reading.sla.name}`, act: 'period.lock' };
      const locked = {
        id,
        slaId,
        month: result.month,
        inputHash: inputHash(judged, asOfSec),
        ruleVersion: RULE_VERSION,
        engineVersion: versions.engine,
        zoneVersion: versions.zoneDatabase,
        asOfSec,
        note,
      };
      session.step(context, name, (db) => lockPeriod(db, locked, judged));
      return period(id);
    },
    'periods.unlock'({ id, rev, reason }, context) {
      const { month, slaId } = period(id);
      const { sla } = session.read((db) => readSla(db, slaId, judgedAtSec(db, context)));
      const name = { label: `Unlock ${month} of ${sla.name}: ${reason}`, act: 'period.unlock' };
      session.step(context, name, (db) => unlockPeriod(db, id, rev));
      return {};
    },
  };
}
