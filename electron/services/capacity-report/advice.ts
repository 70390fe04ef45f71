// Advice in the words of the report: what to do, what binds or stands against it, and what became of it.
import { ADVICE_VIEWS } from '#shared/capacity/advice/model.ts';
import type { AdviceItem } from '#shared/capacity/plan-items/model.ts';
import type { CapacityReportData } from '#shared/packs/capacity-report.ts';
import { dayText, moneyText } from '../sla-report/text.ts';

export function reportedAdvice({ title, facts }: AdviceItem): CapacityReportData['advice'][number] {
  const { question, steps, binding, cost, madeOn, inputsHash, by, on, reason, state } = facts;
  const isMove = question.kind === 'rebalance';
  const list = [
    { term: isMove ? 'Moves' : 'Places', text: steps.join('\n') || 'None' },
    { term: isMove ? 'What binds' : 'Stands against it', text: binding.join('\n') },
    { term: 'Added a month', text: cost === null ? '' : moneyText(cost) },
    { term: 'Asked on', text: `${dayText(madeOn)}, figures ${inputsHash.slice(0, 16)}` },
    { term: 'The word given', text: on === null ? '' : [`${by}, ${dayText(on)}`, reason].filter(Boolean).join(': ') },
  ];
  return { title, state: ADVICE_VIEWS[state], facts: list.filter(({ text }) => text !== '') };
}
