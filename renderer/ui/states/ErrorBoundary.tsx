// Catches what a part throws while it draws: that part says so, everything around it keeps working.
import { Component, type ReactNode } from 'react';
import { AppError, restoreError, serializeError } from '#shared/errors.ts';
import { ErrorState } from './ErrorState.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** A new key (the route, the record) starts afresh. */
  readonly resetKey?: string;
}

interface ErrorBoundaryState {
  readonly error: AppError | null;
  readonly resetKey: string | undefined;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof AppError ? error : restoreError(serializeError(error)) };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
