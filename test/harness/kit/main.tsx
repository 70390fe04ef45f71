// Every part of the kit on one page, for tests in a real browser and for looking at.
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { setUpValidation } from '#renderer/app/validation.ts';
import { createQueryClient } from '#renderer/bridge/query-client.ts';
import { NumberFormatProvider } from '#renderer/ui/fields/number-format.ts';
import { Columns, Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { ToastRegion } from '#renderer/ui/toast/ToastRegion.tsx';
import { FormSample } from './FormSample.tsx';
import { GridSample } from './GridSample.tsx';
import { Chips, Drawing, Figures, Overlays, States } from './samples.tsx';

setUpValidation();
const query = new URLSearchParams(location.search);

function Kit() {
  if (query.has('grid')) return <GridSample />;
  return (
    <main style={{ height: '100%' }}>
      <Page>
        <PageHeader title="Parts of the kit" facts="For tests." />
        <Stack>
          <Chips />
          <Figures />
          <Columns min={420}>
            <FormSample />
            <Stack>
              <Overlays />
              <States />
            </Stack>
          </Columns>
          <Drawing />
        </Stack>
      </Page>
    </main>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <I18nProvider locale="en-GB">
    <QueryClientProvider client={createQueryClient()}>
      <NumberFormatProvider value={query.get('format') === 'comma' ? 'comma' : 'point'}>
        <Kit />
        <ToastRegion />
      </NumberFormatProvider>
    </QueryClientProvider>
  </I18nProvider>,
);
