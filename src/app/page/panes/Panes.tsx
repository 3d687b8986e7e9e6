import './panes.css';
import type { CSSProperties } from 'react';
import { memo, useRef } from 'react';
import type { Outline as PageOutline } from '../../../editor';
import { useLater } from '../../components/useLater';
import { useText } from '../../i18n';
import { useSettings } from '../../state/settings';
import { useFinding } from '../finding/findingContext';
import { FindPanel } from '../finding/FindPanel';
import { Homing } from '../homing/Homing';
import { Outline } from '../Outline';
import { DoubtPanel } from '../review/DoubtPanel';
import { Ribbon } from '../Ribbon';
import { Sheet } from '../Sheet';
import { useFieldsCommand } from '../side/fields/useOpenFields';
import { SidePane } from '../side/SidePane';
import { Tray } from '../Tray';
import { PaneToggle } from './PaneToggle';
import type { Standing } from './panes';
import { usePaneLayout } from './panes';
import { Splitter } from './Splitter';
import { usePaneCommands } from './usePaneCommands';
import { useWords } from './useWords';

/** The text between the outline and what it is checked against. */
export const Panes = memo(function Panes({ outline }: { outline: PageOutline }) {
  const { page } = useText();
  const work = useRef<HTMLDivElement>(null);
  const layout = usePaneLayout();
  usePaneCommands(work, layout);
  useFieldsCommand();
  // which takes the place of what the text is checked against, also where that is folded
  const isFinding = useFinding(({ isOpen }) => isOpen);
  const isLater = useLater();
  const isEmpty = outline.articles.length + outline.furniture.length === 0;
  return (
    <div
      className="page-work"
      ref={work}
      style={{ ...useWords(), ...useWidths() }}
      data-outline={layout.outline}
      data-side={isFinding ? 'finding' : layout.side}
    >
      <nav className="outline-pane" aria-label={page.outline}>
        <PaneToggle pane="outline" isOpen={layout.outline === 'column' || layout.outline === 'over'} />
        {isLater && layout.outline !== 'hidden' && <Outline outline={outline} />}
        {isLater && layout.outline !== 'hidden' && <Tray discarded={outline.discarded} />}
        {layout.outline === 'column' && <Splitter pane="outline" />}
      </nav>
      <Sheet isEmpty={isEmpty} />
      <Homing />
      {isFinding && <FindPanel />}
      {isLater && !isFinding && <Side outline={outline} standing={layout.side} />}
      <Ribbon />
    </div>
  );
});

/** Folded, it leaves a way to open it, and the question that would stand in it under the text. */
function Side({ outline, standing }: { outline: PageOutline; standing: Standing }) {
  if (standing === 'hidden')
    return (
      <>
        <div className="side-strip">
          <PaneToggle pane="side" isOpen={false} />
        </div>
        <div className="doubt-dock">
          <DoubtPanel />
        </div>
      </>
    );
  return (
    <SidePane outline={outline}>
      <PaneToggle pane="side" isOpen />
      {standing === 'column' && <Splitter pane="side" />}
    </SidePane>
  );
}

/** Of the panes, where the reader has chosen them. */
function useWidths(): CSSProperties {
  const { outline, side } = useSettings((settings) => settings.panes);
  const widths: Record<`--${string}`, string> = {};
  if (outline.width !== null) widths['--outline-width'] = `${outline.width}px`;
  if (side.width !== null) widths['--side-width'] = `${side.width}px`;
  return widths;
}
