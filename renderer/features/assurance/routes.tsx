// Routes of assurance. The group and the filter live in the address.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { ASSURANCE_GROUPS } from '#shared/assurance/model.ts';
import { AssuranceId } from '#shared/ids.ts';
import { AssurancePage } from './AssurancePage.tsx';
import { AssuranceRecordPage } from './AssuranceRecordPage.tsx';

function List() {
  const { group = 'reports', filter = '' } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <AssurancePage
      group={group}
      onGroup={(next) => {
        void navigate({ search: { group: next }, replace: true });
      }}
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: { group, ...(text === '' ? {} : { filter: text }) }, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assurance',
  validateSearch: z.object({ group: z.enum(ASSURANCE_GROUPS).optional(), filter: z.string().optional() }),
  component: List,
});

function Record() {
  return <AssuranceRecordPage id={recordRoute.useParams().id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assurance/$id',
  params: { parse: ({ id }) => ({ id: AssuranceId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: Record,
});

export const assuranceRoutes = [listRoute, recordRoute] as const;
