// Claims and disputes of the months of a report, in the words that are printed.
import type { CreditClaim } from '#shared/claims/model.ts';
import { claimView } from '#shared/claims/words.ts';
import type { Money } from '#shared/fields.ts';
import { isOpen } from '#shared/follow-ups/rules.ts';
import { partyWord } from '#shared/follow-ups/words.ts';
import type { DisputeView } from '#shared/ipc/disputes.ts';
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import { DASH, dayText, longMonth, momentText, moneyText, shortMonth } from './text.ts';

const money = (amount: Money | null): string => (amount === null ? DASH : moneyText(amount));
const day = (on: string | null): string => (on === null ? DASH : dayText(on));

export function reportedClaim(claim: CreditClaim): SlaReportData['claims'][number] {
  const { month, state, claimed, approved, applied, deadlineOn, submittedOn, ref, invoiceRef, note } = claim;
  const { tone, word } = claimView(state);
  const named = [ref === '' ? '' : `Reference ${ref}`, invoiceRef === '' ? '' : `invoice ${invoiceRef}`, note];
  return {
    label: shortMonth(month),
    state: { tone, word },
    claimed: moneyText(claimed),
    approved: money(approved),
    applied: money(applied),
    deadline: day(deadlineOn),
    submitted: day(submittedOn),
    note: named.filter((text) => text !== '').join(', '),
    exact: { month, claimed, approved, applied },
  };
}

function stateText({ dispute, followUp }: DisputeView): string {
  if (!isOpen(followUp)) return dispute.agreedPct === null ? 'Closed' : 'Settled';
  return followUp.dueOn === null ? 'Open' : `Open, answer due on ${dayText(followUp.dueOn)}`;
}

export function reportedDispute(view: DisputeView, zone: string): SlaReportData['disputes'][number] {
  const { dispute, ladder } = view;
  const step = ladder.find(({ level }) => level === dispute.level);
  const who = step === undefined ? '' : `: ${step.name}, ${step.role}`;
  return {
    label: longMonth(dispute.month),
    state: stateText(view),
    ours: `${dispute.oursPct} %`,
    theirs: `${dispute.theirsPct} %`,
    agreed: dispute.agreedPct === null ? DASH : `${dispute.agreedPct} %`,
    level: dispute.level === 0 ? 'Working level' : `Level ${dispute.level}${who}`,
    messages: dispute.messages.map(({ at, party, text }) => ({
      at: momentText(at, zone),
      party: partyWord(party),
      text,
    })),
  };
}
