import { Dialog } from '../components/Dialog';
import { useText } from '../i18n';
import { useRoute } from '../route';
import { keyName } from './keys';
import { keyTables } from './keyTables';

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const texts = useText();
  const { view } = useRoute();
  const tables = keyTables(texts);
  return (
    <Dialog title={texts.keys.title} onClose={onClose}>
      {(view === 'page' ? tables.toReversed() : tables).map(({ heading, rows }) => (
        <section key={heading} className="key-table">
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
      ))}
    </Dialog>
  );
}
