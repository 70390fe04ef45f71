// The services of one provider, by name and as choices.
import { useMemo } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { ProviderId } from '#shared/ids.ts';

export interface Services {
  readonly choices: readonly Choice[];
  readonly nameOf: (id: string) => string;
}

export function useServices(providerId: ProviderId): Services {
  const services = useQueryChannel('services.list', { providerId }).data;
  return useMemo(() => {
    const choices = (services ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return { choices, nameOf: (id) => choices.find(({ value }) => value === id)?.label ?? '' };
  }, [services]);
}
