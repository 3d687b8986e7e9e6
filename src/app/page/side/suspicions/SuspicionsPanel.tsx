import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import type { PlacedSuspicion } from '../../../../editor';
import { idOf, letStand, textOf } from '../../../../editor';
import { useText } from '../../../i18n';
import { placesOf } from '../../blockName';
import { useMayWrite } from '../../saveStatus';
import { useSession } from '../../sessionContext';
import { FindingList } from '../FindingList';
import type { PanelProps } from '../panels';
import { showSuspicion } from './useSuspicionCommands';
import { useSuspicions } from './watch';

/** In characters, on either side. */
const CONTEXT = 8;
/** Of what looks wrong itself, where that is a whole block. */
const LONGEST = 16;

/** All that looks wrong on the page, by named rules. Arrow keys walk, Enter goes there. */
export function SuspicionsPanel({ outline }: PanelProps) {
  const session = useSession();
  const { page, suspicions: words } = useText();
  const suspicions = useSuspicions();
  const places = useMemo(() => placesOf(outline, page), [outline, page]);
  const items = useMemo(() => suspicions.map((placed) => ({ id: keyOf(placed), placed })), [suspicions]);
  return (
    <>
      <p className="panel-note">{words.help}</p>
      {suspicions.length === 0 && <p className="panel-empty">{words.none}</p>}
      <FindingList
        label={words.list}
        items={items}
        dependencies={[places, words]}
        onShow={({ placed }) => showSuspicion(session, placed)}
      >
        {({ placed }) => <Row placed={placed} place={places.get(idOf(placed.block.node)) ?? ''} />}
      </FindingList>
    </>
  );
}

const keyOf = ({ block, suspicion: { rule, from, to } }: PlacedSuspicion) =>
  `${idOf(block.node)} ${rule} ${from} ${to}`;

function Row({ placed, place }: { placed: PlacedSuspicion; place: string }) {
  const { editor } = useSession();
  const mayWrite = useMayWrite();
  const { suspicions: words } = useText();
  const { block, suspicion } = placed;
  const { rule, from, to } = suspicion;
  const text = textOf(block.node);
  const about = text.slice(from, to);
  return (
    <GridListItem id={keyOf(placed)} className="finding" textValue={`${words.rules[rule]} ${about}`}>
      <p className="where">
        <span className="rule" title={words.why[rule]}>
          {words.rules[rule]}
        </span>
        <span>{place}</span>
      </p>
      <p className="what">
        <span className="context">{text.slice(Math.max(0, from - CONTEXT), from)}</span>
        <span className="suspicious">{about.slice(0, LONGEST)}</span>
        <span className="context">{text.slice(to, to + CONTEXT)}</span>
      </p>
      <Button
        className="button outlined"
        isDisabled={!mayWrite}
        aria-label={words.letStandThis(about.slice(0, LONGEST))}
        onPress={() =>
          // the focus stays in the list, where the next one is waiting
          letStand(idOf(block.node), suspicion)(editor.state, editor.view.dispatch)
        }
      >
        {words.letStand}
      </Button>
    </GridListItem>
  );
}
