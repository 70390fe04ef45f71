// Routes of history: the steps with one of them open, the named versions, and the history of one record.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { History } from './History.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { Versions } from './Versions.tsx';

function Overall() {
  const { step = null } = historyRoute.useSearch();
  const navigate = historyRoute.useNavigate();
  return (
    <History
      step={step}
      onStep={(seq) => {
        void navigate({ search: seq === null ? {} : { step: seq }, replace: true });
      }}
    />
  );
}

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/history',
  validateSearch: z.object({ step: z.int().min(1).optional() }),
  component: Overall,
});

function OfRecord() {
  const { entity, id } = recordRoute.useParams();
  return <RecordHistory entity={entity} id={id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/history/$entity/$id',
  component: OfRecord,
});

const versionsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/versions', component: Versions });

export const historyRoutes = [historyRoute, recordRoute, versionsRoute] as const;
