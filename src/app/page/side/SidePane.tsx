import './side.css';
import type { ReactNode } from 'react';
import './suspicions/suspicions.css';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Outline } from '../../../editor';
import { useText } from '../../i18n';
import { useCommand } from '../commands/desk';
import { DoubtPanel } from '../review/DoubtPanel';
import { SIDE_PANELS, useShownPanel } from './panels';
import { showPanel } from './showPanel';

/** Beside the text: what it is checked against, one panel at a time; what is in doubt stands above any of them. */
export function SidePane({ outline, children }: { outline: Outline; children?: ReactNode }) {
  const { side } = useText();
  const shown = useShownPanel();
  useCommand('panel.raw', () => showPanel('raw'));
  useCommand('panel.differences', () => showPanel('differences'));
  useCommand('panel.suspicions', () => showPanel('suspicions'));
  return (
    <aside className="side-pane" aria-label={side.panels[shown]}>
      <Tabs
        className="side-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const chosen = SIDE_PANELS.find(({ id }) => id === key);
          if (chosen) showPanel(chosen.id);
        }}
      >
        <div className="side-head">
          <TabList className="tab-list" aria-label={side.tabs}>
            {SIDE_PANELS.map(({ id, Count }) => (
              <Tab key={id} id={id} className="tab">
                {side.panels[id]}
                {Count && <Count />}
              </Tab>
            ))}
          </TabList>
          {children}
        </div>
        <DoubtPanel />
        {SIDE_PANELS.map(({ id, Content }) => (
          <TabPanel key={id} id={id} className="side-panel">
            <Content outline={outline} />
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}
