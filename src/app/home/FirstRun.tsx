import './first-run.css';
import { Icon } from '../components/Icon';
import { useText } from '../i18n';
import { useOpenKey } from '../importing/useOpenKey';
import { AppearanceMenu } from '../shell/AppearanceMenu';
import { LanguageMenu } from '../shell/LanguageMenu';
import { StatusLine } from '../shell/StatusLine';
import { StorageRoom } from '../shell/StorageRoom';
import { TopBar } from '../shell/TopBar';
import { useTitle } from '../shell/useTitle';
import { DropCard } from './DropCard';
import { SampleCard } from './SampleCard';

/** What an empty library says: what Galley is for, and the three ways to begin. */
export function FirstRun() {
  const { firstRun, library } = useText();
  useTitle(library.title);
  useOpenKey();
  return (
    <>
      <TopBar>
        <LanguageMenu />
        <AppearanceMenu />
      </TopBar>
      <main className="first-run">
        <div>
          <h1>{firstRun.headline}</h1>
          <p className="lead">{firstRun.lead}</p>
        </div>
        <DropCard />
        <SampleCard />
        <ul className="notes">
          {[firstRun.noUpload, firstRun.savedHere].map((note) => (
            <li key={note}>
              <Icon name="check" />
              {note}
            </li>
          ))}
        </ul>
      </main>
      <StatusLine>
        <span>{firstRun.empty}</span>
        <span className="spacer" />
        <StorageRoom of="free" />
      </StatusLine>
    </>
  );
}
