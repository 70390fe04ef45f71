// A diagram of what needs what. One stop for Tab; arrow keys go along and across its arrows, Enter opens what is in focus,
// plus and minus change its size. Whoever cannot see it has each box by name, and the same as a table.
import { Minus, Plus, Table2 } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  arrowPaths,
  DIAGRAM_TEXT,
  layoutDiagram,
  MARK_SHAPES,
  type DiagramGraph,
  type PlacedDiagram,
  type PlacedNode,
} from '#shared/charts/diagram.ts';
import { Button } from '../Button.tsx';
import { cx } from '../cx.ts';
import { IconButton } from '../IconButton.tsx';
import { Card } from '../layout/Card.tsx';
import styles from './Diagram.module.css';
import { nextNode } from './walk.ts';

export interface DiagramProps {
  /** The finding, as a sentence without full stop. */
  readonly title: string;
  /** What the marks mean, and what was assumed. */
  readonly note: string;
  /** Keep it memoised: a new one is laid out again. */
  readonly graph: DiagramGraph;
  /** The same in words: shown instead of the drawing when asked for. */
  readonly table: ReactNode;
  /** Opens what a box stands for; boxes without a target do nothing. */
  readonly onOpen?: (id: string) => void;
  readonly canOpen?: (id: string) => boolean;
  /** Controls beside the title, such as the month. */
  readonly actions?: ReactNode;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const USUAL_ZOOM = 2;

/** Empty unless the box had to shorten or break its label. */
function wholeLabel({ label, lines }: PlacedNode): string {
  return lines.join(' ') === label ? '' : label;
}

/** What the box shows, in its order, and the whole label where it does not show it. */
function nameOf(node: PlacedNode): string {
  const { kind, lines, mark } = node;
  return [kind, lines.join(' '), mark?.word ?? '', wholeLabel(node)].filter((part) => part !== '').join(', ');
}

function Mark({ node }: { readonly node: PlacedNode }) {
  if (node.mark === null) return null;
  const { tone, word } = node.mark;
  const { fill, line } = MARK_SHAPES[tone];
  const { padding, mark } = DIAGRAM_TEXT;
  const y = node.height - padding - mark;
  return (
    <>
      <g transform={`translate(${padding} ${y})`} className={cx(styles['mark'])}>
        {fill === '' ? null : <path d={fill} />}
        {line === '' ? null : <path d={line} className={cx(styles['markLine'])} />}
      </g>
      <text x={padding + 17} y={y + 10.5} className={cx(styles['word'])}>
        {`${word} `}
      </text>
    </>
  );
}

interface BoxProps {
  readonly node: PlacedNode;
  readonly isStop: boolean;
  readonly opens: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}

function Box({ node, isStop, opens, onOpen, onFocus }: BoxProps) {
  const { padding, line } = DIAGRAM_TEXT;
  const top = node.kind === '' ? padding : padding + line;
  return (
    // A box is one stop of the diagram's keys, whether or not there is something behind it to open.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/click-events-have-key-events
    <g
      role={opens ? 'link' : 'img'}
      aria-label={nameOf(node)}
      data-node={node.id}
      tabIndex={isStop ? 0 : -1}
      transform={`translate(${node.x} ${node.y})`}
      className={cx(styles['box'], node.mark !== null && styles[node.mark.tone], opens && styles['opens'])}
      onClick={opens ? onOpen : undefined}
      onFocus={onFocus}
    >
      <rect width={node.width} height={node.height} rx={node.kind === '' ? node.height / 2 : 6} />
      {node.kind === '' ? null : (
        <text x={padding} y={padding + 9} className={cx(styles['kind'])}>
          {`${node.kind} `}
        </text>
      )}
      {node.lines.map((text, index) => (
        <text
          key={text}
          x={node.kind === '' ? node.width / 2 : padding}
          y={top + 13 + index * line}
          textAnchor={node.kind === '' ? 'middle' : 'start'}
          className={cx(styles['label'])}
        >
          {`${text} `}
        </text>
      ))}
      <Mark node={node} />
      {wholeLabel(node) === '' ? null : <title>{wholeLabel(node)}</title>}
    </g>
  );
}

function Arrow({ points }: { readonly points: PlacedDiagram['edges'][number]['points'] }) {
  const { line, head } = arrowPaths(points);
  return (
    <g className={cx(styles['arrow'])} aria-hidden="true">
      <path d={line} className={cx(styles['arrowLine'])} />
      <path d={head} />
    </g>
  );
}

interface DrawingProps extends Pick<DiagramProps, 'graph' | 'title' | 'onOpen' | 'canOpen'> {
  readonly zoom: number;
  readonly onZoom: (step: 1 | -1) => void;
}

function Drawing({ graph, title, zoom, onZoom, onOpen, canOpen }: DrawingProps) {
  const placed = useMemo(() => layoutDiagram(graph), [graph]);
  const [stop, setStop] = useState('');
  const svg = useRef<SVGSVGElement>(null);
  const isKnown = placed.nodes.some(({ id }) => id === stop);
  const current = isKnown ? stop : (placed.nodes[0]?.id ?? '');
  const opens = (id: string): boolean => onOpen !== undefined && (canOpen?.(id) ?? true);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextNode(placed, current, event.key);
    if (next !== null) svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
    else if (event.key === 'Enter' && opens(current)) onOpen?.(current);
    else if (event.key === '+' || event.key === '-') onZoom(event.key === '+' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={cx(styles['frame'])}>
      {/* The boxes hold the focus; their keys arrive here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={svg}
        role="group"
        aria-label={title}
        width={placed.width * zoom}
        height={placed.height * zoom}
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        onKeyDown={onKeyDown}
      >
        {placed.edges.map(({ from, to, points }) => (
          <Arrow key={`${from} ${to}`} points={points} />
        ))}
        {placed.nodes.map((node) => (
          <Box
            key={node.id}
            node={node}
            isStop={node.id === current}
            opens={opens(node.id)}
            onOpen={() => onOpen?.(node.id)}
            onFocus={() => {
              setStop(node.id);
            }}
          />
        ))}
      </svg>
    </div>
  );
}

export function Diagram({ title, note, graph, table, onOpen, canOpen, actions }: DiagramProps) {
  const [asTable, setAsTable] = useState(false);
  const [zoom, setZoom] = useState(USUAL_ZOOM);
  const change = (step: 1 | -1): void => {
    setZoom((at) => Math.max(0, Math.min(ZOOMS.length - 1, at + step)));
  };
  return (
    <Card
      title={title}
      actions={
        <div className={cx(styles['acts'])}>
          {actions}
          {asTable ? null : (
            <>
              <IconButton
                label="Smaller"
                onPress={() => {
                  change(-1);
                }}
              >
                <Minus aria-hidden="true" />
              </IconButton>
              <IconButton
                label="Larger"
                onPress={() => {
                  change(1);
                }}
              >
                <Plus aria-hidden="true" />
              </IconButton>
            </>
          )}
          <Button
            tone="quiet"
            icon={<Table2 aria-hidden="true" />}
            onPress={() => {
              setAsTable(!asTable);
            }}
          >
            {asTable ? 'Show as diagram' : 'Show as table'}
          </Button>
        </div>
      }
    >
      {asTable ? (
        table
      ) : (
        <Drawing
          graph={graph}
          title={title}
          zoom={ZOOMS[zoom] ?? 1}
          onZoom={change}
          {...(onOpen === undefined ? {} : { onOpen })}
          {...(canOpen === undefined ? {} : { canOpen })}
        />
      )}
      <p className={cx(styles['note'])}>{note}</p>
    </Card>
  );
}
