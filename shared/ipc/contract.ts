// The only list of channels. A name that is not here does not exist.
import type { z } from 'zod';
import { backupChannels } from './backups.ts';
import { capacityChannels } from './capacity.ts';
import { claimChannels } from './claims.ts';
import { chainChannels } from './capacity-chain.ts';
import { adviceChannels } from './capacity-advice.ts';
import { roadmapChannels } from './capacity-roadmap.ts';
import { decisionChannels } from './capacity-decisions.ts';
import { deliveryChannels } from './capacity-deliveries.ts';
import { planningChannels } from './capacity-planning.ts';
import { clauseChannels } from './clauses.ts';
import { functionChannels } from './functions.ts';
import { obligationChannels } from './obligations.ts';
import { contractClockChannels } from './contract-clock.ts';
import { contractChannels } from './contracts.ts';
import { disputeChannels } from './disputes.ts';
import { followUpChannels } from './follow-ups.ts';
import { gridChannels } from './grids.ts';
import { historyChannels } from './history.ts';
import { importChannels } from './imports.ts';
import { evidenceChannels } from './evidence.ts';
import { keyChannels } from './keys.ts';
import { packChannels } from './packs.ts';
import { peopleChannels } from './people.ts';
import { periodChannels } from './periods.ts';
import { assuranceChannels } from './assurance.ts';
import { capacityEstateChannels } from './capacity-estate.ts';
import { practiceChannels } from './practices.ts';
import { providerBlockChannels } from './provider-blocks.ts';
import { providerChannels } from './providers.ts';
import { shellChannels } from './shell.ts';
import { slaChannels } from './sla.ts';
import { timelineChannels } from './timeline.ts';
import { todayChannels } from './today.ts';
import { trashChannels } from './trash.ts';
import { viewChannels } from './views.ts';
import { workspaceChannels } from './workspace.ts';

export const contract = {
  ...shellChannels,
  ...workspaceChannels,
  ...evidenceChannels,
  ...keyChannels,
  ...backupChannels,
  ...peopleChannels,
  ...providerChannels,
  ...providerBlockChannels,
  ...contractChannels,
  ...contractClockChannels,
  ...clauseChannels,
  ...functionChannels,
  ...obligationChannels,
  ...slaChannels,
  ...importChannels,
  ...packChannels,
  ...followUpChannels,
  ...periodChannels,
  ...claimChannels,
  ...disputeChannels,
  ...timelineChannels,
  ...practiceChannels,
  ...assuranceChannels,
  ...capacityEstateChannels,
  ...capacityChannels,
  ...planningChannels,
  ...decisionChannels,
  ...chainChannels,
  ...roadmapChannels,
  ...adviceChannels,
  ...deliveryChannels,
  ...todayChannels,
  ...historyChannels,
  ...gridChannels,
  ...trashChannels,
  ...viewChannels,
} as const;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type InputOf<Name extends ChannelName> = z.infer<Contract[Name]['input']>;
export type OutputOf<Name extends ChannelName> = z.infer<Contract[Name]['output']>;
/** Channels answered by the core process; the others are main's own. */
export type CoreChannelName = {
  [Name in ChannelName]: Contract[Name]['kind'] extends 'shell' ? never : Name;
}[ChannelName];
export type ShellChannelName = Exclude<ChannelName, CoreChannelName>;
