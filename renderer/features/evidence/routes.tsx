// Route of the list of all evidence. Its filter lives in the address, so that Back and Reload keep it.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EvidencePage } from './EvidencePage.tsx';

function Evidence() {
  const { filter = '' } = evidenceRoute.useSearch();
  const navigate = evidenceRoute.useNavigate();
  return (
    <EvidencePage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
    />
  );
}

const evidenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence',
  validateSearch: z.object({ filter: z.string().optional() }),
  component: Evidence,
});

export const evidenceRoutes = [evidenceRoute] as const;
