// Shows a query: waiting, failed, or its data. Every screen that reads uses this, so that no state is forgotten.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AppError } from '#shared/errors.ts';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';

export interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data, AppError>;
  readonly loadingLabel?: string;
  readonly children: (data: Data) => ReactNode;
}

export function QueryView<Data>({ query, loadingLabel, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return (
      <ErrorState
        error={query.error}
        onRetry={() => {
          void query.refetch();
        }}
      />
    );
  }
  return <LoadingState {...(loadingLabel === undefined ? {} : { label: loadingLabel })} />;
}
