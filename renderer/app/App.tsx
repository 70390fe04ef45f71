// Everything around the screens: cache, language rules, routes, pushed events, notices.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { startEvents } from '#renderer/bridge/events.ts';
import { createQueryClient } from '#renderer/bridge/query-client.ts';
import { ErrorBoundary } from '#renderer/ui/states/ErrorBoundary.tsx';
import { ToastRegion } from '#renderer/ui/toast/ToastRegion.tsx';
import { runCommand } from './commands/registry.ts';
import { router } from './router.ts';

/** Day before month, whatever the machine's language: dates in a contract must not change with the laptop. */
const LOCALE = 'en-GB';

export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => startEvents(client, { onCommand: runCommand }), [client]);
  return (
    <ErrorBoundary>
      <I18nProvider locale={LOCALE}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <ToastRegion />
        </QueryClientProvider>
      </I18nProvider>
    </ErrorBoundary>
  );
}
