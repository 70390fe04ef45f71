// Routes of the ledger of follow-ups. What is shown of it and a new one being added live in the address.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { FOLLOW_UP_KINDS, FOLLOW_UP_PARTIES } from '#shared/follow-ups/model.ts';
import { FollowUpId } from '#shared/ids.ts';
import { ActionPage } from './ActionPage.tsx';
import { ActionsPage } from './ActionsPage.tsx';
import { SHOWN_STATES } from './words.ts';

const Search = z.object({
  filter: z.string().optional(),
  kind: z.enum(FOLLOW_UP_KINDS).optional(),
  party: z.enum(FOLLOW_UP_PARTIES).optional(),
  /** Absent: what waits for somebody. */
  state: z.enum(SHOWN_STATES).optional(),
  new: z.literal(true).optional(),
});

function List() {
  const { filter = '', new: isNew, ...shown } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <ActionsPage
      filter={filter}
      onFilter={(text) => {
        void navigate({
          search: ({ filter: _filter, ...rest }) => (text === '' ? rest : { ...rest, filter: text }),
          replace: true,
        });
      }}
      shown={{ kind: shown.kind ?? null, party: shown.party ?? null, state: shown.state ?? 'waiting' }}
      onShown={({ kind, party, state }) => {
        void navigate({
          search: ({ filter: kept }) => ({
            ...(kept === undefined ? {} : { filter: kept }),
            ...(kind === null ? {} : { kind }),
            ...(party === null ? {} : { party }),
            ...(state === 'waiting' ? {} : { state }),
          }),
          replace: true,
        });
      }}
      isAdding={isNew === true}
      onAdding={(adds) => {
        void navigate({ search: ({ new: _new, ...rest }) => (adds ? { ...rest, new: true } : rest), replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions',
  validateSearch: Search,
  component: List,
});

function Record() {
  return <ActionPage id={recordRoute.useParams().id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions/$id',
  params: { parse: ({ id }) => ({ id: FollowUpId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: Record,
});

export const actionRoutes = [listRoute, recordRoute] as const;
