// Reads a channel. The key is its name and input, so two parts that ask the same share one answer.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '#shared/errors.ts';
import type { ChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts';
import { call } from './client.ts';

export interface QueryOptions {
  /** False waits: for a choice that has not been made yet. */
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way: for paging and for typing. */
  readonly keepPrevious?: boolean;
}

export function useQueryChannel<Name extends ChannelName>(
  channel: Name,
  input: InputOf<Name>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<OutputOf<Name>, AppError> {
  return useQuery<OutputOf<Name>, AppError>({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
