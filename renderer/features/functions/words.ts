// The words of criticality and reliance.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { BusinessFunction, FunctionSupport } from '#shared/functions/model.ts';

export const CRITICALITY_WORDS: Readonly<Record<BusinessFunction['criticality'], string>> = {
  critical: 'Critical',
  not_critical: 'Not critical',
  not_assessed: 'Not assessed',
};

export const CRITICALITY_CHOICES: ReadonlyArray<Choice<BusinessFunction['criticality']>> = [
  { value: 'critical', label: CRITICALITY_WORDS.critical },
  { value: 'not_critical', label: CRITICALITY_WORDS.not_critical },
  { value: 'not_assessed', label: CRITICALITY_WORDS.not_assessed },
];

export const RELIANCE_CHOICES: ReadonlyArray<Choice<FunctionSupport['reliance']>> = [
  { value: 'full', label: 'Full' },
  { value: 'material', label: 'Material' },
  { value: 'low', label: 'Low' },
];
