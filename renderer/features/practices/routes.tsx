// Route of practices; the tab lives in the search.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { PRACTICE_TABS } from './forms.ts';
import { PracticesPage } from './PracticesPage.tsx';

function Practices() {
  const { tab = 'severity' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PracticesPage
      tab={tab}
      onTab={(next) => {
        void navigate({ search: { tab: next }, replace: true });
      }}
    />
  );
}

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices',
  validateSearch: z.object({ tab: z.enum(PRACTICE_TABS).optional() }),
  component: Practices,
});

export const practiceRoutes = [route] as const;
