// Parts without a form around them.
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Diagram } from '#renderer/ui/diagram/Diagram.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { KeyFigure } from '#renderer/ui/layout/KeyFigure.tsx';
import { Columns } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/states/ErrorState.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { DiagramGraph } from '#shared/charts/diagram.ts';
import { AppError } from '#shared/errors.ts';

export function Chips() {
  return (
    <Card title="States">
      <div style={{ display: 'flex', gap: 12 }}>
        <Chip tone="met">Met</Chip>
        <Chip tone="risk">At risk</Chip>
        <Chip tone="breached">Breached</Chip>
        <Chip tone="nodata">No data</Chip>
        <Chip tone="plain">Not applicable</Chip>
        <Chip tone="info">Open</Chip>
      </div>
    </Card>
  );
}

export function Figures() {
  return (
    <Columns>
      <KeyFigure label="Availability, Sep 2026" value="99.871 %" state={<Chip tone="breached">Breached</Chip>} />
      <KeyFigure label="Credits due" value="12 400.00 EUR" note="3 months" />
      <KeyFigure label="Availability, Oct 2026" value="No data" state={<Chip tone="nodata">No data</Chip>} />
    </Columns>
  );
}

export function Overlays() {
  const [isOpen, setOpen] = useState(false);
  const [tab, setTab] = useState<'terms' | 'notes'>('terms');
  const [undone, setUndone] = useState(0);
  const close = () => {
    setOpen(false);
  };
  const notify = () => {
    showToast({
      text: 'Move Helios to trash',
      tone: 'done',
      action: {
        label: 'Undo',
        run: () => {
          setUndone(undone + 1);
        },
      },
    });
  };
  return (
    <Card
      title="Overlays"
      actions={
        <Menu
          label="Acts"
          trigger={
            <IconButton label="More acts">
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          }
          items={[
            {
              id: 'edit',
              label: 'Edit',
              icon: <Pencil aria-hidden="true" />,
              keys: 'F2',
              onAction: () => setOpen(true),
            },
            { id: 'trash', label: 'Move to trash', icon: <Trash2 aria-hidden="true" />, onAction: notify },
            { id: 'off', label: 'Not now', isDisabled: true, onAction: close },
          ]}
        />
      }
    >
      <Tabs
        label="Parts"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'terms',
            label: 'Terms',
            count: '2',
            content: (
              <DescriptionList
                items={[
                  { name: 'Notice', value: '3 months' },
                  { name: 'Clause', value: '' },
                ]}
              />
            ),
          },
          { id: 'notes', label: 'Notes', content: <p>Nothing noted.</p> },
        ]}
      />
      <p data-testid="undone">{undone}</p>
      <Button onPress={() => setOpen(true)}>Open dialog</Button>
      <Dialog
        title="Purge for good"
        role="alertdialog"
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Keep it</Button>
            <Button tone="danger" onPress={close}>
              Purge
            </Button>
          </>
        }
      >
        <p>This cannot be undone.</p>
      </Dialog>
    </Card>
  );
}

export function States() {
  return (
    <Card title="Nothing and failure" flush>
      <EmptyState title="No providers yet" actions={<Button tone="primary">Add a provider</Button>}>
        Paste a list of vendors, or add the first one.
      </EmptyState>
      <ErrorState
        error={new AppError('DISK_FULL', 'The disk is full. Free some space and try again.')}
        onRetry={() => {}}
      />
    </Card>
  );
}

const GRAPH: DiagramGraph = {
  nodes: [
    { id: 'service', kind: 'Service', label: 'Payments', mark: null },
    { id: 'group', kind: '', label: '1 of 2', mark: null },
    { id: 'north', kind: 'Pool', label: 'Rack power, hall north', mark: { tone: 'risk', word: 'Weak together' } },
    { id: 'south', kind: 'Pool', label: 'Rack power, hall south', mark: { tone: 'risk', word: 'Weak together' } },
    { id: 'line', kind: 'Pool', label: 'Line to the exchange', mark: { tone: 'breached', word: 'Single point' } },
  ],
  edges: [
    { from: 'service', to: 'group' },
    { from: 'group', to: 'north' },
    { from: 'group', to: 'south' },
    { from: 'service', to: 'line' },
  ],
};

export function Drawing() {
  const [opened, setOpened] = useState('nothing');
  return (
    <Diagram
      title="One line carries all payments"
      note={`Opened: ${opened}`}
      graph={GRAPH}
      table={<p>Line to the exchange: single point</p>}
      onOpen={setOpened}
      canOpen={(id) => id !== 'group'}
    />
  );
}
