// Writes through a channel. A step that was made is announced with its Undo; a failure is told in one place.
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { AppError } from '#shared/errors.ts';
import type { ChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts';
import { call } from './client.ts';
import { announceStep } from './steps.ts';
import { tellProblem } from './problems.ts';

export interface MutationOptions {
  /** inline: the caller shows expected errors itself, as forms do. */
  readonly errors?: 'toast' | 'inline';
}

export function useMutationChannel<Name extends ChannelName>(
  channel: Name,
  { errors = 'toast' }: MutationOptions = {},
): UseMutationResult<OutputOf<Name>, AppError, InputOf<Name>> {
  const client = useQueryClient();
  return useMutation<OutputOf<Name>, AppError, InputOf<Name>>({
    mutationKey: [channel],
    mutationFn: (input) => call(channel, input),
    onSuccess: () => announceStep(client),
    onError: (error) => {
      if (errors === 'toast' || error.code === 'INTERNAL') tellProblem(error);
    },
  });
}
