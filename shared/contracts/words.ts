// The words of contracts: states of the clock and events, as people read them, on screens and in packs.
import type { VERDICT_TONES } from '../sla/view.ts';
import type { ClockState } from './clock.ts';
import type { ContractEvent } from './model.ts';

const EVENT_WORDS: Readonly<Record<ContractEvent['kind'], string>> = {
  signed: 'Signature',
  amended: 'Amendment',
  notice_served: 'Notice served',
  kept: 'Decision to let it renew',
  renewed: 'Renewal',
  terminated: 'Termination',
};

export const eventWord = (kind: ContractEvent['kind']): string => EVENT_WORDS[kind];

const STATE_VIEWS: Readonly<Record<ClockState, { word: string; tone: (typeof VERDICT_TONES)[number] }>> = {
  draft: { word: 'Draft', tone: 'nodata' },
  future: { word: 'Not begun', tone: 'plain' },
  running: { word: 'Running', tone: 'met' },
  ending: { word: 'Ending', tone: 'risk' },
  ended: { word: 'Ended', tone: 'plain' },
};

export const clockStateView = (state: ClockState) => STATE_VIEWS[state];
