// Routes of providers. The filter of the list lives in the address, so that Back and Reload keep it.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { ProviderId } from '#shared/ids.ts';
import { ProviderPage } from './ProviderPage.tsx';
import { ProvidersPage } from './ProvidersPage.tsx';

function List() {
  const { filter = '' } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <ProvidersPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/providers',
  validateSearch: z.object({ filter: z.string().optional() }),
  component: List,
});

function Record() {
  return <ProviderPage id={recordRoute.useParams().id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/providers/$id',
  params: { parse: ({ id }) => ({ id: ProviderId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: Record,
});

export const providerRoutes = [listRoute, recordRoute] as const;
