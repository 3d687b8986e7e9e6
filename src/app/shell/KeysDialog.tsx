import { Dialog } from '../components/Dialog';
import { useText } from '../i18n';
import { CommandKeys } from '../page/commands/CommandKeys';
import { useRoute } from '../route';
import { keyName } from './keys';
import { libraryKeys } from './libraryKeys';

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { keys } = useText();
  const { view } = useRoute();
  return (
    <Dialog title={keys.title} onClose={onClose}>
      {view === 'page' && <CommandKeys />}
      <LibraryKeys />
      {view !== 'page' && <CommandKeys />}
    </Dialog>
  );
}

function LibraryKeys() {
  const { heading, rows } = libraryKeys(useText());
  return (
    <section className="key-table">
      <h3>{heading}</h3>
      <dl>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
