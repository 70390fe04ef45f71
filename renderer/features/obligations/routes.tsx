// Routes of obligations: the list, and the pass through what is due.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { ObligationsPage } from './ObligationsPage.tsx';
import { PassPage } from './PassPage.tsx';

function List() {
  const { filter = '' } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <ObligationsPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/obligations',
  validateSearch: z.object({ filter: z.string().optional() }),
  component: List,
});

const passRoute = createRoute({ getParentRoute: () => rootRoute, path: '/obligations/pass', component: PassPage });

export const obligationRoutes = [listRoute, passRoute] as const;
