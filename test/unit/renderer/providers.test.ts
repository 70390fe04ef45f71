import { describe, expect, test } from 'vitest';
import { inEscalationOrder } from '#renderer/features/providers/escalation.ts';
import { ICT_CHOICES, lifecycleWord } from '#renderer/features/providers/words.ts';
import { ProviderContactId, PersonId } from '#shared/ids.ts';

const contact = (digit: number, escalationLevel: number | null) => ({
  id: ProviderContactId.parse(`019a0000-0000-7000-8000-00000000000${digit}`),
  personId: PersonId.parse(`019a0000-0000-7000-8000-00000000001${digit}`),
  role: `role ${digit}`,
  escalationLevel,
});

describe('contacts', () => {
  test('are called by level, those without one last, equals as recorded', () => {
    const contacts = [contact(1, null), contact(2, 3), contact(3, 1), contact(4, 3)];
    expect(inEscalationOrder(contacts).map(({ role }) => role)).toEqual(['role 3', 'role 2', 'role 4', 'role 1']);
  });
});

describe('words', () => {
  test('a state that this version does not know is shown as it is', () => {
    expect(lifecycleWord('watch')).toBe('On watch');
    expect(lifecycleWord('suspended')).toBe('suspended');
  });

  test('each type of ICT service carries its code', () => {
    expect(ICT_CHOICES).toHaveLength(19);
    expect(ICT_CHOICES.every(({ value, label }) => label.startsWith(`${value} `))).toBe(true);
  });
});
