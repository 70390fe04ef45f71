// Routes of functions.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { FunctionsPage } from './FunctionsPage.tsx';

function List() {
  const { filter = '' } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <FunctionsPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/functions',
  validateSearch: z.object({ filter: z.string().optional() }),
  component: List,
});

export const functionRoutes = [listRoute] as const;
