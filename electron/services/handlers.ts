// Joins the services of every area into one handler for each channel.
import { countPlainBackups } from '#db/backup/folder.ts';
import { chainServices } from './capacity-chain.ts';
import { adviceServices } from './capacity-advice.ts';
import { roadmapServices } from './capacity-roadmap.ts';
import { decisionServices } from './capacity-decisions.ts';
import { deliveryServices } from './capacity-deliveries.ts';
import { Forecasts } from './capacity-forecasts.ts';
import { capacityServices } from './capacity.ts';
import { claimFileServices } from './claim-files.ts';
import { claimServices } from './claims.ts';
import { clauseServices } from './clauses.ts';
import { functionServices } from './functions.ts';
import { obligationServices } from './obligations.ts';
import { contractClockServices } from './contract-clock.ts';
import { contractServices, slaRecordServices } from './contracts.ts';
import { NO_KEYCHAIN, type Handlers, type ServiceDeps } from './deps.ts';
import { dataSourceServices } from './data-sources.ts';
import { disputeServices } from './disputes.ts';
import { draftServices } from './drafts.ts';
import { followUpServices } from './follow-ups.ts';
import { gridServices } from './grids.ts';
import { evidenceServices } from './evidence.ts';
import { historyServices } from './history.ts';
import { importServices } from './imports.ts';
import { calendarServices, incidentServices, measurementServices } from './incidents.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { backupServices } from './backups.ts';
import { keyServices } from './keys.ts';
import { Opening } from './opening.ts';
import { packServices } from './packs.ts';
import { peopleServices } from './people.ts';
import { periodServices } from './periods.ts';
import { PlanningReader, planningServices } from './planning.ts';
import { providerBlockServices } from './provider-blocks.ts';
import { providerServices, serviceServices } from './providers.ts';
import { assuranceServices } from './assurance.ts';
import { capacityEstateServices } from './capacity-estate.ts';
import { practiceServices } from './practices.ts';
import { Session } from './session.ts';
import { slaServices } from './sla.ts';
import { timelineServices } from './timeline.ts';
import { todayServices } from './today.ts';
import { trashServices } from './trash.ts';
import { versionServices } from './versions.ts';
import { viewServices } from './views.ts';
import { workspaceServices, type BuildSample } from './workspace.ts';

export interface Services {
  readonly handlers: Handlers;
  /** Closes the open workspace, if there is one; a second call does nothing. */
  close(): void;
}

/** The services of one process: at most one workspace is open in it. */
export function joinServices(deps: ServiceDeps, buildSample: BuildSample): Services {
  const session = new Session(deps);
  const { keychain = NO_KEYCHAIN } = deps;
  const opening = new Opening(session, keychain);
  const keeper = new BackupKeeper(session, { alarm: deps.alarm, copyElsewhere: deps.copyElsewhere });
  const forecasts = new Forecasts(session, deps);
  const planning = new PlanningReader(session, deps, forecasts);
  const handlers: Handlers = {
    ...workspaceServices(session, { buildSample, opening }),
    ...keyServices(session, {
      keychain,
      opening,
      countPlainBackups: () => countPlainBackups(session.workspace().path),
    }),
    ...backupServices(session, keeper, opening),
    ...evidenceServices(session),
    ...historyServices(session),
    ...versionServices(session),
    ...trashServices(session),
    ...viewServices(session),
    ...peopleServices(session),
    ...providerServices(session),
    ...providerBlockServices(session),
    ...serviceServices(session),
    ...contractServices(session),
    ...contractClockServices(session),
    ...clauseServices(session),
    ...functionServices(session),
    ...obligationServices(session),
    ...slaRecordServices(session),
    ...slaServices(session, deps.versions),
    ...incidentServices(session),
    ...calendarServices(session),
    ...measurementServices(session),
    ...importServices(session, deps),
    ...planningServices(session, planning),
    ...decisionServices(session),
    ...chainServices(session),
    ...roadmapServices(session),
    ...adviceServices(session, deps, forecasts),
    ...deliveryServices(session),
    ...packServices(session, deps, planning),
    ...gridServices(session, deps),
    ...followUpServices(session),
    ...periodServices(session, deps.versions),
    ...claimServices(session),
    ...dataSourceServices(session),
    ...disputeServices(session),
    ...timelineServices(session),
    ...capacityServices(session, forecasts),
    ...practiceServices(session),
    ...assuranceServices(session),
    ...capacityEstateServices(session),
    ...claimFileServices(session, deps),
    ...todayServices(session),
    ...draftServices(session),
  };
  return {
    handlers,
    close() {
      deps.jobs.cancelAll();
      if (session.open !== null) session.close();
    },
  };
}
