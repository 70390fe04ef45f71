// Settings: what belongs to this installation (look, keys) and what belongs to the workspace (person, formats, fiscal year).
// Each choice takes effect at once; those of the workspace are steps and can be undone.
import { useAppearance } from '#renderer/app/shell/use-appearance.ts';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { CalendarsCard } from './CalendarsCard.tsx';
import { KeysCard } from './KeysCard.tsx';
import { OrganisationsCard } from './OrganisationsCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { WorkspaceCard } from './WorkspaceCard.tsx';

const THEME_CHOICES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const DENSITY_CHOICES = [
  { value: 'compact', label: 'Compact' },
  { value: 'default', label: 'Default' },
  { value: 'roomy', label: 'Roomy' },
] as const;

function LookCard() {
  const { preferences, change } = useAppearance();
  return (
    <Card title="Look">
      <Columns min={160}>
        <RadioGroupField
          label="Theme"
          value={preferences.theme}
          choices={THEME_CHOICES}
          onChange={(theme) => {
            change({ theme });
          }}
        />
        <RadioGroupField
          label="Density of lists"
          value={preferences.density}
          choices={DENSITY_CHOICES}
          onChange={(density) => {
            change({ density });
          }}
        />
      </Columns>
    </Card>
  );
}

function AboutCard() {
  const about = useQueryChannel('shell.about', {});
  const state = useWorkspaceState().data ?? null;
  return (
    <Card title="This program and this file">
      <QueryView query={about}>
        {({ version, shell, engines }) => (
          <DescriptionList
            items={[
              {
                name: 'Quarterdeck',
                value: `${version}, in ${shell === 'electron' ? 'its own window' : 'a browser window'}`,
              },
              ...Object.entries(engines).map(([name, value]) => ({ name, value })),
              { name: 'Workspace', value: state === null ? '' : `${state.name}, format ${state.formatVersion}` },
              {
                name: 'Kind',
                value:
                  state?.sample === true
                    ? 'Sample workspace: a file of its own, never mixed with yours'
                    : 'Your own workspace',
              },
            ]}
          />
        )}
      </QueryView>
    </Card>
  );
}

export function SettingsPage() {
  return (
    <Page width="reading">
      <PageHeader title="Settings" facts="Look and keys belong to this computer; the rest belongs to the workspace." />
      <Stack>
        <LookCard />
        <WorkspaceCard />
        <OrganisationsCard />
        <PeopleCard />
        <CalendarsCard />
        <KeysCard />
        <AboutCard />
      </Stack>
    </Page>
  );
}
