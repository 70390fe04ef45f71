// The choices of an obligation.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { OBLIGATION_KINDS, type Obligation } from '#shared/obligations/model.ts';
import { obligationKindWord, partyWord } from '#shared/obligations/words.ts';

export const KIND_CHOICES: ReadonlyArray<Choice<Obligation['kind']>> = OBLIGATION_KINDS.map((value) => ({
  value,
  label: obligationKindWord(value),
}));

export const PARTY_CHOICES: ReadonlyArray<Choice<Obligation['party']>> = [
  { value: 'theirs', label: partyWord('theirs') },
  { value: 'ours', label: partyWord('ours') },
];
