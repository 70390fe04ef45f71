// People as choices: who may own a record on our side, and who can be a contact of a provider.
import { useMemo } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';

type Person = OutputOf<'people.list'>[number];

export interface People {
  readonly ours: readonly Choice[];
  /** Everyone, those of the provider first. */
  readonly contactsOf: (providerId: string) => readonly Choice[];
  readonly nameOf: (id: string | null) => string | null;
  readonly find: (id: string) => Person | undefined;
}

const choice = ({ id, name, role, email }: Person): Choice => {
  const description = [role, email].filter((text) => text !== '').join(' · ');
  return description === '' ? { value: id, label: name } : { value: id, label: name, description };
};

export function usePeople(): People {
  const people = useQueryChannel('people.list', {}).data;
  return useMemo(() => {
    const all = people ?? [];
    const byId = new Map<string, Person>(all.map((person) => [person.id, person]));
    return {
      ours: all.filter(({ party }) => party === 'ours').map(choice),
      contactsOf: (providerId) => {
        const theirs = all.filter((person) => person.providerId === providerId);
        const others = all.filter((person) => person.providerId === null);
        return [...theirs, ...others].map(choice);
      },
      nameOf: (id) => (id === null ? null : (byId.get(id)?.name ?? null)),
      find: (id) => byId.get(id),
    };
  }, [people]);
}
